// The owner is asked again about what he was asked before, since his answer did not count or may have been lost with our memory.

import type { Conversation } from './conversation.ts'
import { answerOwner, askAnew, askApproval, calledKind, calledName, type Decision, draftOf, stay } from './decision.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'

/** A word that does not count changes nothing; where he is to be told, the note is put before him once more. */
export function approvalRefused(
  conversation: Conversation,
  event: Extract<Event, { type: 'approval-refused' }>,
): Decision {
  const followUp = conversation.followUps[event.followUp]
  const draft = followUp === undefined ? null : draftOf(followUp)
  const because = `an approval did not count: ${event.because}`
  if (event.takeBack && followUp?.state.status === 'leaving') {
    const { version } = followUp.state.draft
    const remarks = [`I stopped this before it left: ${event.because}.`]
    const asked = askAnew(conversation, followUp, followUp.state.draft, event.at, remarks)
    const withdrawn: Effect = { effect: 'withdraw-note', followUp: followUp.key, version, because }
    return { conversation: asked.conversation, effects: [withdrawn, ...asked.effects], because }
  }
  if (followUp === undefined || !event.tell) return stay(conversation, because)
  if (draft === null || !isOpen(followUp.state.status)) {
    const what = calledKind(followUp.kind)
    const lines = [`I did nothing about the ${what} for ${calledName(conversation)}: ${event.because}.`]
    return { conversation, effects: [answerOwner(`${what}: nothing done`, 'send', lines)], because }
  }
  const remarks = [`I read a "send" or "edit" for this and did nothing: ${event.because}.`, ...draft.remarks]
  return { conversation, effects: [askApproval(followUp, { ...draft, remarks }, 0)], because }
}

/** What waits for his word he may have answered already: nothing counts but a new word on a new version. */
export function memoryRestored(before: Conversation, event: Extract<Event, { type: 'memory-restored' }>): Decision {
  let conversation = before
  const effects: Effect[] = []
  const remark =
    'My memory was put back to an older copy. If you approved this since that copy was made, it may have gone out: look into your Sent folder before you say "send".'
  for (const followUp of Object.values(before.followUps)) {
    const draft = draftOf(followUp)
    if (draft === null || !isOpen(followUp.state.status)) continue
    const asked = askAnew(conversation, followUp, draft, event.at, [remark])
    conversation = asked.conversation
    effects.push(...asked.effects)
  }
  const because =
    effects.length === 0 ? 'nothing waited for the owner' : 'the store was an older copy; the owner is asked anew'
  return { conversation, effects, because }
}

function isOpen(status: string): boolean {
  return status === 'asking' || status === 'snoozed'
}
