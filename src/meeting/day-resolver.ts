// From words for a day to the day: next occurrence, "next Friday", the year to come, a weekday that contradicts its date.

import { calendarDay, dayNumber, mondayOf, mondayOfWeek, weekdayOf } from './days.ts'
import type { DayWords, WeekWords } from './time-items.ts'

/** A day (days since 1970), and why one would ask back; `past` when the words speak of a day gone by. */
export type ResolvedDay = { readonly day: number; readonly doubt: string | null; readonly past: boolean }

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The day that is meant, seen from `today`. `monday` is the week under discussion, where there is one. */
export function resolveDay(words: DayWords, today: number, monday: number | null): ResolvedDay | null {
  if (words.fromToday !== undefined) return checked(today + words.fromToday, words, words.fromToday < 0)
  if (words.day !== undefined && words.month !== undefined) return dated(words, today)
  if (words.day !== undefined) return dayOfMonth(words, today, monday)
  if (words.weekday !== undefined) return onWeekday(words, today, monday)
  return null
}

/** The Monday of the week that is meant. */
export function resolveWeek(words: WeekWords, today: number, monday: number | null): number | null {
  if (words.of) {
    const day = resolveDay(words.of, today, null)
    return day ? mondayOf(day.day) : null
  }
  if (words.after) return (monday ?? mondayOf(today) + 7) + 7
  if (words.iso !== undefined) {
    const { year } = calendarDay(today)
    const thisYear = mondayOfWeek(year, words.iso)
    return thisYear + 6 < today ? mondayOfWeek(year + 1, words.iso) : thisYear
  }
  return mondayOf(today) + (words.plusWeeks ?? 0) * 7
}

function checked(day: number, words: DayWords, past: boolean): ResolvedDay {
  const contradicts = words.weekday !== undefined && weekdayOf(day) !== words.weekday
  const { year, month, day: date } = calendarDay(day)
  const doubt = contradicts
    ? `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')} is a ${names[weekdayOf(day) - 1]}, not a ${names[(words.weekday ?? 1) - 1]}.`
    : null
  return { day, doubt, past }
}

function onWeekday(words: DayWords, today: number, monday: number | null): ResolvedDay {
  const weekday = words.weekday ?? 1
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7
  const extra = (words.plusWeeks ?? 0) * 7
  if (words.which === 'last') return { day: today - (7 - (ahead % 7)), doubt: null, past: true }
  if (words.which === 'next') return { day: mondayOf(today) + 7 + weekday - 1 + extra, doubt: null, past: false }
  if (words.which === 'this') {
    const day = mondayOf(today) + weekday - 1
    return day < today
      ? { day: today + ahead, doubt: `This ${names[weekday - 1]} is over.`, past: false }
      : { day, doubt: null, past: false }
  }
  if (words.which === undefined && monday !== null && extra === 0)
    return { day: monday + weekday - 1, doubt: null, past: monday + weekday - 1 < today }
  return { day: today + ahead + extra, doubt: null, past: false }
}

const recent = 30

function dated(words: DayWords, today: number): ResolvedDay | null {
  const [day, month] = [words.day ?? 1, words.month ?? 1]
  if (words.swapped && words.weekday !== undefined) {
    const plain = datedAs(day, month, words, today)
    const swapped = datedAs(words.swapped.day, words.swapped.month, words, today)
    if (plain?.doubt && swapped && !swapped.doubt) return swapped
    return plain
  }
  return datedAs(day, month, words, today)
}

function datedAs(day: number, month: number, words: DayWords, today: number): ResolvedDay | null {
  const { year } = calendarDay(today)
  if (words.year !== undefined) {
    const number = dayNumber(words.year, month, day)
    return number === null ? null : checked(number, words, number < today)
  }
  const candidates = [year - 1, year, year + 1, year + 2]
    .map((each) => dayNumber(each, month, day))
    .filter((each) => each !== null)
  const ahead = candidates.filter((each) => each >= today)
  const behind = candidates.filter((each) => each < today).at(-1)
  const fits = (each: number) => words.weekday === undefined || weekdayOf(each) === words.weekday
  const next = ahead[0]
  if (next === undefined) return null
  // "March 3" on 5 March looks back, unless the weekday is next year's.
  if (
    behind !== undefined &&
    today - behind <= recent &&
    next - today > 200 &&
    (words.weekday === undefined || fits(behind))
  )
    return checked(behind, words, true)
  return checked(next, words, false)
}

function dayOfMonth(words: DayWords, today: number, monday: number | null): ResolvedDay | null {
  const start = calendarDay(today)
  const found: number[] = []
  for (let ahead = 0; ahead < 14 && found.length < 12; ahead++) {
    const month = start.month + ahead
    const number = dayNumber(start.year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, words.day ?? 1)
    if (number !== null && number > today) found.push(number)
  }
  const inWeek = monday === null ? undefined : found.find((each) => each >= monday && each < monday + 7)
  const next = inWeek ?? (start.day === words.day && words.weekday === weekdayOf(today) ? today : found[0])
  if (next === undefined) return null
  if (words.weekday === undefined || weekdayOf(next) === words.weekday) return checked(next, words, false)
  const later = found.slice(0, 3).find((each) => weekdayOf(each) === words.weekday)
  return later === undefined ? checked(next, words, false) : { day: later, doubt: null, past: false }
}
