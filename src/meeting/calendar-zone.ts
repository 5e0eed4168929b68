// Which clock a calendar's TZID stands for: a name that we know, else the rules that the calendar carries under that name.

import ICAL from 'ical.js'
import type { Instant } from '../mail/message.ts'
import { fixedOffsetZone, type LocalTime, localToInstant, offsetAt, zoneFromName } from './zones.ts'

/** An instant, and the IANA zone in which it was meant. */
export type Placed = { readonly instant: Instant; readonly zone: string }

const halfYear = 182 * 24 * 3_600_000
const usual = [
  'Europe/London', 'Europe/Berlin', 'Europe/Helsinki', 'America/New_York', 'America/Chicago', 'America/Denver',
  'America/Phoenix', 'America/Los_Angeles', 'America/Halifax', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Dubai',
  'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland', 'Africa/Johannesburg',
] // biome-ignore format: a list

/** The zone that a TZID names, whatever the calendar's rules say; null where only the rules can tell. */
export function zoneFromTzid(tzid: string): string | null {
  const direct = /^tzone:\/\/microsoft\/utc$/i.test(tzid) ? 'UTC' : zoneFromName(tzid)
  if (direct) return direct
  // Outlook's display names: "(UTC+01:00) Amsterdam, Berlin, Bern", "(UTC-05:00) Eastern Time (US & Canada)".
  const shown = /^\((?:UTC|GMT)[^)]{0,12}\)\s*(.{1,80})$/i.exec(tzid)?.[1]
  if (!shown) return null
  for (const part of shown.replace(/\([^)]{0,40}\)/g, '').split(',')) {
    const zone = zoneFromName(part)
    if (zone) return zone
  }
  return null
}

/** Clocks change once or twice a year. A rule that is busier is no zone but an attack: its expansion would never end. */
function isBusy(block: string): boolean {
  const rules = block.split('\r\n').filter((line) => /^(?:RRULE|EXRULE)\b/i.test(line))
  return rules.some(
    (rule) => !/FREQ=YEARLY\b/i.test(rule) || /BY(?:SECOND|MINUTE|HOUR|YEARDAY|WEEKNO|SETPOS)=/i.test(rule),
  )
}

function timezoneFrom(block: string): { id: string; location: string | null; zone: ICAL.Timezone } | null {
  if (isBusy(block)) return null
  try {
    const component = new ICAL.Component(ICAL.parse(block))
    const id = String(component.getFirstPropertyValue('tzid') ?? '')
    const location = component.getFirstPropertyValue('x-lic-location')
    return { id, location: location ? String(location) : null, zone: new ICAL.Timezone({ component, tzid: id }) }
  } catch {
    return null
  }
}

function byRules(local: LocalTime, zone: ICAL.Timezone, preferred: string): Placed | null {
  try {
    const time = new ICAL.Time({ ...local, second: 0, isDate: false }, zone)
    const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
    const east = zone.utcOffset(time) / 60
    if (!Number.isFinite(east)) return null
    const at = wall - east * 60_000
    const later = new Date(wall + halfYear)
    const laterEast =
      zone.utcOffset(
        new ICAL.Time(
          {
            year: later.getUTCFullYear(),
            month: later.getUTCMonth() + 1,
            day: later.getUTCDate(),
            hour: 12,
            minute: 0,
            second: 0,
            isDate: false,
          },
          zone,
        ),
      ) / 60
    const alike = [preferred, ...usual].find(
      (name) => offsetAt(name, at) === east && offsetAt(name, at + halfYear) === laterEast,
    )
    return { instant: new Date(at).toISOString(), zone: alike ?? fixedOffsetZone(east) }
  } catch {
    return null
  }
}

/**
 * Places wall-clock times by TZID. `preferred` is taken where the calendar's rules fit several zones. A name that is unknown
 * and not defined in the calendar places nothing: a guess would be a wrong time.
 */
export function calendarClock(
  timezones: readonly string[],
  preferred: string,
): (tzid: string, local: LocalTime) => Placed | null {
  const read = new Map<string, ReturnType<typeof timezoneFrom>>()
  const find = (tzid: string) => {
    const block = timezones.find((each) => each.split('\r\n').some((line) => tzidOf(line) === tzid)) ?? ''
    if (!read.has(tzid)) read.set(tzid, block ? timezoneFrom(block) : null)
    return read.get(tzid) ?? null
  }
  return (tzid, local) => {
    const named = zoneFromTzid(tzid)
    if (named) return { instant: localToInstant(local, named), zone: named }
    const defined = find(tzid)
    if (!defined) return null
    const located = defined.location ? zoneFromName(defined.location) : null
    if (located) return { instant: localToInstant(local, located), zone: located }
    return byRules(local, defined.zone, preferred)
  }
}

function tzidOf(line: string): string | null {
  return (
    /^TZID(?:;[^:]{0,200})?:(.{1,200})$/i
      .exec(line)?.[1]
      ?.replace(/\\([\\;,])/g, '$1')
      .trim() ?? null
  )
}

/** The zone of a calendar that defines exactly one; null otherwise. */
export function onlyZone(timezones: readonly string[]): string | null {
  const names = new Set(
    timezones.flatMap((block) =>
      block
        .split('\r\n')
        .map(tzidOf)
        .filter((name) => name !== null),
    ),
  )
  const [name] = names
  return names.size === 1 && name ? zoneFromTzid(name) : null
}
