// Reads the mails of booking services (Calendly, cal.com, Doodle, Microsoft Bookings, YouCanBookMe and their like): what was
// booked, moved or cancelled. Calendar parts that come with them are calendar.ts's.

import type { Address, Instant, Message } from '../mail/message.ts'
import type { Place } from './meeting.ts'
import { readPlace } from './place.ts'
import type { TimeReading } from './time-reading.ts'
import { readTimes } from './times.ts'
import { zoneFromName } from './zones.ts'

export type SchedulerNotice = {
  readonly action: 'booked' | 'moved' | 'cancelled'
  /** Null where the mail names none, or several. */
  readonly start: Instant | null
  readonly end: Instant | null
  readonly zone: string | null
  /** The other person of the booking, as far as the mail gives an address. */
  readonly invitee: Address | null
  readonly place: Place
  readonly quote: string
}

const services =
  /(?:^|\.)(?:calendly\.com|calendlymail\.com|cal\.com|doodle\.com|youcanbook\.me|youcanbookme\.com|savvycal\.com|acuityscheduling\.com|squarespacescheduling\.com|tidycal\.com|zcal\.co|koalendar\.com|appointlet\.com|oncehub\.com|scheduleonce\.com|setmore\.com|simplybook\.me|simplybook\.it|chilipiper\.com|meetings\.hubspot\.com|bookings\.microsoft\.com|bookings\.office\.com|harmonizely\.com|vyte\.in|picktime\.com|meetergo\.com|zeeg\.me|reclaim\.ai|motion\.com)$/i
const bookingLinks =
  /https?:\/\/(?:bookings\.office(?:365)?\.com|outlook\.office(?:365)?\.com\/(?:owa\/calendar\/[^\s/]{1,200}\/bookings|book|bookwithme)|calendly\.com\/(?:cancellations|reschedulings|events)|(?:app\.)?cal\.com\/(?:booking|reschedule)|[\w-]+\.youcanbook\.me)/i
const bookingSubject =
  /\b(?:booking|booked|appointment|buchung|termin|réservation|rendez-vous|reserva|cita|confirmed|scheduled|cancell?ed|rescheduled)\b/i

const cancelled =
  /\b(?:cancell?ed|cancell?ation(?! policy)|has been called off|storniert|abgesagt|annulée?|cancelad[oa]|declined)\b/i
const moved =
  /\b(?:rescheduled|has been (?:moved|updated|changed)|updated|new time|verschoben|verlegt|geändert|umgebucht|reporté|déplacé|modifié|reprogramad[oa]|cambiad[oa])\b/i
const booked =
  /\b(?:confirmed|confirmation|scheduled|booked|(?:new|your) (?:event|booking|appointment|meeting)(?= (?:with|for|on|has|is))|new event|final (?:date|time)|has accepted|bestätigt|bestätigung|gebucht|vereinbart|neuer termin|confirmée?|réservée?|planifiée?|confirmad[oa]|programad[oa]|reservad[oa]|agendad[oa])\b/i
const notYet =
  /\b(?:needs? (?:your )?(?:confirmation|approval)|awaiting|pending|requested|reminder: (?:respond|vote)|invites? you to (?:vote|choose|participate)|vote|poll|pick a time|participat)/i

/**
 * What a booking service's mail announces; null for any other mail, for polls that are open and for bookings that wait for
 * somebody's approval. Times without a zone are meant in `context.zone`.
 */
export function readScheduler(message: Message, context: { zone: string }): SchedulerNotice | null {
  if (!isFromService(message)) return null
  const text = message.text.slice(0, 20_000)
  const action = actionOf(message.subject, text)
  if (action === null) return null
  const at = message.sentAt ?? '1970-01-01T00:00:00.000Z'
  const current = withoutFormer(text)
  const zone = statedZone(current) ?? context.zone
  const found = theOne(current, at, zone) ?? theOne(message.subject, at, zone)
  return {
    action,
    start: found?.start ?? null,
    end: found?.end ?? null,
    zone: found?.zone ?? (found ? statedZone(current) : null),
    invitee: otherPerson(message, text),
    place: readPlace(current),
    quote: (found?.quote ?? message.subject).slice(0, 300),
  }
}

