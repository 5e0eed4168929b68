// Calendar days named in prose, in seven languages: "9 March", "lundi 9 mars", "am 09.03.", "next Monday". For absences and
// "ask me in September" only; when a meeting is to take place is another room's question.
import { DateTime } from 'luxon'
import type { Day } from './message.ts'

export type NamedDay = {
  readonly day: Day
  readonly index: number
  readonly end: number
  readonly unit: 'day' | 'month'
  readonly weekday?: boolean
}

const monthWords = [
  'january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari',
  'february|feb|februar|février|févr|fév|febrero|febbraio|fevereiro|fev|februari',
  'march|mar|märz|maerz|mrz|mars|marzo|março|maart|mrt',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maggio|mag|maio|mei',
  'june|jun|juni|juin|junio|giugno|giu|junho',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho',
  'august|aug|août|aout|agosto|ago|augustus',
  'september|sept|sep|septembre|septiembre|setiembre|settembre|setembro',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro',
]
const weekdayWords = [
  'monday|mon|montag|lundi|lunes|lunedì|lunedi|segunda-feira|segunda|maandag',
  'tuesday|tues|tue|dienstag|mardi|martes|martedì|martedi|terça-feira|terça|dinsdag',
  'wednesday|wed|mittwoch|mercredi|miércoles|miercoles|mercoledì|mercoledi|quarta-feira|quarta|woensdag',
  'thursday|thurs|thur|thu|donnerstag|jeudi|jueves|giovedì|giovedi|quinta-feira|quinta|donderdag',
  'friday|fri|freitag|vendredi|viernes|venerdì|venerdi|sexta-feira|sexta|vrijdag',
  'saturday|samstag|sonnabend|samedi|sábado|sabado|sabato|zaterdag',
  'sunday|sonntag|dimanche|domingo|domenica|zondag',
]
const months = lookup(monthWords)
const weekdays = lookup(weekdayWords)
const month = `(${monthWords.join('|')})`
const weekday = `(${weekdayWords.join('|')})`
const word = String.raw`(?![\p{L}\d])`
const start = String.raw`(?<![\p{L}\d])`
const year = String.raw`(?:,?\s{1,2}(?:de\s|del\s)?((?:19|20)\d{2}))?`

