// The one way in which the program learns the time; the tests and the demo own theirs.

import type { Instant } from '../mail/message.ts'

export type Clock = {
  readonly now: () => Instant
  /** Milliseconds since some moment, never set back or forward by anybody. */
  readonly monotonic: () => number
}

export const wallClock: Clock = { now: () => new Date().toISOString(), monotonic: () => performance.now() }
