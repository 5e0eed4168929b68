// The owner's one sentence for a note that could not be written without it: for this very note and for no other.

import type { Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { redraft } from './redraft.ts'
import type { Setting } from './setting.ts'

const KINDS = ['referral-report', 'keep-in-touch', 'news']

/** Whether the answer is such a sentence: the mail that it answers asked for one. */
export function isSentence({ about }: OwnerAnswered): boolean {
  return about.mail === 'detail-wanted' && KINDS.includes(about.followUp.split(':')[0] ?? '')
}

export function sentenceGiven(setting: Setting, before: Conversation, event: OwnerAnswered, text: string): Decision {
  const key = 'followUp' in event.about ? event.about.followUp : ''
  const followUp = before.followUps[key]
  const told = { ...before, given: { ...before.given, [key]: text } }
  const written =
    followUp?.state.status === 'lacking' ? redraft(setting, told, followUp, []) : { conversation: before, effects: [] }
  if (written.effects.length > 0) return { ...written, because: 'the owner gave the sentence; the note is written' }
  const lines = ['No note waits for it any more, so nothing was sent. If it is worth a mail, write it yourself.']
  return {
    conversation: before,
    effects: [answerOwner('no note waits for it', `a sentence for ${calledName(before)}`, lines)],
    because: 'the owner gave a sentence; no note waits for it',
  }
}
