// What sort of message this is, who sent it and whose conversation it belongs to. The words inside are read-message.ts's.

import { type Automatic, readAutomatic } from '../mail/automatic.ts'
import { DELIVERY_FIELDS } from '../mail/delivery-fields.ts'
import { type Forwarded, forwardedMessage } from '../mail/forwarded.ts'
import { mayBeOutreach } from '../mail/may-be-outreach.ts'
import type { Address, Message } from '../mail/message.ts'
import { readsLikeOutreach } from '../mail/outreach-ask.ts'
import { referencedIds } from '../mail/references.ts'
import { newText } from '../mail/reply-text.ts'
import { readCalendar } from '../meeting/calendar.ts'
import { readScheduler } from '../meeting/scheduler.ts'
import type { Conversation } from './conversation.ts'
import type { Identity } from './identity.ts'
import { type Lookup, matchConversation } from './match.ts'
import { isSomethingToRead } from './passed-on.ts'
import type { MessageKind, Reading } from './reading.ts'
import { localDay } from './times.ts'

export type Classified = {
  readonly kind: MessageKind
  readonly sender: Reading['sender']
  readonly by: Reading['by']
  readonly conversation: Conversation | null
  /** The contact of a conversation that this message opens, or null. */
  readonly opens: Address | null
  readonly automatic: Automatic
  readonly forwarded: Forwarded | null
  readonly addressesUs: boolean
  readonly quote: string | null
  /** How a conversation that it opens is followed at first. */
  readonly follows: 'yes' | 'unsure' | 'quiet'
  readonly because: string
}

export type Arrival = {
  readonly message: Message
  /** When the mailbox received it. */
  readonly receivedAt: string
  /** It lies in the owner's folder named Thanktwice. */
  readonly watched: boolean
}

/** Whether From is exactly one line with exactly one mailbox, and that is the owner's (reliability: two Froms are a forgery). */
export function isFromOwner(message: Message, identity: Identity): boolean {
  const [from] = message.from
  return (
    message.fromLines === 1 &&
    message.from.length === 1 &&
    from !== undefined &&
    identity.addresses.includes(from.address.toLowerCase())
  )
}

export function classify(arrival: Arrival, identity: Identity, lookup: Lookup): Classified {
  const { message } = arrival
  const automatic = readAutomatic(message, localDay(arrival.receivedAt, identity.zone))
  const base = {
    automatic,
    forwarded: null,
    addressesUs: addressesUs(arrival, identity),
    quote: null,
    follows: 'yes' as const,
    opens: null,
  }
  if (isFromOwner(message, identity) && automatic.kind === 'human') return byOwner(arrival, identity, lookup, base)
  return byOthers(arrival, identity, lookup, base)
}

type Base = Pick<Classified, 'automatic' | 'forwarded' | 'addressesUs' | 'quote' | 'follows' | 'opens'>

function byOwner(arrival: Arrival, identity: Identity, lookup: Lookup, base: Base): Classified {
  const { message } = arrival
  const others = recipients(message, identity)
  const sent = { ...base, sender: 'owner' as const, by: 'owner' as const }
  if (others.length === 0) return toUs(arrival, identity, lookup, sent)
  const match = matchConversation(
    { references: referencedIds(message), people: others, subject: message.subject },
    lookup,
  )
  const contact = others[0] ?? null
  if (match !== null && !beginsAnew(match.conversation, message)) {
    const again = base.addressesUs && isUnanswered(match.conversation)
    const kind =
      again && isOpening(match.conversation, message)
        ? 'outreach'
        : hasCalendar(message)
          ? 'invitation'
          : 'owner-message'
    return {
      ...sent,
      kind,
      conversation: match.conversation,
      because: `the owner wrote to ${match.conversation.contact.address}`,
    }
  }
  if (base.addressesUs || arrival.watched) {
    const why = base.addressesUs ? 'the owner put me among the recipients' : 'it lies in the watched folder'
    return { ...sent, kind: 'outreach', conversation: null, opens: contact, because: `an outreach: ${why}` }
  }
  const reads = message.inReplyTo.length > 0 ? null : readsLikeOutreach(newText(message), message.subject)
  if (reads !== null) {
    return {
      ...sent,
      kind: 'outreach',
      conversation: null,
      opens: contact,
      quote: reads.quote,
      follows: 'unsure',
      because: `it reads like an outreach: "${reads.quote}"`,
    }
  }
  if (message.inReplyTo.length === 0 && others.length === 1 && mayBeOutreach(newText(message), message.subject)) {
    const because = 'a first mail that asks something; an answer will show whether it is an outreach'
    return { ...sent, kind: 'outreach', conversation: null, opens: contact, follows: 'quiet', because }
  }
  return {
    ...sent,
    kind: 'owner-message',
    conversation: null,
    because: 'a mail of the owner to somebody who is no contact',
  }
}

/** The owner has not said yet whether it is to be followed. */
function isUnanswered(conversation: Conversation): boolean {
  return conversation.following === 'unsure' || conversation.following === 'quiet'
}

