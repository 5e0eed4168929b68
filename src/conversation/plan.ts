// What is due when: derived from the facts of a conversation each time it is asked, never stored. Reads no clock.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp, KindName } from './conversation.ts'
import type { Due } from './kind.ts'
import type { Setting } from './setting.ts'

export type Planned = Due & { readonly kind: KindName; readonly to: 'owner' | 'contact' }

/** Every follow-up that the facts call for, earliest first, whether or not it has begun. Empty unless the owner follows this contact. */
export function plan(setting: Setting, conversation: Conversation): readonly Planned[] {
  if (conversation.following !== 'yes') return []
  return setting.kinds
    .flatMap((kind) =>
      kind
        .due(conversation, setting.cadence)
        .map((due) => ({ ...due, kind: kind.name, to: kind.to }) satisfies Planned),
    )
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

/** The next moment at which something happens by itself in this conversation, or null. The one alarm. */
export function nextWake(setting: Setting, conversation: Conversation): Instant | null {
  const moments = plan(setting, conversation).flatMap((due) => momentOf(due, conversation.followUps[due.key]))
  const { stage } = conversation
  if (stage.name === 'scheduled' && stage.confirmedAt !== null) moments.push(stage.meeting.end)
  return moments.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}

/** The next follow-up that has not begun, for people: "next step". To think of a second person is a hint and no step. */
export function nextStep(setting: Setting, conversation: Conversation): Planned | null {
  return (
    plan(setting, conversation).find(
      (due) => due.kind !== 'second-person' && isAhead(conversation.followUps[due.key]),
    ) ?? null
  )
}

/** The reminder that comes next for a draft or question that waits for the owner, or null. */
export function nextReminder(due: Due, followUp: FollowUp): Instant | null {
  const { state } = followUp
  if (state.status !== 'asking' && state.status !== 'lacking') return null
  return remindersOf(due, state.askedAt)[state.reminders] ?? null
}

/** The instants of all reminders of what the owner was asked at `askedAt`. */
export function remindersOf(due: Due, askedAt: Instant): readonly Instant[] {
  return due.remindAt.filter((at) => at > askedAt)
}

/** It has not begun, or begins again. */
export function isAhead(
  followUp: FollowUp | undefined,
): followUp is undefined | (FollowUp & { state: { status: 'waiting' } }) {
  return followUp === undefined || followUp.state.status === 'waiting'
}

function momentOf(due: Planned, followUp: FollowUp | undefined): Instant[] {
  if (isAhead(followUp)) return [due.dueAt]
  const lapse = lapsesAt(due, followUp)
  const end = lapse === null ? [] : [lapse]
  if (followUp.state.status === 'snoozed') return [followUp.state.until, ...end]
  const reminder = nextReminder(due, followUp)
  return reminder === null ? end : [reminder, ...end]
}

/** When what has begun ends by itself because it has lost its worth, or null. */
export function lapsesAt({ lapses, until }: Due, followUp: FollowUp): Instant | null {
  const { status } = followUp.state
  if (lapses === undefined || !['drafting', 'lacking', 'asking', 'snoozed', 'leaving'].includes(status)) return null
  return status === 'leaving' && lapses === 'unless-approved' ? null : until
}
