// The second thank-you where nothing has come of the talk: the owner was asked twice and told nothing, so that a plain note is
// offered that says just this. Where there is nothing to come back to either, it ends without one.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import { calledName, type Decision, mailOwner, withState } from './decision.ts'
import { redraft } from './redraft.ts'
import type { Setting } from './setting.ts'

const REMARK =
  'You told me of nothing that has come of the talk so far, so this note says so and no more. It is an offer: "skip" drops it, and a sentence of yours in an "edit" makes it better.'

/** Null unless the last question about a month note has gone without an answer. */
export function plainNote(
  setting: Setting,
  before: Conversation,
  followUp: FollowUp,
  last: boolean,
  at: Instant,
): Decision | null {
  if (!last || followUp.kind !== 'month-note' || followUp.state.status !== 'lacking') return null
  const told = { ...before, plainly: [...(before.plainly ?? []), followUp.key] }
  const written = redraft(setting, told, followUp, [REMARK])
  if (written.effects.length > 0)
    return { ...written, because: 'the owner told of nothing that was done; a plain note that says so is offered' }
  const name = calledName(before)
  const because = 'nothing was told that could be written about'
  const ended = withState(before, followUp, { status: 'ended', at, how: 'dropped', because })
  const { stage } = before
  return {
    conversation:
      stage.name === 'met'
        ? { ...ended, stage: { name: 'closed', outcome: 'finished', meeting: stage.meeting } }
        : ended,
    effects: [
      mailOwner({
        mail: 'notice',
        title: 'no second thank-you',
        lines: [
          `I asked twice what came of the talk with ${name} and have nothing to write from, so there is no second thank-you.`,
          'If something comes of it later, write to them yourself; a late word is welcome, too.',
        ],
      }),
    ],
    because: `no second thank-you: ${because}`,
  }
}
