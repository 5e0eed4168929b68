// The owner's word on a note that he has approved before: it may be taken back until it leaves, and never goes twice.

import { describeTime } from '../meeting/describe-time.ts'
import type { Word } from './approval-answered.ts'
import type { Conversation, Draft, FollowUp } from './conversation.ts'
import { answerOwner, askAnew, calledKind, calledName, type Decision, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import { withStops } from './findings.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import type { Setting } from './setting.ts'

/** It has not left yet: another `send` changes nothing, everything else takes it back. */
export function onItsWay(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  word: Exclude<Word, { command: 'skip' }>,
  draft: Draft,
): Decision {
  const { version } = draft
  const what = calledKind(followUp.kind)
  if (word.command === 'send') {
    const lines = ['You approved it before, and it is on its way. It goes only once.']
    const about = { mail: 'receipt', followUp: followUp.key, version } as const
    return {
      conversation,
      effects: [answerOwner(`${what} on its way`, 'send', lines, about)],
      because: 'approved before; nothing goes twice',
    }
  }
  const because = 'the owner took his approval back'
  const withdrawn: Effect = { effect: 'withdraw-note', followUp: followUp.key, version, because }
  if (word.command === 'later') {
    const next = { ...draft, version: version + 1, remarks: [] }
    const { zone } = setting.cadence
    const lines = [`It has not left. I will ask you again on ${describeTime(word.until, zone, zone)}.`]
    return {
      conversation: withState(conversation, followUp, {
        status: 'snoozed',
        draft: next,
        until: word.until,
        reminders: 0,
      }),
      effects: [withdrawn, answerOwner(`${what} put off`, 'later', lines, event.about)],
      because,
    }
  }
  const { findings } = event
  const text = word.command === 'edit' ? withStops({ ...draft, body: word.text }, findings?.stops ?? []) : draft
  const remark =
    word.command === 'edit'
      ? 'This is your own text. What you approved before was stopped; nothing has left.'
      : 'You stopped it in time: it has not left. It goes out only when you say "send" again.'
  const asked = askAnew(conversation, followUp, text, event.at, [remark, ...(findings?.remarks ?? [])])
  return { conversation: asked.conversation, effects: [withdrawn, ...asked.effects], because }
}

/** It has left, or may have. */
export function tooLate(conversation: Conversation, followUp: FollowUp, word: Word): Decision {
  const name = calledName(conversation)
  const what = calledKind(followUp.kind)
  const answer = (title: string, line: string, because: string): Decision => ({
    conversation,
    effects: [answerOwner(title, word.command, [line])],
    because,
  })
  if (followUp.state.status === 'unknown') {
    const line = `The ${what} for ${name} may have gone out already: the connection broke before the mail server answered. I am looking for it, and ask you if I do not find it. It is not sent again by itself.`
    return answer(`${what} may have left`, line, `${word.command} came while nobody knew whether the note went out`)
  }
  if (word.command === 'send') {
    const line = `It went to ${name} before, and it goes only once. I did nothing now.`
    return answer(`${what} sent before`, line, `the ${followUp.kind} was sent before; nothing goes twice`)
  }
  const line = `It went to ${name} before I read your word. I am sorry: it cannot be called back.`
  return answer(`${what} had left already`, line, `${word.command} came after the note was sent`)
}
