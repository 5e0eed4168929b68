// The owner's word on single pieces of advice: done, dropped, open, and what came of it. A sign that was found in his mail is
// only ever counted by this word.

import type { Advice, Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import { notUnderstood, type OwnerAnswered } from './owner-answered.ts'
import { rewrite } from './rewrite.ts'
import type { Setting } from './setting.ts'

type Done = Extract<OwnerAnswered['command'], { command: 'done' }>
type Said = Done['items'][number]

export function ledgerAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, done: Done): Decision {
  const meant = before.advice.filter(({ number }) => done.items.some((item) => item.number === number))
  if (done.items.length > 0 && meant.length === 0 && done.more === null && before.advice.length > 0)
    return notUnderstood(before, { ...event, command: { command: 'unknown', read: numbersOf(done), meant: null } })
  const advice = before.advice.map((item) => {
    const said = done.items.find((one) => one.number === item.number)
    return said === undefined ? item : asSaid(item, said)
  })
  const told: Conversation = {
    ...before,
    advice,
    sinceThen: done.more === null ? before.sinceThen : [...before.sinceThen, done.more],
    monthCheckedAt: answersMonthCheck(event) ? event.at : before.monthCheckedAt,
  }
  const { conversation, effects } = rewrite(setting, told, [])
  const lines = advice.map(
    (item) => `${item.number}. ${item.text}: ${item.state}${item.outcome === null ? '' : ` (${item.outcome})`}`,
  )
  if (done.more !== null) lines.push(`Besides: ${done.more}`)
  return {
    conversation,
    effects: [
      answerOwner('noted', `what became of the advice from ${calledName(before)}`, lines, event.about),
      ...effects,
    ],
    because: `the owner told what became of the advice: ${advice.filter((item) => item.state === 'done').length} done`,
  }
}

/** A word in passing, in answer to another mail, leaves the question of the month open. */
function answersMonthCheck({ about }: OwnerAnswered): boolean {
  if (about.mail === 'told') return about.kind === 'month-check'
  return about.mail === 'detail-wanted' && about.followUp.startsWith('month-note')
}

function asSaid(item: Advice, said: Said): Advice {
  const { evidence, ...rest } = item
  if (said.proof === false && said.outcome === null && evidence !== undefined)
    return { ...rest, state: 'open', notProof: [...(item.notProof ?? []), evidence.messageId] }
  // "All done" and "nothing yet" speak of what is still open.
  if (said.ofAll === true && item.state !== 'open') return item
  const kept = said.state === item.state ? item.outcome : null
  return { ...item, state: said.state, outcome: said.outcome ?? kept }
}

function numbersOf({ items }: Done): string {
  return items.map(({ number, state }) => `${state} ${number}`).join(', ')
}
