// Chance that is the same in every run: a small generator of numbers from a seed. Not for secrets.

export type Chance = {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number
  one<T>(list: readonly T[]): T
  /** True in `share` of the cases. */
  is(share: number): boolean
}

/** Mulberry32: 32 bits of state, more than good enough to mix mail. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    next,
    whole,
    is: (share) => next() < share,
    one: (list) => {
      if (list.length === 0) throw new Error('nothing to choose from')
      return list[whole(list.length)] as (typeof list)[number]
    },
  }
}
