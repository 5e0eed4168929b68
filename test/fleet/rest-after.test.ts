import { expect, test } from 'vitest'
import { restAfter } from '../../src/service/rest-after.ts'

const MINUTE = 60_000
const rests = { firstMs: MINUTE, mostMs: 30 * MINUTE }
const always = (byte: number) => ({ bytes: (count: number) => new Uint8Array(count).fill(byte) })

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 16],
  [6, 30],
  [2000, 30],
])('after %i failures a mailbox rests %i minutes, give or take a quarter', (failures, minutes) => {
  expect(restAfter(failures, rests, always(128))).toBe(minutes * MINUTE)
  expect(restAfter(failures, rests, always(0))).toBe(0.75 * minutes * MINUTE)
  expect(restAfter(failures, rests, always(255))).toBeCloseTo(1.25 * minutes * MINUTE, -4)
})
