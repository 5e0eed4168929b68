// A clock that stands still until it is moved: for the demo, and for tests that live through weeks.

import type { Clock } from '../engine/clock.ts'
import type { Instant } from '../mail/message.ts'

export type SimulatedClock = Clock & {
  /** Moves the clock forward. Throws when `instant` lies before the present: this clock never goes back. */
  advanceTo(instant: Instant): void
}

/** A clock that shows `start` until it is advanced. */
export function simulatedClock(start: Instant): SimulatedClock {
  let present = normal(start)
  return {
    now: () => present,
    monotonic: () => Date.parse(present),
    advanceTo(instant) {
      const next = normal(instant)
      if (next < present) throw new Error(`the clock shows ${present} and cannot go back to ${next}`)
      present = next
    },
  }
}

/** The one spelling of an instant, so that text order is time order. */
function normal(instant: Instant): Instant {
  return new Date(instant).toISOString()
}
