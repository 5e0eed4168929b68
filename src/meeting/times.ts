// Reads the times in prose as people write them, in English, German, French and Spanish. What they mean for the meeting is
// negotiate.ts's: here "Tuesday doesn't work" is a day that is negated, no more.

import type { Instant } from '../mail/message.ts'
import { withBareHours } from './bare-hours.ts'
import { polarities } from './clause-polarity.ts'
import { resolveWeek } from './day-resolver.ts'
import { calendarDay, dayNumber } from './days.ts'
import { type Reader, readPhrase } from './phrase-reader.ts'
import type { Item } from './time-items.ts'
import { isMark } from './time-pattern.ts'
import { type Phrase, phrases } from './time-phrases.ts'
import type { ReadingContext, TimeReading } from './time-reading.ts'
import { scan } from './time-scan.ts'
import { instantToLocal } from './zones.ts'

/** "My calendar is open from Tuesday at 9" offers no time. */
const beginning = /\b(?:from|starting|as of|ab|à partir de|desde|since)\s(?:the\s|dem\s|el\s|le\s)?$/i
/** "Klingt gut, bis Donnerstag!" */
const farewell = /bis(?: zum)? $/i
const mostReadings = 60
/** In pieces of a text; nobody says more in one breath. */
const longestSentence = 300
/** "Thursday at 2 then, by phone" puts a time forward without a verb. */
const wordsOfABareTime = 4
/** "I am out until Thursday" says nothing against Thursday, and "by Thursday" nothing for it. */
const deadline =
  /\b(?:by|until|till|til|bis(?: zum)?|d['’]ici(?: à)?|jusqu['’](?:à|au)|hasta(?: el)?)\s(?:the\s|next\s|this\s)?$/i

/**
 * Every day and time that `written` (its first 20,000 characters) names as a time to meet or not to meet, in order of the text.
 * Relative words count from `context.at` in `context.zone`. Times of other things and times gone by are left out.
 */
export function readTimes(written: string, context: ReadingContext): TimeReading[] {
  const text = unwrapped(written)
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
    while (to < items.length && to - from < longestSentence && items[to]?.kind !== 'end') to++
    readSentence(items.slice(from, to), text, reader, readings)
    from = items[to]?.kind === 'end' ? to + 1 : to
  }
  return withoutTwins(readings).slice(0, mostReadings)
}

function readSentence(pieces: readonly Item[], text: string, reader: Reader, into: TimeReading[]): void {
  const items = withBareHours(pieces)
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
  const start = first.index
  const sentence = text.slice(start, last.end)
  const found = phrases(items).flatMap((phrase) => withoutRefusedDays(phrase, sentence, start))
  if (found.length === 0) return
  const stretches = found.map((phrase) => ({ from: phrase.index - start, to: phrase.end - start }))
  const said = reader.context.form ? stretches.map(() => null) : polarities(sentence, stretches)
  const minutes = items.find((item) => item.kind === 'length')?.minutes ?? null
  const quote = quoteOf(text, start, last.end)
  // "Thursday at 2 xyz": an hour that could not be read must not leave a mere day.
  const unread = items.some(
    (item, index) =>
      item.kind === 'number' &&
      item.value <= 24 &&
      isMark(items[index - 1], 'at') &&
      items.slice(Math.max(0, index - 3), index).some((each) => each.kind === 'day'),
  )
  found.forEach((phrase, index) => {
    const verdict = said[index] ?? null
    const few = wordsBeside(items, phrase) <= wordsOfABareTime
    noteWeek(phrase, reader, verdict === 'no' && phrase.days.length === 0)
    const ahead = text.slice(Math.max(0, phrase.index - 16), phrase.index)
    if (
      verdict === 'aside' ||
      (deadline.test(ahead) && !(few && farewell.test(ahead))) ||
      (isOpenEnded(phrase) && beginning.test(ahead))
    )
      return
    if (isOnlyWeek(phrase) && found.some((other) => other.days.length > 0)) return
    const affirmed = verdict === 'yes' || (verdict === null && (few || quote.endsWith('?')))
    into.push(...readPhrase(phrase, reader, { unread, negated: verdict === 'no', affirmed, minutes, quote }))
  })
}

