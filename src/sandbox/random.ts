// Bytes that look like chance and are the same in every run: for the demo, which tells the same story every time, and for tests.

import { createHash } from 'node:crypto'
import type { Random } from '../engine/random.ts'

export function countingRandom(seed: string): Random {
  let count = 0
  return {
    bytes: (wanted) => {
      count += 1
      return createHash('sha512').update(`${seed} ${count}`).digest().subarray(0, wanted)
    },
  }
}
