// What the words of one message do to the negotiation: offers open, taken, turned down, replaced; a meeting moved, shortened
// or called off. When in doubt nothing is agreed: a wrong start is worse than a question.

import { readAnswer } from '../mail/answer.ts'
import type { Instant } from '../mail/message.ts'
import type { Negotiation, Offer, Said } from './negotiation.ts'
import {
  agreed,
  calledOff,
  endFor,
  inside,
  means,
  offerFrom,
  onDayOf,
  openTimes,
  sameDay,
  withOffers,
} from './offers.ts'
import { type Cues, readCues } from './said-cues.ts'
import type { TimeReading } from './time-reading.ts'
import { anchorAt, readLength, readTimes } from './times.ts'
import { writersZone, writesDayFirst } from './writer.ts'
import { instantToLocal, localToInstant } from './zones.ts'

type Heard = {
  readonly said: Said
  readonly zone: string
  readonly cues: Cues
  readonly times: readonly TimeReading[]
  readonly windows: readonly TimeReading[]
  readonly refused: readonly TimeReading[]
}

/** The negotiation after the words of `said`. */
export function negotiateProse(before: Negotiation, said: Said): Negotiation {
  const heard = hear(before, said)
  const known = remember(before, heard)
  const scheduled =
    before.meeting?.status === 'scheduled' && before.meeting.start !== null && before.meeting.start > said.at
  return scheduled ? onAgreed(known, heard) : onOpen(known, heard)
}

function hear(before: Negotiation, said: Said): Heard {
  const zone = writersZone(before, said)
  const other =
    before.zones[said.by === 'owner' ? 'contact' : 'owner'] ?? (said.by === 'contact' ? said.owner.zone : null)
  const readings = readTimes(said.text, {
    at: said.at,
    zone,
    dayFirst: writesDayFirst(said, zone),
    otherZone: other,
    anchor: anchorOf(before, said, zone),
  })
  const positive = readings
    .map((reading) => inWeekOnOffer(reading, before, said, zone))
    .filter((reading) => !reading.negated)
  return {
    said,
    zone,
    cues: readCues(said.text),
    times: positive.filter((reading) => reading.kind === 'time' && reading.start > said.at),
    windows: positive.filter((reading) => reading.kind !== 'time' && (reading.end === null || reading.end > said.at)),
    refused: readings.filter((reading) => reading.negated),
  }
}

/** "Wednesday at 3 then" after "any afternoon next week" is next week's Wednesday: a bare weekday means the week on offer. */
function inWeekOnOffer(reading: TimeReading, before: Negotiation, said: Said, zone: string): TimeReading {
  if (!reading.weekdayOnly) return reading
  const theirs = before.offers.filter((offer) => offer.by !== said.by)
  for (const weeks of [0, 1, 2, 3]) {
    const shifted = {
      ...reading,
      start: daysLater(reading.start, weeks * 7, zone),
      end: reading.end && daysLater(reading.end, weeks * 7, zone),
    }
    const meant = theirs.some((offer) =>
      offer.kind === 'time'
        ? means(shifted, offer, zone)
        : shifted.start >= offer.start && (offer.end === null || shifted.start < offer.end),
    )
    if (meant) return shifted
  }
  return reading
}

function daysLater(instant: Instant, days: number, zone: string): Instant {
  const local = instantToLocal(instant, zone)
  return localToInstant({ ...local, day: local.day + days }, zone)
}

/** The day that a clock time without a day speaks of: the meeting's, else the only day on offer. */
function anchorOf(before: Negotiation, said: Said, zone: string): { year: number; month: number; day: number } | null {
  const meeting = before.meeting
  if (meeting?.status === 'scheduled' && meeting.start) return anchorAt(meeting.start, meeting.zone ?? zone)
  const days = before.offers.filter((offer) => offer.start > said.at || (offer.end ?? '') > said.at)
  const first = days[0]
  if (!first) return null
  const inZone = first.zone ?? zone
  const oneDay = days.every((offer) => sameDay(offer.start, first.start, inZone) && length(offer) <= 24 * 60)
  return oneDay ? anchorAt(first.start, inZone) : null
}

function length(offer: Offer): number {
  return offer.end === null ? 0 : (Date.parse(offer.end) - Date.parse(offer.start)) / 60_000
}