/** "Time zone: Europe/Berlin" on a line of its own; the invitee's own is another matter. */
function statedZone(text: string): string | null {
  const name = /^(?!.{0,12}(?:invitee|guest|attendee)).{0,10}time ?zone:?\s{0,3}([\w/+ :()-]{2,50})$/im.exec(text)?.[1]
  return name ? zoneFromName(name.trim()) : null
}

/** Whether somebody with this address may be a booking service; only the mail itself can say it for certain. */
export function mayBeBookingService({ name, address }: Address): boolean {
  return services.test(domainOf(address)) || isBookings({ name, address })
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** Microsoft Bookings writes from a mailbox of the firm. */
function isBookings({ name, address }: Address): boolean {
  return /bookings?(?:@|$)/i.test(address) || /\bbookings$/i.test(name)
}

function isFromService(message: Message): boolean {
  const domains = [...message.from, ...(message.sender ? [message.sender] : [])].map(({ address }) => domainOf(address))
  if (domains.some((domain) => services.test(domain))) return true
  if (
    message.from.some(isBookings) &&
    /\b(?:booking|appointment)\b/i.test(message.text.slice(0, 20_000)) &&
    bookingSubject.test(message.subject)
  )
    return true
  return (
    bookingSubject.test(message.subject) &&
    bookingLinks.test(message.text.slice(0, 20_000)) &&
    /\b(?:book|appointment|termin|rendez|cita|reserva)/i.test(message.text.slice(0, 20_000))
  )
}

function actionOf(subject: string, text: string): SchedulerNotice['action'] | null {
  const opening = text.slice(0, 600)
  for (const words of [subject, opening]) {
    if (notYet.test(words) && !cancelled.test(words)) return null
    if (cancelled.test(words)) return 'cancelled'
    if (moved.test(words)) return 'moved'
    if (booked.test(words))
      return moved.test(opening) && /\b(?:former|previous|old|original)\b/i.test(text) ? 'moved' : 'booked'
  }
  return null
}

const former =
  /^[^\n]{0,40}\b(?:former|formerly|previous|previously|old|original|bisherige[rn]?|alter|ancien(?:ne)?|précédent|anterior)\b[^\n]{0,200}(?:\n(?!\s*\n|[^\n]{0,30}\b(?:new|updated|now|neue?r?|nouveau|nuev[oa])\b)[^\n]{0,200})?/gim

/** The text without the time that held before a move. */
function withoutFormer(text: string): string {
  return text.replace(former, '')
}

function theOne(text: string, at: Instant, zone: string): TimeReading | null {
  const readings = readTimes(text, { at, zone, dayFirst: false, form: true })
    .filter((reading) => reading.dayStated && reading.hourStated && reading.doubt === null)
    .filter((reading) => reading.kind === 'time' || (reading.end !== null && !reading.quote.match(/\bcancel/i)))
  const first = readings.find((reading) => reading.end !== null) ?? readings[0]
  if (!first) return null
  const others = readings.filter((reading) => reading.start !== first.start)
  return others.length > 0 && others.some((reading) => reading.end !== null || readings[0] === reading) ? null : first
}

const mailbox = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g
const label =
  /\b(?:invitee|guest|attendee|attendees|client|customer|who|booked by|organizer|host|name|teilnehmer|kunde|participant|invité)\b[^\n]{0,30}/i

function otherPerson(message: Message, text: string): Address | null {
  const ours = new Set([...message.to, ...message.cc].map((address) => address.address))
  const replyTo = message.replyTo.find((address) => !ours.has(address.address) && !isServiceAddress(address.address))
  const named = [...text.matchAll(mailbox)]
    .slice(0, 30)
    .map((match) => ({ address: match[0].toLowerCase().replace(/\.+$/, ''), index: match.index }))
    .filter(({ address }) => !ours.has(address) && !isServiceAddress(address))
  const labelled = named.find(({ index }) => label.test(text.slice(Math.max(0, index - 120), index)))
  const found = labelled ?? (replyTo ? undefined : named[0])
  if (found) return { name: '', address: found.address }
  return replyTo ?? null
}

function isServiceAddress(address: string): boolean {
  return (
    services.test(address.slice(address.lastIndexOf('@') + 1)) ||
    /^(?:no-?reply|notifications?|support|help)@/i.test(address)
  )
}
