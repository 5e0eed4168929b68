// Reads the calendar parts of a mail into events with instants. What an event means for the meeting is negotiate.ts's.

import type { Address, CalendarPart, Instant } from '../mail/message.ts'
import { type CalendarLine, calendarBlocks } from './calendar-blocks.ts'
import type { Attendee, CalendarEvent } from './calendar-event.ts'
import { repetitions } from './calendar-series.ts'
import { calendarClock, onlyZone, type Placed } from './calendar-zone.ts'
import { type LocalTime, localToInstant, zoneFromName } from './zones.ts'

type Clock = ReturnType<typeof calendarClock>
type Moment = { readonly instant: Instant | null; readonly zone: string | null; readonly allDay: boolean }

const nothing: Moment = { instant: null, zone: null, allDay: false }
const mostAttendees = 200

/**
 * Every event of the parts, in their order; floating times are meant in the calendar's own zone, else in `context.zone`.
 * Never throws: what cannot be read is null or left out.
 */
export function readCalendar(parts: readonly CalendarPart[], context: { zone: string }): CalendarEvent[] {
  return parts.slice(0, 20).flatMap((part) => {
    try {
      return readPart(part, context.zone)
    } catch {
      return []
    }
  })
}

function readPart(part: CalendarPart, contextZone: string): CalendarEvent[] {
  const blocks = calendarBlocks(part.text)
  const own = zoneFromName(first(blocks.calendar, 'x-wr-timezone') ?? '')
  const method = (first(blocks.calendar, 'method') ?? part.method)?.trim().toUpperCase() || null
  const clock = calendarClock(blocks.timezones, contextZone)
  const zones = { floating: own ?? contextZone, utc: own ?? onlyZone(blocks.timezones) }
  return blocks.events.map((lines) => readEvent(lines, method, clock, zones))
}

function first(lines: readonly CalendarLine[], name: string): string | null {
  return lines.find((line) => line.name === name)?.value ?? null
}

function readEvent(
  lines: readonly CalendarLine[],
  method: string | null,
  clock: Clock,
  zones: { floating: string; utc: string | null },
): CalendarEvent {
  const moment = (name: string) => readMoment(lines.find((line) => line.name === name) ?? null, clock, zones)
  const start = firstOccurrence(lines, moment('dtstart'), clock, zones)
  const end = start.allDay ? nothing : moment('dtend')
  const sequence = Number.parseInt(first(lines, 'sequence') ?? '0', 10)
  const organizer = lines.find((line) => line.name === 'organizer')
  return {
    method,
    uid: first(lines, 'uid')?.trim() || null,
    sequence: Number.isFinite(sequence) && sequence > 0 ? sequence : 0,
    stamp: moment('dtstamp').instant,
    start: start.allDay ? null : start.instant,
    end: endOf(start, end, moment('dtstart'), first(lines, 'duration')),
    allDay: start.allDay,
    zone: start.zone,
    status: first(lines, 'status')?.trim().toLowerCase() || null,
    organizer: organizer ? readAddress(organizer) : null,
    attendees: lines
      .filter((line) => line.name === 'attendee')
      .slice(0, mostAttendees)
      .flatMap(readAttendee),
    summary: clean(first(lines, 'summary') ?? ''),
    description: (first(lines, 'description') ?? '').slice(0, 20_000),
    location: clean(first(lines, 'location') ?? '') || null,
    link: readLink(lines),
    recurring: lines.some((line) => line.name === 'rrule' || line.name === 'rdate'),
    recurrenceId: moment('recurrence-id').instant,
  }
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1000)
}

const dateTime = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(?:\.\d+)?(Z)?)?$/i

function readMoment(line: CalendarLine | null, clock: Clock, zones: { floating: string; utc: string | null }): Moment {
  const match = dateTime.exec(line?.value.trim() ?? '')
  if (!line || !match) return nothing
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return nothing
  if (match[4] === undefined) return { instant: null, zone: null, allDay: true }
  const local: LocalTime = { year, month, day, hour: Number(match[4]), minute: Number(match[5]) }
  if (local.hour > 24 || local.minute > 59) return nothing
  if (match[6]) return { instant: localToInstant(local, 'UTC'), zone: zones.utc, allDay: false }
  const tzid = line.parameter('tzid')
  const placed: Placed | null = tzid
    ? clock(tzid.trim(), local)
    : { instant: localToInstant(local, zones.floating), zone: zones.floating }
  return placed ? { ...placed, allDay: false } : nothing
}

/** DTSTART, unless EXDATE takes it out of the series: then the first repetition that is left, else nothing. */
function firstOccurrence(
  lines: readonly CalendarLine[],
  start: Moment,
  clock: Clock,
  zones: { floating: string; utc: string | null },
): Moment {
  const listed = (name: string) =>
    lines
      .filter((line) => line.name === name)
      .flatMap((line) =>
        line.value
          .split(',')
          .slice(0, 100)
          .map((value) => readMoment({ ...line, value }, clock, zones)),
      )
  const out = new Set(listed('exdate').map((moment) => moment.instant))
  if (start.instant === null || !out.has(start.instant)) return start
  const dtstart = lines.find((line) => line.name === 'dtstart')
  const repeated = dtstart
    ? repetitions(dtstart.value.trim(), first(lines, 'rrule')).map((value) =>
        readMoment({ ...dtstart, value }, clock, zones),
      )
    : []
  const left = [...listed('rdate'), ...repeated].filter((moment) => moment.instant !== null && !out.has(moment.instant))
  return left.sort((a, b) => String(a.instant).localeCompare(String(b.instant)))[0] ?? nothing
}

const duration = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i

function endOf(start: Moment, end: Moment, written: Moment, length: string | null): Instant | null {
  if (start.instant === null) return null
  const from = Date.parse(start.instant)
  const match = duration.exec(length?.trim() ?? '')
  let milliseconds = 0
  if (end.instant && written.instant) milliseconds = Date.parse(end.instant) - Date.parse(written.instant)
  else if (match && match[1] !== '-') {
    const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(2, 6).map((text) => Number(text ?? 0))
    milliseconds = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000
  }
  return milliseconds > 0 && milliseconds < 366 * 24 * 3_600_000 ? new Date(from + milliseconds).toISOString() : null
}

function readAddress(line: CalendarLine): Address | null {
  const address = (line.parameter('email') ?? line.value)
    .replace(/^\s*mailto:/i, '')
    .trim()
    .toLowerCase()
  if (!/^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(address)) return null
  return { name: clean(line.parameter('cn') ?? ''), address }
}

function readAttendee(line: CalendarLine): Attendee[] {
  const address = readAddress(line)
  return address ? [{ ...address, partstat: (line.parameter('partstat') ?? 'needs-action').toLowerCase() }] : []
}

const linkNames = [
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'conference',
  'url',
]

function readLink(lines: readonly CalendarLine[]): string | null {
  for (const name of linkNames) {
    const value = first(lines, name)?.trim()
    if (value && /^https?:\/\/\S{1,2000}$/i.test(value)) return value
  }
  return null
}
