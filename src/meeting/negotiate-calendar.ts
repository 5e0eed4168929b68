// What calendar parts do to the negotiation: requests, updates, replies, counter-proposals and cancellations (RFC 5546).

import type { CalendarEvent } from './calendar-event.ts'
import type { Negotiation, Said, Side } from './negotiation.ts'
import { agreed, calledOff, endFor, withOffers } from './offers.ts'
import { readPlace } from './place.ts'

const answers = new Set(['accepted', 'declined', 'tentative'])

/** The negotiation after the calendar events of one message; unchanged where they are old copies or nobody's meeting. */
export function negotiateCalendar(before: Negotiation, said: Said, events: readonly CalendarEvent[]): Negotiation {
  const fresh = events.filter((event) => isNewer(before, event))
  if (fresh.length === 0) return before
  const main = fresh.find((event) => event.method === 'CANCEL' || event.start !== null) ?? fresh[0]
  if (!main) return before
  const noted = noteCalendars(before, said, fresh)
  if (main.method === 'CANCEL' || main.status === 'cancelled')
    return cancelled(noted, main.uid !== null && before.calendars[main.uid] !== undefined, main)
  if (main.method === 'REPLY') return replied(noted, said, main)
  if (main.start === null) return noted
  const quote = main.summary
  const offer = { start: main.start, end: main.end, zone: main.zone }
  if (main.method === 'COUNTER') {
    return withOffers(
      { ...noted, meeting: null },
      [{ by: said.by, kind: 'time', quote, messageId: said.message.messageId, ...offer }],
      said.at,
      'Another time was proposed in answer to the invitation.',
    )
  }
  if (organizedBy(main, said) === 'contact') {
    return scheduled(noted, main, 'The contact sent a calendar invitation.')
  }
  const accepted = main.attendees.some(
    (attendee) => attendee.address === said.contact.address && attendee.partstat === 'accepted',
  )
  if (accepted) return scheduled(noted, main, 'The contact has accepted the invitation.')
  const standing = before.meeting?.status === 'scheduled' && before.meeting.start === main.start
  if (standing) return scheduled(noted, main, 'The owner sent an invitation for the agreed time.')
  const offered = withOffers(
    { ...noted, meeting: null },
    [{ by: 'owner', kind: 'time', quote, messageId: said.message.messageId, ...offer }],
    said.at,
    'The owner sent an invitation that is not accepted yet.',
  )
  return offered.meeting ? { ...offered, meeting: { ...offered.meeting, source: 'calendar', end: null } } : offered
}

/** Whose meeting it is: the owner's own invitations come back in updates and replies. */
function organizedBy(event: CalendarEvent, said: Said): Side {
  const organizer = event.organizer?.address
  if (organizer && said.owner.addresses.includes(organizer)) return 'owner'
  return organizer || said.by === 'contact' ? 'contact' : 'owner'
}

function scheduled(before: Negotiation, event: CalendarEvent, because: string): Negotiation {
  if (event.start === null) return before
  const found = agreed(
    { ...before, place: placeOf(before, event) },
    { start: event.start, end: event.end, zone: event.zone ?? before.meeting?.zone ?? null },
    { quote: event.summary, because, source: 'calendar' },
  )
  const minutes = event.end
    ? Math.round((Date.parse(event.end) - Date.parse(event.start)) / 60_000)
    : (before.minutes ?? null)
  return found.meeting
    ? { ...found, minutes, meeting: { ...found.meeting, minutes, end: endFor(event.start, event.end, minutes) } }
    : found
}

function placeOf(before: Negotiation, event: CalendarEvent) {
  const place = readPlace(event.description, event)
  return place.place === null && place.medium === null ? (before.place ?? place) : place
}

function cancelled(before: Negotiation, known: boolean, event: CalendarEvent): Negotiation {
  const { meeting, offers, calendars } = before
  const standing = meeting?.start
    ? [meeting.start]
    : offers.filter((offer) => offer.kind === 'time').map((offer) => offer.start)
  const elsewhere = event.start !== null && standing.length > 0 && !standing.includes(event.start)
  const several = Object.keys(calendars).length > 1
  // The cancellation of a former invitation, or of one day of a series, leaves the meeting that took its place.
  if (elsewhere && (!known || several || event.recurrenceId !== null)) return before
  return calledOff(before, event.summary, 'The invitation was cancelled.')
}

function replied(before: Negotiation, said: Said, event: CalendarEvent): Negotiation {
  const own = new Set(said.owner.addresses)
  const reply =
    event.attendees.find((attendee) => answers.has(attendee.partstat) && !own.has(attendee.address)) ??
    event.attendees.find((attendee) => answers.has(attendee.partstat))
  if (!reply) return before
  const start =
    event.start ?? before.offers.find((offer) => offer.kind === 'time')?.start ?? before.meeting?.start ?? null
  if (reply.partstat === 'accepted') {
    const known = before.offers.find((offer) => offer.start === start)
    if (start === null) return before
    return scheduled(
      before,
      { ...event, start, end: event.end ?? known?.end ?? null, zone: event.zone ?? known?.zone ?? null },
      'The invitation was accepted.',
    )
  }
  if (reply.partstat === 'declined') return calledOff(before, event.summary, 'The invitation was declined.')
  return { ...before, because: 'The invitation was answered with "maybe".' }
}

function isNewer(before: Negotiation, event: CalendarEvent): boolean {
  const known = event.uid ? before.calendars[event.uid] : undefined
  if (!known) return true
  // A reply repeats the SEQUENCE of the request (RFC 5546 §3.2.3) and is judged by it alone.
  if (event.method === 'REPLY' || event.method === 'COUNTER') return event.sequence >= known.sequence
  if (event.sequence !== known.sequence) return event.sequence > known.sequence
  return known.stamp === null || event.stamp === null || event.stamp >= known.stamp
}

/** UIDs, sequences, stamps and zones, kept for later. */
export function noteCalendars(before: Negotiation, said: Said, events: readonly CalendarEvent[]): Negotiation {
  const calendars = { ...before.calendars }
  let zones = before.zones
  for (const event of events) {
    const known = event.uid ? calendars[event.uid] : undefined
    const reply = event.method === 'REPLY' || event.method === 'COUNTER'
    if (event.uid)
      calendars[event.uid] = { sequence: event.sequence, stamp: reply ? (known?.stamp ?? null) : event.stamp }
    if (event.zone && zones[said.by] === null && !reply) zones = { ...zones, [said.by]: event.zone }
  }
  return { ...before, calendars, zones }
}
