// The owner's notes after a meeting: what they tell is kept, shown to him by number, and the thank-you is written with it.

import type { About } from './command.ts'
import type { Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import { ledgerLines } from './ledger-lines.ts'
import { withNotes } from './notes-taken.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { rewrite } from './rewrite.ts'
import type { Setting } from './setting.ts'

type Told = Extract<OwnerAnswered['command'], { command: 'debrief' }>

export function debriefAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, told: Told): Decision {
  const noted = withNotes({ ...before, stage: held(before, event) }, told, event.at)
  const rewritten = rewrite(setting, noted, ['Written with your notes.'])
  const name = calledName(before)
  const { advice, referrals } = noted
  return {
    conversation: rewritten.conversation,
    effects: [
      answerOwner(
        'your notes',
        `your notes on the talk with ${name}`,
        ledgerLines(noted, name),
        asTranscript(event.about),
      ),
      ...rewritten.effects,
    ],
    because: `the owner told of the meeting: ${told.struck === null ? 'no concrete detail yet' : 'a concrete detail'}, ${advice.length} ${advice.length === 1 ? 'piece' : 'pieces'} of advice, ${referrals.length} ${referrals.length === 1 ? 'person' : 'people'} named`,
  }
}

/** What an answer to the numbered list is about: the same debrief, by number. */
export function asTranscript(about: About): About {
  return about.mail === 'told' && about.kind === 'debrief' ? { ...about, transcript: true } : about
}

/** Whoever tells of a talk has had it, whatever the clock says of its end. */
function held(conversation: Conversation, event: OwnerAnswered): Conversation['stage'] {
  const { stage } = conversation
  return stage.name === 'scheduled' && stage.meeting.start <= event.at ? { name: 'met', meeting: stage.meeting } : stage
}
