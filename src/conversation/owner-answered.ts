// The owner's word. Which mail of ours he answers says what it is about; each answer gets a transcript of what was done.
// Words on a draft are in approval-answered.ts, notes after a meeting in debrief-answered.ts.

import { approvalAnswered } from './approval-answered.ts'
import { sentByHand } from './by-hand.ts'
import type { Agreed, Conversation, Draft, FollowUp, Stage } from './conversation.ts'
import { notesCorrected } from './corrected.ts'
import { debriefAnswered } from './debrief-answered.ts'
import { debriefOf } from './debrief-of.ts'
import { answerOwner, askApproval, calledName, type Decision, endFollowUp, isActive, mailOwner } from './decision.ts'
import { detailAnswered } from './detail-answered.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { ledgerAnswered } from './ledger-answered.ts'
import { wentOutAnswered } from './note-left.ts'
import { questionsAnswered } from './questions-answered.ts'
import { reconcile } from './reconcile.ts'
import { meetingOf, nextNumber, thankYouSettled } from './restage.ts'
import { isSentence, sentenceGiven } from './sentence-given.ts'
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
      if (isSentence(event)) return sentenceGiven(setting, conversation, event, command.text)
      return detailAnswered(setting, conversation, event, command.text)
    case 'done':
      return ledgerAnswered(setting, conversation, event, command)
    case 'correct':
      return notesCorrected(setting, conversation, event, command)
    case 'questions':
      return questionsAnswered(conversation, event, command)
    case 'about':
    case 'help':
    case 'unknown':
    case 'follow':
      return notUnderstood(conversation, event)
    case 'yes':
    case 'no':
      if (about.mail === 'went-out') return wentOutAnswered(setting, conversation, event, command.command)
      if (about.mail === 'time-check') return timeChecked(conversation, event, command.command)
      if (about.mail === 'outreach-question' || about.mail === 'noticed' || about.mail === 'found')
        return followed(conversation, event, command.command)
      return notUnderstood(conversation, event)
    case 'send':
    case 'edit':
    case 'skip':
    case 'later':
    case 'hold':
      return approvalAnswered(setting, conversation, event, command)
    case 'by-hand':
      return sentByHand(conversation, event)
    default:
      return unreachable(command)
  }
}

/** Nothing changes; the owner hears what was read and what is possible in answer to that mail. */
export function notUnderstood(conversation: Conversation, event: OwnerAnswered): Decision {
  const { about, command } = event
  const read = command.command === 'unknown' ? command.read : command.command
  const meant = command.command === 'unknown' ? command.meant : null
  const asked = about.mail === 'approval' ? conversation.followUps[about.followUp] : undefined
  const draft = asked === undefined || command.command !== 'unknown' ? null : openDraft(asked)
  if (asked !== undefined && draft !== null) {
    // The note itself comes back with the question, so that the next word is one on what he sees.
    const guess = meant === null ? '' : `; did you mean "${meant}"?`
    const remark = `I read “${shortened(read)}” and did nothing, since I was not sure what you want${guess}`
    return {
      conversation,
      effects: [askApproval(asked, { ...draft, remarks: [remark, ...draft.remarks] }, 0)],
      because: `"${read}" was not understood; the note is put before the owner again`,
    }
  }
  return {
    conversation,
    effects: [mailOwner({ mail: 'not-understood', about, read, meant })],
    because: `"${read}" was not understood as an answer to this mail; the owner is told what is possible`,
  }
}

