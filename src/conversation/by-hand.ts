// The owner who thanks without being asked: his own mail counts, and the draft goes away.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp, KindName, Stage } from './conversation.ts'
import { calledKind, type Decision, draftOf, endFollowUp, isActive, stay } from './decision.ts'
import type { Effect } from './effect.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { plan } from './plan.ts'
import type { Reading } from './reading.ts'
import type { Setting } from './setting.ts'
import { addDays, localDay } from './times.ts'

/** A month note written this many days early still is the month note. */
const EARLY_DAYS = 10

const SAME_SHARE = 0.7

export type Counted = {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
  readonly because: string | null
}

/** Marks the thank-you, or once that is settled the month note, as done by the owner's own mail; `because` is null when it is neither. */
export function countByHand(setting: Setting, conversation: Conversation, reading: Reading, at: Instant): Counted {
  const unchanged = { conversation, effects: [], because: null }
  const same = sameWords(conversation, reading)
  if (same !== null) {
    const because = `the owner sent the words of the ${same.kind} himself, so it is done`
    return { ...done(conversation, same, at, 'the owner sent these very words himself'), because }
  }
  if (!reading.thanks || conversation.stage.name !== 'met' || reading.date < conversation.stage.meeting.start)
    return unchanged
  const kind = unsettled(conversation, 'thank-you') ? 'thank-you' : 'month-note'
  const due = plan(setting, conversation).find((planned) => planned.kind === kind)
  const number = conversation.stage.meeting.number
  const key = due?.key ?? `${kind}:${number}`
  if (!unsettled(conversation, kind)) return unchanged
  if (kind === 'month-note' && (due === undefined || !isNear(setting, due.dueAt, reading.date))) return unchanged
  const followUp = conversation.followUps[key] ?? {
    key,
    kind,
    dueAt: due?.dueAt ?? at,
    because: due?.because ?? 'the meeting is over',
    state: { status: 'waiting', version: 1 } as const,
  }
  return {
    ...done(conversation, followUp, at, 'the owner thanked by hand'),
    because: `the owner thanked by hand, so the ${kind} is done`,
  }
}

/** He says that he sent the approved note himself: ours stays, and the follow-up is done. */
export function sentByHand(conversation: Conversation, { about, at }: OwnerAnswered): Decision {
  const followUp = 'followUp' in about ? conversation.followUps[about.followUp] : undefined
  const version = 'version' in about ? about.version : 0
  if (followUp?.state.status !== 'leaving' || followUp.state.draft.version !== version)
    return stay(conversation, 'this note is not on its way')
  const because = `the owner sent the ${calledKind(followUp.kind)} himself`
  return { ...done(conversation, followUp, at, because), because }
}

function done(
  conversation: Conversation,
  followUp: FollowUp,
  at: Instant,
  because: string,
): Pick<Counted, 'conversation' | 'effects'> {
  const ended = endFollowUp(conversation, followUp, at, 'by-hand', because)
  const { stage } = conversation
  if (followUp.kind !== 'month-note' || stage.name !== 'met') return ended
  const finished: Stage = { name: 'closed', outcome: 'finished', meeting: stage.meeting }
  return { ...ended, conversation: { ...ended.conversation, stage: finished } }
}

/** A note whose very text is in the owner's own mail: whoever sent it, it is sent. */
function sameWords(conversation: Conversation, reading: Reading): FollowUp | null {
  const said = squeezed(reading.newText)
  return (
    Object.values(conversation.followUps).find((followUp) => {
      const words = isActive(followUp) ? squeezed(draftOf(followUp)?.body ?? '') : ''
      const [short, long] = said.length < words.length ? [said, words] : [words, said]
      // One of the two may have lost its signature on the way.
      return short !== '' && long.startsWith(short) && short.length >= long.length * SAME_SHARE
    }) ?? null
  )
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function unsettled(conversation: Conversation, kind: KindName): boolean {
  const number = conversation.stage.name === 'met' ? conversation.stage.meeting.number : 1
  const status = conversation.followUps[`${kind}:${number}`]?.state.status
  return status !== 'sent' && status !== 'ended'
}

function isNear(setting: Setting, dueAt: Instant, at: Instant): boolean {
  const { zone } = setting.cadence
  return localDay(at, zone) >= addDays(localDay(dueAt, zone), -EARLY_DAYS)
}
