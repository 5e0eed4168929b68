// Brings the follow-ups under way in line with the plan after the facts have changed: what is no longer called for ends,
// what has moved into the future starts anew then.

import type { Instant } from '../mail/message.ts'
import type { Conversation } from './conversation.ts'
import { endFollowUp, isActive } from './decision.ts'
import type { Effect } from './effect.ts'
import { plan } from './plan.ts'
import type { Setting } from './setting.ts'

export type Reconciled = { readonly conversation: Conversation; readonly effects: readonly Effect[]; readonly dropped: readonly string[] }

/** `because` is said of every follow-up that ends here. */
export function reconcile(setting: Setting, conversation: Conversation, at: Instant, because: string): Reconciled {
  const planned = new Map(plan(setting, conversation).map((due) => [due.key, due]))
  let current = conversation
  const effects: Effect[] = []
  const dropped: string[] = []
  for (const followUp of Object.values(conversation.followUps).filter(isActive)) {
    const due = planned.get(followUp.key)
    if (due !== undefined && due.dueAt <= at) continue
    const ended = endFollowUp(current, followUp, at, 'dropped', because)
    current = due === undefined ? ended.conversation : without(ended.conversation, followUp.key)
    effects.push(...ended.effects)
    dropped.push(followUp.kind)
  }
  return { conversation: current, effects, dropped }
}

/** A follow-up that is due again later has not happened yet. */
function without(conversation: Conversation, key: string): Conversation {
  const { [key]: _moved, ...followUps } = conversation.followUps
  return { ...conversation, followUps }
}
