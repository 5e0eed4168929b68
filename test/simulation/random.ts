// Chance from a seed, in streams of their own by name, so that what one part of the world draws does not shift another.

/** sfc32: small, fast, and good enough for tests. */
export type StreamState = readonly [number, number, number, number]
export type ChanceState = readonly (readonly [string, StreamState])[]

export type Stream = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  bytes(count: number): Uint8Array
}

export type Chance = {
  stream(name: string): Stream
  state(): ChanceState
}

/** Streams of this seed. With a state, they go on from where they were. */
export function createChance(seed: number, state: ChanceState = []): Chance {
  const streams = new Map<string, { stream: Stream; state: () => StreamState }>()
  for (const [name, from] of state) streams.set(name, createStream(from))
  return {
    stream(name) {
      const known = streams.get(name)
      if (known !== undefined) return known.stream
      const made = createStream(seeded(`${seed}\0${name}`))
      streams.set(name, made)
      return made.stream
    },
    state: () => [...streams].map(([name, each]) => [name, each.state()] as const),
  }
}

function createStream(from: StreamState): { stream: Stream; state: () => StreamState } {
  let [a, b, c, d] = from
  function word(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  const next = () => word() / 4_294_967_296
  const int = (below: number) => Math.floor(next() * below)
  return {
    state: () => [a, b, c, d],
    stream: {
      next,
      int,
      between: (least, most) => least + int(most - least + 1),
      chance: (probability) => next() < probability,
      pick(items) {
        if (items.length === 0) throw new Error('nothing to pick from')
        return items[int(items.length)] as (typeof items)[number]
      },
      bytes: (count) => Uint8Array.from({ length: count }, () => word() & 0xff),
    },
  }
}

/** FNV-1a from four different offsets, stirred. */
function seeded(text: string): StreamState {
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((offset) => {
    let hash = offset
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    return (hash ^ (hash >>> 15)) | 0
  })
  const from = words as unknown as StreamState
  const { stream, state } = createStream(from)
  for (let round = 0; round < 12; round += 1) stream.next()
  return state()
}
