// From phrases in words to readings with instants: opens the calendar, applies the zone, and says where one would ask back.

import { type ResolvedDay, resolveDay } from './day-resolver.ts'
import { calendarDay, dayNumber } from './days.ts'
import type { Clock } from './time-items.ts'
import type { DaySpan, HourWords, ZoneWords } from './time-nodes.ts'
import type { Phrase } from './time-phrases.ts'
import type { ReadingContext, TimeReading } from './time-reading.ts'
import { partHours } from './time-vocabulary.ts'
import { instantToLocal, localToInstant, offsetAt } from './zones.ts'

/** What has been read so far: later phrases lean on it. */
export type Reader = {
  readonly context: ReadingContext
  /** The writer's day, as a number. */
  readonly today: number
  /** The week under discussion. */
  monday: number | null
  mondayNegated: boolean
  /** The day last named, for "I could do 2 or 3" after it. */
  lastDay: number | null
  /** Whether that day's week was open. */
  lastShift?: TimeReading['shift']
  /** A zone that was stated for all times. */
  listZone: string | null
}

type Said = {
  /** A number beside the day could not be read. */
  readonly unread: boolean
  readonly negated: boolean
  readonly affirmed: boolean
  readonly minutes: number | null
  readonly quote: string
}
type StatedZone = { readonly zone: string | null; readonly doubt: string | null }
type Span = Pick<TimeReading, 'start' | 'end' | 'kind' | 'hourStated'> & { readonly doubt?: string | null }

const longestTalk = 60

/** The readings of one phrase: every day with every hour. */
export function readPhrase(phrase: Phrase, reader: Reader, said: Said): TimeReading[] {
  const stated = zoneOf(phrase.zone, reader.context)
  const base = {
    negated: said.negated,
    affirmed: said.affirmed,
    quote: said.quote,
    index: phrase.index,
    minutes: said.minutes,
  }
  if (phrase.instant) {
    return [
      {
        ...base,
        start: phrase.instant,
        end: null,
        kind: 'time',
        zone: 'UTC',
        doubt: null,
        dayStated: true,
        hourStated: true,
        shift: null,
      },
    ]
  }
  if (phrase.days.length === 0 && phrase.hours.length === 0 && !phrase.week) {
    if (phrase.zone && stated.zone) reader.listZone = stated.zone
    return []
  }
  const zone = stated.zone ?? reader.listZone
  const days = daysOf(phrase, reader)
  if (days.every((day) => day.past) && days.length > 0) return []
  return days
    .filter((day) => !day.past)
    .flatMap((day) => spansOf(day, phrase, zone ?? reader.context.zone, said).map((span) => ({ day, span })))
    .map(({ day, span }) => ({
      ...base,
      ...span,
      zone,
      doubt:
        stated.doubt ??
        day.doubt ??
        span.doubt ??
        (said.unread && !span.hourStated ? 'A number beside the day could not be read.' : null),
      dayStated: day.stated,
      shift: day.shift ?? null,
    }))
    .filter((reading) => reading.kind !== 'time' || reading.start >= reader.context.at || !reading.dayStated)
}

function zoneOf(words: ZoneWords | null, context: ReadingContext): StatedZone {
  if (!words) return { zone: null, doubt: null }
  if (words.whose === 'mine') return { zone: context.zone, doubt: null }
  if (words.whose === 'yours')
    return context.otherZone
      ? { zone: context.otherZone, doubt: null }
      : { zone: null, doubt: 'The time is in a zone that is not known.' }
  if (words.zone) return { zone: words.zone, doubt: null }
  const at = Date.parse(context.at)
  const likely = words.among?.find(
    (zone) => zone === context.zone || zone === context.otherZone || offsetAt(zone, at) === offsetAt(context.zone, at),
  )
  return likely
    ? { zone: likely, doubt: null }
    : { zone: words.among?.[0] ?? null, doubt: 'The abbreviation of the time zone has several meanings.' }
}

type Day = ResolvedDay & { readonly stated: boolean; readonly to?: number; readonly shift?: TimeReading['shift'] }

