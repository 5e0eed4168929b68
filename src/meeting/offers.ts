// The offers on the table: which of them words mean, and the meeting that they make while none is taken.

import type { Instant } from '../mail/message.ts'
import type { Meeting, Option, Place } from './meeting.ts'
import type { Negotiation, Offer, Said } from './negotiation.ts'
import type { TimeReading } from './time-reading.ts'
import { instantToLocal, localToInstant } from './zones.ts'

const nowhere: Place = { medium: null, place: null }

export function offerFrom(reading: TimeReading, said: Said, zone: string): Offer {
  return {
    by: said.by,
    start: reading.start,
    end: reading.end,
    kind: reading.kind === 'time' ? 'time' : 'window',
    zone: reading.zone ?? zone,
    quote: reading.quote,
    messageId: said.message.messageId,
    doubt: reading.doubt ?? (reading.affirmed ? null : 'It is not clear that this time is an offer.'),
    loose: isLoose(reading),
  }
}

const anyTime =
  /\b(?:any|anytime|whenever|free|available|availability|open|flexible|all day|all week|wide open|jederzeit|frei|flexibel|ganztägig|n[’']importe|libre|disponible|cualquier)\b/i

/** Whole days and weeks are availability only where the words say so. */
function isLoose(reading: TimeReading): boolean {
  if (reading.kind === 'time' || reading.hourStated) return false
  const hours = reading.end === null ? 0 : (Date.parse(reading.end) - Date.parse(reading.start)) / 3_600_000
  return hours > 12 && !anyTime.test(reading.quote)
}

/** Definite offers beyond doubt that are still to come, in order of time, each start once. */
export function openTimes(offers: readonly Offer[], at: Instant): Offer[] {
  const sorted = offers
    .filter((offer) => offer.kind === 'time' && offer.start > at && !offer.doubt)
    .sort((a, b) => a.start.localeCompare(b.start))
  return sorted.filter((offer, index) => sorted[index - 1]?.start !== offer.start)
}

export function sameDay(a: Instant, b: Instant, zone: string): boolean {
  const [x, y] = [instantToLocal(a, zone), instantToLocal(b, zone)]
  return x.year === y.year && x.month === y.month && x.day === y.day
}

/**
 * Whether a reading means an offer. A time means it by its instant; without a zone of its own also by what the clock shows
 * in the offer's zone ("2pm works" repeats the 2pm that was offered). A day or a window means every offer within.
 */
export function means(reading: TimeReading, offer: Offer, writersZone: string): boolean {
  if (reading.kind === 'time') {
    if (reading.start === offer.start && (reading.dayStated || reading.doubt === null)) return true
    return reading.zone === null && sameClock(reading, offer, writersZone)
  }
  const zone = offer.zone ?? writersZone
  if (reading.kind === 'day')
    return (
      sameDay(offer.start, reading.start, zone) ||
      localDayOf(reading.start, writersZone) === localDayOf(offer.start, zone)
    )
  return offer.start >= reading.start && (reading.end === null || offer.start < reading.end)
}

function localDayOf(instant: Instant, zone: string): string {
  const local = instantToLocal(instant, zone)
  return `${local.year}-${local.month}-${local.day}`
}

function sameClock(reading: TimeReading, offer: Offer, writersZone: string): boolean {
  const said = instantToLocal(reading.start, writersZone)
  const meant = instantToLocal(offer.start, offer.zone ?? writersZone)
  if (said.hour !== meant.hour || said.minute !== meant.minute) return false
  return !reading.dayStated || (said.year === meant.year && said.month === meant.month && said.day === meant.day)
}

/** Whether a definite time lies in what the other side called its availability. */
export function inside(start: Instant, window: Offer): boolean {
  if (window.kind !== 'window' || window.loose) return false
  return (
    start >= window.start &&
    (window.end === null ? sameDay(start, window.start, window.zone ?? 'UTC') : start < window.end)
  )
}

/** The same clock time as the reading's, on the local day of `day`, in `zone`. */
export function onDayOf(reading: TimeReading, writersZone: string, day: Instant, zone: string): Instant {
  const clock = instantToLocal(reading.start, writersZone)
  const date = instantToLocal(day, zone)
  return localToInstant({ ...date, hour: clock.hour, minute: clock.minute }, zone)
}

export function endFor(start: Instant, end: Instant | null, minutes: number | null): Instant | null {
  if (end) return end
  return minutes === null ? null : new Date(Date.parse(start) + minutes * 60_000).toISOString()
}

/** The negotiation with these offers and no agreed start: proposed where a definite one is open, else no meeting. */
export function withOffers(before: Negotiation, offers: readonly Offer[], at: Instant, because: string): Negotiation {
  const open = openTimes(offers, at)
  const first = open[0]
  const minutes = before.minutes ?? null
  const options: Option[] = open.map((offer) => ({ start: offer.start, end: endFor(offer.start, offer.end, minutes) }))
  const meeting: Meeting | null = first
    ? {
        ...(before.place ?? nowhere),
        status: 'proposed',
        start: null,
        end: null,
        zone: first.zone,
        minutes,
        options,
        source: 'prose',
        quote: first.quote,
      }
    : null
  return { ...before, offers, meeting, because }
}

/** The negotiation with one agreed start. */
export function agreed(
  before: Negotiation,
  offer: Pick<Offer, 'start' | 'end' | 'zone'>,
  proof: { readonly quote: string; readonly because: string; readonly source: Meeting['source'] },
): Negotiation {
  const minutes = before.minutes ?? null
  const meeting: Meeting = {
    ...(before.place ?? nowhere),
    status: 'scheduled',
    start: offer.start,
    end: endFor(offer.start, offer.end, minutes),
    zone: offer.zone,
    minutes,
    options: [],
    source: proof.source,
    quote: proof.quote,
  }
  return { ...before, offers: [], meeting, because: proof.because }
}

/** The negotiation after somebody called the meeting off. */
export function calledOff(before: Negotiation, quote: string, because: string): Negotiation {
  const was = before.meeting
  const meeting: Meeting = {
    ...(before.place ?? nowhere),
    status: 'cancelled',
    start: null,
    end: null,
    zone: was?.zone ?? null,
    minutes: was?.minutes ?? null,
    options: [],
    source: was?.source ?? 'prose',
    quote,
  }
  return { ...before, offers: [], meeting, because }
}
