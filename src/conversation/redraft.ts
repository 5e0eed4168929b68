// Has a note written once more, with what is known now: one that lacked a detail, waits for the owner's word, or has his word and has
// not left.

import type { Conversation, FollowUp } from './conversation.ts'
import { withState } from './decision.ts'
import type { Effect } from './effect.ts'
import type { Setting } from './setting.ts'

/** Nothing where it is being written, is out, or still lacks what it needs. Every text that was shown keeps its number for good. */
export function redraft(
  setting: Setting,
  conversation: Conversation,
  followUp: FollowUp,
  remarks: readonly string[],
): { conversation: Conversation; effects: Effect[] } {
  const { state, key, kind } = followUp
  const lacks = setting.kinds.find(({ name }) => name === kind)?.lacks(conversation, { key }) ?? null
  const shown = state.status === 'asking' || state.status === 'snoozed' || state.status === 'leaving'
  if (lacks !== null || (!shown && state.status !== 'lacking')) return { conversation, effects: [] }
  const version = shown ? state.draft.version + 1 : state.version
  const because = 'it is written anew with what is known now'
  const withdrawn: Effect[] =
    state.status === 'leaving'
      ? [{ effect: 'withdraw-note', followUp: key, version: state.draft.version, because }]
      : []
  return {
    conversation: withState(conversation, followUp, { status: 'drafting', version, remarks }),
    effects: [...withdrawn, { effect: 'write-draft', followUp: key, kind }],
  }
}