/** Zone, length and place as this message states them, kept for later. */
function remember(before: Negotiation, heard: Heard): Negotiation {
  const { said } = heard
  const stated = [...heard.times, ...heard.windows].find((reading) => reading.zone !== null)?.zone ?? null
  const zones = stated ? { ...before.zones, [said.by]: stated } : before.zones
  const minutes = readLength(said.text, writesDayFirst(said, heard.zone)) ?? before.minutes ?? null
  return { ...before, zones, minutes }
}

function onOpen(before: Negotiation, heard: Heard): Negotiation {
  const { said, cues, times } = heard
  const theirs = before.offers.filter((offer) => offer.by !== said.by)
  const open = openTimes(theirs, said.at)
  const sure = times.filter((reading) => reading.doubt === null)
  const [only] = sure
  if (only && sure.length === 1 && times.length === 1 && cues.settledElsewhere && !cues.hedges) {
    return agreed(
      before,
      { ...only, zone: only.zone ?? heard.zone },
      proof(only.quote, 'Both agreed on this time outside mail.'),
    )
  }
  if (times.length === 0) return withoutTimes(before, heard, open)
  const taken = open.filter((offer) => times.some((reading) => means(reading, offer, heard.zone)))
  const newcomers = times.filter((reading) => !open.some((offer) => means(reading, offer, heard.zone)))
  if (newcomers.length === 0 && taken.length === 1) return take(before, heard, taken[0] as Offer, times[0]?.quote ?? '')
  if (newcomers.length === 0) return narrowed(before, heard, taken)
  return counter(before, heard, theirs, newcomers, taken)
}

function proof(quote: string, because: string) {
  return { quote, because, source: 'prose' as const }
}

function take(before: Negotiation, heard: Heard, offer: Offer, quote: string): Negotiation {
  const who = heard.said.by === 'owner' ? 'The owner' : 'The contact'
  if (heard.cues.hedges)
    return withOffers(before, before.offers, heard.said.at, `${who} has not confirmed the time yet.`)
  if (offer.doubt) return withOffers(before, before.offers, heard.said.at, offer.doubt)
  return agreed(before, offer, proof(quote, `${who} took the time that was offered.`))
}

/** Several of the other side's offers suit: they are open from both sides, the rest is gone. */
function narrowed(before: Negotiation, heard: Heard, taken: readonly Offer[]): Negotiation {
  const both = [...taken, ...taken.map((offer) => ({ ...offer, by: heard.said.by }))]
  return withOffers(before, both, heard.said.at, 'Several of the offered times suit; none is chosen yet.')
}

function counter(
  before: Negotiation,
  heard: Heard,
  theirs: readonly Offer[],
  newcomers: readonly TimeReading[],
  taken: readonly Offer[],
): Negotiation {
  const { said, cues, zone } = heard
  const offers = newcomers.map((reading) => offerFrom(reading, said, zone))
  const [one] = offers
  const within = one && said.by === 'contact' && theirs.some((offer) => inside(one.start, offer))
  if (one && offers.length === 1 && taken.length === 0 && within && !cues.hedges && !one.doubt) {
    return agreed(before, one, proof(one.quote, 'The contact named a time inside what the owner had offered.'))
  }
  const windows = heard.windows.map((reading) => offerFrom(reading, said, zone))
  const kept = cues.adds ? before.offers.filter((offer) => !refuses(heard, offer)) : taken
  const who = said.by === 'owner' ? 'The owner' : 'The contact'
  return withOffers(
    before,
    [...kept, ...offers, ...windows],
    said.at,
    `${who} offers ${offers.length === 1 ? 'a time' : 'times'} that the other side has not taken yet.`,
  )
}

function refuses(heard: Heard, offer: Offer): boolean {
  return heard.refused.some((reading) => means(reading, offer, heard.zone))
}

