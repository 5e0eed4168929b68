// Reads by which day something was promised, from the words of the promise: "by Friday", "until 20 March", "within two weeks".
// Reckoned in the owner's zone from the day on which he wrote; a span without a day in it ("next week") is none.

import { addDays, localDay, weekday } from '../conversation/times.ts'
import type { Day, Instant } from '../mail/message.ts'
import { monthNumber } from '../mail/month-names.ts'

export type Deadline = {
  readonly on: Day | null
  /** The text without the words that named the day. */
  readonly text: string
}

const before = `(?:(?:by|until|till|before|on|due|nlt|no later than|not later than|latest)(?: latest)?:? +)`
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayName = `(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)`
const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
const spans: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 }
const close = String.raw`(?=[\s.,;:!?)]|$)`

type Rule = readonly [RegExp, (match: RegExpExecArray, today: Day) => Day | null]

const rules: readonly Rule[] = [
  [rule(String.raw`${before}?(\d{4}-\d{2}-\d{2})`), (match) => existing(match[1]!)],
  [rule(String.raw`${before}?(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ${month}\.?(?: (\d{4}))?`), dayMonth(1, 2)],
  [rule(String.raw`${before}?${month}\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?`), dayMonth(2, 1)],
  [
    rule(String.raw`${before}(?:the )?(\d{1,2})(?:st|nd|rd|th)`),
    (match, today) => ofThisMonth(Number(match[1]), today),
  ],
  [rule(`${before}?(?:the )?end of (?:the |this )?(week|month)`), (match, today) => endOf(match[1]!, today)],
  [rule(`${before}?(?:the )?end of ${month}`), (match, today) => endOfMonth(match[1]!, today)],
  [rule(`before the weekend`), (_match, today) => endOf('week', today)],
  [rule(`${before}?(tomorrow|today|tonight)(?: (?:morning|evening|night|afternoon))?`), nearly],
  [rule(String.raw`(?:within|in) (?:the next )?(\d{1,2}|[a-z]+) (day|week)s?`), afterSpan],
  [rule(`${before}(?:this |next |coming )?${weekdayName}`), onWeekday],
  [rule(`(?:this|next|coming) ${weekdayName}`), onWeekday],
  [new RegExp(String.raw`(?<=\s)${weekdayName}(?=[\s.!)]*$)`, 'iu'), onWeekday],
]

/** The day named in a promise that was made on the day of `at`, and the promise without it. */
export function readDeadline(promised: string, at: Instant, zone: string): Deadline {
  const today = localDay(at, zone)
  const text = promised.slice(0, 1_000)
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text)
    if (match === null) continue
    const on = read(match, today)
    if (on !== null) return { on, text: without(promised, match) }
  }
  return { on: null, text: promised }
}

/** Cut where it stands at the end; a day in the middle belongs to the sentence. */
function without(text: string, match: RegExpExecArray): string {
  const rest = text.slice(match.index + match[0].length)
  if (/[\p{L}\p{N}]/u.test(rest)) return text
  return text.slice(0, match.index).replace(/[\s,;:(–-]+$/, '')
}

function rule(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}${close}`, 'iu')
}

function existing(day: Day): Day | null {
  const parsed = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(parsed) || !new Date(parsed).toISOString().startsWith(day) ? null : day
}

function dayOf(year: number, monthOf: number, date: number): Day | null {
  return existing(`${year}-${String(monthOf).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

/** Without a year it is the next such day, today included. */
function dayMonth(dateAt: number, monthAt: number): Rule[1] {
  return (match, today) => {
    const monthOf = monthNumber(match[monthAt]!)
    if (monthOf === null) return null
    const date = Number(match[dateAt])
    if (match[3] !== undefined) return dayOf(Number(match[3]), monthOf, date)
    const year = Number(today.slice(0, 4))
    const day = dayOf(year, monthOf, date)
    return day !== null && day < today ? dayOf(year + 1, monthOf, date) : day
  }
}

function ofThisMonth(date: number, today: Day): Day | null {
  const [year, monthOf] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const day = dayOf(year, monthOf, date)
  if (day === null || day >= today) return day
  return monthOf === 12 ? dayOf(year + 1, 1, date) : dayOf(year, monthOf + 1, date)
}

/** A week ends on its Friday; on a weekend that of the next one is meant. */
function endOf(what: string, today: Day): Day | null {
  if (what.toLowerCase() === 'week') return addDays(today, (5 - weekday(today) + 7) % 7)
  return lastOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)))
}

function endOfMonth(name: string, today: Day): Day | null {
  const monthOf = monthNumber(name)
  if (monthOf === null) return null
  const year = Number(today.slice(0, 4))
  const day = lastOf(year, monthOf)
  return day < today ? lastOf(year + 1, monthOf) : day
}

function lastOf(year: number, monthOf: number): Day {
  const next = monthOf === 12 ? `${year + 1}-01-01` : `${year}-${String(monthOf + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

function nearly(match: RegExpExecArray, today: Day): Day {
  return match[1]!.toLowerCase() === 'tomorrow' ? addDays(today, 1) : today
}

function afterSpan(match: RegExpExecArray, today: Day): Day | null {
  const amount = spans[match[1]!.toLowerCase()] ?? Number(match[1])
  if (!Number.isInteger(amount) || amount < 1) return null
  return addDays(today, match[2]!.toLowerCase() === 'week' ? amount * 7 : amount)
}

/** The next day of that name; said on the very day, the one a week later is meant. */
function onWeekday(match: RegExpExecArray, today: Day): Day {
  const ahead = (names.indexOf(match[1]!.slice(0, 3).toLowerCase()) + 1 - weekday(today) + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}
