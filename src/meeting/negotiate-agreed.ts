// What a message does to a time that is agreed and still to come: moves it, calls it off, shortens it, or leaves it alone.

import { firstSentence, type Heard, isUndated } from './heard.ts'
import type { Negotiation, Offer } from './negotiation.ts'
import { agreed, calledOff, endFor, means, offerFrom, onDayOf, withOffers } from './offers.ts'
import type { TimeReading } from './time-reading.ts'

/** The negotiation after a message to an agreed meeting; `before.meeting` has a start. */
export function changeAgreed(before: Negotiation, heard: Heard): Negotiation {
  const { said, cues, refused } = heard
  const meeting = before.meeting
  if (!meeting?.start) return before
  const current: Offer = {
    by: said.by,
    start: meeting.start,
    end: meeting.end,
    kind: 'time',
    zone: meeting.zone,
    quote: meeting.quote,
  }
  const others = heard.times.filter((reading) => !isUndated(reading) && !means(reading, current, heard.zone))
  const dropped =
    refused.some(
      (reading) => means(reading, current, heard.zone) && (reading.kind === 'time' || outright.test(reading.quote)),
    ) ||
    cues.cancels ||
    cues.turnsDown
  const [first] = others
  if (first && others.length === 1 && cues.settledElsewhere && first.doubt === null && !heard.unsure && !cues.asks) {
    return agreed(
      before,
      { ...first, zone: first.zone ?? heard.zone },
      { quote: first.quote, because: 'Both agreed on another time outside mail.', source: 'prose' },
    )
  }
  if (first && (dropped || cues.moves || cues.replaces || asksFor(others, heard))) {
    const offers = others.map((reading) =>
      moved(reading, heard, meeting.start ?? reading.start, meeting.zone ?? heard.zone),
    )
    return withOffers(
      { ...before, meeting: null },
      offers,
      said.at,
      'The agreed time is to be moved; the new one is not taken yet.',
    )
  }
  const again = heard.times.some((reading) => means(reading, current, heard.zone))
  const otherDay = heard.windows.filter((reading) => reading.affirmed && !means(reading, current, heard.zone))
  if (
    !again &&
    otherDay.length > 0 &&
    (dropped ||
      cues.moves ||
      (cues.replaces && !heard.windows.some((reading) => means(reading, current, heard.zone)))) &&
    !cues.takes
  ) {
    const off = calledOff(before, firstSentence(said.text), 'The agreed time is to be moved; no new one is named yet.')
    return { ...off, offers: otherDay.map((reading) => offerFrom(reading, said, heard.zone)) }
  }
  if (!again && (dropped || (cues.moves && !cues.takes)))
    return calledOff(before, firstSentence(said.text), 'The agreed time was called off.')
  return shortened(before, heard)
}

const outright =
  /can[’']?t|cannot|can not|won[’']t|not able|unable|(?:does|do)(?:n[’']t| not) (?:work|suit)|no longer|impossible|not possible|nicht|kann|pas|plus|no puedo|no me/i

/** "Could we do 3:30?" or "Wednesday at 10 suits me" speaks of another time even without the word "move". */
function asksFor(others: readonly TimeReading[], heard: Heard): boolean {
  const asking = /\b(?:we|instead|okay|ok|possible|work|suit|könnten|ginge|podríamos)\b/i
  return others.some(
    (reading) =>
      reading.affirmed &&
      (reading.dayStated ||
        outright.test(heard.said.text) ||
        (reading.quote.includes('?') && asking.test(reading.quote))),
  )
}

/** An hour without a day is meant on the day of the meeting, on the meeting's clock. */
function moved(reading: TimeReading, heard: Heard, day: string, zone: string): Offer {
  const offer = offerFrom(reading, heard.said, heard.zone)
  if (reading.dayStated || reading.zone) return offer
  return { ...offer, start: onDayOf(reading, heard.zone, day, zone), zone }
}

const shorter =
  /\b(?:only|just|shorten|keep it to|cut it|hard stop|limit|down to|short|longer|extend|make it|kürzer|nur|solo|sólo|seulement|court)\b/i

/** A new length, or place, for the meeting that stands. */
function shortened(before: Negotiation, heard: Heard): Negotiation {
  const meeting = before.meeting
  if (!meeting?.start) return before
  const place = before.place ?? { medium: meeting.medium, place: meeting.place }
  const stated = before.minutes ?? null
  if (stated === null || stated === meeting.minutes || !shorter.test(heard.said.text)) {
    return { ...before, minutes: meeting.minutes ?? stated, meeting: { ...meeting, ...place } }
  }
  const end = endFor(meeting.start, null, stated)
  return {
    ...before,
    meeting: { ...meeting, ...place, minutes: stated, end },
    because: 'The length was changed; the start stands.',
  }
}
