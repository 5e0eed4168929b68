// Compares what is read from the debriefs in test/owner/debriefs with what a careful reader makes of them.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Command } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

type Told = Extract<Command, { command: 'debrief' }>

export type Expected = {
  readonly struck: string | null
  /** "kind words": the kind, and words that the advice holds. */
  readonly advice: readonly string[]
  readonly people: readonly { name: string; organisation?: string; address?: string; how: string }[]
  readonly promises: readonly { by: string; text: string; on?: string }[]
  readonly openings: readonly string[]
  readonly fit: string | null
  readonly private: readonly string[]
}

export type Sample = {
  readonly name: string
  readonly contact: string
  readonly at: string
  readonly zone: string
  readonly text: string
  readonly expects: Expected
}

/** For each sort of fact: how many were expected, which of them are missing, and what was read beyond them. */
export type Measured = Record<
  string,
  { readonly expected: number; readonly missing: string[]; readonly extra: string[] }
>

const folder = new URL('./debriefs/', import.meta.url)

export function samples(): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = parse(readFileSync(new URL(file, folder), 'utf8'), { schema: 'core' })
      return { name: file.replace('.yaml', ''), at: '2027-03-02T16:30:00Z', zone: 'Europe/London', ...read }
    })
}

export function readSample({ text, at, zone, contact }: Sample): Told {
  const about = { mail: 'told', followUp: 'debrief:1:x', kind: 'debrief' } as const
  const command = readCommand(text, { ...contextFor(about), at, zone, contactName: contact })
  if (command.command !== 'debrief') throw new Error(`read as ${command.command}`)
  return command
}

export function measure(sample: Sample, told: Told): Measured {
  const { expects } = sample
  const people = told.referrals
  const pledges = told.pledges ?? []
  const person = (name: string) => people.find((one) => same(one.name ?? '', name))
  const plainAdvice = expects.advice.map((one) => one.replace(/^\w+ /, ''))
  const kinds = expects.advice.filter((one) => told.advice.some(({ text }) => holds(text, one.replace(/^\w+ /, ''))))
  return {
    struck: {
      expected: expects.struck === null ? 0 : 1,
      missing:
        expects.struck === null || holds(told.struck ?? '', expects.struck)
          ? []
          : [`${expects.struck} <> ${told.struck}`],
      extra: expects.struck === null && told.struck !== null ? [told.struck] : [],
    },
    advice: compared(
      plainAdvice,
      told.advice.map(({ text }) => text),
      holds,
    ),
    'kind of advice': {
      expected: kinds.length,
      missing: kinds.filter(
        (one) =>
          !told.advice.some(
            ({ kind, text }) =>
              holds(`${kind} ${text}`, one.split(' ')[0]!) &&
              holds(text, one.replace(/^\w+ /, '')) &&
              one.startsWith(kind),
          ),
      ),
      extra: [],
    },
    people: compared(
      expects.people.map(({ name }) => name),
      people.map(({ name, address }) => name ?? address ?? ''),
      same,
    ),
    'where they work': compared(
      expects.people.filter(({ organisation }) => organisation).map((one) => `${one.name}: ${one.organisation}`),
      expects.people.flatMap(({ name }) =>
        person(name)?.organisation ? [`${name}: ${person(name)!.organisation}`] : [],
      ),
      (a, b) => a.toLowerCase() === b.toLowerCase(),
    ),
    addresses: compared(
      expects.people.flatMap(({ address }) => address ?? []),
      people.flatMap(({ address }) => address ?? []),
      same,
    ),
    'how named': {
      expected: expects.people.length,
      missing: expects.people
        .filter(({ name, how }) => (person(name)?.how ?? 'named') !== how || person(name) === undefined)
        .map(({ name, how }) => `${name}: ${how} <> ${person(name)?.how}`),
      extra: [],
    },
    promises: compared(
      expects.promises.map(({ by, text }) => `${by}: ${text}`),
      pledges.map(({ by, text }) => `${by}: ${text}`),
      (read, wanted) => read.split(':')[0] === wanted.split(':')[0] && holds(read, wanted.split(': ')[1]!),
    ),
    'days of promises': {
      expected: expects.promises.length,
      missing: expects.promises
        .filter(({ text, on }) => pledges.find((one) => holds(one.text, text))?.on !== (on ?? null))
        .map(({ text, on }) => `${text}: ${on} <> ${pledges.find((one) => holds(one.text, text))?.on}`),
      extra: [],
    },
    openings: compared(expects.openings, told.openings ?? [], holds),
    fit: {
      expected: expects.fit === null ? 0 : 1,
      missing: expects.fit === null || told.fit === expects.fit ? [] : [`${expects.fit} <> ${told.fit}`],
      extra: expects.fit === null && told.fit != null ? [told.fit] : [],
    },
    private: {
      expected: expects.private.length,
      missing: expects.private.filter(
        (one) => !holds(told.privateNotes.join('\n'), one) || holds(JSON.stringify({ ...told, privateNotes: [] }), one),
      ),
      extra: [],
    },
  }
}

function compared(wanted: readonly string[], read: readonly string[], fits: (read: string, wanted: string) => boolean) {
  return {
    expected: wanted.length,
    missing: wanted.filter((one) => !read.some((other) => fits(other, one))),
    extra: read.filter((one) => !wanted.some((other) => fits(one, other))),
  }
}

function holds(text: string, part: string): boolean {
  return squeezed(text).includes(squeezed(part))
}

function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
