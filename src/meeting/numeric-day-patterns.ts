// How people write a day in figures: 5.3., 05.03.2026, 3/5, 2026-03-05, and ranges of these. Where 9.10 may be a day or a
// clock, the words before decide.

import { calendarWords, either, one, pair, upTo, yearOf } from './day-patterns.ts'
import type { DayWords, Item } from './time-items.ts'
import { isMark, lastItem, type Pattern, sticky } from './time-pattern.ts'

function numeric(first: number, second: number, year: number | undefined, dayFirst: boolean): DayWords | null {
  const asDayFirst = calendarWords(first, second, year)
  const asMonthFirst = calendarWords(second, first, year)
  const chosen = dayFirst ? (asDayFirst ?? asMonthFirst) : (asMonthFirst ?? asDayFirst)
  const other = chosen === asDayFirst ? asMonthFirst : asDayFirst
  if (!chosen || !other || first === second) return chosen
  return { ...chosen, swapped: { day: other.day ?? 0, month: other.month ?? 0 } }
}

/** Whether `9.10` after these words is a day rather than a clock. */
function expectsDay(before: readonly Item[]): boolean {
  const last = lastItem(before)
  if (last === undefined || last.kind === 'end' || last.kind === 'week') return true
  if (last.kind === 'part') return before.at(-2)?.kind === 'day'
  if (last.kind === 'day') return last.day.weekday !== undefined && last.day.day === undefined
  if (isMark(last, 'on')) return true
  return isMark(last, 'from', 'or', 'and', 'range', 'between', 'any') && !joinsClock(before)
}

function joinsClock(before: readonly Item[]): boolean {
  return [before.at(-2)?.kind, before.at(-3)?.kind].includes('clock')
}

/** `28.11` cannot be a clock, `06.08` is hardly one, and a day is what an hour follows. */
function mustBeDay(match: RegExpExecArray, before: readonly Item[]): boolean {
  const last = before.at(-1)
  if (isMark(last, 'at') || last?.kind === 'clock') return false
  if (Number(match[1]) > 24) return last?.kind !== 'word' && last?.kind !== 'noise'
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 14)
  if (/^,?\s(?:ab|um|gegen|ca\.?|at|von|zwischen|nach|vor|à)\s\d/i.test(rest)) return true
  return /\.0\d$/.test(match[0]) && last?.kind === 'word'
}

// A year of two digits stands close: in "23.08. 19-20 Uhr" the 19 is an hour.
const dotted =
  '(\\d{1,2})\\.\\s?(\\d{1,2})\\.{1,2}(?:\\s?((?:19|20)\\d\\d)(?![\\d:])|(\\d\\d)(?![\\d:.]|\\s?(?:uhr|h)\\b))?'

function dottedRange(m: RegExpExecArray) {
  const year = yearOf(m[5] ?? m[6])
  if (Number(m[1]) > 31) return null
  return pair(
    calendarWords(Number(m[1]), Number(m[4]), year),
    calendarWords(Number(m[3]), Number(m[4]), year),
    m[2] ?? '',
  )
}

/** 23-25.08 without the last point: a day range only where no clock could stand. */
function openRange(m: RegExpExecArray, before: readonly Item[]) {
  const [first, second, month] = [Number(m[1]), Number(m[3]), Number(m[4])]
  const certain = second > 24 || m[0].includes('.-') || /^0/.test(m[4] ?? '')
  if (first >= second || !certain || !expectsDay(before)) return null
  return pair(calendarWords(first, month), calendarWords(second, month), m[2] ?? '')
}

/** Tried where the text shows a digit; `dayFirst` decides 3/4. */
export function numericDayPatterns(dayFirst: boolean): readonly Pattern[] {
  return [
    {
      regex: sticky('(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)'),
      read: (m) => one(calendarWords(Number(m[3]), Number(m[2]), Number(m[1]))),
    },
    // 11.-13.09.17, 24. - 29.8., 12./13.3., vom 15. auf den 16.11.2017
    { regex: sticky(`(\\d{1,2})\\.?\\s?(${upTo}|${either})\\s?(?:den\\s|dem\\s)?${dotted}`), read: dottedRange },
    { regex: sticky('(\\d{1,2})\\.?\\s?(-|–|bis)\\s?(\\d{1,2})\\.(\\d{1,2})(?![\\d:]|\\s?uhr)'), read: openRange },
    { regex: sticky(dotted), read: (m) => one(calendarWords(Number(m[1]), Number(m[2]), yearOf(m[3] ?? m[4]))) },
    {
      regex: sticky('(\\d{1,2})([.-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)(?!\\d|:|-)'),
      read: (m) => one(numeric(Number(m[1]), Number(m[3]), yearOf(m[4]), true)),
    },
    {
      regex: sticky(
        '(\\d{1,2})\\/(\\d{1,2})(?:\\/((?:20)?\\d\\d)|\\s(20\\d\\d)(?![\\d:]))?(?![\\d/]|\\s?(?:[ap]\\.?m\\b|uhr\\b|hours?\\b))',
      ),
      read: (m) => one(numeric(Number(m[1]), Number(m[2]), yearOf(m[3] ?? m[4]), dayFirst)),
    },
    {
      regex: sticky(
        '(\\d{1,2})\\.(\\d{1,2})(?:\\s(20\\d\\d)(?![\\d:]))?(?![\\d:]|\\.\\d|\\s?(?:[ap]\\.?m\\b(?!\\s\\p{L})|uhr\\b|h\\b))',
      ),
      read: (m, before) =>
        expectsDay(before) || m[3] || mustBeDay(m, before)
          ? one(calendarWords(Number(m[1]), Number(m[2]), yearOf(m[3])))
          : null,
    },
    {
      // "am 1. 2 ab 19 Uhr"
      regex: sticky(
        '(\\d{1,2})\\.\\s(\\d{1,2})(?=\\s(?:ab|um|gegen|ca|von|zwischen|nach|vor|at)\\s\\d|,?\\s\\d\\d:\\d\\d)',
      ),
      read: (m, before) => (expectsDay(before) ? one(calendarWords(Number(m[1]), Number(m[2]))) : null),
    },
  ]
}
