// Every attempt of the collection against the real engine: nothing leaves, nothing is changed, nothing breaks, the reason is
// written down, and the owner's own word counts afterwards as if nothing had been. reasons.txt is for people to read.

import { describe, expect, test } from 'vitest'
import { MARIA } from '../engine/office.ts'
import { type Attempt, type Outcome, tried } from './attempt.ts'
import { families } from './attempts.ts'

const LEAST = 220
const outcomes = new Map<string, Promise<Outcome>>()

function outcomeOf(attempt: Attempt): Promise<Outcome> {
  const known = outcomes.get(attempt.name) ?? tried(attempt)
  outcomes.set(attempt.name, known)
  return known
}

describe.each(families)('nothing is approved by %s', (_family, attempts) => {
  test.each(attempts.map((attempt) => [attempt.name, attempt] as const))('%s', async (_name, attempt) => {
    const { before, after, left, faults, reason, afterwards } = await outcomeOf(attempt)
    expect(left).toBe(0)
    const outbox = attempt.takenBack === true ? after.outbox.filter(({ state }) => state !== 'withdrawn') : after.outbox
    expect(outbox).toEqual(before.outbox)
    const ended = { status: 'ended', words: null }
    for (const [index, note] of after.notes.entries())
      if (attempt.wrote !== true || note.status !== 'ended') expect(note).toEqual(before.notes[index])
      else expect(note).toEqual(ended)
    expect(faults).toEqual([])
    expect(reason).not.toBe('')
    if (afterwards !== null) expect(afterwards).toEqual([MARIA])
  })
})

test('the attempts are many, and each has a name of its own', () => {
  const names = families.flatMap(([, attempts]) => attempts.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(LEAST)
})

test('the reasons stand in a file that people can read', { timeout: 300_000 }, async () => {
  const lines: string[] = []
  for (const [family, attempts] of families) {
    lines.push(`${family} (${attempts.length})`)
    for (const attempt of attempts) lines.push(`  ${attempt.name}\n    ${(await outcomeOf(attempt)).reason}`)
    lines.push('')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('reasons.txt')
})
