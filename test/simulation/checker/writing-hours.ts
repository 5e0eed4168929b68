// The hours in which the owner writes to people, and what the machine's clock showed. Small code of its own.

import type { FinishedRun } from './finished-run.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** What the machine's clock showed at a moment of true time, in epoch milliseconds. */
export function shownBy(run: FinishedRun, at: number): number {
  return at + run.clockEvents.filter((one) => one.kind === 'set' && one.at <= at).reduce((sum, { ms }) => sum + ms, 0)
}

/** Minutes since midnight, by the clocks there. */
export function minuteOfDay(at: number, zone: string): number {
  const [hour = '0', minute = '0'] = clockOf(zone).format(at).split(':')
  return (Number(hour) % 24) * 60 + Number(minute)
}

/** Whether notes may leave then, by the machine's clock. */
export function isWritingTime(run: FinishedRun, at: number, zone: string): boolean {
  const { from, to } = run.settings.writingHours
  const minute = minuteOfDay(shownBy(run, at), zone)
  return minute >= minutesOf(from) && minute < minutesOf(to)
}

/** The first moment from `at` on, in true time and to the minute, at which notes may leave. */
export function leavesFrom(run: FinishedRun, at: number, zone = run.accounts.owner.zone): number {
  for (let minutes = 0; minutes <= 2 * DAY_MINUTES; minutes += 1) {
    if (isWritingTime(run, at + minutes * MINUTE_MS, zone)) return at + minutes * MINUTE_MS
  }
  return at
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(zone, clock)
  return clock
}
