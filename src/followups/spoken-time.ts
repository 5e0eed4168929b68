// Days and times in words, in a named zone: "Thursday 5 March", "14:00". English, 24 hours, no clock.

import { DateTime } from 'luxon'
import type { Agreed } from '../conversation/conversation.ts'
import type { Instant } from '../mail/message.ts'

export { spokenDate } from '../conversation/spoken-date.ts'

/** `Thursday 5 March` */
export function spokenDay(at: Instant, zone: string): string {
  return format(at, zone, 'cccc d LLLL')
}

/** `Thursday` */
export function spokenWeekday(at: Instant, zone: string): string {
  return format(at, zone, 'cccc')
}

/** `14:00` */
export function spokenTime(at: Instant, zone: string): string {
  return format(at, zone, 'HH:mm')
}

/** `New York` for `America/New_York`; zones without a place keep their name. */
export function spokenZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** `Thursday 5 March, 14:00 to 14:20`, and in brackets the start by the other clock where the meeting was agreed in another zone. */
export function spokenMeeting(meeting: Agreed, zone: string): string {
  const own = `${spokenDay(meeting.start, zone)}, ${spokenTime(meeting.start, zone)} to ${spokenTime(meeting.end, zone)}`
  const there = `${spokenDay(meeting.start, meeting.zone)}, ${spokenTime(meeting.start, meeting.zone)}`
  if (own.startsWith(`${there} `)) return own
  const sameDay = spokenDay(meeting.start, zone) === spokenDay(meeting.start, meeting.zone)
  const other = sameDay ? spokenTime(meeting.start, meeting.zone) : there
  return `${own} ${spokenZone(zone)} time (${other} in ${spokenZone(meeting.zone)})`
}

function format(at: Instant, zone: string, pattern: string): string {
  return DateTime.fromISO(at, { zone, locale: 'en' }).toFormat(pattern)
}
