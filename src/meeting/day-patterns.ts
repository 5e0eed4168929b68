// How people name a day by digits: 5 March, March 5th, 5.3., 3/5/26, 2026-03-05, the 14th, and ranges of these. Which day
// that is, is day-resolver.ts's.

import type { DayWords, Item, Piece } from './time-items.ts'
import { alternatives, isMark, lastItem, type Pattern, sticky } from './time-pattern.ts'
import { months } from './time-vocabulary.ts'

const month = `(${alternatives(months.keys())})`
const ordinal = '(?:st|nd|rd|th|er|º|ª|ème|e)?'
const year = "(?:\\.?,?\\s?(?:de\\s|del\\s)?((?:19[6-9]|20\\d)\\d|['’]\\d\\d)(?![\\d:.h]|\\s?-\\s?\\d{4}))?"
export const upTo = '(?:-|–|—|to|till|until|through|thru|bis(?:\\s(?:zum|den))?|auf(?:\\sden)?|au|à|al|a)'
export const either = '(?:or|and|und|oder|ou|et|o|y|\\/|&)'
/** A street is no date: "12 March Street". */
const noStreet = '(?!\\s(?:street|st\\b|road|rd\\b|avenue|ave\\b|lane|drive|strasse|straße|place|court|way)\\b)'

export function monthOf(name: string | undefined): number {
  return months.get((name ?? '').toLowerCase()) ?? 0
}

export function yearOf(text: string | undefined): number | undefined {
  if (!text) return undefined
  const number = Number(text.replace(/\D/g, ''))
  return number < 100 ? 2000 + number : number
}

/** A day of the calendar; null where no month has it. */
export function calendarWords(day: number, monthNumber: number, inYear?: number): DayWords | null {
  if (day < 1 || day > 31 || monthNumber < 1 || monthNumber > 12) return null
  return { day, month: monthNumber, ...(inYear === undefined ? {} : { year: inYear }) }
}

export function one(day: DayWords | null): Piece | null {
  return day ? { kind: 'day', day } : null
}

export function pair(first: DayWords | null, second: DayWords | null, joint: string): Piece | null {
  if (!first || !second) return null
  const isEither = new RegExp(`^${either}$`, 'i').test(joint.trim())
  return isEither ? { kind: 'day', day: first, orDay: second } : { kind: 'day', day: first, rangeTo: second }
}

const joint = `\\s?(${upTo}|${either})\\s?(?:the\\s|den\\s|dem\\s|le\\s|el\\s)?`

/** Named months, tried where the text shows a digit. */
export const digitMonthPatterns: readonly Pattern[] = [
  {
    regex: sticky(`(\\d{1,2})\\.?${ordinal}${joint}(\\d{1,2})\\.?${ordinal}\\s?(?:of\\s|de\\s)?${month}\\b\\.?${year}`),
    read: (m) =>
      pair(
        calendarWords(Number(m[1]), monthOf(m[4]), yearOf(m[5])),
        calendarWords(Number(m[3]), monthOf(m[4]), yearOf(m[5])),
        m[2] ?? '',
      ),
  },
  {
    regex: sticky(`(\\d{1,2})\\.?${ordinal}\\s?-?(?:day\\sof\\s|of\\s|de\\s)?-?${month}\\b${noStreet}\\.?${year}`),
    read: (m) => one(calendarWords(Number(m[1]), monthOf(m[2]), yearOf(m[3]))),
  },
]

/** Named months, tried at the month's name. */
export const monthDayPatterns: readonly Pattern[] = [
  {
    regex: sticky(
      `${month}\\.?\\s(?:the\\s)?(\\d{1,2})${ordinal}${joint}(\\d{1,2})${ordinal}(?!\\s?(?:[:.h]\\d|[ap]\\.?m|uhr|o['’]clock|\\d))\\b${year}`,
    ),
    read: (m) => monthPair(m),
  },
  {
    regex: sticky(
      `${month}\\.?\\s?(?:the\\s)?(\\d{1,2})${ordinal}(?!\\d|%|\\s?(?:[:h]\\d|[ap]\\.?m\\b|uhr\\b|o['’]clock))(?!\\.\\d)\\b${year}`,
    ),
    read: (m) => one(calendarWords(Number(m[2]), monthOf(m[1]), yearOf(m[3]))),
  },
]

/** "March 5 or 6", "March 5-7", but not "March 5, 2-3" nor "May 5 and 2 friends". */
function monthPair(m: RegExpExecArray): Piece | null {
  const monthNumber = monthOf(m[1])
  const [first, second] = [Number(m[2]), Number(m[4])]
  if (second <= first) return null
  return pair(
    calendarWords(first, monthNumber, yearOf(m[5])),
    calendarWords(second, monthNumber, yearOf(m[5])),
    m[3] ?? '',
  )
}

/** The day of a month without the month, tried where the text shows a digit. */
export const dayOfMonthPatterns: readonly Pattern[] = [
  {
    regex: sticky(`(\\d{1,2})(?:st|nd|rd|th|er|º)?${joint}(\\d{1,2})(?:st|nd|rd|th|º)\\b`),
    read: (m) => pair(onlyDay(Number(m[1])), onlyDay(Number(m[3])), m[2] ?? ''),
  },
  {
    regex: sticky(
      '(\\d{1,2})(?:st|nd|rd|th|º)\\b(?!\\s(?:floor|street|st\\b|avenue|ave\\b|year|century|anniversary|edition|grade|time|birthday|place|hour|quarter))',
    ),
    read: (m) => one(onlyDay(Number(m[1]))),
  },
  {
    // "24. auf 25.", "vom 24. bis 26."
    regex: sticky(`(\\d{1,2})\\.\\s?(${upTo}|${either})\\s?(?:den\\s|dem\\s|zum\\s)?(\\d{1,2})\\.(?!\\d)`),
    read: (m) => pair(onlyDay(Number(m[1])), onlyDay(Number(m[3])), m[2] ?? ''),
  },
  {
    regex: sticky('(\\d{1,2})\\.(?=[\\s,?!)]|$)'),
    read: (m, before) =>
      isMark(before.at(-1), 'on') || weekdayBefore(before) || (before.length === 0 && m.input.length <= 3)
        ? one(onlyDay(Number(m[1])))
        : null,
  },
]

function weekdayBefore(before: readonly Item[]): boolean {
  const last = lastItem(before)
  return last?.kind === 'day' && last.day.weekday !== undefined && last.day.day === undefined
}

function onlyDay(day: number): DayWords | null {
  return day >= 1 && day <= 31 ? { day } : null
}
