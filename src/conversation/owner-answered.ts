// The owner's word. Which mail of ours he answers says what it is about; each answer gets a transcript of what was done.
// Words on a draft are in approval-answered.ts, notes after a meeting in debrief-answered.ts.

import { approvalAnswered } from './approval-answered.ts'
import type { Agreed, Conversation, Stage } from './conversation.ts'
import { debriefAnswered, detailAnswered, monthCheckAnswered } from './debrief-answered.ts'
import { answerOwner, calledName, type Decision, endFollowUp, isActive, mailOwner } from './decision.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { reconcile } from './reconcile.ts'
import { meetingOf } from './restage.ts'
import type { Setting } from './setting.ts'
import { addMinutes } from './times.ts'

export type OwnerAnswered = Extract<Event, { type: 'owner-answered' }>

const USUAL_MINUTES = 30

/** Decides on one answer. What does not fit the mail it answers changes nothing and says so. */
export function ownerAnswered(setting: Setting, conversation: Conversation, event: OwnerAnswered): Decision {
  const { command, about } = event
  switch (command.command) {
    case 'stop':
      return stop(conversation, event)
    case 'moved':
      return moved(setting, conversation, event, command)
    case 'cancelled':
    case 'no-show':
      return notHeld(setting, conversation, event, command.command)
    case 'debrief':
      return debriefAnswered(setting, conversation, event, command)
    case 'detail':
      return detailAnswered(setting, conversation, event, command.text)
    case 'done':
      return monthCheckAnswered(setting, conversation, event, command)
    case 'help':
    case 'unknown':
    case 'follow':
      return notUnderstood(conversation, event)
    case 'yes':
    case 'no':
      if (about.mail === 'time-check') return timeChecked(conversation, event, command.command)
      if (about.mail === 'outreach-question' || about.mail === 'noticed' || about.mail === 'found') return followed(conversation, command.command)
      return notUnderstood(conversation, event)
    case 'send':
    case 'edit':
    case 'skip':
    case 'later':
      return approvalAnswered(setting, conversation, event, command)
    default:
      return unreachable(command)
  }
}

/** Nothing changes; the owner hears what was read and what is possible in answer to that mail. */
export function notUnderstood(conversation: Conversation, event: OwnerAnswered): Decision {
  const { about, command } = event
  const read = command.command === 'unknown' ? command.read : command.command
  const meant = command.command === 'unknown' ? command.meant : null
  return {
    conversation,
    effects: [mailOwner({ mail: 'not-understood', about, read, meant })],
    because: `"${read}" was not understood as an answer to this mail; the owner is told what is possible`,
  }
}

function stop(before: Conversation, event: OwnerAnswered): Decision {
  let conversation: Conversation = before
  const effects: Effect[] = []
  for (const followUp of Object.values(before.followUps).filter(isActive)) {
    const ended = endFollowUp(conversation, followUp, event.at, 'dropped', 'the owner said stop')
    conversation = ended.conversation
    effects.push(...ended.effects)
  }
  const stage: Stage = { name: 'closed', outcome: 'stopped', meeting: meetingOf(before.stage) }
  const name = calledName(before)
  effects.push(answerOwner(`stop following ${name}`, [`Nothing more goes to ${name}, and I no longer remind you.`]))
  return { conversation: { ...conversation, following: 'no', stage }, effects, because: 'the owner said stop' }
}

function followed(conversation: Conversation, word: 'yes' | 'no'): Decision {
  const name = calledName(conversation)
  if (word === 'no') {
    return {
      conversation: { ...conversation, following: 'no' },
      effects: [answerOwner(`do not follow ${name}`, [`I leave ${name} alone.`])],
      because: 'the owner does not want this followed',
    }
  }
  return { conversation: { ...conversation, following: 'yes' }, effects: [mailOwner({ mail: 'noticed' })], because: 'the owner wants this followed' }
}

