// Dates as mail programs write them into copied headers, in their user's language: "Montag, 2. März 2026 um 15:04".
// Dates in people's prose are another matter and another room's.
import { DateTime } from 'luxon'
import { readDateField } from './date-field.ts'
import type { Instant } from './message.ts'
import { monthNumber } from './month-names.ts'

const clock = /(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?!\d)\s*(?:uhr|uur)?\s*(a\.?m\.?\b|p\.?m\.?\b)?/iu
const offset = /(?:\b(?:GMT|UTC)\s?)?([+-])(\d{1,2}):?(\d{2})?\b(?!\S*[/.]\d)/
const zoneNames: Record<string, number> = {
  gmt: 0,
  utc: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  oez: 120,
  oesz: 180,
  hnec: 60,
  haec: 120,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  brt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
}

type Day = { year: number; month: number; day: number; from: number; to: number }

/**
 * The moment that a copied Date line names. A line without a zone is meant in `zone` (IANA), else in UTC. `monthFirst`
 * says that numeric dates put the month first; AM and PM say so as well. Null when it holds no date with a time.
 */
export function readWrittenDate(text: string, zone: string | null, monthFirst = false): Instant | null {
  const line = text.slice(0, 200).replace(/\s+/g, ' ')
  if (/^(?:\p{L}{3}, )?\d{1,2} \p{L}{3} \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT|UTC)/u.test(line.trim()))
    return readDateField(line)?.at ?? null
  const day = namedDay(line) ?? numericDay(line, monthFirst)
  if (!day) return null
  const rest = `${line.slice(0, day.from)} ${line.slice(day.to)}`
  const time = clock.exec(rest)
  if (!time) return null
  const parts = {
    year: day.year,
    month: day.month,
    day: day.day,
    hour: hourOf(time),
    minute: Number(time[2]),
    second: Number(time[3] ?? 0),
  }
  const minutes = offsetOf(rest.slice(time.index + time[0].length))
  const local = DateTime.fromObject(parts, { zone: minutes === null ? (zone ?? 'utc') : 'utc' })
  if (!local.isValid) return null
  return local
    .minus({ minutes: minutes ?? 0 })
    .toUTC()
    .toISO()
}

function hourOf(time: RegExpExecArray): number {
  const hour = Number(time[1])
  const half = time[4]?.toLowerCase().charAt(0)
  if (!half || hour > 12) return hour
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function numericDay(line: string, monthFirst: boolean): Day | null {
  const iso = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(line)
  if (iso) return dayOf(iso, iso[1], iso[2], iso[3])
  const found = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(line)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[3])]
  const swap = second > 12 || (first <= 12 && found[2] === '/' && (monthFirst || /\d\s?[ap]\.?m\b/i.test(line)))
  return dayOf(found, found[4], swap ? found[1] : found[3], swap ? found[3] : found[1])
}

function namedDay(line: string): Day | null {
  const year = /(?<![\d:])((?:19|20)\d{2})(?![\d:])/.exec(line)
  if (!year) return null
  const croatian = /\su\s\d/.test(line)
  const after = [
    ...line.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?\.?\s?(?:de\s|of\s|d')?(\p{L}[\p{L}\p{M}]{1,})/gu),
  ]
  const before = [...line.matchAll(/(\p{L}[\p{L}\p{M}]{1,})\.?[\s-](\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[/.-]\d)/gu)]
  const pairs = [...after.map((m) => [m, m[1], m[2]] as const), ...before.map((m) => [m, m[2], m[1]] as const)]
  for (const [match, day, name] of pairs) {
    const month = monthNumber(name ?? '', croatian)
    if (!month) continue
    const from = Math.min(match.index, year.index)
    const to = Math.max(match.index + match[0].length, year.index + 4)
    return { year: Number(year[1]), month, day: Number(day), from, to }
  }
  return null
}

function dayOf(match: RegExpExecArray, year = '', month = '', day = ''): Day {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  return { year: full, month: Number(month), day: Number(day), from: match.index, to: match.index + match[0].length }
}

function offsetOf(rest: string): number | null {
  const numeric = offset.exec(rest)
  if (numeric) {
    const hours = numeric[2] ?? '0'
    const minutes = Number(hours) * 60 + Number(numeric[3] ?? 0)
    return minutes > 900 ? null : numeric[1] === '-' ? -minutes : minutes
  }
  const name = /\b([A-Z]{1,5})\b/.exec(rest)?.[1]?.toLowerCase()
  return name === undefined ? null : (zoneNames[name] ?? null)
}
