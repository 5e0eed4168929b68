// The one definite time that the owner names, by meeting/'s reading of prose. Anything less than one, or more, is null.

import { localDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import type { TimeReading } from '../meeting/time-reading.ts'
import { readTimes } from '../meeting/times.ts'

export type OneTime = { readonly start: Instant; readonly end: Instant | null; readonly zone: string }

export type TimeContext = { readonly at: Instant; readonly zone: string; readonly meetingStart: Instant | null }

const monthFirst =
  /^(?:US\/|Pacific\/Honolulu$|America\/(?:New_York|Detroit|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Boise|Juneau|Sitka|Nome|Adak|Metlakatla|Yakutat|Menominee|Indiana\/|Kentucky\/|North_Dakota\/))/

/** The times in a line of the owner's, those that he negates left out. */
export function ownersTimes(text: string, context: TimeContext): readonly TimeReading[] {
  const { at, zone } = context
  return readTimes(text, { at, zone, dayFirst: !monthFirst.test(zone), anchor: anchorDay(context) }).filter(
    (reading) => !reading.negated,
  )
}

/** Exactly one definite time still to come, in the owner's zone unless the words name another; else null. */
export function readOneTime(text: string, context: TimeContext): OneTime | null {
  const [reading, ...others] = ownersTimes(text, context)
  if (reading === undefined || others.length > 0) return null
  if (!reading.dayStated && anchorDay(context) === null) return null
  if (reading.kind !== 'time' || reading.doubt !== null || reading.start <= context.at) return null
  return { start: reading.start, end: reading.end, zone: reading.zone ?? context.zone }
}

/** The day meant by a bare "at 3": that of the meeting, while it lies ahead. */
function anchorDay({ at, zone, meetingStart }: TimeContext): ReturnType<typeof dayParts> | null {
  return meetingStart !== null && meetingStart > at ? dayParts(meetingStart, zone) : null
}

function dayParts(at: Instant, zone: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = localDay(at, zone).split('-').map(Number)
  return { year, month, day }
}
