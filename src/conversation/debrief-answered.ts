// What the owner tells after a meeting and in the month that follows: notes, advice, people, what came of it.

import type { Advice, Conversation, Debrief } from './conversation.ts'
import { debriefOf } from './debrief-of.ts'
import { answerOwner, calledName, type Decision, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { meetingOf } from './restage.ts'
import type { Setting } from './setting.ts'

type Told = Extract<OwnerAnswered['command'], { command: 'debrief' }>
type Done = Extract<OwnerAnswered['command'], { command: 'done' }>

export function debriefAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, told: Told): Decision {
  const known = notesSoFar(before)
  const debrief: Debrief = {
    at: known?.at ?? event.at,
    struck: told.struck ?? known?.struck ?? null,
    notes: [known?.notes ?? '', told.notes].filter((text) => text !== '').join('\n'),
    privateNotes: [...(known?.privateNotes ?? []), ...told.privateNotes],
  }
  const fresh = told.advice.filter((item) => !before.advice.some((one) => one.text === item.text))
  const advice: Advice[] = [
    ...before.advice,
    ...fresh.map((item, index) => ({
      number: before.advice.length + index + 1,
      kind: item.kind,
      text: item.text,
      state: 'open' as const,
      outcome: null,
    })),
  ]
  const named = before.referrals.map((referral) => referral.name ?? referral.address)
  const referrals = [
    ...before.referrals,
    ...told.referrals.filter((referral) => !named.includes(referral.name ?? referral.address)),
  ]
  const noted: Conversation = { ...before, stage: held(before, event), debrief, advice, referrals }
  const rewritten = rewrite(setting, noted, ['Written with your notes.'])
  const name = calledName(before)
  return {
    conversation: rewritten.conversation,
    effects: [
      answerOwner('your notes', `your notes on the talk with ${name}`, understood(noted), event.about),
      ...rewritten.effects,
    ],
    because: `the owner told of the meeting: ${told.struck === null ? 'no concrete detail yet' : 'a concrete detail'}, ${advice.length} ${advice.length === 1 ? 'piece' : 'pieces'} of advice, ${referrals.length} ${referrals.length === 1 ? 'person' : 'people'} named`,
  }
}

/** Notes on this very meeting are added to; those on an earlier one have done their work. */
function notesSoFar(conversation: Conversation): Debrief | null {
  const meeting = meetingOf(conversation.stage)
  return meeting === null ? conversation.debrief : debriefOf(conversation, meeting)
}

/** Whoever tells of a talk has had it, whatever the clock says of its end. */
function held(conversation: Conversation, event: OwnerAnswered): Conversation['stage'] {
  const { stage } = conversation
  return stage.name === 'scheduled' && stage.meeting.start <= event.at ? { name: 'met', meeting: stage.meeting } : stage
}

/** A concrete detail, asked for because a note could have gone to anybody without it. */
export function detailAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, text: string): Decision {
  const month = event.about.mail === 'detail-wanted' && event.about.followUp.startsWith('month-note')
  const known = notesSoFar(before)
  const told: Conversation = month
    ? { ...before, sinceThen: [...before.sinceThen, text], monthCheckedAt: before.monthCheckedAt ?? event.at }
    : {
        ...before,
        debrief: {
          at: known?.at ?? event.at,
          struck: text,
          notes: known?.notes ?? text,
          privateNotes: known?.privateNotes ?? [],
        },
      }
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

export function monthCheckAnswered(setting: Setting, before: Conversation, event: OwnerAnswered, done: Done): Decision {
  const advice = before.advice.map((item) => {
    const said = done.items.find((one) => one.number === item.number)
    // "All done" and "nothing yet" speak of what is still open.
    if (said === undefined || (said.outcome === null && item.state !== 'open')) return item
    return { ...item, state: said.state, outcome: said.outcome ?? item.outcome }
  })
  const told: Conversation = {
    ...before,
    advice,
    sinceThen: done.more === null ? before.sinceThen : [...before.sinceThen, done.more],
    monthCheckedAt: event.at,
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

/** A note that lacked a detail, or waits with the owner unapproved, is written anew with what is known now. */
function rewrite(
  setting: Setting,
  conversation: Conversation,
  remarks: readonly string[],
): { conversation: Conversation; effects: Effect[] } {
  let current = conversation
  const effects: Effect[] = []
  for (const followUp of Object.values(conversation.followUps)) {
    const { state } = followUp
    if (followUp.kind !== 'thank-you' && followUp.kind !== 'month-note') continue
    if (state.status !== 'lacking' && state.status !== 'asking') continue
    if (setting.kinds.find((kind) => kind.name === followUp.kind)?.lacks(current) != null) continue
    const version = state.status === 'asking' ? state.draft.version + 1 : state.version
    current = withState(current, followUp, {
      status: 'drafting',
      version,
      remarks: state.status === 'asking' ? remarks : [],
    })
    effects.push({ effect: 'write-draft', followUp: followUp.key, kind: followUp.kind })
  }
  return { conversation: current, effects }
}

function understood(conversation: Conversation): string[] {
  const { debrief, advice, referrals } = conversation
  const lines = [
    debrief?.struck == null ? 'Nothing concrete yet that stayed with you.' : `What stayed with you: ${debrief.struck}`,
  ]
  for (const item of advice) lines.push(`Advice ${item.number}: ${item.text}`)
  for (const referral of referrals) {
    lines.push(
      `Named: ${[referral.name, referral.organisation, referral.address].filter((part) => part !== null).join(', ')}`,
    )
  }
  if (debrief !== null && debrief.privateNotes.length > 0)
    lines.push(`Kept private: ${debrief.privateNotes.length} ${debrief.privateNotes.length === 1 ? 'line' : 'lines'}`)
  return lines
}
