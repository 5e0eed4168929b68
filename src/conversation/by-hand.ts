// The owner who thanks without being asked: his own mail counts, and the draft goes away.

import type { Instant } from '../mail/message.ts'
import type { Conversation, KindName, Stage } from './conversation.ts'
import { endFollowUp } from './decision.ts'
import type { Effect } from './effect.ts'
import { plan } from './plan.ts'
import type { Reading } from './reading.ts'
import type { Setting } from './setting.ts'
import { addDays, localDay } from './times.ts'

/** A month note written this many days early still is the month note. */
const EARLY_DAYS = 10

export type Counted = {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
  readonly because: string | null
}

/** Marks the thank-you, or once that is settled the month note, as done by the owner's own mail; `because` is null when it is neither. */
export function countByHand(setting: Setting, conversation: Conversation, reading: Reading, at: Instant): Counted {
  const unchanged = { conversation, effects: [], because: null }
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
  const ended = endFollowUp(conversation, followUp, at, 'by-hand', 'the owner thanked by hand')
  const finished: Stage = { name: 'closed', outcome: 'finished', meeting: conversation.stage.meeting }
  return {
    conversation: kind === 'month-note' ? { ...ended.conversation, stage: finished } : ended.conversation,
    effects: ended.effects,
    because: `the owner thanked by hand, so the ${kind} is done`,
  }
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
