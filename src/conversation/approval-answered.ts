// The owner's word on a note: send, edit, skip, later, hold. An approval holds for exactly one version; an older one is shown the
// newest. That the word is his was proven before (engine/); what is on its way already is on-its-way.ts.

import { describeTime } from '../meeting/describe-time.ts'
import type { Conversation, Draft, FollowUp } from './conversation.ts'
import {
  answerOwner,
  askAnew,
  askApproval,
  calledKind,
  calledName,
  type Decision,
  endFollowUp,
  mailOwner,
  withState,
} from './decision.ts'
import type { Effect } from './effect.ts'
import { needsAnyway, withStops } from './findings.ts'
import { leavesTooLate } from './lapse.ts'
import { onItsWay, tooLate } from './on-its-way.ts'
import { notUnderstood, type OwnerAnswered } from './owner-answered.ts'
import type { Setting } from './setting.ts'
import { addMinutes, nextWritingMoment } from './times.ts'

export type Word = Extract<OwnerAnswered['command'], { command: 'send' | 'edit' | 'skip' | 'later' | 'hold' }>

/** What stands in an approval mail and never in a note: its rules, its header, its ids. */
const OURS = /─{8}|^\s*Why now: |\b[0-9a-f]{32}\b|^\s*- "send": it goes out/m

export function approvalAnswered(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  word: Word,
): Decision {
  const key = 'followUp' in event.about ? event.about.followUp : null
  const followUp = key === null ? undefined : conversation.followUps[key]
  if (followUp === undefined) return notUnderstood(conversation, event)
  const { state } = followUp
  switch (state.status) {
    case 'told':
      return word.command === 'skip' ? leaveOut(conversation, followUp) : notUnderstood(conversation, event)
    case 'sent':
    case 'unknown':
      return tooLate(conversation, followUp, word)
    case 'leaving':
      return word.command === 'skip'
        ? skip(conversation, event, followUp)
        : onItsWay(setting, conversation, event, followUp, word, state.draft)
    case 'asking':
    case 'snoozed':
      return waiting(setting, conversation, event, followUp, word, state.draft)
    case 'lacking':
      if (word.command === 'later') return waitForDetail(conversation, event, followUp)
      return word.command === 'skip' ? skip(conversation, event, followUp) : noLongerOpen(conversation, followUp, word)
    case 'drafting':
    case 'waiting':
      return word.command === 'skip' ? skip(conversation, event, followUp) : noLongerOpen(conversation, followUp, word)
    case 'ended':
      return noLongerOpen(conversation, followUp, word)
  }
}

function waiting(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  word: Word,
  draft: Draft,
): Decision {
  switch (word.command) {
    case 'send':
      return send(setting, conversation, event, followUp, draft)
    case 'edit':
      return edit(conversation, event, followUp, draft, word.text)
    case 'skip':
      return skip(conversation, event, followUp)
    case 'later':
      return snooze(setting, conversation, event, followUp, draft, word.until)
    case 'hold': {
      // A "send" of which only the proof is late must not overrule this word: what is asked is asked as a new version.
      const remark = 'Nothing of it was on its way, and nothing leaves before you say "send" to this mail.'
      const asked = askAnew(conversation, followUp, draft, event.at, [remark])
      return { ...asked, because: `the ${followUp.kind} was not on its way; the owner is asked anew` }
    }
  }
}

function send(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  draft: Draft,
): Decision {
  if (event.about.mail !== 'approval' || event.about.version !== draft.version) {
    return shownAgain(conversation, followUp, draft, {
      remark: 'You approved an earlier version. This is the newest; it has not been sent.',
      because: 'the approval was for an earlier version; the newest is shown again',
    })
  }
  if (needsAnyway(draft, event.command)) {
    return shownAgain(conversation, followUp, draft, {
      remark:
        'You said “send”, and it has not left: look at what is listed below, then “edit” it or say “send anyway”.',
      because: `the ${followUp.kind} goes out only on "send anyway"; the owner is shown why`,
    })
  }
  const { version } = draft
  const undone = addMinutes(event.at, setting.sending.undoMinutes)
  const notBefore = nextWritingMoment(setting.cadence, undone, conversation.negotiation.zones.contact)
  const late = leavesTooLate(setting, conversation, followUp, notBefore, event.at)
  if (late !== null) return late
  const { key, kind } = followUp
  const effects: Effect[] = [{ effect: 'send-note', followUp: key, kind, draft, notBefore }]
  if (notBefore > event.at) {
    effects.push(mailOwner({ mail: 'receipt', followUp: key, kind, version, to: draft.to, leavesAt: notBefore }))
  }
  return {
    conversation: withState(conversation, followUp, { status: 'leaving', draft, notBefore }),
    effects,
    because:
      notBefore > undone
        ? `the owner approved version ${version}; it leaves when the writing hours begin`
        : `the owner approved version ${version}`,
  }
}