/** The owner writes to the service alone: a forward, or words for us. */
function toUs(
  arrival: Arrival,
  identity: Identity,
  lookup: Lookup,
  sent: Base & { sender: 'owner'; by: 'owner' },
): Classified {
  const { message } = arrival
  const forwarded = sent.addressesUs || arrival.watched ? forwardedMessage(message, identity.zone) : null
  if (forwarded === null || forwarded.from === null) {
    return {
      ...sent,
      kind: 'owner-message',
      conversation: null,
      because: 'words of the owner that answer nothing of mine',
    }
  }
  const own = identity.addresses.includes(forwarded.from.address.toLowerCase())
  const people = own ? forwarded.to.filter((address) => !isOurs(address, identity)) : [forwarded.from]
  const references =
    forwarded.message === null
      ? []
      : [forwarded.message.messageId ?? '', ...referencedIds(forwarded.message)].filter((id) => id !== '')
  const match = matchConversation({ references, people, subject: forwarded.subject ?? message.subject }, lookup)
  if (match === null && sent.addressesUs && isSomethingToRead(forwarded, message, identity.zone, lookup)) {
    const because = 'the owner passes on something to read'
    return { ...sent, kind: 'forward', by: null, forwarded, conversation: null, opens: null, because }
  }
  return {
    ...sent,
    kind: 'forward',
    by: own ? 'owner' : 'contact',
    forwarded,
    conversation: match?.conversation ?? null,
    opens: match === null ? (people[0] ?? null) : null,
    because: `the owner forwards a mail ${own ? 'of his own' : `from ${forwarded.from.address}`}`,
  }
}

function byOthers(arrival: Arrival, identity: Identity, lookup: Lookup, base: Base): Classified {
  const { message } = arrival
  const { automatic } = base
  const authors = [...message.from, ...(message.sender === null ? [] : [message.sender]), ...message.replyTo].filter(
    (one) => !isOurs(one, identity),
  )
  const other = { ...base, sender: 'other' as const, by: null, conversation: null }
  if (automatic.kind === 'bounce') return bounced(message, lookup, other)
  const booked = invited(message, identity)
  const people = [...authors, ...booked]
  const match = matchConversation({ references: referencedIds(message), people, subject: message.subject }, lookup)
  if (booked.length > 0 || hasCalendar(message)) {
    if (match === null)
      return { ...other, kind: 'invitation', because: 'an invitation from somebody who is no contact' }
    return {
      ...other,
      kind: 'invitation',
      sender: senderOf(message, match.conversation),
      by: 'contact',
      conversation: match.conversation,
      because: `an invitation: ${match.because}`,
    }
  }
  if (automatic.kind === 'notification') {
    return { ...other, kind: 'notification', because: automatic.because }
  }
  if (match === null && message.headers.has('list-id'))
    return { ...other, kind: 'notification', because: 'it went over a mailing list and belongs to no conversation' }
  if (match === null)
    return {
      ...other,
      kind: automatic.kind === 'auto-reply' ? 'auto-reply' : 'unrelated',
      because: 'it belongs to no conversation',
    }
  const kind = automatic.kind === 'auto-reply' ? 'auto-reply' : 'reply'
  const because = kind === 'auto-reply' ? automatic.because : `a reply: ${match.because}`
  return { ...other, kind, sender: 'contact', by: 'contact', conversation: match.conversation, because }
}

function bounced(message: Message, lookup: Lookup, other: Omit<Classified, 'kind' | 'because'>): Classified {
  const { bounce } = other.automatic
  const references = [
    bounce?.messageId ?? null,
    ...referencedIds(message),
    ...message.attached.map((one) => one.messageId),
  ].filter((id) => id !== null)
  const people = bounce?.recipient ? [{ name: '', address: bounce.recipient.toLowerCase() }] : []
  const match = matchConversation({ references, people, subject: '' }, lookup)
  return { ...other, kind: 'bounce', conversation: match?.conversation ?? null, because: other.automatic.because }
}

/** Everybody whom a calendar part or a scheduler's mail names, but for the owner. */
function invited(message: Message, identity: Identity): Address[] {
  const events = readCalendar(message.calendars, { zone: identity.zone })
  const notice = readScheduler(message, { zone: identity.zone })
  const named = [
    ...events.flatMap((event) => [...(event.organizer === null ? [] : [event.organizer]), ...event.attendees]),
    notice?.invitee ?? null,
  ]
  return named.filter((one) => one !== null).filter((one) => !isOurs(one, identity))
}

function hasCalendar(message: Message): boolean {
  return message.calendars.length > 0
}

function senderOf(message: Message, conversation: Conversation): 'contact' | 'other' {
  const known = [conversation.contact.address, ...conversation.contact.aliases]
  return message.from.some((one) => known.includes(one.address)) ||
    message.replyTo.some((one) => known.includes(one.address))
    ? 'contact'
    : 'other'
}

/** Everybody the owner wrote to who is neither himself nor the service; To before Cc before Bcc. */
function recipients(message: Message, identity: Identity): Address[] {
  return [...message.to, ...message.cc, ...message.bcc].filter((one) => !isOurs(one, identity))
}

function isOurs(address: Address, identity: Identity): boolean {
  const plain = address.address.toLowerCase()
  return identity.addresses.includes(plain) || identity.service.includes(plain)
}

/** A Bcc leaves its trace in the copy that was delivered to it. */
function addressesUs(arrival: Arrival, identity: Identity): boolean {
  const { message } = arrival
  const named = [...message.to, ...message.cc, ...message.bcc].map((one) => one.address.toLowerCase())
  const delivered = DELIVERY_FIELDS.flatMap((name) => message.headers.get(name) ?? []).map((value) =>
    value.replace(/[<>\s]/g, '').toLowerCase(),
  )
  return [...named, ...delivered].some((address) => identity.service.includes(address))
}

/** A new mail to somebody with whom all is said and done is a new outreach, if it is one at all. */
function beginsAnew(conversation: Conversation, message: Message): boolean {
  return (
    conversation.stage.name === 'closed' && referencedIds(message).length === 0 && !isOpening(conversation, message)
  )
}

function isOpening(conversation: Conversation, message: Message): boolean {
  return conversation.thread[0]?.messageId === message.messageId
}