function timeChecked(conversation: Conversation, event: OwnerAnswered, word: 'yes' | 'no'): Decision {
  const { stage } = conversation
  if (stage.name !== 'scheduled') {
    return {
      conversation,
      effects: [answerOwner(word, ['That time is no longer on the table, so I changed nothing.'])],
      because: 'the time that the owner spoke of is no longer on the table',
    }
  }
  const asked = event.about.mail === 'time-check' ? event.about.followUp : ''
  if (asked !== `time-check:${stage.meeting.start}`) {
    const lines = ['That was about an earlier time. The one I now have is in my latest mail; please answer that one.']
    return { conversation, effects: [answerOwner(word, lines)], because: 'the owner answered about an earlier time' }
  }
  if (word === 'no') {
    return {
      conversation: { ...conversation, stage: { name: 'scheduling' } },
      effects: [answerOwner('that time is not right', ['I took it off. Answer with the right one, for example "moved Thu 15:00", and I log that.'])],
      because: 'the owner says that the time is not right',
    }
  }
  const done = { mail: 'answer', understood: 'the time is right', done: [], meeting: stage.meeting } as const
  return {
    conversation: { ...conversation, stage: { ...stage, confirmedAt: event.at } },
    effects: [mailOwner(done)],
    because: 'the owner confirmed the time; the meeting is logged',
  }
}

type Moved = Extract<OwnerAnswered['command'], { command: 'moved' }>

function moved(setting: Setting, before: Conversation, event: OwnerAnswered, command: Moved): Decision {
  const known = meetingOf(before.stage)
  const again = known !== null && before.stage.name === 'met' && before.debrief !== null
  const meeting: Agreed = {
    number: known === null ? 1 : again ? known.number + 1 : known.number,
    start: command.start,
    end: command.end ?? addMinutes(command.start, known === null ? USUAL_MINUTES : minutesOf(known)),
    zone: command.zone,
    medium: known?.medium ?? null,
    place: known?.place ?? null,
    source: 'owner',
    quote: 'as you told me',
    changes: known === null ? 0 : known.changes + 1,
  }
  const staged: Conversation = { ...before, stage: { name: 'scheduled', meeting, confirmedAt: event.at } }
  const settled = reconcile(setting, staged, event.at, 'the meeting was moved')
  const conversation = againAfterMove(settled.conversation, meeting.number)
  const done = { mail: 'answer', understood: known === null ? 'the meeting is' : 'the meeting moved', done: [], meeting } as const
  return { conversation, effects: [...settled.effects, mailOwner(done)], because: `the owner gave the time of the meeting` }
}

/** A debrief that was asked for too early is asked for again. */
function againAfterMove(conversation: Conversation, number: number): Conversation {
  const followUps = Object.fromEntries(
    Object.entries(conversation.followUps).filter(([key]) => !(key.startsWith('debrief:') && key.endsWith(`:${number}`))),
  )
  return { ...conversation, followUps }
}

function minutesOf(meeting: Agreed): number {
  return (Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000
}

function notHeld(setting: Setting, before: Conversation, event: OwnerAnswered, word: 'cancelled' | 'no-show'): Decision {
  const staged: Conversation = { ...before, stage: { name: 'answered' } }
  const settled = reconcile(setting, staged, event.at, 'the meeting did not take place')
  const name = calledName(before)
  const understood = word === 'cancelled' ? 'the meeting is cancelled' : 'the meeting did not happen'
  const lines = [
    `I took the meeting with ${name} off; no thank-you and no reminders will come of it.`,
    'When there is a new time, I notice it in your mail, or you tell me: "moved Thu 15:00".',
  ]
  return {
    conversation: settled.conversation,
    effects: [...settled.effects, answerOwner(understood, lines)],
    because: `the owner says: ${understood}`,
  }
}

function unreachable(command: never): never {
  throw new Error(`unhandled command ${JSON.stringify(command)}`)
}
