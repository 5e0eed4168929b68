// What one message says about times, seen against what is on the table: which of its readings speak of another week, which
// of them name a day under discussion, and how sure its words are.

import type { Instant } from '../mail/message.ts'
import { beginsThen, engagements } from './clashes.ts'
import type { Negotiation, Offer, Said } from './negotiation.ts'
import { means, sameDay } from './offers.ts'
import { inPartsOfWeek } from './part-of-week.ts'
import { withRelatives } from './relative-times.ts'
import { type Cues, readCues } from './said-cues.ts'
import type { ReadingContext, TimeReading } from './time-reading.ts'
import { anchorAt, readTimes, unwrapped } from './times.ts'
import { writersZone, writesDayFirst } from './writer.ts'
import { instantToLocal, localToInstant } from './zones.ts'

export type Heard = {
  readonly said: Said
  /** The clock in which the writer speaks where no zone is named. */
  readonly zone: string
  readonly dayFirst: boolean
  readonly cues: Cues
  /** Definite times still to come that are not negated. */
  readonly times: readonly TimeReading[]
  /** Days and windows still to come that are not negated. */
  readonly windows: readonly TimeReading[]
  readonly refused: readonly TimeReading[]
  /** Not yet a yes: the writer hedges or asks back. */
  readonly unsure: boolean
}

export function hear(before: Negotiation, spoken: Said): Heard {
  const said = { ...spoken, text: unwrapped(spoken.text) }
  const zone = writersZone(before, said)
  const dayFirst = writesDayFirst(said, zone)
  const otherZone =
    before.zones[said.by === 'owner' ? 'contact' : 'owner'] ?? (said.by === 'contact' ? said.owner.zone : null)
  const context = { at: said.at, zone, dayFirst, otherZone, anchor: anchorOf(before, said, zone) }
  const readings = readTimes(said.text, context)
  const meant = withRelatives(inPartsOfWeek(readings, said.text, zone), before, said, zone).map((reading) =>
    inWeekOnOffer(reading, before, said, zone),
  )
  const engaged = engagements(said.text)
  const isEngaged = (reading: TimeReading) =>
    engaged.some(({ from, to }) => reading.index >= from && reading.index < to && hasClock(from, to))
  const hasClock = (from: number, to: number) => clashing.some((reading) => reading.index >= from && reading.index < to)
  const clashing = clashesOf(engaged, said, context)
  const done = rightSum(said.text, meant, before, said)
  const positive = meant.filter(
    (reading) =>
      !reading.negated && reading !== done?.reading && !isEngaged(reading) && !isRemark(reading, before, said, zone),
  )
  const cues = readCues(done?.rest ?? said.text)
  return {
    said,
    zone,
    dayFirst,
    cues,
    times: positive.filter((reading) => reading.kind === 'time' && reading.start > said.at),
    windows: positive.filter(
      (reading) => reading.kind !== 'time' && !isUndated(reading) && (reading.end === null || reading.end > said.at),
    ),
    refused: [
      ...meant.filter((reading) => reading.negated),
      ...clashing.map((reading) => inWeekOnOffer(reading, before, said, zone)),
    ],
    unsure: cues.hedges || cues.clarifies || (cues.replaces && !positive.some((reading) => reading.kind === 'time')),
  }
}

/** The times at which the writer has something else to do. */
function clashesOf(
  engaged: readonly { from: number; to: number }[],
  said: Said,
  context: ReadingContext,
): TimeReading[] {
  return engaged.flatMap(({ from, to }) => {
    const sentence = said.text.slice(from, to).replaceAll('\n', ' ')
    return readTimes(sentence, { ...context, form: true })
      .filter((reading) => beginsThen(reading, sentence))
      .map((reading) => ({ ...reading, index: reading.index + from, negated: true }))
  })
}

