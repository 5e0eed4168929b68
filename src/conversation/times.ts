// Arithmetic of instants, days and business days, always in a zone that is named. Reads no clock; which rule applies to
// what is followups/'s business.
//
// A day is a unit of the calendar, never 24 hours. A wall clock reading that does not exist (spring) moves forward by the
// gap; one that exists twice (autumn) means the first.

import { DateTime, Info, type Zone } from 'luxon'
import type { Day, Instant } from '../mail/message.ts'
import type { Cadence, TimeOfDay, Weekday } from './cadence.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MOST_OFFSETS = 2000
const offsets = new Map<string, number>()

/** Whether the program can reckon in this zone: an IANA name or a fixed offset, never "the machine's own". */
export function isZone(name: string): boolean {
  return !/^(?:local|system|default)$/i.test(name) && Info.normalizeZone(name).isValid
}

/** The instant at which clocks in the zone show `time` (`HH:MM`) on that day. */
export function atLocalTime(day: Day, time: TimeOfDay, zone: string): Instant {
  return fromWallClock(dayStart(day) + minutesOf(time) * MINUTE, zoneOf(zone))
}

/** The calendar day of an instant in the zone. */
export function localDay(at: Instant, zone: string): Day {
  return new Date(wallClock(at, zoneOf(zone))).toISOString().slice(0, 10)
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return new Date(dayStart(day) + n * DAY).toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: Day): Weekday {
  return (new Date(dayStart(day)).getUTCDay() || 7) as Weekday
}

/** The same reading of the wall clock on another day. */
export function sameTimeOn(day: Day, at: Instant, zone: string): Instant {
  const there = zoneOf(zone)
  const wall = wallClock(at, there)
  return fromWallClock(dayStart(day) + modulo(wall, DAY), there)
}

/** `n` months later at the same time of day, counted from `at` itself and clamped to the month's end: 31 Jan + 1 = 28 or 29 Feb. */
export function addMonths(at: Instant, n: number, zone: string): Instant {
  const later = DateTime.fromISO(localDay(at, zone), { zone: 'utc' }).plus({ months: n })
  return sameTimeOn(new Date(later.toMillis()).toISOString().slice(0, 10), at, zone)
}

/** `n` minutes of elapsed time later. */
export function addMinutes(at: Instant, n: number): Instant {
  return instant(millis(at) + n * MINUTE)
}

/** `n` hours of elapsed time later, whatever the clocks do meanwhile. */
export function addHours(at: Instant, n: number): Instant {
  return addMinutes(at, n * 60)
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return millis(a) <= millis(b) ? a : b
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return millis(a) >= millis(b) ? a : b
}

/** Whole and broken hours from `a` to `b`; negative when `b` comes first. */
export function hoursBetween(a: Instant, b: Instant): number {
  return (millis(b) - millis(a)) / HOUR
}

/** A weekday on which the owner works and that is no holiday of his, neither a single one nor one of his places. */
export function isBusinessDay(day: Day, cadence: Cadence): boolean {
  if (!cadence.businessDays.includes(weekday(day)) || cadence.holidays.includes(day)) return false
  return !cadence.holidayPlaces.some((place) => place.isHoliday(day))
}

/** The day itself when it is a business day, else the first one after. A year without any is an error. */
export function nextBusinessDay(day: Day, cadence: Cadence): Day {
  for (let n = 0; n <= 366; n += 1) {
    const candidate = addDays(day, n)
    if (isBusinessDay(candidate, cadence)) return candidate
  }
  throw new RangeError(`no business day within a year of ${day}`)
}

/**
 * `days` business days later, at the same local time in the owner's zone. What happened at noon or later, or on a day
 * that is not a business day, counts from the next business day: a mail of Friday evening is one of Monday.
 */
export function addBusinessDays(cadence: Cadence, at: Instant, days: number): Instant {
  const today = localDay(at, cadence.zone)
  const noon = atLocalTime(today, '12:00', cadence.zone)
  let day = nextBusinessDay(millis(at) < millis(noon) ? today : addDays(today, 1), cadence)
  for (let n = 0; n < days; n += 1) day = nextBusinessDay(addDays(day, 1), cadence)
  return sameTimeOn(day, at, cadence.zone)
}

/**
 * When a note may leave that is ready at `at`: at once within the writing hours, else when they next begin. The hours are
 * those of the contact's zone where it is known (and a zone at all), else of the owner's. Only the hours hold a note
 * back, not the weekend: the two-day mark does not wait for Monday.
 */
export function nextWritingMoment(cadence: Cadence, at: Instant, contactZone: string | null): Instant {
  const zone = contactZone !== null && isZone(contactZone) ? contactZone : cadence.zone
  const { from, to } = cadence.writingHours
  const today = localDay(at, zone)
  for (let n = 0; n <= 2; n += 1) {
    const opens = atLocalTime(addDays(today, n), from, zone)
    const closes = atLocalTime(addDays(today, n), to, zone)
    const isOpen = millis(opens) < millis(closes) // on a day whose clocks jump over the hours there are none
    if (isOpen && millis(at) < millis(closes)) return later(at, opens)
  }
  throw new RangeError(`no writing hours between ${from} and ${to}`)
}

/** The zone by name; an unknown one is our bug or the operator's mistake and never silently UTC. */
function zoneOf(name: string): Zone {
  const zone = Info.normalizeZone(name)
  if (!isZone(name)) throw new RangeError(`not a time zone: ${name}`)
  return zone
}

/** What clocks there show, as if it were UTC: arithmetic on days and times of day happens in this number. */
function wallClock(at: Instant, zone: Zone): number {
  const utc = millis(at)
  return utc + offsetOf(zone, utc) * MINUTE
}

/**
 * Asking the library takes long, so the offsets at the midnights (UTC) around the moment are remembered: where they agree,
 * the day between them knows no other, for no zone ever changed its clocks twice within a day.
 */
function offsetOf(zone: Zone, utc: number): number {
  const day = Math.floor(utc / DAY)
  const offset = offsetAtMidnight(zone, day)
  return offset === offsetAtMidnight(zone, day + 1) ? offset : zone.offset(utc)
}

function offsetAtMidnight(zone: Zone, day: number): number {
  const key = `${zone.name} ${day}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= MOST_OFFSETS) offsets.clear()
  const offset = zone.offset(day * DAY)
  offsets.set(key, offset)
  return offset
}

/**
 * The way back. Luxon's own conversion takes its first guess from the current time and promises nothing for readings that
 * exist twice, so the two offsets around the reading are tried here, the earlier instant first.
 */
function fromWallClock(wall: number, zone: Zone): Instant {
  const before = offsetOf(zone, wall - DAY)
  const after = offsetOf(zone, wall + DAY)
  const candidates = [wall - before * MINUTE, wall - after * MINUTE].sort((a, b) => a - b)
  const real = candidates.find((utc) => utc + offsetOf(zone, utc) * MINUTE === wall)
  return instant(real ?? wall - before * MINUTE)
}

function millis(at: Instant): number {
  const utc = Date.parse(at)
  if (Number.isNaN(utc)) throw new RangeError(`not an instant: ${at}`)
  return utc
}

function instant(utc: number): Instant {
  return new Date(utc).toISOString()
}

function dayStart(day: Day): number {
  return millis(`${day}T00:00:00.000Z`)
}

function minutesOf(time: TimeOfDay): number {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (match === null) throw new RangeError(`not a time of day: ${time}`)
  return Number(match[1]) * 60 + Number(match[2])
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