const iso = /(?<!\d)(20\d{2})-(\d{2})-(\d{2})(?!\d)/gu
const dayMonth = new RegExp(
  String.raw`${start}(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s{0,2}(?:of\s|de\s|di\s)?${month}\.?${word}${year}`,
  'giu',
)
const monthDay = new RegExp(
  String.raw`${start}${month}\.?\s{1,2}(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?${word}(?!:\d)${year}`,
  'giu',
)
const numeric = /(?<![\d./:-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?(?![\d:/]|[.-]\d)/gu
const onlyMonth = new RegExp(`${start}${month}${word}${year}`, 'giu')
const tomorrow = /(?<![\p{L}\d])(?:tomorrow|demain|mañana|domani|amanhã)(?![\p{L}\d])/giu
const onlyWeekday = new RegExp(
  String.raw`${start}(?:(next|nächste[nr]?|kommende[nr]?|prochain|próximo|prossimo|volgende)\s)?${weekday}${word}`,
  'giu',
)

/**
 * The days that a text names, in its order, read from where the reader stands (`today`): a date without a year is the
 * next such one, a weekday the next after today. Only the first 5,000 characters count.
 */
export function findDays(text: string, today: Day): NamedDay[] {
  const line = text.slice(0, 5_000)
  const found: NamedDay[] = []
  const taken = (from: number, to: number) => found.some((other) => from < other.end && to > other.index)
  const add = (match: RegExpExecArray, day: Day | null, unit: NamedDay['unit'] = 'day', weekday = false) => {
    const end = match.index + match[0].length
    if (day && !taken(match.index, end)) found.push({ day, index: match.index, end, unit, weekday })
  }
  for (const m of line.matchAll(iso)) add(m, dated(Number(m[1]), Number(m[2]), Number(m[3])))
  for (const m of line.matchAll(dayMonth)) add(m, near(today, months.get(lower(m[2])), Number(m[1]), m[3]))
  for (const m of line.matchAll(monthDay)) add(m, near(today, months.get(lower(m[1])), Number(m[2]), m[3]))
  for (const m of line.matchAll(numeric)) add(m, numericDay(today, m))
  for (const m of line.matchAll(onlyMonth))
    if (isMonthWord(m)) add(m, near(today, months.get(lower(m[1])), 1, m[2]), 'month')
  for (const m of line.matchAll(tomorrow)) add(m, daysLater(today, 1))
  for (const m of line.matchAll(onlyWeekday)) add(m, nextWeekday(today, weekdays.get(lower(m[2])) ?? 1), 'day', true)
  return withWeekdays(
    line,
    found.sort((a, b) => a.index - b.index),
  )
}

// "Monday, 9 March" is one day, told twice; the date is the more exact of the two.
function withWeekdays(line: string, days: readonly NamedDay[]): NamedDay[] {
  const merged: NamedDay[] = []
  for (const day of days) {
    const last = merged.at(-1)
    const between = last ? line.slice(last.end, day.index) : ''
    const told =
      last?.weekday === true && between.length < 12 && /^[\s,.(]*(?:the|den|dem|le|el|il|de|dia)?\s?$/iu.test(between)
    if (last && told) merged[merged.length - 1] = { ...day, index: last.index }
    else merged.push(day)
  }
  return merged
}

/** The Monday to Friday on or after a day. */
export function workdayFrom(day: Day): Day {
  const date = DateTime.fromISO(day, { zone: 'utc' })
  return iso8601(date.plus({ days: date.weekday > 5 ? 8 - date.weekday : 0 }))
}

/** The day so many days later. */
export function daysLater(day: Day, days: number): Day {
  return iso8601(DateTime.fromISO(day, { zone: 'utc' }).plus({ days }))
}

function lookup(words: readonly string[]): Map<string, number> {
  return new Map(words.flatMap((list, i) => list.split('|').map((name): [string, number] => [name, i + 1])))
}

function lower(name = ''): string {
  return name.toLowerCase()
}

// "may", "mar", "out" and their like are months only with a day or, in full and with a capital, alone.
function isMonthWord(match: RegExpExecArray): boolean {
  const name = match[1] ?? ''
  if (/^(?:mars|may|mai|march|mei|juni|april|june|july|juli|juin|août|aout|mayo|august)$/i.test(name))
    return /^\p{Lu}|^(?:mars|mai|mei|juni|juli|juin|août|aout|mayo|april)$/u.test(name)
  return name.length > 4
}

function dated(y: number, m: number, d: number): Day | null {
  const date = DateTime.fromObject({ year: y, month: m, day: d }, { zone: 'utc' })
  return date.isValid ? iso8601(date) : null
}

// Without a year: this year's, or next year's once it lies more than a month back.
function near(today: Day, m: number | undefined, d: number, y?: string): Day | null {
  if (m === undefined || d > 31 || d < 1) return null
  if (y) return dated(Number(y), m, d)
  const now = Number(today.slice(0, 4))
  const day = dated(now, m, d)
  return day !== null && day < daysLater(today, -31) ? dated(now + 1, m, d) : day
}

function numericDay(today: Day, match: RegExpExecArray): Day | null {
  const [, first = '', sign = '', second = '', written] = match
  if (sign === '-' && !written) return null
  const y = written?.length === 2 ? `20${written}` : written
  const european = near(today, Number(second) <= 12 ? Number(second) : undefined, Number(first), y)
  if (sign !== '/' || (!y && Number(first) === 24 && Number(second) === 7)) return european
  const american = near(today, Number(first) <= 12 ? Number(first) : undefined, Number(second), y)
  if (!european || !american) return european ?? american
  // With slashes either order is possible: absences and promises lie ahead, and mostly near.
  const candidates = [european, american].filter((day) => day >= today).sort()
  return candidates[0] ?? european
}

function nextWeekday(today: Day, number: number): Day {
  const date = DateTime.fromISO(today, { zone: 'utc' })
  return iso8601(date.plus({ days: ((number - date.weekday + 6) % 7) + 1 }))
}

function iso8601(date: DateTime): Day {
  return date.toISODate() ?? ''
}
