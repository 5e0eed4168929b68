// What another conversation tells this one: who led here, what became of a person who was named here, and that somebody else at the
// same place was asked.

import type { Instant } from '../mail/message.ts'
import type { Conversation } from './conversation.ts'
import { calledName, type Decision, stay } from './decision.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { isNamed, type NamedPerson, reportKey } from './introduction.ts'
import { reconcile } from './reconcile.ts'
import { redraft } from './redraft.ts'
import type { Setting } from './setting.ts'

type Happened<T extends Event['type']> = Extract<Event, { type: T }>

export function introduced(before: Conversation, { by }: Happened<'introduced'>): Decision {
  const name = by.name === '' ? by.address : by.name
  return stay({ ...before, introducedBy: by }, `${name} had named this contact`)
}

/** Of what the owner did about somebody who was named here. A report that has not left is written anew once they have met. */
export function referralFollowed(
  setting: Setting,
  before: Conversation,
  event: Happened<'referral-followed'> | Happened<'referral-met'>,
): Decision {
  const person = before.referrals.find((one) => isAbout(one, event))
  if (person === undefined) return stay(before, 'nobody of that name was named here')
  const { conversationId, wroteAt, talkAt } = event
  const metAt = event.type === 'referral-met' ? event.metAt : (person.became?.metAt ?? null)
  const followed: NamedPerson = { ...person, became: { conversationId, wroteAt, talkAt, metAt } }
  const told = { ...before, referrals: before.referrals.map((one) => (one === person ? followed : one)) }
  const name = event.contact.name === '' ? event.contact.address : event.contact.name
  const because = becauseOf(name, event)
  const met = metAt !== null && person.became?.metAt == null
  return rewritten(setting, told, followed, met ? `You have met ${name} since.` : null, because, event.at)
}

export function colleagueAsked(before: Conversation, { name, at }: Happened<'colleague-asked'>): Decision {
  return stay({ ...before, colleagueAsked: { name, at } }, `the owner asked ${name} at the same place, too`)
}

function becauseOf(name: string, event: Happened<'referral-followed'> | Happened<'referral-met'>): string {
  if (event.type === 'referral-met') return `the owner has met ${name}`
  if (event.talkAt !== null) return `the owner and ${name} have agreed on a talk`
  return event.wroteAt === null ? `it is open what becomes of ${name}` : `the owner wrote to ${name}`
}

function isAbout(person: NamedPerson, event: Happened<'referral-followed'> | Happened<'referral-met'>): boolean {
  return person.became?.conversationId === event.conversationId || isNamed(person, event.contact)
}

function rewritten(
  setting: Setting,
  told: Conversation,
  person: NamedPerson,
  remark: string | null,
  because: string,
  at: Instant,
): Decision {
  const settled = reconcile(setting, told, at, because)
  const effects: Effect[] = [...settled.effects]
  const followUp = settled.conversation.followUps[reportKey(person)]
  const lacked = followUp?.state.status === 'lacking'
  if (
    followUp === undefined ||
    (remark === null && !lacked) ||
    settled.conversation.given?.[followUp.key] !== undefined
  )
    return { conversation: settled.conversation, effects, because }
  const again = redraft(setting, settled.conversation, followUp, lacked || remark === null ? [] : [remark])
  const name = calledName(told)
  const more = again.effects.length === 0 ? '' : `; the report to ${name} is written${lacked ? '' : ' anew'}`
  return { conversation: again.conversation, effects: [...effects, ...again.effects], because: `${because}${more}` }
}
