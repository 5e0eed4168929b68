// Time in the simulated world: the true time, the two clocks of the machine, and what is planned. It passes only when told to.

import type { Timers } from '../../src/transport/timers.ts'

type Planned = {
  readonly at: number
  readonly order: number
  readonly act: () => void
  readonly whose: 'people' | 'post'
}
type Timer = { readonly due: number; readonly order: number; readonly act: () => void }

export type TimeState = { readonly trueMs: number; readonly wallAhead: number; readonly slept: number }

export type Time = {
  now(): number
  wall(): number
  monotonic(): number
  setWall(ms: number): void
  /** Time passes, what is planned happens, but the machine and its timers stand still. */
  sleep(ms: number): void
  plan(at: number, act: () => void, whose: 'people' | 'post'): void
  next(without?: 'timers'): number | null
  nextTimer(): number | null
  passUntil(at: number): void
  /** Whether post is under way. */
  busy(): boolean
  /** Timers of the machine; they run on its steady clock. */
  readonly timers: Timers
  /** Forgets all timers: the process that had set them is gone. */
  dropTimers(): void
  state(): TimeState
}

export function createTime(start: number, from: TimeState): Time {
  let { trueMs, wallAhead, slept } = from
  let order = 0
  let asleep = false
  const planned: Planned[] = []
  const timers: Timer[] = []
  const trueOf = (due: number) => due + start + slept
  const monotonic = () => trueMs - start - slept

  function runNext(until: number): boolean {
    const act = planned[0]
    const timer = asleep ? undefined : timers[0]
    const actFirst = act !== undefined && (timer === undefined || act.at <= trueOf(timer.due))
    const at = actFirst ? act.at : timer === undefined ? null : trueOf(timer.due)
    if (at === null || at > until) return false
    trueMs = Math.max(trueMs, at)
    const taken = actFirst ? planned.shift() : timers.shift()
    taken?.act()
    return true
  }

  function passUntil(at: number): void {
    while (runNext(at)) {}
    trueMs = Math.max(trueMs, at)
  }

  return {
    now: () => trueMs,
    wall: () => trueMs + wallAhead,
    monotonic,
    setWall(ms) {
      wallAhead = ms - trueMs
    },
    sleep(ms) {
      const before = trueMs
      asleep = true
      passUntil(trueMs + ms)
      asleep = false
      slept += trueMs - before
    },
    plan(at, act, whose) {
      order += 1
      insert(planned, { at, order, act, whose }, (one) => one.at)
    },
    next(without) {
      const moments = [
        planned[0]?.at,
        without === 'timers' || timers[0] === undefined ? undefined : trueOf(timers[0].due),
      ]
      const known = moments.filter((at) => at !== undefined)
      return known.length === 0 ? null : Math.max(trueMs, Math.min(...known))
    },
    nextTimer: () => (timers[0] === undefined ? null : Math.max(trueMs, trueOf(timers[0].due))),
    passUntil,
    busy: () => planned.some(({ whose }) => whose === 'post'),
    timers: {
      after(ms, act) {
        order += 1
        const timer = { due: monotonic() + Math.max(0, ms), order, act }
        insert(timers, timer, (one) => one.due)
        return () => {
          const at = timers.indexOf(timer)
          if (at >= 0) timers.splice(at, 1)
        }
      },
    },
    dropTimers: () => void timers.splice(0),
    state: () => ({ trueMs, wallAhead, slept }),
  }
}

/** Keeps a list in order of moment; of the same moment, in order of arrival. */
function insert<T>(list: T[], item: T, moment: (item: T) => number): void {
  let at = list.length
  while (at > 0 && moment(list[at - 1] as T) > moment(item)) at -= 1
  list.splice(at, 0, item)
}
