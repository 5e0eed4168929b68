// The Date field (RFC 5322 §3.3, with the obsolete forms of §4.3 and the ISO form that some programs write).
import type { Instant } from './message.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const named: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}
const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?`
const standard = new RegExp(
  String.raw`\b(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{4}|\d{2}) +${clock}\s*([+-]\d{4}|[a-z]{1,4}\b)?`,
  'i',
)
const asctime = new RegExp(String.raw`\b([a-z]{3}) +(\d{1,2}) +${clock} +(?:([a-z]{3,4}) +)?(\d{4})`, 'i')
const iso = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T ]${clock}\s*(z|[+-]\d{2}:?\d{2})?`, 'i')

export type FieldDate = { readonly at: Instant; readonly offsetMinutes: number | null }

/**
 * Reads a date as header fields have them. A date without a zone is taken as UTC. `offsetMinutes` is null where the
 * zone is missing or is nominally UTC: some servers write +0000 for everybody. Returns null for what is no date.
 */
export function readDateField(value: string): FieldDate | null {
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const parts = readStandard(text) ?? readAsctime(text) ?? readIso(text)
  if (!parts) return null
  const { year, month, day, hour, minute, second } = parts
  const local = Date.UTC(year, month, day, hour, minute, Math.min(second, 59))
  const check = new Date(local)
  if (check.getUTCDate() !== day || check.getUTCMonth() !== month || hour > 23 || minute > 59) return null
  if (year < 1970 || year > 2200) return null
  const offset = zoneOffset(parts.zone)
  return { at: new Date(local - offset * 60_000).toISOString(), offsetMinutes: offset === 0 ? null : offset }
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number; zone: string }

function readStandard(text: string): Parts | null {
  const found = standard.exec(text)
  if (!found) return null
  const [, day, month = '', year = '', hour, minute, second, zone = ''] = found
  return partsOf(fullYear(year), monthNumber(month), day, hour, minute, second, zone)
}

function readAsctime(text: string): Parts | null {
  const found = asctime.exec(text)
  if (!found) return null
  const [, month = '', day, hour, minute, second, zone = '', year = ''] = found
  return partsOf(Number(year), monthNumber(month), day, hour, minute, second, zone)
}

function readIso(text: string): Parts | null {
  const found = iso.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone = ''] = found
  return partsOf(Number(year), Number(month) - 1, day, hour, minute, second, zone.replace(':', ''))
}

function partsOf(year: number, month: number, day = '', hour = '', minute = '', second = '0', zone = ''): Parts | null {
  if (month < 0) return null
  return { year, month, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second), zone }
}

function monthNumber(name: string): number {
  return months.indexOf(name.toLowerCase())
}

// RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900.
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number < 50 ? 2000 + number : 1900 + number
}

function zoneOffset(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (!numeric) return named[zone.toLowerCase()] ?? 0
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  if (minutes > 24 * 60) return 0
  return numeric[1] === '-' ? -minutes : minutes
}
