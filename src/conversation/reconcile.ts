// Brings the follow-ups under way in line with the plan after the facts have changed: what is no longer called for ends,
// what has moved into the future starts anew then.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import { endFollowUp, isActive, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import { plan } from './plan.ts'
import type { Setting } from './setting.ts'

export type Reconciled = {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
  /** "the nudge is dropped", one for each. */
  readonly told: readonly string[]
}

/** `because` is said of every follow-up that ends here. */
export function reconcile(setting: Setting, conversation: Conversation, at: Instant, because: string): Reconciled {
  const planned = new Map(plan(setting, conversation).map((due) => [due.key, due]))
  let current = conversation
  const effects: Effect[] = []
  const told: string[] = []
  for (const followUp of Object.values(conversation.followUps).filter(isActive)) {
    const due = planned.get(followUp.key)
    if (due !== undefined && due.dueAt <= at) continue
    const ended = endFollowUp(current, followUp, at, 'dropped', because)
    current =
      due === undefined
        ? ended.conversation
        : withState(ended.conversation, followUp, { status: 'waiting', version: nextVersion(followUp) })
    effects.push(...ended.effects)
    told.push(`the ${followUp.kind} ${due === undefined ? 'is dropped' : 'is put off'}`)
  }
  return { conversation: current, effects, told }
}

/** A text that was shown keeps its number for good: a late "send" to it must not approve another text. */
function nextVersion({ state }: FollowUp): number {
  if ('draft' in state) return state.draft.version + 1
  return 'version' in state ? state.version : 1
}