function withoutTimes(before: Negotiation, heard: Heard, open: readonly Offer[]): Negotiation {
  const { said, cues } = heard
  const answer = readAnswer(said.text, said.at.slice(0, 10)).answer
  const quote = firstSentence(said.text)
  if (
    before.meeting &&
    (cues.cancels || answer === 'declines') &&
    before.meeting.status === 'proposed' &&
    !cues.takes
  ) {
    if (answer === 'declines' || !cues.moves) return calledOff(before, quote, 'The talk was called off.')
  }
  const left = open.filter((offer) => !refuses(heard, offer))
  const rest = before.offers.filter((offer) => !refuses(heard, offer))
  if (cues.turnsDown && heard.windows.length === 0)
    return withOffers(before, [], said.at, 'The offered times were turned down.')
  const chosen =
    heard.windows.length > 0
      ? left.filter((offer) => heard.windows.some((reading) => means(reading, offer, heard.zone)))
      : left
  const positive = cues.takes || (heard.windows.length > 0 && chosen.length > 0)
  if (cues.ordinal !== null && !cues.hedges) {
    const inOrder = open
    const offer = cues.ordinal > 0 ? inOrder[cues.ordinal - 1] : inOrder.at(cues.ordinal)
    if (offer) return take(before, heard, offer, quote)
  }
  if (cues.any && chosen.length > 1) return narrowed(before, heard, chosen)
  const simpleYes = cues.agrees && !cues.asks && said.text.trim().split(/\s+/).length <= 25
  if ((positive || simpleYes) && chosen.length === 1 && !cues.turnsDown)
    return take(before, heard, chosen[0] as Offer, quote)
  if (positive && chosen.length > 1 && chosen.length < open.length) return narrowed(before, heard, chosen)
  const windows = heard.windows.map((reading) => offerFrom(reading, said, heard.zone))
  if (windows.length > 0 && chosen.length === 0) {
    const kept = heard.refused.length > 0 || open.length === 0 ? rest : rest.filter((offer) => offer.by === said.by)
    return withOffers(before, [...kept, ...windows], said.at, 'Only a rough time is named.')
  }
  if (rest.length !== before.offers.length) return withOffers(before, rest, said.at, 'An offered time was turned down.')
  if (before.meeting?.status === 'proposed') return withOffers(before, before.offers, said.at, before.because)
  return { ...before, because: before.meeting ? before.because : 'Nobody has named a definite time yet.' }
}

function firstSentence(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[.!?])\s|\n/, 1)[0]
      ?.slice(0, 300) ?? ''
  )
}

function onAgreed(before: Negotiation, heard: Heard): Negotiation {
  const { said, cues, times, refused } = heard
  const meeting = before.meeting
  if (!meeting?.start) return before
  const start: Instant = meeting.start
  const current: Offer = {
    by: said.by,
    start,
    end: meeting.end,
    kind: 'time',
    zone: meeting.zone,
    quote: meeting.quote,
  }
  const others = times.filter((reading) => !means(reading, current, heard.zone))
  const droppedIt = refused.some((reading) => means(reading, current, heard.zone)) || cues.cancels
  if (others.length > 0 && (droppedIt || cues.moves || cues.replaces)) {
    const offers = others.map((reading) => {
      const offer = offerFrom(reading, said, heard.zone)
      return reading.dayStated || reading.zone
        ? offer
        : { ...offer, start: onDayOf(reading, heard.zone, start, meeting.zone ?? heard.zone), zone: meeting.zone }
    })
    return withOffers(
      { ...before, meeting: null },
      offers,
      said.at,
      'The agreed time is to be moved; the new one is not taken yet.',
    )
  }
  if (droppedIt || (cues.moves && !cues.takes && times.length === 0)) {
    return calledOff(before, firstSentence(said.text), 'The agreed time was called off.')
  }
  return shortened(before, heard)
}

const shorter = /\b(?:only|just|shorten|keep it to|cut it|hard stop|limit|down to|kürzer|nur|solo|seulement)\b/i

/** A new length or end for the meeting that stands. */
function shortened(before: Negotiation, heard: Heard): Negotiation {
  const meeting = before.meeting
  if (!meeting?.start) return before
  const length = /(\d{1,2}) ?-?(?:minutes|mins?|minuten)\b/i.exec(heard.said.text)
  const minutes = length && shorter.test(heard.said.text) ? Number(length[1]) : meeting.minutes
  if (minutes === meeting.minutes) return { ...before, meeting: { ...meeting, ...(before.place ?? {}) } }
  const end = endFor(meeting.start, null, minutes)
  return {
    ...before,
    minutes,
    meeting: { ...meeting, ...(before.place ?? {}), minutes, end },
    because: 'The length was changed; the start stands.',
  }
}
