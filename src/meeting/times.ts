// Reads the times in prose as people write them, in English, German, French and Spanish. What they mean for the meeting is
// negotiate.ts's: here "Tuesday doesn't work" is a day that is negated, no more.

import type { Instant } from '../mail/message.ts'
import { polarities } from './clause-polarity.ts'
import { resolveWeek } from './day-resolver.ts'
import { calendarDay, dayNumber } from './days.ts'
import { type Reader, readPhrase } from './phrase-reader.ts'
import type { Item } from './time-items.ts'
import { type Phrase, phrases } from './time-phrases.ts'
import type { ReadingContext, TimeReading } from './time-reading.ts'
import { scan } from './time-scan.ts'
import { instantToLocal } from './zones.ts'

const mostReadings = 60

/**
 * Every day and time that `text` (its first 20,000 characters) names as a time to meet or not to meet, in order of the text.
 * Relative words count from `context.at` in `context.zone`. Times of other things and times gone by are left out.
 */
export function readTimes(text: string, context: ReadingContext): TimeReading[] {
  const items = scan(text, context.dayFirst)
  const local = instantToLocal(context.at, context.zone)
  const reader: Reader = {
    context,
    today: dayNumber(local.year, local.month, local.day) ?? 0,
    monday: null,
    mondayNegated: false,
    lastDay: null,
    listZone: null,
  }
  const readings: TimeReading[] = []
  let from = 0
  while (from < items.length && readings.length < mostReadings) {
    let to = from
    while (to < items.length && items[to]?.kind !== 'end') to++
    readSentence(items.slice(from, to), text, reader, readings)
    from = to + 1
  }
  return withoutTwins(readings).slice(0, mostReadings)
}

function readSentence(items: readonly Item[], text: string, reader: Reader, into: TimeReading[]): void {
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return
  if (
    !items.some(
      (item) =>
        item.kind === 'day' ||
        item.kind === 'clock' ||
        item.kind === 'number' ||
        item.kind === 'week' ||
        item.kind === 'zone' ||
        item.kind === 'instant' ||
        item.kind === 'part',
    )
  )
    return
  const found = phrases(items)
  if (found.length === 0) return
  const start = first.index
  const sentence = text.slice(start, last.end)
  const said = polarities(
    sentence,
    found.map((phrase) => ({ from: phrase.index - start, to: phrase.end - start })),
  )
  const minutes = items.find((item) => item.kind === 'length')?.minutes ?? null
  const quote = quoteOf(text, start, last.end)
  found.forEach((phrase, index) => {
    noteWeek(phrase, reader, said[index] === 'no')
    if (said[index] === 'aside') return
    into.push(...readPhrase(phrase, reader, { negated: said[index] === 'no', minutes, quote }))
  })
}

function noteWeek(phrase: Phrase, reader: Reader, negated: boolean): void {
  if (!phrase.week) return
  reader.monday = resolveWeek(phrase.week, reader.today, reader.monday)
  reader.mondayNegated = negated
}

function quoteOf(text: string, from: number, to: number): string {
  const mark = /^[.!?]/.exec(text.slice(to, to + 1))?.[0] ?? ''
  return (text.slice(from, to) + mark).replace(/\s+/g, ' ').trim().slice(0, 300)
}

/** "2pm ET / 11am PT" is one time told twice. */
function withoutTwins(readings: readonly TimeReading[]): TimeReading[] {
  return readings.filter(
    (reading, index) =>
      !readings
        .slice(0, index)
        .some(
          (other) =>
            other.kind === reading.kind &&
            other.start === reading.start &&
            other.negated === reading.negated &&
            (other.end === reading.end || reading.end === null),
        ),
  )
}

/** The calendar day of an instant in a zone, for `ReadingContext.anchor`. */
export function anchorAt(instant: Instant, zone: string): { year: number; month: number; day: number } {
  const local = instantToLocal(instant, zone)
  return calendarDay(dayNumber(local.year, local.month, local.day) ?? 0)
}

/** The length of a talk that the text states last ("20 minutes", "half an hour"), in minutes; null where it states none. */
export function readLength(text: string, dayFirst: boolean): number | null {
  const last = scan(text, dayFirst).findLast((item) => item.kind === 'length')
  return last?.kind === 'length' && last.minutes <= 240 ? last.minutes : null
}