function daysOf(phrase: Phrase, reader: Reader): Day[] {
  if (phrase.days.length > 0) {
    const days = phrase.days.flatMap((span) => readDay(span, reader, phrase.week !== null))
    if (days.length > 0) {
      reader.lastDay = days.at(-1)?.day ?? null
      reader.lastShift = days.at(-1)?.shift ?? null
    }
    return days
  }
  if (phrase.week && reader.monday !== null) {
    const [monday, parts] = [reader.monday, phrase.hours.length > 0]
    const to = monday + (phrase.week.iso === undefined ? 4 : 6)
    if (!parts) return [{ day: monday, to, doubt: null, past: to < reader.today, stated: true }]
    return [0, 1, 2, 3, 4].map((offset) => ({
      day: monday + offset,
      doubt: null,
      past: monday + offset < reader.today,
      stated: true,
    }))
  }
  return [undated(phrase, reader)].filter((day) => day !== null)
}

function readDay(span: DaySpan, reader: Reader, ownWeek: boolean): Day[] {
  const from = span.day.lastNamed ? sameDayAgain(reader) : resolveDay(span.day, reader.today, reader.monday)
  if (!from) return []
  const doubt =
    from.doubt ??
    (reader.mondayNegated && bareWeekday(span) && !ownWeek ? 'It is not clear which week is meant.' : null)
  if (!span.to) return [{ ...from, doubt, stated: true, shift: shiftOf(span, reader) }]
  const end = resolveDay(spanEnd(span), from.day, reader.monday)
  if (!end || end.day <= from.day || end.day - from.day > 60) return [{ ...from, doubt, stated: true }]
  return [{ ...from, doubt, stated: true, to: end.day }]
}

function shiftOf(span: DaySpan, reader: Reader): TimeReading['shift'] {
  if (bareWeekday(span)) return reader.monday === null ? 'later' : null
  return span.day.which === 'next' && span.day.day === undefined ? 'earlier' : null
}

/** "The same day": the one last named, else the one under discussion. */
function sameDayAgain(reader: Reader): ResolvedDay | null {
  const { anchor } = reader.context
  const day = reader.lastDay ?? (anchor ? dayNumber(anchor.year, anchor.month, anchor.day) : null)
  return day === null ? null : { day, doubt: null, past: false }
}

function bareWeekday(span: DaySpan): boolean {
  return (
    span.day.weekday !== undefined &&
    span.day.day === undefined &&
    span.day.fromToday === undefined &&
    span.day.which === undefined
  )
}

/** "9 to 12 October": the end may lack what the beginning says. */
function spanEnd(span: DaySpan): DaySpan['day'] {
  const { day, to = day } = span
  return to.day !== undefined && to.month === undefined && day.month !== undefined ? { ...to, month: day.month } : to
}

/** A clock without a day: the day under discussion, else the next time that the clock shows it. */
function undated(phrase: Phrase, reader: Reader): Day | null {
  if (phrase.hours.every((hour) => hour.part !== null)) return null
  const anchor = reader.context.anchor
  if (reader.lastDay !== null)
    return { day: reader.lastDay, doubt: null, past: false, stated: true, shift: reader.lastShift ?? null }
  const anchored = anchor ? dayNumber(anchor.year, anchor.month, anchor.day) : null
  if (anchored !== null) return { day: anchored, doubt: null, past: false, stated: false }
  return { day: reader.today, doubt: 'No day is named.', past: false, stated: false }
}

function spansOf(day: Day, phrase: Phrase, zone: string, said: Said): Span[] {
  const at = (number: number, hour: number, minute: number) =>
    localToInstant({ ...calendarDay(number), hour, minute }, zone)
  if (phrase.hours.length === 0) {
    return [
      {
        start: at(day.day, 0, 0),
        end: at((day.to ?? day.day) + 1, 0, 0),
        kind: day.to === undefined ? 'day' : 'window',
        hourStated: false,
      },
    ]
  }
  const days =
    day.to === undefined
      ? [day.day]
      : Array.from({ length: Math.min(day.to - day.day + 1, 14) }, (_, offset) => day.day + offset)
  const available =
    /\b(?:free|available|availability|open|any ?time|between|window|flexible|frei|zeit|zwischen|verfügbar|libre|disponible|entre)\b/i.test(
      said.quote,
    )
  const talk = { available, minutes: said.minutes, alone: phrase.hours.length === 1, zone }
  return days.flatMap((number) => completed(phrase.hours).map((hours) => span(hours, number, at, talk)))
}

