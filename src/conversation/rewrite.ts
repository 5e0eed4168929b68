// Has notes written anew after the owner told more: those that lacked a detail, or wait with him unapproved.
// What has his word, is leaving or has left is never touched.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import { mailOwner, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import { redraft } from './redraft.ts'
import type { Setting } from './setting.ts'

/** `remarks` go with a text that the owner has seen in other words. */
export function rewrite(
  setting: Setting,
  conversation: Conversation,
  remarks: readonly string[],
): { conversation: Conversation; effects: Effect[] } {
  let current = conversation
  const effects: Effect[] = []
  for (const followUp of Object.values(conversation.followUps)) {
    const { status } = followUp.state
    if (followUp.kind !== 'thank-you' && followUp.kind !== 'month-note') continue
    if (status !== 'lacking' && status !== 'asking') continue
    const written = redraft(setting, current, followUp, status === 'asking' ? remarks : [])
    current = written.conversation
    effects.push(...written.effects)
  }
  return { conversation: current, effects }
}

/**
 * The same after the owner has taken something back: a text that waits with him, also one put off, may hold it, so none stays as it
 * was. Where nothing concrete is left to write from, he is asked for it.
 */
export function rewriteWithout(
  setting: Setting,
  conversation: Conversation,
  at: Instant,
  remarks: readonly string[],
): { conversation: Conversation; effects: Effect[] } {
  const rewritten = rewrite(setting, conversation, remarks)
  let current = rewritten.conversation
  const effects = [...rewritten.effects]
  for (const followUp of Object.values(current.followUps)) {
    if (followUp.kind !== 'thank-you' && followUp.kind !== 'month-note') continue
    if (followUp.state.status !== 'asking' && followUp.state.status !== 'snoozed') continue
    const anew = redraft(setting, current, followUp, remarks)
    const next = anew.effects.length > 0 ? anew : lacking(conversation, followUp, followUp.state.draft.version + 1, at)
    current = {
      ...next.conversation,
      followUps: { ...current.followUps, [followUp.key]: next.conversation.followUps[followUp.key]! },
    }
    effects.push(...next.effects)
  }
  return { conversation: current, effects }
}

function lacking(conversation: Conversation, followUp: FollowUp, version: number, askedAt: Instant) {
  const { key, kind } = followUp
  const asked: Effect = mailOwner({ mail: 'detail-wanted', followUp: key, kind, reminder: 0 })
  const state = { status: 'lacking', version, askedAt, reminders: 0 } as const
  return { conversation: withState(conversation, followUp, state), effects: [asked] }
}
