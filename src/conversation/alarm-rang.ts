// What becomes due by time alone: a meeting is over, a follow-up begins, a snoozed draft comes back, the owner is reminded.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import { askApproval, calledName, type Decision, mailOwner, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import { lapse } from './lapse.ts'
import { plainNote } from './plain-note.ts'
import { isAhead, lapsesAt, nextReminder, type Planned, plan, remindersOf } from './plan.ts'
import { reconcile } from './reconcile.ts'
import { meetingOf } from './restage.ts'
import type { Setting } from './setting.ts'

/** Everything that is due at `at`, however late the alarm rings: what was due while the machine slept is due now. */
export function alarmRang(setting: Setting, before: Conversation, at: Instant): Decision {
  const reasons: string[] = []
  let conversation = before
  const { stage } = before
  if (stage.name === 'scheduled' && stage.confirmedAt !== null && stage.meeting.end <= at) {
    conversation = { ...conversation, stage: { name: 'met', meeting: stage.meeting } }
    reasons.push('the meeting is over')
  }
  const settled = reconcile(setting, conversation, at, 'it is no longer called for')
  conversation = settled.conversation
  const effects: Effect[] = [...settled.effects]
  for (const due of plan(setting, conversation)) {
    if (due.dueAt > at) continue
    const done = ring(setting, conversation, due, at)
    if (done === null) continue
    conversation = done.conversation
    effects.push(...done.effects)
    reasons.push(done.because)
  }
  return { conversation, effects, because: reasons.length === 0 ? 'nothing was due' : reasons.join('; ') }
}

function ring(setting: Setting, conversation: Conversation, due: Planned, at: Instant): Decision | null {
  const followUp = conversation.followUps[due.key]
  if (isAhead(followUp)) return begin(setting, conversation, due, at, followUp?.state.version ?? 1)
  const { state } = followUp
  const end = lapsesAt(due, followUp)
  if (end !== null && end <= at) return lapse(conversation, followUp, at)
  if (state.status === 'snoozed') {
    if (state.until > at) return null
    const asking = { status: 'asking', draft: state.draft, askedAt: at, reminders: 0 } as const
    return {
      conversation: withState(conversation, followUp, asking),
      effects: [askApproval(followUp, state.draft, 0)],
      because: `the ${due.kind} comes back as the owner asked`,
    }
  }
  const reminder = nextReminder(due, followUp)
  return reminder === null || reminder > at ? null : remind(setting, conversation, followUp, due, at)
}

/** Begins a follow-up, or drops it where its time passed before the program could begin it. */
function begin(setting: Setting, conversation: Conversation, due: Planned, at: Instant, version: number): Decision {
  const followUp = (state: FollowUp['state']): FollowUp => ({
    key: due.key,
    kind: due.kind,
    dueAt: due.dueAt,
    because: due.because,
    state,
  })
  const ended = (because: string): Decision => ({
    conversation: withState(conversation, followUp({ status: 'waiting', version }), {
      status: 'ended',
      at,
      how: 'dropped',
      because,
    }),
    effects: [],
    because: `no ${due.kind}: ${because}`,
  })
  if (due.dueAt < conversation.since) return ended('it was due before I began to watch')
  if (due.until !== null && due.until <= at) return ended('its time had passed')
  const kind = setting.kinds.find((one) => one.name === due.kind)
  if (due.to === 'owner') {
    const told = followUp({ status: 'told', at })
    const mail = { mail: 'told', followUp: due.key, kind: due.kind, meeting: meetingOf(conversation.stage) } as const
    return {
      conversation: withState(conversation, told, told.state),
      effects: [mailOwner(mail)],
      because: `${due.kind}: ${due.because}`,
    }
  }
  if (kind?.lacks(conversation, { key: due.key }) != null) {
    const lacking = followUp({ status: 'lacking', version, askedAt: at, reminders: 0 })
    return {
      conversation: withState(conversation, lacking, lacking.state),
      effects: [mailOwner({ mail: 'detail-wanted', followUp: due.key, kind: due.kind, reminder: 0 })],
      because: `the ${due.kind} is due, but nothing concrete is known yet; the owner is asked`,
    }
  }
  const drafting = followUp({ status: 'drafting', version, remarks: [] })
  return {
    conversation: withState(conversation, drafting, drafting.state),
    effects: [{ effect: 'write-draft', followUp: due.key, kind: due.kind }],
    because: `the ${due.kind} is due: ${due.because}`,
  }
}

/** One reminder, however many of them were slept through. */
function remind(
  setting: Setting,
  conversation: Conversation,
  followUp: FollowUp,
  due: Planned,
  at: Instant,
): Decision | null {
  const { state } = followUp
  if (state.status !== 'asking' && state.status !== 'lacking') return null
  const reminder = remindersOf(due, state.askedAt).filter((moment) => moment <= at).length
  const plain = plainNote(setting, conversation, followUp, reminder > 1 && reminder === due.remindAt.length, at)
  if (plain !== null) return plain
  const mail =
    state.status === 'asking'
      ? askApproval(followUp, state.draft, reminder)
      : mailOwner({ mail: 'detail-wanted', followUp: followUp.key, kind: followUp.kind, reminder })
  return {
    conversation: withState(conversation, followUp, { ...state, reminders: reminder }),
    effects: [mail],
    because: `the owner is reminded of the ${followUp.kind} for ${calledName(conversation)}`,
  }
}
