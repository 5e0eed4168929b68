// A note that would come too late to be of any use: it ends by itself, also where it has begun.

import type { Instant } from '../mail/message.ts'
import { describeTime } from '../meeting/describe-time.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import { answerOwner, calledKind, calledName, type Decision, endFollowUp, mailOwner } from './decision.ts'
import type { Effect } from './effect.ts'
import { plan } from './plan.ts'
import type { Setting } from './setting.ts'

/** Its time has passed. Only of a note that he had approved does the owner hear: what he left unanswered he let pass. */
export function lapse(conversation: Conversation, followUp: FollowUp, at: Instant): Decision {
  const ended = endFollowUp(conversation, followUp, at, 'dropped', 'its time had passed')
  const effects: Effect[] = [...ended.effects]
  const what = calledKind(followUp.kind)
  if (followUp.state.status === 'leaving') {
    const lines = [
      `The ${what} for ${calledName(conversation)} that you approved could not leave in time, and now it is too late for it. I took it back.`,
    ]
    effects.push(mailOwner({ mail: 'notice', title: `${what} too late`, lines }))
  }
  return { conversation: ended.conversation, effects, because: `the ${followUp.kind} is dropped: its time had passed` }
}

/** What he approves now and could leave only when it is of no use any more; null where it leaves in time. */
export function leavesTooLate(
  setting: Setting,
  conversation: Conversation,
  followUp: FollowUp,
  notBefore: Instant,
  at: Instant,
): Decision | null {
  const due = plan(setting, conversation).find(({ key }) => key === followUp.key)
  if (due?.lapses !== 'in-any-case' || due.until === null || due.until > notBefore) return null
  const ended = endFollowUp(conversation, followUp, at, 'dropped', 'it could not leave in time')
  const { zone } = setting.cadence
  const what = calledKind(followUp.kind)
  const lines = [
    `It could leave on ${describeTime(notBefore, zone, zone)} at the earliest, for nobody is written to outside the writing hours. That is too late to be of use, so I dropped it.`,
    `Nothing was sent to ${calledName(conversation)}.`,
  ]
  return {
    conversation: ended.conversation,
    effects: [...ended.effects, answerOwner(`${what} too late`, 'send', lines)],
    because: `the owner approved the ${followUp.kind} when it could not leave in time any more`,
  }
}
