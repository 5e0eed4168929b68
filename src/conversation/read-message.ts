// Everything the program understands of one message, in the light of its conversation. Pure: the same for the service and for `explain`.

import { readAnswer } from '../mail/answer.ts'
import type { Message } from '../mail/message.ts'
import { referencedIds } from '../mail/references.ts'
import { type Referral, readReferrals, readSuccessors } from '../mail/referrals.ts'
import { newText, newTextOf } from '../mail/reply-text.ts'
import { readCalendar } from '../meeting/calendar.ts'
import { negotiate, takeBack } from '../meeting/negotiate.ts'
import type { Negotiation } from '../meeting/negotiation.ts'
import type { Arrival, Classified } from './classify.ts'
import type { Conversation } from './conversation.ts'
import type { Identity } from './identity.ts'
import type { Reading } from './reading.ts'
import { thanks } from './thanks.ts'
import { localDay } from './times.ts'

/** `conversation` is the one it belongs to or has just opened; null when it belongs to none. */
export function readMessage(
  arrival: Arrival,
  classified: Classified,
  identity: Identity,
  conversation: Conversation | null,
): Reading {
  const { message } = arrival
  const { automatic, forwarded } = classified
  const date = message.sentAt ?? arrival.receivedAt
  const own = newText(message)
  const said = forwarded === null ? own : newTextOf(forwarded.text)
  const spoken =
    classified.by === 'contact' &&
    (classified.kind === 'reply' || classified.kind === 'invitation' || classified.kind === 'forward')
  const agreed = conversation?.negotiation.meeting?.status === 'scheduled'
  const answer = spoken ? readAnswer(said, localDay(forwarded?.date ?? date, identity.zone), agreed) : null
  const pressed = spoken && answer?.answer === 'none' ? pressedAnswer(message, identity) : null
  const negotiation = conversation === null ? null : negotiated(arrival, classified, identity, conversation, said)
  const known = conversation === null ? [] : [conversation.contact.address, ...conversation.contact.aliases]
  return {
    messageId: message.messageId,
    date,
    from: soleAuthor(message),
    sender: classified.sender,
    by: classified.by,
    kind: classified.kind,
    subject: message.subject,
    references: referencedIds(message).toReversed(),
    newText: own,
    unreadable: false,
    forwarded:
      forwarded === null
        ? null
        : {
            from: forwarded.from,
            to: forwarded.to,
            date: forwarded.date,
            subject: forwarded.subject,
            text: forwarded.text,
          },
    answer:
      answer === null || conversation === null
        ? (pressed ?? answer?.answer ?? 'none')
        : answerInContext(pressed ?? answer.answer, conversation.negotiation, negotiation),
    absentUntil: automatic.absentUntil,
    parkedUntil: answer?.parkedUntil ?? null,
    bounce: automatic.bounce,
    referrals: referralsOf(classified, said, message, spoken, [...identity.addresses, ...identity.service, ...known]),
    negotiation,
    thanks: classified.by === 'owner' && thanks(own),
    addressesUs: classified.addressesUs,
    quote: classified.quote,
    because: classified.because,
  }
}

/** Who wrote it, where it says so once: two authors or two From lines are no name to remember anybody by. */
function soleAuthor(message: Message): Reading['from'] {
  const [author] = message.from
  return message.fromLines === 1 && message.from.length === 1 && author !== undefined ? author : null
}

function negotiated(
  arrival: Arrival,
  classified: Classified,
  identity: Identity,
  conversation: Conversation,
  text: string,
): Negotiation {
  const { kind, by, forwarded } = classified
  if (kind === 'bounce') return withoutReturned(arrival.message, classified, conversation.negotiation)
  if (by === null || kind === 'auto-reply') return conversation.negotiation
  return negotiate(conversation.negotiation, {
    by,
    at: forwarded?.date ?? arrival.message.sentAt ?? arrival.receivedAt,
    text,
    message: spokenMessage(arrival.message, classified),
    owner: { addresses: identity.addresses, zone: identity.zone },
    contact: conversation.contact,
  })
}

/** A permanent bounce takes back the offer that the returned mail carried (contract: Meeting). */
function withoutReturned(message: Message, classified: Classified, negotiation: Negotiation): Negotiation {
  const { bounce } = classified.automatic
  if (bounce?.permanent !== true) return negotiation
  const returned = [bounce.messageId, ...message.attached.map((one) => one.messageId), ...referencedIds(message)]
  const id = returned.find((one) => one !== null)
  return id === undefined || id === null ? negotiation : takeBack(negotiation, id)
}

/** The button that was pressed on an invitation says yes or no where no words do (RFC 5545 §3.2.12). */
function pressedAnswer(message: Message, identity: Identity): Reading['answer'] | null {
  const replies = readCalendar(message.calendars, { zone: identity.zone }).filter((event) => event.method === 'REPLY')
  const states = replies
    .flatMap((event) => event.attendees)
    .filter((one) => !identity.addresses.includes(one.address.toLowerCase()))
    .map((one) => one.partstat)
  if (states.includes('accepted') || states.includes('tentative')) return 'accepts'
  return states.includes('declined') ? 'declines' : null
}

/** Whom the writer suggests; an automatic answer suggests at most a successor. */
function referralsOf(
  classified: Classified,
  said: string,
  message: Message,
  spoken: boolean,
  known: readonly string[],
): readonly Referral[] {
  if (classified.kind === 'auto-reply' && classified.by === 'contact') return readSuccessors(said, known)
  if (!spoken) return []
  const inner = classified.forwarded === null ? message : classified.forwarded.message
  const copied = inner === null ? (classified.forwarded?.to ?? []) : [...inner.cc, ...inner.to]
  return readReferrals(
    said,
    known,
    copied.filter((one) => !known.includes(one.address.toLowerCase())),
  )
}

/** Of a forward, the inner message speaks; the outer Date header tells the owner's offset, not the contact's. */
function spokenMessage(message: Message, classified: Classified): Message {
  if (classified.forwarded === null) return message
  return classified.forwarded.message ?? { ...message, sentOffsetMinutes: null }
}

/**
 * Naming or taking a time is a yes to the meeting, whatever else was said (contract: a counter-offer accepts), and what only
 * moves or calls off an agreed meeting is no answer.
 */
function answerInContext(answer: Reading['answer'], before: Negotiation, after: Negotiation | null): Reading['answer'] {
  const agreedBefore = before.meeting?.status === 'scheduled'
  const meeting = after?.meeting ?? null
  if (agreedBefore && answer !== 'declines' && answer !== 'redirects') {
    const asked = before.offers.some((offer) => offer.by === 'owner' && offer.start !== before.meeting?.start)
    return meeting !== null && meeting.start !== before.meeting?.start && !asked ? 'none' : answer
  }
  if (answer !== 'none' && answer !== 'asks') return answer
  if (agreedBefore || meeting === null || meeting.status === 'cancelled') return answer
  const offered = after?.offers.some((offer) => offer.by === 'contact') ?? false
  const earlier = before.meeting
  const changed = earlier === null || earlier.status !== meeting.status || earlier.start !== meeting.start
  return meeting.status === 'scheduled' || (offered && changed) ? 'accepts' : answer
}
