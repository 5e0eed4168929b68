// Reads "later 3d", "later friday", "later until 5 March": when the owner wants to be asked again.

import {
  addDays,
  addMinutes,
  addMonths,
  atLocalTime,
  later,
  localDay,
  sameTimeOn,
  weekday,
} from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { bare } from './plain-words.ts'
import { ownersTimes } from './read-one-time.ts'

const lead =
  /^(?:later|snooze|wait|(?:please )?(?:remind|ask) me(?: again| later)?|not now)[\s:,.–-]+(?:(?:in|for|until|till|on|at|after)\s+)?/i
const notBefore = '08:00'
const furthestDays = 366
const longestLine = 80

const amounts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
}
const span = /^(\d{1,4}|[a-z]+) ?(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?)$/
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const onWeekday =
  /^(?:this )?(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|s|nesday|nes|rsday|rs|r|urday|ur)?(?: (?:at )?(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?)?$/

/** The words after "later"; null when the line does not begin so. */
export function afterLater(line: string): string | null {
  const trimmed = line.trim()
  const found = trimmed.length > longestLine ? null : lead.exec(trimmed)
  return found === null ? null : trimmed.slice(found[0].length)
}

/**
 * When a line says to ask again, or null. Days keep the time of day of `at` but are never earlier than 08:00; hours are
 * hours. A moment gone by, or more than a year away, is null.
 */
export function readLater(line: string, at: Instant, zone: string): Instant | null {
  const rest = afterLater(line)
  if (rest === null) return null
  const said = rest
    .toLowerCase()
    .replace(/[\s.,!]+$/, '')
    .replace(/,?\s+(?:please|pls|thanks|thank you)$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const until = bySpan(said, at, zone) ?? byDayName(said, at, zone) ?? byDate(said, at, zone)
  if (until === null || until <= at) return null
  return localDay(until, zone) > addDays(localDay(at, zone), furthestDays) ? null : until
}

function bySpan(said: string, at: Instant, zone: string): Instant | null {
  if (said === 'half an hour') return addMinutes(at, 30)
  const found = span.exec(said)
  if (found === null) return null
  const amount = amounts[found[1]!] ?? Number(found[1])
  if (!Number.isInteger(amount) || amount < 1) return null
  const unit = found[2]!
  if (unit.startsWith('mo')) return amount > 12 ? null : fromMorning(addMonths(at, amount, zone), zone)
  if (unit.startsWith('m')) return addMinutes(at, amount)
  if (unit.startsWith('h')) return addMinutes(at, amount * 60)
  return inDays(at, unit.startsWith('w') ? amount * 7 : amount, zone)
}

function byDayName(said: string, at: Instant, zone: string): Instant | null {
  if (said === 'tomorrow') return inDays(at, 1, zone)
  const found = onWeekday.exec(said)
  if (found === null) return null
  const today = localDay(at, zone)
  const ahead = (weekdays.indexOf(found[1]!) + 1 - weekday(today) + 7) % 7
  if (found[2] === undefined) return inDays(at, ahead === 0 ? 7 : ahead, zone)
  const time = timeOfDay(Number(found[2]), Number(found[3] ?? 0), found[4])
  if (time === null) return null
  const then = atLocalTime(addDays(today, ahead), time, zone)
  return then > at ? then : atLocalTime(addDays(today, ahead + 7), time, zone)
}

/** A bare hour from 1 to 6 is in the afternoon, as everywhere in this program. */
function timeOfDay(hour: number, minute: number, half: string | undefined): string | null {
  if (hour > 23 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null
  let hours = hour
  if (half === 'pm') hours = hour === 12 ? 12 : hour + 12
  else if (half === 'am') hours = hour === 12 ? 0 : hour
  else if (hour >= 1 && hour <= 6) hours = hour + 12
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function byDate(said: string, at: Instant, zone: string): Instant | null {
  if (bare(said).split(' ').length > 8) return null
  const [reading, ...others] = ownersTimes(said, { at, zone, meetingStart: null })
  if (reading === undefined || others.length > 0 || reading.doubt !== null) return null
  if (reading.kind === 'time') return reading.start
  const day = localDay(reading.start, reading.zone ?? zone)
  return reading.kind === 'day' ? fromMorning(sameTimeOn(day, at, zone), zone) : fromMorning(reading.start, zone)
}

function inDays(at: Instant, days: number, zone: string): Instant | null {
  return days > furthestDays ? null : fromMorning(sameTimeOn(addDays(localDay(at, zone), days), at, zone), zone)
}

function fromMorning(moment: Instant, zone: string): Instant {
  return later(moment, atLocalTime(localDay(moment, zone), notBefore, zone))
}
