// The one concrete detail that was asked for, because a note could have gone to anybody without it.

import type { Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import { numbered } from './ledger.ts'
import { notesSoFar } from './notes-taken.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { rewrite } from './rewrite.ts'
import type { Setting } from './setting.ts'

export function detailAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, text: string): Decision {
  const month = event.about.mail === 'detail-wanted' && event.about.followUp.startsWith('month-note')
  const known = notesSoFar(before)
  const told: Conversation = month
    ? { ...before, sinceThen: [...before.sinceThen, text], monthCheckedAt: before.monthCheckedAt ?? event.at }
    : numbered({
        ...before,
        debrief: {
          ...known,
          at: known?.at ?? event.at,
          struck: text,
          notes: known?.notes ?? text,
          privateNotes: known?.privateNotes ?? [],
        },
      })
  const { conversation, effects } = rewrite(setting, told, [])
  if (effects.length > 0)
    return { conversation, effects, because: 'the owner gave the concrete detail; the note is written' }
  const lines = [`I noted it: ${text}`, 'No note waits for it, so nothing else follows.']
  return {
    conversation,
    effects: [answerOwner('noted', `what stayed with you of ${calledName(before)}`, lines, event.about)],
    because: 'the owner gave a detail; no note waits for it',
  }
}
