// A conversation as it begins: with an outreach of the owner's, or with a contact's mail that he forwards.

import type { Address, Instant } from '../mail/message.ts'
import { baseSubject } from '../mail/subject.ts'
import { emptyNegotiation } from '../meeting/negotiate.ts'
import type { Conversation } from './conversation.ts'

export type Opening = {
  readonly id: string
  readonly contact: Address
  readonly subject: string
  readonly askedAt: Instant
  readonly since: Instant
  readonly following: Conversation['following']
}

export function openConversation(opening: Opening): Conversation {
  return {
    version: 1,
    id: opening.id,
    contact: { name: opening.contact.name, address: opening.contact.address.toLowerCase(), aliases: [] },
    subject: plainSubject(opening.subject),
    askedAt: opening.askedAt,
    since: opening.since,
    following: opening.following,
    stage: { name: 'asked' },
    thread: [],
    negotiation: emptyNegotiation,
    absentUntil: null,
    parkedUntil: null,
    referrals: [],
    debrief: null,
    advice: [],
    sinceThen: [],
    monthCheckedAt: null,
    followUps: {},
  }
}

/** The subject without "Re:" and the like, as it was written: base subjects are for comparing, not for showing. */
function plainSubject(subject: string): string {
  const base = baseSubject(subject)
  const at = subject.toLowerCase().lastIndexOf(base.toLowerCase())
  return base === '' || at < 0 ? subject.trim() : subject.slice(at, at + base.length)
}
