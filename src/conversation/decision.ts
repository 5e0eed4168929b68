// The shape of every decision, and the few moves that the deciding files share.

import type { Instant } from '../mail/message.ts'
import type { About } from './command.ts'
import type { Conversation, Draft, FollowUp, FollowUpState, KindName } from './conversation.ts'
import type { Effect, OwnerMail } from './effect.ts'

/** `because` is one sentence for people; it goes to the journal, also when nothing changed. */
export type Decision = {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
  readonly because: string
}

export function stay(conversation: Conversation, because: string): Decision {
  return { conversation, effects: [], because }
}

export function withState(conversation: Conversation, followUp: FollowUp, state: FollowUpState): Conversation {
  return { ...conversation, followUps: { ...conversation.followUps, [followUp.key]: { ...followUp, state } } }
}

/** Begun and not yet over: what a message from the contact has to stop. */
export function isActive(followUp: FollowUp): boolean {
  return ['drafting', 'lacking', 'asking', 'snoozed', 'leaving'].includes(followUp.state.status)
}

export function draftOf(followUp: FollowUp): Draft | null {
  return 'draft' in followUp.state ? followUp.state.draft : null
}

/** The version that the owner is asked about now, or null. */
export function askedVersion({ state }: FollowUp): number | null {
  return state.status === 'asking' || state.status === 'snoozed' ? state.draft.version : null
}

export function mailOwner(mail: OwnerMail): Effect {
  return { effect: 'mail-owner', mail }
}

/** The transcript for one mail of the owner's. */
export function answerOwner(
  title: string,
  understood: string,
  done: readonly string[],
  about: About | null = null,
): Effect {
  return mailOwner({ mail: 'answer', title, understood, done, meeting: null, about })
}

export function askApproval(followUp: FollowUp, draft: Draft, reminder: number): Effect {
  return mailOwner({
    mail: 'approval',
    followUp: followUp.key,
    kind: followUp.kind,
    draft,
    because: followUp.because,
    reminder,
  })
}

/** Asks for the owner's word on a text that he has not seen before, as the next version. Whatever he said of the one before is void. */
export function askAnew(
  conversation: Conversation,
  followUp: FollowUp,
  draft: Draft,
  at: Instant,
  remarks: readonly string[],
): { conversation: Conversation; effects: Effect[] } {
  const next = { ...draft, version: draft.version + 1, remarks }
  return {
    conversation: withState(conversation, followUp, { status: 'asking', draft: next, askedAt: at, reminders: 0 }),
    effects: [askApproval(followUp, next, 0)],
  }
}

/** Ends a follow-up, taking an approved note back out of the outbox where one was on its way. */
export function endFollowUp(
  conversation: Conversation,
  followUp: FollowUp,
  at: Instant,
  how: Extract<FollowUpState, { status: 'ended' }>['how'],
  because: string,
): { conversation: Conversation; effects: Effect[] } {
  const { state } = followUp
  const effects: Effect[] =
    state.status === 'leaving'
      ? [{ effect: 'withdraw-note', followUp: followUp.key, version: state.draft.version, because }]
      : []
  return { conversation: withState(conversation, followUp, { status: 'ended', at, how, because }), effects }
}

const CALLED: Partial<Record<KindName, string>> = {
  'month-note': 'second thank-you',
  'second-person': 'word about a second person',
  'gracious-no': 'friendly answer',
  'referral-report': 'report on the introduction',
  'keep-in-touch': 'keep-in-touch note',
  news: 'note with your news',
}

/** The kind as sentences say it. */
export function calledKind(kind: KindName): string {
  return CALLED[kind] ?? kind
}

/** The name by which sentences to the owner call the contact. */
export function calledName(conversation: Conversation): string {
  return conversation.contact.name === '' ? conversation.contact.address : conversation.contact.name
}
