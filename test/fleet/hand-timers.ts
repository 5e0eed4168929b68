// Timers that run out when the test says so.

import type { Timers } from '../../src/transport/timers.ts'

export type HandTimers = Timers & {
  /** Lets so many milliseconds pass, and everybody who waits on a promise go on. */
  readonly pass: (ms: number) => Promise<void>
}

export function handTimers(): HandTimers {
  let now = 0
  const waiting = new Map<symbol, { at: number; act: () => void }>()
  return {
    after: (ms, act) => {
      const key = Symbol()
      waiting.set(key, { at: now + ms, act })
      return () => void waiting.delete(key)
    },
    pass: async (ms) => {
      const end = now + ms
      for (;;) {
        await settled()
        const [next] = [...waiting].sort(([, one], [, other]) => one.at - other.at)
        if (next === undefined || next[1].at > end) break
        waiting.delete(next[0])
        now = next[1].at
        next[1].act()
      }
      now = end
    },
  }
}

async function settled(): Promise<void> {
  for (let count = 0; count < 10; count += 1) await Promise.resolve()
}
