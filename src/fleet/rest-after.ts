// How long a mailbox that failed is left alone.

import type { Random } from '../engine/random.ts'

/** At least, after the first failure, and at most, in milliseconds. */
export type Rests = { readonly leastMs: number; readonly mostMs: number }

/** Doubles with each failure, give or take a quarter, so that those who failed together do not come back together. In milliseconds. */
export function restAfter(failures: number, { leastMs, mostMs }: Rests, random: Random): number {
  const chance = (random.bytes(1)[0] ?? 0) / 256
  return Math.min(leastMs * 2 ** (failures - 1), mostMs) * (0.75 + chance / 2)
}