/** What the sentence says of the talk besides its hours. */
type Talk = {
  readonly available: boolean
  readonly minutes: number | null
  readonly alone: boolean
  readonly zone: string
}
type At = (number: number, hour: number, minute: number) => string

function span(hours: HourWords, number: number, at: At, talk: Talk): Span {
  const { available, minutes, zone } = talk
  if (hours.part) {
    const [from, to] = partHours[hours.part]
    return { start: at(number, from, 0), end: at(number, to, 0), kind: 'window', hourStated: false }
  }
  const from = hours.from ? guessedBefore(hours.from, hours.to) : null
  const to = hours.to ? laterThan(guessed(hours.to), from) : null
  if (!from)
    return {
      start: at(number, 7, 0),
      end: to ? at(number, to.hour, to.minute) : null,
      kind: 'window',
      hourStated: true,
    }
  const start = at(number, from.hour, from.minute)
  const skipped = instantToLocal(start, zone).hour === from.hour ? null : 'The clocks skip that hour.'
  if (!to) {
    const until = hours.window
      ? at(number, Math.min(24, Math.max(18, from.hour + 4)), 0)
      : minutes && talk.alone
        ? plus(start, minutes)
        : null
    return { start, end: until, kind: hours.window ? 'window' : 'time', hourStated: true, doubt: skipped }
  }
  const overnight = to.hour * 60 + to.minute <= from.hour * 60 + from.minute ? 1 : 0
  const end = at(number + overnight, to.hour, to.minute)
  const length = (Date.parse(end) - Date.parse(start)) / 60_000
  const window = hours.window || length > longestTalk || (available && length >= longestTalk)
  return { start, end, kind: window ? 'window' : 'time', hourStated: true, doubt: skipped }
}

function plus(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

/** A bare hour from 1 to 6 is in the afternoon, from 7 to 11 in the morning, 12 is noon (contracts: Meeting). */
function guessed(clock: Clock): Clock {
  return clock.sure || clock.hour === 0 || clock.hour > 6 ? clock : { ...clock, hour: clock.hour + 12 }
}

/** In "6:10 - 13:35" the second clock tells that the first is a morning's. */
function guessedBefore(from: Clock, to: Clock | null): Clock {
  const guess = guessed(from)
  const tooLate = to?.sure && to.half === null && guess.hour > to.hour && from.hour <= to.hour
  return tooLate ? from : guess
}

function laterThan(to: Clock, from: Clock | null): Clock {
  const earlier = from && to.hour * 60 + to.minute <= from.hour * 60 + from.minute
  return earlier && !to.sure && to.hour < 12 ? { ...to, hour: to.hour + 12 } : to
}

/** Lends "pm" to the hours before it: "2-3pm", "8 or 9pm", but not to the 11 of "11-1pm". */
function completed(hours: readonly HourWords[]): HourWords[] {
  const lent: HourWords[] = []
  let next: Clock | null = null
  for (const each of [...hours].reverse()) {
    const to = lend(each.to, next, 2)
    const from = lend(each.from, to ?? next, to ? 12 : 2)
    next = from ?? to ?? next
    lent.unshift({ ...each, from, to })
  }
  return lent
}

function lend(clock: Clock | null, after: Clock | null, within: number): Clock | null {
  if (!clock || clock.sure || !after || after.half === null) return clock
  if (after.half === 'am') return { ...clock, sure: true, half: 'am' }
  const asPm = clock.hour === 12 ? 12 : clock.hour + 12
  const [a, b] = [asPm * 60 + clock.minute, after.hour * 60 + after.minute]
  return a < b && b - a <= within * 60 ? { ...clock, hour: asPm, sure: true, half: 'pm' } : clock
}
