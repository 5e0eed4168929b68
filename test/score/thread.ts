// Reads one labelled thread: a folder with thread.yaml (who reads, what is expected) and the messages as .eml files.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

/** What a thread expects of one line: only the keys that are given count. */
export type ExpectedLine = Readonly<Record<string, unknown>>

export type Thread = {
  readonly name: string
  readonly folder: string
  readonly owners: readonly string[]
  readonly ownerName: string
  readonly services: readonly string[]
  readonly zone: string
  /** RFC 3339, or null: after the last message. */
  readonly now: string | null
  readonly independent: boolean
  /** What it is about: tags for the table. */
  readonly shows: readonly string[]
  /** By file name. */
  readonly messages: ReadonlyMap<string, ExpectedLine>
  /** By the contact's address. */
  readonly conversations: ReadonlyMap<string, ExpectedLine>
}

const known = ['owner', 'ownerName', 'service', 'zone', 'now', 'independent', 'shows', 'expect']

/** The folders below `folder` that hold a thread.yaml, by name; `folder` itself when it is one. */
export function threadFolders(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
  if (names.some((one) => one.name === 'thread.yaml')) return [folder]
  return names
    .filter((one) => one.isDirectory())
    .map((one) => join(folder, one.name))
    .sort()
    .flatMap(threadFolders)
}

/** Throws an Error that names the folder when thread.yaml is wrong: a key nobody reads would expect nothing. */
export function readThread(folder: string): Thread {
  const name = basename(folder)
  const fail = (why: string): never => {
    throw new Error(`${folder}/thread.yaml: ${why}`)
  }
  const found: unknown = parse(readFileSync(join(folder, 'thread.yaml'), 'utf8'))
  if (!isRecord(found)) return fail('is no mapping')
  for (const key of Object.keys(found)) if (!known.includes(key)) fail(`no such key: ${key}`)
  const expected = isRecord(found.expect) ? found.expect : fail('has no "expect"')
  for (const key of Object.keys(expected))
    if (key !== 'messages' && key !== 'conversations') fail(`no such key below expect: ${key}`)
  const messages = lines(expected.messages, fail)
  const files = readdirSync(folder).filter((one) => one.endsWith('.eml'))
  for (const file of messages.keys())
    if (!files.includes(file)) fail(`expects something of ${file}, which is not there`)
  return {
    name,
    folder,
    owners: strings(found.owner).map((one) => one.toLowerCase()),
    ownerName: typeof found.ownerName === 'string' ? found.ownerName : '',
    services: strings(found.service).map((one) => one.toLowerCase()),
    zone: typeof found.zone === 'string' ? found.zone : 'UTC',
    now: typeof found.now === 'string' ? new Date(found.now).toISOString() : null,
    independent: found.independent === true,
    shows: strings(found.shows),
    messages,
    conversations: lines(expected.conversations, fail),
  }
}

function lines(value: unknown, fail: (why: string) => never): Map<string, ExpectedLine> {
  if (value === undefined || value === null) return new Map()
  if (!isRecord(value)) return fail('expected a mapping of lines')
  return new Map(
    Object.entries(value).map(([key, line]) => [key, isRecord(line) ? line : fail(`${key} is no mapping`)]),
  )
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A mapping, as YAML and JSON give it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
