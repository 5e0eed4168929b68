// The mistakes that are planted to test the simulation: each fits the program as it is, and a hunt really finds one.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { invariants } from './checker/index.ts'
import { bugs } from './planted-bugs/bugs.ts'
import { plant } from './planted-bugs/plant.ts'
import { runPlantedBugs } from './planted-bugs/run-planted-bugs.ts'

const sourceOf = (file: string) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')

test('there are more than 45, each with a name of its own and an invariant that must catch it', () => {
  expect(bugs.length).toBeGreaterThan(45)
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
  const numbers = invariants.map(({ number }) => number)
  for (const { name, expects } of bugs) {
    expect(expects.length, name).toBeGreaterThan(0)
    expect(
      expects.filter((number) => !numbers.includes(number)),
      name,
    ).toEqual([])
  }
})

describe('every planted bug fits the source', () => {
  test.each(bugs.map((bug) => [bug.name, bug] as const))('%s', (_name, { edits }) => {
    const texts = new Map<string, string>()
    for (const edit of edits) {
      const before = texts.get(edit.file) ?? sourceOf(edit.file)
      const after = plant(before, edit)
      expect(after).not.toBe(before)
      texts.set(edit.file, after)
    }
  })
})

test('a text that stands there twice or not at all takes no bug', () => {
  expect(() => plant('a b a', { file: 'x.ts', find: 'a', replace: 'c' })).toThrow('2 times')
  expect(() => plant('a b', { file: 'x.ts', find: 'd', replace: 'c' })).toThrow('0 times')
})

test('a hunt catches the bug that leaves no time to stop a note', { timeout: 240_000 }, async () => {
  const only = 'there is no time to stop it'
  const [verdict] = await runPlantedBugs({ seedsPerBug: 12, jobs: 1, sweep: false, only })
  expect(verdict).toMatchObject({ bug: only, failure: null, caught: { invariant: 17 } })
})
