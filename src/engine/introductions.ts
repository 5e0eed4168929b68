// What one conversation has to tell another after a decision: who led to whom, what came of it, and who else was asked at the same
// place. The heart knows one conversation only; the others are found here and told by events, within the same transaction.

import type { Conversation } from '../conversation/conversation.ts'
import type { Event } from '../conversation/event.ts'
import { type Followed, followedOf, namedIn } from '../conversation/introduction.ts'
import { ownDomain } from '../followups/own-domain.ts'
import type { Instant } from '../mail/message.ts'
import { lookupIn } from '../store/conversations.ts'
import { conversationsThatName } from '../store/introductions.ts'
import type { Parts } from './parts.ts'

/** Whoever was asked longer ago than this was asked for another reason. */
const COLLEAGUE_DAYS = 60
const DAY = 24 * 60 * 60 * 1000

/** Decides about an event in another conversation; step.ts itself, handed in because it calls us. */
export type Tell = (conversationId: string, eventKey: string, event: Event) => void

/** Call it in the transaction of the decision, after both are saved. `eventKey` is that of the event that was decided. */
export function tellOthers(
  parts: Parts,
  before: Conversation,
  after: Conversation,
  eventKey: string,
  at: Instant,
  tell: Tell,
): void {
  if (after.following !== 'yes') return
  const begins = before.following !== 'yes' || before.thread.length === 0
  if (after.introducedBy == null) {
    if (begins || before.contact !== after.contact) findIntroducer(parts, after, eventKey, at, tell)
  } else {
    tellIntroducer(before, after, eventKey, at, tell)
  }
  if (begins || before.referrals !== after.referrals)
    findIntroduced(parts, begins ? [] : before.referrals, after, eventKey, at, tell)
  if (begins) tellColleagues(parts, after, eventKey, at, tell)
}

function findIntroducer({ database }: Parts, asked: Conversation, eventKey: string, at: Instant, tell: Tell): void {
  const named = conversationsThatName(database).flatMap((one) => {
    const person = isWatched(one) ? namedIn(one, asked) : null
    return person?.namedAt == null ? [] : [{ one, namedAt: person.namedAt }]
  })
  const [latest] = named.sort((a, b) => (a.namedAt < b.namedAt ? 1 : a.namedAt > b.namedAt ? -1 : 0))
  if (latest !== undefined) introduce(latest.one, asked, eventKey, at, tell)
}

/** The person may have been asked before we heard the name: in the evening the owner tells of the talk that led there. */
function findIntroduced(
  { database }: Parts,
  known: Conversation['referrals'],
  after: Conversation,
  eventKey: string,
  at: Instant,
  tell: Tell,
): void {
  const lookup = lookupIn(database)
  const fresh = after.referrals.filter(
    ({ name, address }) => !known.some((one) => one.name === name && one.address === address),
  )
  for (const { name, address } of fresh) {
    const found = [
      ...(address === null ? [] : lookup.byAddress(address)),
      ...(name?.includes(' ') === true ? lookup.byName(name) : []),
    ].filter((one) => one.following === 'yes' && one.introducedBy == null && namedIn(after, one) !== null)
    for (const asked of new Map(found.map((one) => [one.id, one])).values()) introduce(after, asked, eventKey, at, tell)
  }
}

/** What is only watched in silence may be forgotten, and then nobody could be told. */
function isWatched({ following }: Conversation): boolean {
  return following === 'yes' || following === 'no'
}

function introduce(introducer: Conversation, asked: Conversation, eventKey: string, at: Instant, tell: Tell): void {
  const { name, address } = introducer.contact
  const by = { conversationId: introducer.id, name, address }
  tell(asked.id, `${eventKey}:introduced:${asked.id}`, { at, type: 'introduced', by })
}

/** Whatever is new for whoever led here. */
function tellIntroducer(before: Conversation, after: Conversation, eventKey: string, at: Instant, tell: Tell): void {
  const introducer = after.introducedBy
  if (introducer == null) return
  const [was, is] = [before.introducedBy == null ? null : followedOf(before), followedOf(after)]
  if (was !== null && isSame(was, is)) return
  const met = is.metAt !== null && is.metAt !== was?.metAt
  const { metAt: _met, ...followed } = is
  const event: Event = met ? { at, type: 'referral-met', ...is } : { at, type: 'referral-followed', ...followed }
  tell(introducer.conversationId, `${eventKey}:followed`, event)
}

function isSame(was: Followed, is: Followed): boolean {
  return was.wroteAt === is.wroteAt && was.talkAt === is.talkAt && was.metAt === is.metAt
}

/** Both hear it: neither of two who were asked needs a second person any more. */
function tellColleagues({ database }: Parts, asked: Conversation, eventKey: string, at: Instant, tell: Tell): void {
  const domain = ownDomain(asked.contact.address)
  if (domain === '') return
  const colleagues = lookupIn(database)
    .byDomain(domain)
    .filter((one) => one.following === 'yes' && one.contact.address !== asked.contact.address && isNear(one, asked))
  for (const one of colleagues) {
    if (one.stage.name === 'asked' && one.colleagueAsked === undefined)
      tell(one.id, `${eventKey}:colleague:${one.id}`, { at, type: 'colleague-asked', name: nameOf(asked) })
  }
  const [first] = colleagues
  if (first !== undefined && asked.colleagueAsked === undefined)
    tell(asked.id, `${eventKey}:colleague:${asked.id}`, { at, type: 'colleague-asked', name: nameOf(first) })
}

function isNear(one: Conversation, other: Conversation): boolean {
  return Math.abs(Date.parse(one.askedAt) - Date.parse(other.askedAt)) <= COLLEAGUE_DAYS * DAY
}

function nameOf({ contact }: Conversation): string {
  return contact.name === '' ? contact.address : contact.name
}