/** "I can't do Thursday, would Friday at 2 suit?": a refused day before a comma has no part in the hours after it. */
function withoutRefusedDays(phrase: Phrase, sentence: string, start: number): Phrase[] {
  const { days, hours } = phrase
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length < 2 || hours.length === 0 || first.end > phrase.end) return [phrase]
  if (!sentence.slice(first.end - start, last.index - start).includes(',')) return [phrase]
  const said = polarities(
    sentence,
    days.map((day) => ({ from: day.index - start, to: day.end - start })),
  )
  const refused = days.filter((_, index) => said[index] === 'no')
  const left = days.filter((day) => !refused.includes(day))
  const [next, lastRefused] = [left[0], refused.at(-1)]
  if (!next || !lastRefused || next.index < lastRefused.index) return [phrase]
  return [
    { ...phrase, days: refused, hours: [], zone: null, end: lastRefused.end },
    { ...phrase, days: left, index: next.index, linked: false },
  ]
}

/** The text with its wrapped lines joined; every character keeps its place. */
export function unwrapped(text: string): string {
  return text.replace(/\r?\n(?=\p{Ll})/gu, (end) => ' '.repeat(end.length))
}

/** One day with its hour, and no end. */
function isOpenEnded(phrase: Phrase): boolean {
  return (
    phrase.days.length === 1 &&
    phrase.days[0]?.to === undefined &&
    phrase.hours.length === 1 &&
    phrase.hours[0]?.to === null
  )
}

/** How many plain words stand in the same clause. */
function wordsBeside(items: readonly Item[], phrase: Phrase): number {
  const edge = (item: Item) => isMark(item, 'comma', 'open', 'close', 'colon')
  const from = items.findLastIndex((item) => edge(item) && item.end <= phrase.index)
  const to = items.findIndex((item) => edge(item) && item.index >= phrase.end)
  return items.slice(from + 1, to < 0 ? items.length : to).filter((item) => item.kind === 'word').length
}

/** "Next week I am free Tuesday at 2" speaks of Tuesday; the week only says which. */
function isOnlyWeek(phrase: Phrase): boolean {
  return phrase.week !== null && phrase.days.length === 0 && phrase.hours.length === 0
}

function noteWeek(phrase: Phrase, reader: Reader, negated: boolean): void {
  if (!phrase.week) return
  reader.monday = resolveWeek(phrase.week, reader.today, reader.monday)
  reader.mondayNegated = negated
}

function quoteOf(text: string, from: number, to: number): string {
  // French sets a space before the mark.
  const mark = /^[ \u00a0\u202f]?([.!?])/.exec(text.slice(to, to + 2))?.[1] ?? ''
  return (text.slice(from, to) + mark).replace(/\s+/g, ' ').trim().slice(0, 300)
}

/** "2pm ET / 11am PT" is one time told twice, and "Monday 10pm ET / 11am Singapore time" too. */
function withoutTwins(readings: readonly TimeReading[]): TimeReading[] {
  return readings.filter((reading, index) => !readings.slice(0, index).some((other) => isTwin(reading, other)))
}

function isTwin(reading: TimeReading, other: TimeReading): boolean {
  if (other.kind !== reading.kind || other.negated !== reading.negated) return false
  if (other.start === reading.start) return other.end === reading.end || reading.end === null
  const apart = Math.abs(Date.parse(other.start) - Date.parse(reading.start))
  return reading.kind === 'time' && other.quote === reading.quote && other.zone !== reading.zone && apart === 86_400_000
}

/** The calendar day of an instant in a zone, for `ReadingContext.anchor`. */
export function anchorAt(instant: Instant, zone: string): { year: number; month: number; day: number } {
  const local = instantToLocal(instant, zone)
  return calendarDay(dayNumber(local.year, local.month, local.day) ?? 0)
}

const unitOfLength = /min|hour|hr|stunde|std|heure|hora|\dh/i

/** The length of a talk that the text states last ("20 minutes", "half an hour"), in minutes; null where it states none. */
export function readLength(text: string, dayFirst: boolean): number | null {
  if (!unitOfLength.test(text)) return null
  const last = scan(text, dayFirst).findLast((item) => item.kind === 'length')
  return last?.kind === 'length' && last.minutes <= 240 ? last.minutes : null
}
