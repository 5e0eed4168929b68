// Lets the mailboxes of one process take their turns a few at a time and one after the other, so that no provider is stormed
// and no more mail is in memory than a few turns hold. Whoever stands still gives the place up: a dead server stops nobody else.

import { type Random, systemRandom } from '../engine/random.ts'
import type { Place, Turnstile } from '../service/place.ts'
import { realTimers, type Timers } from '../transport/timers.ts'

export type TurnstileRules = {
  /** How many are inside at once. */
  readonly places: number
  /** At least so long between two who enter, up to twice as long by chance. */
  readonly gapMs: number
  /** Whoever shows no progress for so long goes on without a place. */
  readonly patienceMs: number
}

const RULES: TurnstileRules = { places: 8, gapMs: 60, patienceMs: 5000 }

const NOWHERE: Place = { beat: () => {}, leave: () => {} }

/** First come, first served. Whoever's signal aborts is let through at once, without a place. */
export function openTurnstile(
  rules: TurnstileRules = RULES,
  random: Random = systemRandom,
  timers: Timers = realTimers,
): Turnstile {
  const waiting = new Set<() => void>()
  let inside = 0
  let resting = false
  const leave = () => {
    inside -= 1
    admit()
  }
  const admit = () => {
    const [next] = waiting
    if (next === undefined || resting || inside >= rules.places) return
    waiting.delete(next)
    inside += 1
    resting = true
    const gap = rules.gapMs * (1 + (random.bytes(1)[0] ?? 0) / 256)
    timers.after(gap, () => {
      resting = false
      admit()
    })
    next()
  }
  return (signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(NOWHERE)
      const enter = () => {
        signal.removeEventListener('abort', giveUp)
        resolve(takePlace(timers, rules.patienceMs, leave))
      }
      const giveUp = () => {
        waiting.delete(enter)
        resolve(NOWHERE)
      }
      signal.addEventListener('abort', giveUp, { once: true })
      waiting.add(enter)
      admit()
    })
}

function takePlace(timers: Timers, patienceMs: number, onLeave: () => void): Place {
  let held = true
  const leave = () => {
    if (!held) return
    held = false
    cancel()
    onLeave()
  }
  let cancel = timers.after(patienceMs, leave)
  const beat = () => {
    if (!held) return
    cancel()
    cancel = timers.after(patienceMs, leave)
  }
  return { beat, leave }
}
