// Names of time zones and the arithmetic between local times and instants. Knows no clock: every function is a pure table
// or calculation over the tz database that Node carries.

import { IANAZone } from 'luxon'
import type { Instant } from '../mail/message.ts'
import { windowsZones } from './windows-zones.ts'
import { zoneWords } from './zone-words.ts'

/** A wall-clock time without a zone. `month` is 1–12. */
export type LocalTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const minute = 60_000
const fixedZone = /^UTC([+-])(\d\d):(\d\d)$/
const known = new Map<string, boolean>()

/** Whether the tz database (or the form `UTC+05:30`) knows this exact zone. */
export function isZone(zone: string): boolean {
  const before = known.get(zone)
  if (before !== undefined) return before
  const valid =
    fixedZone.test(zone) || zone === 'UTC' || (/^[A-Za-z]+\/[\w+/-]+$/.test(zone) && IANAZone.isValidZone(zone))
  if (known.size < 1000) known.set(zone, valid)
  return valid
}

/** The zone with a fixed offset: `UTC`, `Etc/GMT-2` for 120 minutes east, `UTC+05:30` where hours do not do. */
export function fixedOffsetZone(minutesEast: number): string {
  if (minutesEast === 0) return 'UTC'
  const size = Math.abs(minutesEast)
  if (size % 60 === 0 && size <= 12 * 60) return `Etc/GMT${minutesEast > 0 ? '-' : '+'}${size / 60}`
  const two = (n: number) => String(n).padStart(2, '0')
  return `UTC${minutesEast > 0 ? '+' : '-'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const offsetName = /^(?:utc|gmt|etc\/gmt)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d\d))?$/i

function zoneFromOffset(text: string): string | null {
  const match = offsetName.exec(text)
  if (!match) return null
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (size > 14 * 60) return null
  const east = (match[1] === '+') !== text.toLowerCase().startsWith('etc')
  return fixedOffsetZone(east ? size : -size)
}

const noise =
  /^(?:the|heure de|heure d'|hora de|hora del|ora di|uhrzeit)\s+|\s+(?:standard time|daylight time|summer time|local time|time zone|timezone|time|standard|daylight|zeit|ortszeit|sommerzeit|winterzeit)$/g

/**
 * The IANA zone that a name means: IANA and Windows names, `UTC+2`, abbreviations by the clock on the wall (`EST` and `EDT`
 * are both New York, `GMT` is London), spelled names ("Pacific", "Berlin time") and large cities. Null where it is unknown
 * or has several meanings (`IST`).
 */
export function zoneFromName(text: string): string | null {
  const name = text.trim().replace(/^"|"$/g, '').replace(/\s+/g, ' ')
  if (name === '' || name.length > 80) return null
  const lower = name.toLowerCase()
  const exact = windowsZones.get(lower) ?? (name.includes('/') ? canonical(name) : null) ?? zoneWords.get(lower)
  if (exact) return exact
  const offset = zoneFromOffset(name)
  if (offset) return offset
  const bare = lower.replace(noise, '').replace(noise, '').replace(/zeit$/, '').trim()
  return zoneWords.get(bare) ?? null
}

function canonical(name: string): string | null {
  const parts = name.replace(/^\/+/, '').split('/')
  // Invented prefixes such as /mozilla.org/20050126_1/Europe/Berlin or /freeassociation.sourceforge.net/Europe/Berlin.
  for (let from = 0; from < parts.length - 1; from++) {
    const candidate = parts.slice(from).join('/')
    if (isZone(candidate)) return candidate === 'Etc/UTC' || candidate === 'Etc/GMT' ? 'UTC' : candidate
  }
  return null
}

const zoneObjects = new Map<string, IANAZone>()
const quarterHour = 15 * minute
const offsets = new Map<string, number>()

/** Minutes east of UTC in `zone` at the instant `at` (milliseconds since 1970). An unknown zone counts as UTC. */
export function offsetAt(zone: string, at: number): number {
  if (zone === 'UTC') return 0
  const fixed = fixedZone.exec(zone)
  if (fixed) return (fixed[1] === '+' ? 1 : -1) * (Number(fixed[2]) * 60 + Number(fixed[3]))
  // Offsets change on quarter hours only, and asking Intl is slow.
  const key = `${zone} ${Math.floor(at / quarterHour)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = offsetByRules(zone, at)
  if (offsets.size > 5000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

function offsetByRules(zone: string, at: number): number {
  let object = zoneObjects.get(zone)
  if (!object) {
    object = IANAZone.create(zone)
    if (zoneObjects.size < 1000) zoneObjects.set(zone, object)
  }
  return object.isValid ? object.offset(at) : 0
}

/**
 * The instant of a wall-clock time. A time in a gap (clocks moved forward) is read with the offset before the gap, a time
 * that occurs twice is its first occurrence (RFC 5545 §3.3.5).
 */
export function localToInstant(local: LocalTime, zone: string): Instant {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
  const before = offsetAt(zone, wall - 24 * 60 * minute)
  const after = offsetAt(zone, wall + 24 * 60 * minute)
  const first = wall - before * minute
  const second = wall - after * minute
  // Where the earlier offset still holds at its own reading it is the first occurrence; else the later one, and in a gap neither.
  const chosen =
    before === after || offsetAt(zone, first) === before || offsetAt(zone, second) !== after ? first : second
  return new Date(chosen).toISOString()
}

/** The wall-clock time of an instant in a zone. */
export function instantToLocal(instant: Instant, zone: string): LocalTime {
  const at = Date.parse(instant)
  const wall = new Date(at + offsetAt(zone, at) * minute)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  }
}