/** It comes back as it is, under the same version: the words that he answered hold as they did. */
function shownAgain(
  conversation: Conversation,
  followUp: FollowUp,
  draft: Draft,
  { remark, because }: { remark: string; because: string },
): Decision {
  const shown = { ...draft, remarks: [remark, ...draft.remarks] }
  return { conversation, effects: [askApproval(followUp, shown, 0)], because }
}

function edit(
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  draft: Draft,
  text: string,
): Decision {
  if (text.trim() === '') {
    const lines = [
      'I found no new text after the word "edit". Write it below that word, all of it, and I show it to you once more.',
    ]
    return {
      conversation,
      effects: [answerOwner('no new text found', 'edit', lines, event.about)],
      because: 'an edit without a text',
    }
  }
  if (OURS.test(text)) {
    const lines = [
      'A piece of my own mail is in the new text, and I do not show that to anybody. Send me "edit" once more with nothing below it but the note itself.',
    ]
    return {
      conversation,
      effects: [answerOwner('a piece of my mail in your text', 'edit', lines, event.about)],
      because: 'an edit that holds lines of an approval mail',
    }
  }
  const remarks = ['This is your own text. It has not been sent yet.', ...(event.findings?.remarks ?? [])]
  const edited = withStops({ ...draft, body: text }, event.findings?.stops ?? [])
  const asked = askAnew(conversation, followUp, edited, event.at, remarks)
  return { ...asked, because: `the owner wrote version ${draft.version + 1}; it comes back for his last word` }
}

function snooze(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  draft: Draft,
  until: string,
): Decision {
  const name = calledName(conversation)
  const { zone } = setting.cadence
  const when = describeTime(until, zone, zone)
  const what = calledKind(followUp.kind)
  const lines = [`I will ask you again on ${when}.`]
  return {
    // As a version of its own: a "send" of before, of which only the proof is late, must not overrule this word.
    conversation: withState(conversation, followUp, {
      status: 'snoozed',
      draft: { ...draft, version: draft.version + 1 },
      until,
      reminders: 0,
    }),
    effects: [answerOwner(`${what} put off`, `ask again about the ${what} for ${name}`, lines, event.about)],
    because: `the owner wants to be asked again on ${when}`,
  }
}

function skip(conversation: Conversation, event: OwnerAnswered, followUp: FollowUp): Decision {
  const name = calledName(conversation)
  const what = calledKind(followUp.kind)
  const ended = endFollowUp(conversation, followUp, event.at, 'skipped', 'the owner skipped it')
  const { stage } = conversation
  const finished = followUp.kind === 'month-note' && stage.name === 'met'
  const next: Conversation = finished
    ? { ...ended.conversation, stage: { name: 'closed', outcome: 'finished', meeting: stage.meeting } }
    : ended.conversation
  const lines = [`Nothing was sent to ${name}, and I will not ask about it again.`]
  return {
    conversation: next,
    effects: [...ended.effects, answerOwner(`${what} skipped`, `skip the ${what} for ${name}`, lines)],
    because: `the owner skipped the ${followUp.kind}`,
  }
}

/** A mail that only tells the owner something needs no answer; that he wants none of it is noted. */
function leaveOut(conversation: Conversation, followUp: FollowUp): Decision {
  const lines = ['Nothing more is needed. I will not ask about it again.']
  return {
    conversation,
    effects: [answerOwner('left out', `leave the ${calledKind(followUp.kind)} out`, lines)],
    because: `the owner leaves the ${followUp.kind} out`,
  }
}

function noLongerOpen(conversation: Conversation, followUp: FollowUp, word: Word): Decision {
  const what = calledKind(followUp.kind)
  const lines =
    word.command === 'hold'
      ? [`The ${what} for ${calledName(conversation)} is not on its way: nothing goes out before you say "send".`]
      : [`The ${what} for ${calledName(conversation)} is no longer open, so I did nothing.`]
  const title = word.command === 'hold' ? `${what} not on its way` : `${what} no longer open`
  return {
    conversation,
    effects: [answerOwner(title, word.command, lines)],
    because:
      word.command === 'hold' ? `the ${followUp.kind} is not on its way` : `the ${followUp.kind} is no longer open`,
  }
}

function waitForDetail(conversation: Conversation, event: OwnerAnswered, followUp: FollowUp): Decision {
  const lines = ['I keep the question open. Answer it whenever you like.']
  return {
    conversation,
    effects: [answerOwner('the question stays open', 'later', lines, event.about)],
    because: `the ${followUp.kind} waits for a detail from the owner`,
  }
}
