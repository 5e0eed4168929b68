// Chance that can be repeated: the same seed gives the same throws (mulberry32).

export type Dice = {
  /** A number from 0 up to, not including, 1. */
  throw(): number
  /** One of these. */
  oneOf<T>(things: readonly [T, ...T[]]): T
  /** A number of milliseconds between the two. */
  between(least: number, most: number): number
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    throw: next,
    oneOf: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    between: (least, most) => least + next() * (most - least),
  }
}
