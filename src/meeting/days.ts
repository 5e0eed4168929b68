// Calendar days as numbers (days since 1 January 1970), so that adding weeks is adding sevens. No zones: zones.ts has those.

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

const dayLength = 86_400_000

/** The number of a day, or null where the calendar has no such day (31 June). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at / dayLength : null
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1
}

/** The Monday of ISO week `week` in `year`. */
export function mondayOfWeek(year: number, week: number): number {
  return mondayOf(dayNumber(year, 1, 4) ?? 0) + (week - 1) * 7
}
