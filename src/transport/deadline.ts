// One deadline that moves from phase to phase of a transaction.

import type { Timers } from './timers.ts'

export type Deadline = {
  /** Sets the time that is left, in milliseconds, from now on. */
  start(ms: number): void
  /** Who is told when it runs out; the last one given. */
  onExpiry(listener: (error: Error & { code: string }) => void): void
  stop(): void
}

export function createDeadline(timers: Timers): Deadline {
  let cancel = () => {}
  let tell = (_error: Error & { code: string }) => {}
  return {
    start(ms) {
      cancel()
      const seconds = Math.round(ms / 100) / 10
      cancel = timers.after(ms, () => tell(Object.assign(new Error(`silent for ${seconds} s`), { code: 'ETIMEDOUT' })))
    },
    onExpiry(listener) {
      tell = listener
    },
    stop: () => cancel(),
  }
}
