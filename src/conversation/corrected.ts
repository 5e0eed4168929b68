// The owner corrects by number what was understood of his notes. Each change is told back; a note that waits for his word is
// written anew, and one that is leaving or has left is not touched.

import type { Correction } from './command.ts'
import type { Conversation } from './conversation.ts'
import { corrected } from './correction.ts'
import { asTranscript } from './debrief-answered.ts'
import { answerOwner, calledKind, calledName, type Decision } from './decision.ts'
import { entries } from './ledger.ts'
import { ledgerLines } from './ledger-lines.ts'
import { withNotes } from './notes-taken.ts'
import { notUnderstood, type OwnerAnswered } from './owner-answered.ts'
import { rewriteWithout } from './rewrite.ts'
import type { Setting } from './setting.ts'

type Correct = Extract<OwnerAnswered['command'], { command: 'correct' }>

/** A number that stands for nothing makes the whole answer not understood: then nothing changes. */
export function notesCorrected(setting: Setting, before: Conversation, event: OwnerAnswered, said: Correct): Decision {
  const name = calledName(before)
  const told: string[] = []
  let current = before
  for (const item of said.items) {
    const done = corrected(current, item, name)
    if (done === null) return unclear(before, event, item)
    current = done.conversation
    told.push(done.told)
  }
  if (said.add !== null) {
    const added = withNotes(current, said.add, event.at)
    const fresh = entries(added).filter(({ number }) => !entries(current).some((one) => one.number === number))
    told.push(fresh.length > 0 ? `Added: ${fresh.map(({ number }) => number).join(', ')}` : 'Added to your notes.')
    current = added
  }
  if (told.length === 0)
    return {
      conversation: before,
      effects: [answerOwner('all right', 'all of it is right', ['Then it stays as it is.'])],
      because: 'the owner finds his notes understood',
    }
  const written = rewriteWithout(setting, current, event.at, ['Written anew after your corrections.'])
  const lines = [...told, ...onTheirWay(before), ...ledgerLines(current, name)]
  return {
    conversation: written.conversation,
    effects: [
      answerOwner('corrected', `your corrections of the notes on ${name}`, lines, asTranscript(event.about)),
      ...written.effects,
    ],
    because: 'the owner corrected what was understood of his notes',
  }
}

function unclear(before: Conversation, event: OwnerAnswered, { number, change }: Correction): Decision {
  const read = `${number} ${change}`
  return notUnderstood(before, { ...event, command: { command: 'unknown', read, meant: null } })
}

/** What a correction comes too late for, said where it does. */
function onTheirWay({ followUps }: Conversation): string[] {
  return Object.values(followUps)
    .filter(({ kind, state }) => (kind === 'thank-you' || kind === 'month-note') && state.status === 'leaving')
    .map(
      ({ kind }) =>
        `The ${calledKind(kind)} that you approved is on its way as it was; "stop" in answer to its mail holds it.`,
    )
}
