// The checker, invariant by invariant: a run that keeps it passes, and a run that breaks it is told, by that invariant.

import { describe, expect, test } from 'vitest'
import type { FinishedRun } from './checker/finished-run.ts'
import { check, invariants, judge } from './checker/index.ts'
import { breaches } from './checker/tales/broken.ts'
import { kept } from './checker/tales/kept.ts'
import { sound } from './checker/tales/tale.ts'

const broken = (run: FinishedRun) => [...new Set(check(run).map(({ invariant }) => invariant))].sort((a, b) => a - b)

test('there are 24 invariants, numbered and named', () => {
  expect(invariants.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  expect(new Set(invariants.map(({ name }) => name)).size).toBe(24)
})

test('a plain run breaks nothing, and most invariants were put to the test', () => {
  const { violations, exercised } = judge(sound().finish())
  expect(violations).toEqual([])
  expect(
    Object.entries(exercised)
      .filter(([, times]) => times > 0)
      .map(([number]) => Number(number)),
  ).toEqual([2, 3, 4, 10, 13, 17, 18, 23, 24])
})

describe('a run that breaks an invariant is told by it', () => {
  test.each(breaches)('%s: %i', (_title, invariant, run) => expect(broken(run())).toContain(invariant))
})

describe('a run that keeps an invariant passes it', () => {
  test.each(kept)('%s: %i', (_title, invariant, run) => expect(broken(run())).not.toContain(invariant))
})

test('every invariant has a run that breaks it', () => {
  expect(new Set(breaches.map(([, invariant]) => invariant)).size).toBe(24)
})
