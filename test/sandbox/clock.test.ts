import { expect, test } from 'vitest'
import { simulatedClock } from '../../src/sandbox/clock.ts'

test('the clock stands still until it is moved', () => {
  const clock = simulatedClock('2026-03-05T10:00:00.000Z')
  expect([clock.now(), clock.now()]).toEqual(['2026-03-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z'])
  clock.advanceTo('2026-03-06T10:00:00+01:00')
  expect(clock.now()).toBe('2026-03-06T09:00:00.000Z')
})

test('the clock never goes back', () => {
  const clock = simulatedClock('2026-03-05T10:00:00Z')
  expect(() => clock.advanceTo('2026-03-05T09:59:59Z')).toThrow('cannot go back')
  expect(clock.now()).toBe('2026-03-05T10:00:00.000Z')
})
