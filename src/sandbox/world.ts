// A world in which weeks pass in seconds: people act at moments, the real service takes its turns in between, and the clock
// jumps from one moment to the next. What the people do is theirs; what the service does is its own.

import type { Instant } from '../mail/message.ts'
import type { Service } from '../service.ts'
import type { SimulatedClock } from './clock.ts'

/** Something that somebody does at a moment. */
export type Act = { readonly at: Instant; readonly act: () => unknown }

export type World = {
  /** Plans an act; one in the past happens at once. */
  readonly plan: (act: Act) => void
  /** Lets time pass until nothing is planned before `until`, the service taking a turn at each moment. */
  readonly passUntil: (until: Instant) => Promise<void>
}

/** `afterTurn` is called after every turn, so that people can look into their mailboxes and plan what they do next. */
export function startWorld(
  clock: SimulatedClock,
  service: () => Service,
  afterTurn: () => void | Promise<void> = () => {},
): World {
  const acts: Act[] = []
  const plan = (act: Act) => {
    const index = acts.findIndex((other) => other.at > act.at)
    acts.splice(index < 0 ? acts.length : index, 0, act)
  }
  const turn = async () => {
    const { fault } = await service().turn()
    if (fault !== null) throw fault
    await afterTurn()
  }
  return {
    plan,
    passUntil: async (until) => {
      for (;;) {
        const moment = earliest(acts[0]?.at ?? null, service().nextMoment())
        if (moment === null || moment > until) break
        if (moment > clock.now()) clock.advanceTo(moment)
        while (acts[0] !== undefined && acts[0].at <= clock.now()) await acts.shift()?.act()
        await turn()
      }
      if (until > clock.now()) clock.advanceTo(until)
      await turn()
    },
  }
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