function openDraft({ state }: FollowUp): Draft | null {
  return state.status === 'asking' || state.status === 'snoozed' ? state.draft : null
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function stop(before: Conversation, event: OwnerAnswered): Decision {
  const { conversation, effects } = endAll(before, event, 'the owner said stop')
  const stage: Stage = { name: 'closed', outcome: 'stopped', meeting: meetingOf(before.stage) }
  const name = calledName(before)
  effects.push(
    answerOwner('stopped', `stop following ${name}`, [`Nothing more goes to ${name}, and I no longer remind you.`]),
  )
  return { conversation: { ...conversation, following: 'no', stage }, effects, because: 'the owner said stop' }
}

function endAll(
  before: Conversation,
  event: OwnerAnswered,
  because: string,
): { conversation: Conversation; effects: Effect[] } {
  let conversation: Conversation = before
  const effects: Effect[] = []
  for (const followUp of Object.values(before.followUps).filter(isActive)) {
    const ended = endFollowUp(conversation, followUp, event.at, 'dropped', because)
    conversation = ended.conversation
    effects.push(...ended.effects)
  }
  return { conversation, effects }
}

function followed(conversation: Conversation, event: OwnerAnswered, word: 'yes' | 'no'): Decision {
  const name = calledName(conversation)
  if (word === 'no') {
    const ended = endAll(conversation, event, 'the owner does not want this followed')
    return {
      conversation: { ...ended.conversation, following: 'no' },
      // Where several were declined at once, one answer speaks for all of them.
      effects: [
        ...ended.effects,
        ...(event.about.mail === 'found'
          ? []
          : [answerOwner('not followed', `do not follow ${name}`, [`I leave ${name} alone.`])]),
      ],
      because: 'the owner does not want this followed',
    }
  }
  return {
    conversation: { ...conversation, following: 'yes' },
    effects: [mailOwner({ mail: 'noticed' })],
    because: 'the owner wants this followed',
  }
}

function timeChecked(conversation: Conversation, event: OwnerAnswered, word: 'yes' | 'no'): Decision {
  const { stage } = conversation
  if (stage.name !== 'scheduled') {
    return {
      conversation,
      effects: [
        answerOwner('no longer on the table', word, ['That time is no longer on the table, so I changed nothing.']),
      ],
      because: 'the time that the owner spoke of is no longer on the table',
    }
  }
  const asked = event.about.mail === 'time-check' ? event.about.followUp : ''
  if (asked !== `time-check:${stage.meeting.start}`) {
    const lines = ['That was about an earlier time. The one I now have is in my latest mail; please answer that one.']
    return {
      conversation,
      effects: [answerOwner('about an earlier time', word, lines)],
      because: 'the owner answered about an earlier time',
    }
  }
  if (word === 'no') {
    return {
      conversation: { ...conversation, stage: { name: 'scheduling' } },
      effects: [
        answerOwner(
          'time taken off',
          'that time is not right',
          ['I took it off. Answer with the right one, for example "moved Thu 15:00", and I log that.'],
          event.about,
        ),
      ],
      because: 'the owner says that the time is not right',
    }
  }
  const about = { mail: 'meeting-logged' } as const
  const done = {
    mail: 'answer',
    title: 'logged',
    understood: 'the time is right',
    done: [],
    meeting: stage.meeting,
    about,
  } as const
  return {
    conversation: { ...conversation, stage: { ...stage, confirmedAt: event.at } },
    effects: [mailOwner(done)],
    because: 'the owner confirmed the time; the meeting is logged',
  }
}

type Moved = Extract<OwnerAnswered['command'], { command: 'moved' }>

function moved(setting: Setting, before: Conversation, event: OwnerAnswered, command: Moved): Decision {
  const known = isHeld(before) ? null : meetingOf(before.stage)
  const meeting: Agreed = {
    number: known?.number ?? nextNumber(before),
    start: command.start,
    end: command.end ?? addMinutes(command.start, known === null ? USUAL_MINUTES : minutesOf(known)),
    zone: command.zone,
    medium: known?.medium ?? null,
    place: known?.place ?? null,
    source: 'owner',
    quote: 'as you told me',
    changes: known === null ? 0 : known.changes + 1,
  }
  const next = { meeting, confirmedAt: event.at }
  const waits = before.stage.name === 'met' && known === null && !thankYouSettled(before)
  const staged: Conversation = {
    ...before,
    stage: waits && before.stage.name === 'met' ? { ...before.stage, next } : { name: 'scheduled', ...next },
  }
  const { conversation, effects } = reconcile(setting, staged, event.at, 'the meeting was moved')
  const about = { mail: 'meeting-logged' } as const
  const understood = known === null ? 'the meeting is' : 'the meeting moved'
  const done = {
    mail: 'answer',
    title: known === null ? 'logged' : 'moved',
    understood,
    done: [],
    meeting,
    about,
  } as const
  return { conversation, effects: [...effects, mailOwner(done)], because: 'the owner gave the time of the meeting' }
}

/** A meeting that was told of or thanked for has taken place: another time means another meeting. */
function isHeld(conversation: Conversation): boolean {
  const { stage } = conversation
  if (stage.name === 'closed') return stage.meeting !== null
  return stage.name === 'met' && (debriefOf(conversation, stage.meeting) !== null || thankYouSettled(conversation))
}

function minutesOf(meeting: Agreed): number {
  return (Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000
}

function notHeld(
  setting: Setting,
  before: Conversation,
  event: OwnerAnswered,
  word: 'cancelled' | 'no-show',
): Decision {
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
    effects: [
      ...settled.effects,
      answerOwner(word === 'cancelled' ? 'cancelled' : 'did not happen', understood, lines, { mail: 'meeting-logged' }),
    ],
    because: `the owner says: ${understood}`,
  }
}

function unreachable(command: never): never {
  throw new Error(`unhandled command ${JSON.stringify(command)}`)
}
