// How long to rest after something failed, before it is tried again.

import type { Random } from '../engine/random.ts'

/** After the first failure, at most, and whatever the number at least (0 unless given), in milliseconds. */
export type Rests = { readonly firstMs: number; readonly mostMs: number; readonly leastMs?: number }

/** Doubles with each failure, give or take a quarter, so that those who failed together do not come back together. In milliseconds. */
export function restAfter(failures: number, { firstMs, mostMs, leastMs = 0 }: Rests, random: Random): number {
  const chance = (random.bytes(1)[0] ?? 0) / 256
  return Math.max(leastMs, Math.min(firstMs * 2 ** (failures - 1), mostMs)) * (0.75 + chance / 2)
}
