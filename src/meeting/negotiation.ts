// What two people have offered, taken, withdrawn and agreed, message by message. State and input types; the rules are negotiate.ts.

import type { Address, Instant, Message } from '../mail/message.ts'
import type { Meeting, Place } from './meeting.ts'

export type Side = 'owner' | 'contact'

/** One message of the conversation, as the negotiation hears it. */
export type Said = {
  readonly by: Side
  readonly at: Instant
  /** The new words only (mail/reply-text.ts). */
  readonly text: string
  readonly message: Message
  readonly owner: { readonly addresses: readonly string[]; readonly zone: string }
  readonly contact: Address
}

/** An offer on the table and whose it is; a window (an afternoon, "after 3") is availability and never a start. */
export type Offer = {
  readonly by: Side
  readonly start: Instant
  readonly end: Instant | null
  readonly kind: 'time' | 'window'
  readonly zone: string | null
  readonly quote: string
  /** The message that carried it: a bounce of that message takes it back. */
  readonly messageId?: string | null
  /** A day or week that was only asked about ("some time next week"): a time within is not agreed by being named. */
  readonly loose?: boolean
  /** Why one would ask back before relying on it (its weekday contradicts its date). */
  readonly doubt?: string | null
}

/** An offer that is on the table no more; `agreed` where both sides had stood behind it. */
export type Former = Offer & { readonly agreed?: boolean }

/** Everything that later messages need. Plain data: it is stored as JSON between messages. */
export type Negotiation = {
  readonly meeting: Meeting | null
  readonly offers: readonly Offer[]
  /** The zone in which each side has been speaking, once known. */
  readonly zones: { readonly owner: string | null; readonly contact: string | null }
  /** SEQUENCE and DTSTAMP last seen for each calendar UID: an older copy changes nothing (RFC 5546 §2.1.5). */
  readonly calendars: Readonly<Record<string, { readonly sequence: number; readonly stamp: Instant | null }>>
  /** The times that left the table last, for "the same time" and "I said Thursday". */
  readonly former?: readonly Former[]
  /** The length of the talk as last stated by either side, before there is a meeting. */
  readonly minutes?: number | null
  /** Where and how, as last stated, before there is a meeting. */
  readonly place?: Place
  /** Why the meeting is as it is, one short sentence for people. */
  readonly because: string
}
