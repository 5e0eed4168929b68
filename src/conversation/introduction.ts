// Who led the owner to whom: which person that one contact named became a contact himself, and what the one who named him can be
// told about it. Finding the other conversation in the store is the engine's.

import type { Address, Instant } from '../mail/message.ts'
import { isPublicDomain } from '../mail/public-domain.ts'
import type { Referral } from '../mail/referrals.ts'
import type { Conversation } from './conversation.ts'
import { debriefOf } from './debrief-of.ts'
import type { Event } from './event.ts'
import { addDays, earlier, localDay } from './times.ts'

/** The contact who named this one. */
export type Introducer = { readonly conversationId: string; readonly name: string; readonly address: string }

/** What the owner did about somebody who was named to him. */
export type Followed = {
  readonly contact: Address
  readonly conversationId: string
  /** When he first wrote to that person; null while he has not, or where his mail came back. */
  readonly wroteAt: Instant | null
  /** When they talk, as far as that is agreed. */
  readonly talkAt: Instant | null
  /** When they have talked, which his own notes or thanks show. */
  readonly metAt: Instant | null
}

/** A person whom the contact named, and what became of it. */
export type NamedPerson = Referral & {
  /** Null: named by a machine, which introduces nobody. */
  readonly namedAt?: Instant | null
  readonly became?: Omit<Followed, 'contact'>
}

/** The owner may write to somebody on the very day on which he heard the name, and tell us of it in the evening. */
const EARLY_DAYS = 1

/**
 * The person in `introducer`'s conversation who is the contact of `conversation`, or null: by the same address, or by the same full
 * name where the organisation does not speak against it. Whom the owner had written to before was not introduced.
 */
export function namedIn(introducer: Conversation, conversation: Conversation): NamedPerson | null {
  if (introducer.id === conversation.id) return null
  const asked = localDay(conversation.askedAt, 'UTC')
  return (
    introducer.referrals.find(
      (person) =>
        person.namedAt != null &&
        addDays(localDay(person.namedAt, 'UTC'), -EARLY_DAYS) <= asked &&
        isNamed(person, conversation.contact),
    ) ?? null
  )
}

/** Whether this is the person who was named. One word of a name is too little. */
export function isNamed(person: Referral, contact: Address): boolean {
  const address = contact.address.toLowerCase()
  if (person.address?.toLowerCase() === address) return true
  const name = plain(contact.name)
  if (!name.includes(' ') || plain(person.name ?? '') !== name) return false
  return !contradicts(person.organisation, address, name)
}

/** What can be told to whoever led the owner to this contact. */
export function followedOf(conversation: Conversation): Followed {
  const { contact, thread, stage } = conversation
  const wrote = thread.find(({ by, kind }) => by === 'owner' && kind !== 'note')?.at ?? null
  const bounced = stage.name === 'closed' && stage.outcome === 'bounced'
  const agreed = stage.name === 'met' || (stage.name === 'scheduled' && stage.confirmedAt !== null)
  // What is over is over; it took nothing back.
  const talk = agreed || stage.name === 'closed' ? stage.meeting : null
  return {
    contact: { name: contact.name, address: contact.address },
    conversationId: conversation.id,
    wroteAt: bounced ? null : wrote,
    talkAt: talk?.start ?? null,
    metAt: heldAt(conversation),
  }
}

/** When the talk that the conversation is about took place: time that has passed alone does not prove it. */
export function heldAt(conversation: Conversation): Instant | null {
  const { stage, followUps } = conversation
  const meeting = stage.name === 'met' || stage.name === 'closed' ? stage.meeting : null
  if (meeting === null) return null
  const thanks = followUps[`thank-you:${meeting.number}`]?.state
  const thanked = thanks?.status === 'sent' || (thanks?.status === 'ended' && thanks.how === 'by-hand')
  return thanked || debriefOf(conversation, meeting) !== null ? meeting.start : null
}

/** The key of the report on this person. */
export function reportKey({ name, address }: Referral): string {
  return `referral-report:${plain(name ?? address ?? '').replace(/ /g, '-')}`
}

/** Those whom this event has added bear the day on which they were named: in the talk that it tells of, or in the message. */
export function dated(before: Conversation, after: Conversation, event: Event): Conversation {
  if (after.referrals === before.referrals || after.referrals.every(({ namedAt }) => namedAt !== undefined))
    return after
  const namedAt = namingTime(after, event)
  const known = new Set(before.referrals)
  const referrals = after.referrals.map((person) =>
    person.namedAt === undefined && !known.has(person) ? { ...person, namedAt } : person,
  )
  return { ...after, referrals }
}

function namingTime({ stage }: Conversation, event: Event): Instant | null {
  if (event.type === 'message-read')
    return event.reading.kind === 'auto-reply' ? null : earlier(event.reading.date, event.at)
  return stage.name === 'met' ? earlier(stage.meeting.end, event.at) : event.at
}

/** An organisation of one's own whose name and whose domain have nothing in common; one's own name as a domain says nothing. */
function contradicts(organisation: string | null, address: string, name: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const words = plain(organisation ?? '')
    .split(' ')
    .filter((word) => word.length > 2)
  if (words.length === 0 || isPublicDomain(domain)) return false
  const labels = plain(domain.slice(0, domain.lastIndexOf('.'))).replace(/ /g, '')
  const initials = words.map((word) => word.charAt(0)).join('')
  const own = name.split(' ').filter((word) => word.length > 2)
  return ![...words, ...own, ...(initials.length > 2 ? [initials] : [])].some((word) => labels.includes(word))
}

/** Lower case, without accents, one blank between words: names are compared so. */
function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
