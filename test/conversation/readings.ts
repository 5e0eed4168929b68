// What was understood of a message, for stories that begin after the understanding. Everything not named is the plainest there is.

import type { ThreadMessage } from '../../src/conversation/conversation.ts'
import type { Reading } from '../../src/conversation/reading.ts'
import type { Day, Instant } from '../../src/mail/message.ts'
import type { Meeting } from '../../src/meeting/meeting.ts'
import { emptyNegotiation } from '../../src/meeting/negotiate.ts'
import type { Negotiation } from '../../src/meeting/negotiation.ts'
import { at } from './setting.ts'

export const maria = { name: 'Maria Keller', address: 'maria.keller@northwind.example' }
const jonas = { name: 'Jonas Albrecht', address: 'jonas@albrecht.example' }

export type Said = Partial<Reading> & { readonly text: string }

/** Without a date, ids or negotiation of its own it takes those of the moment in the story. */
export function reading(
  when: Instant,
  thread: readonly ThreadMessage[],
  negotiation: Negotiation,
  said: Said,
): Reading {
  const { text, ...rest } = said
  const known = thread.map((message) => message.messageId).filter((id) => id !== null)
  return {
    messageId: `m${thread.length + 1}@mail.example`,
    date: when,
    from: rest.by === 'contact' ? maria : rest.by === 'owner' ? jonas : null,
    sender: rest.by ?? 'other',
    by: null,
    kind: 'reply',
    subject: 'Your move from nursing to design',
    references: known,
    newText: text,
    unreadable: false,
    forwarded: null,
    answer: 'none',
    absentUntil: null,
    parkedUntil: null,
    bounce: null,
    referrals: [],
    negotiation,
    thanks: false,
    addressesUs: false,
    quote: null,
    because: 'the story says so',
    ...rest,
  }
}

export const ask: Said = {
  by: 'owner',
  kind: 'outreach',
  text: 'Would you have 20 minutes to talk about your move into design?',
  addressesUs: true,
  because: 'an outreach: the owner put me among the recipients',
}

/** An ask that only reads like one: nobody told the program of it. */
export const unsureAsk: Said = {
  ...ask,
  addressesUs: false,
  quote: ask.text,
  because: `it reads like an outreach: "${ask.text}"`,
}

export function contactSays(text: string, more: Partial<Reading> = {}): Said {
  return { by: 'contact', kind: 'reply', because: 'a reply: it answers a message of this conversation', ...more, text }
}

export function ownerSays(text: string, more: Partial<Reading> = {}): Said {
  return {
    by: 'owner',
    kind: 'owner-message',
    because: 'the owner wrote to maria.keller@northwind.example',
    ...more,
    text,
  }
}

export function outOfOffice(text: string, absentUntil: Day | null): Said {
  return { by: 'contact', kind: 'auto-reply', absentUntil, because: 'an automatic reply', text }
}

export function bounce(permanent: boolean): Said {
  const status = permanent ? '5.1.1' : '4.4.7'
  return {
    by: null,
    kind: 'bounce',
    from: { name: 'Mail Delivery System', address: 'mailer-daemon@albrecht.example' },
    bounce: { recipient: maria.address, status, permanent, messageId: 'm1@mail.example' },
    because: 'a delivery report',
    text: 'This message could not be delivered.',
  }
}

/** The negotiation once a meeting is agreed: `calendar` for an invitation, `prose` for a sentence. */
export function agreed(start: string, end: string | null, source: Meeting['source'], quote: string): Negotiation {
  return withMeeting({
    status: 'scheduled',
    start: at(start),
    end: end === null ? null : at(end),
    zone: 'Europe/Berlin',
    minutes: null,
    options: [],
    medium: 'video',
    place: 'https://meet.example/abc',
    source,
    quote,
  })
}

export function offered(quote: string, ...starts: string[]): Negotiation {
  const options = starts.map((start) => ({ start: at(start), end: null }))
  return withMeeting({
    status: 'proposed',
    start: null,
    end: null,
    zone: 'Europe/Berlin',
    minutes: null,
    options,
    medium: null,
    place: null,
    source: 'prose',
    quote,
  })
}

export function calledOff(before: Negotiation, quote: string): Negotiation {
  if (before.meeting === null) throw new Error('there was no meeting to call off')
  return withMeeting({ ...before.meeting, status: 'cancelled', start: null, end: null, quote })
}

function withMeeting(meeting: Meeting): Negotiation {
  return { ...emptyNegotiation, meeting, because: meeting.quote }
}