const sum =
  /^\W*(?:so |and |ok,? |okay,? )?(?:that(?:[’']s| is| would be| should be| makes it)|which (?:is|would be)|i\.e\.)\s/i

/**
 * "That's 10am for me, right?" where that is what the clock will show, and the text without it: the writer has done the sum,
 * and asks nothing. A wrong sum is none of these, and leaves its question.
 */
function rightSum(
  text: string,
  meant: readonly TimeReading[],
  before: Negotiation,
  said: Said,
): { readonly reading: TimeReading; readonly rest: string } | null {
  const open = before.offers.filter((offer) => offer.by !== said.by && offer.kind === 'time')
  for (const reading of meant) {
    const from = Math.max(...[...'.!?\n'].map((end) => text.lastIndexOf(end, reading.index - 1))) + 1
    const to = text.indexOf('?', reading.index) + 1
    if (reading.kind !== 'time' || to === 0 || to - from > 120 || !sum.test(text.slice(from, to))) continue
    if (open.length > 0 && open.every((offer) => offer.start === reading.start))
      return { reading, rest: `${text.slice(0, from)}${text.slice(to)}` }
  }
  return null
}

/** An hour with no day in sight is no offer. */
export function isUndated(reading: TimeReading): boolean {
  return !reading.dayStated && reading.doubt !== null
}

/** The first sentence of a message, as proof. */
export function firstSentence(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[.!?])\s|\n/, 1)[0]
      ?.slice(0, 300) ?? ''
  )
}

/**
 * "Wednesday at 3 then" after "any afternoon next week" is next week's Wednesday: a bare weekday means the week on offer.
 * And "next Thursday" is the coming one where that is the Thursday under discussion.
 */
function inWeekOnOffer(reading: TimeReading, before: Negotiation, said: Said, zone: string): TimeReading {
  if (reading.shift === null) return reading
  const standing: Offer[] = before.meeting?.start
    ? [{ by: said.by, start: before.meeting.start, end: null, kind: 'time', zone: before.meeting.zone, quote: '' }]
    : []
  const table = [...before.offers, ...standing].sort(
    (a, b) => Number(a.kind === 'window') - Number(b.kind === 'window'),
  )
  const weeksAway = reading.shift === 'later' ? [0, 1, 2, 3] : [0, -1]
  for (const offer of table) {
    for (const weeks of weeksAway) {
      const shifted = {
        ...reading,
        start: daysLater(reading.start, weeks * 7, zone),
        end: reading.end && daysLater(reading.end, weeks * 7, zone),
      }
      if (isWithin(shifted, offer, zone)) return shifted
    }
  }
  return reading
}

/** A weekday under discussion is that of an offer's day, whatever the hour. */
function isWithin(reading: TimeReading, offer: Offer, zone: string): boolean {
  if (offer.kind === 'time')
    return means(reading, offer, zone) || sameDay(reading.start, offer.start, offer.zone ?? zone)
  if (lengthOf(offer) <= 24 * 60 && sameDay(reading.start, offer.start, offer.zone ?? zone)) return true
  return reading.start >= offer.start && (offer.end === null || reading.start < offer.end)
}

const remark =
  /\b(?:that(?:[’']s| is| would be| should be| makes it| will be)|which (?:is|would be|makes it)|i\.e\.)\s(?:at\s|about\s)?$/i

/** "OK, that's 1pm here": what the clock shows elsewhere is no other time, if it fits no offer. */
function isRemark(reading: TimeReading, before: Negotiation, said: Said, zone: string): boolean {
  if (reading.dayStated || !remark.test(said.text.slice(Math.max(0, reading.index - 24), reading.index))) return false
  return !before.offers.some((offer) => means(reading, offer, zone))
}

function daysLater(instant: Instant, days: number, zone: string): Instant {
  const local = instantToLocal(instant, zone)
  return localToInstant({ ...local, day: local.day + days }, zone)
}

/** The day that a clock time without a day speaks of: the meeting's, else the only day on offer. */
function anchorOf(before: Negotiation, said: Said, zone: string): { year: number; month: number; day: number } | null {
  const meeting = before.meeting
  if (meeting?.status === 'scheduled' && meeting.start && meeting.start > said.at)
    return anchorAt(meeting.start, meeting.zone ?? zone)
  const open = before.offers.filter((offer) => offer.start > said.at || (offer.end ?? '') > said.at)
  const first = open[0]
  if (!first) return null
  const inZone = first.zone ?? zone
  const oneDay = open.every((offer) => sameDay(offer.start, first.start, inZone) && lengthOf(offer) <= 24 * 60)
  return oneDay ? anchorAt(first.start, inZone) : null
}

function lengthOf(offer: Offer): number {
  return offer.end === null ? 0 : (Date.parse(offer.end) - Date.parse(offer.start)) / 60_000
}
