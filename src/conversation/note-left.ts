// How the sending of an approved note ended. An unknown outcome is said to be unknown; nothing is guessed and nothing sent again.

import type { Instant } from '../mail/message.ts'
import type { Conversation, FollowUp } from './conversation.ts'
import {
  answerOwner,
  askAnew,
  calledKind,
  calledName,
  type Decision,
  draftOf,
  mailOwner,
  stay,
  withState,
} from './decision.ts'
import { inThread } from './draft-written.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { reconcile } from './reconcile.ts'
import type { Setting } from './setting.ts'

type Happened<T extends Event['type']> = Extract<Event, { type: T }>

/** It went out, or was found to have gone out; then whatever was asked or approved since is void. */
export function noteSent(before: Conversation, event: Happened<'note-sent'>): Decision {
  const followUp = before.followUps[event.followUp]
  if (followUp === undefined || followUp.state.status === 'sent')
    return stay(before, 'this note was already known to be sent')
  const { state } = followUp
  const effects: Effect[] = []
  if (state.status === 'leaving' && state.draft.version !== event.version) {
    const because = 'an earlier version had gone out, after all'
    effects.push({ effect: 'withdraw-note', followUp: followUp.key, version: state.draft.version, because })
  }
  const overtaken = draftOf(followUp)?.version !== event.version
  const name = calledName(before)
  const what = calledKind(followUp.kind)
  const lines = overtaken
    ? [`Version ${event.version} of it is in your Sent folder, so ${name} has it. What I asked you since is settled.`]
    : sentLines(before, followUp)
  effects.push(answerOwner(overtaken ? `${what} had gone out` : `${what} sent`, `send the ${what} to ${name}`, lines))
  return {
    conversation: asSent(before, followUp, event.at, event.version, event.messageId),
    effects,
    because: `the ${followUp.kind} went to ${name}`,
  }
}

/** Refused for good (5xx): it comes back with the server's words, to be changed, approved anew or skipped. */
export function noteRefused(before: Conversation, event: Happened<'note-refused'>): Decision {
  const remark = `Your mail server did not take this note: ${event.because} It was not sent.`
  return comesBack(before, event, [remark, 'If the address is wrong, "skip" it; else "send" tries once more.'])
}

/** It should have left a day ago: what was right then may be wrong now. */
export function noteLate(before: Conversation, event: Happened<'note-late'>): Decision {
  return comesBack(before, event, [
    `You approved this before, and it could not leave for a day: ${event.because}. It has not been sent.`,
    'It may read differently by now, so I ask you once more.',
  ])
}

function comesBack(
  before: Conversation,
  event: Happened<'note-refused'> | Happened<'note-late'>,
  remarks: readonly string[],
): Decision {
  const leaving = leavingAs(before, event.followUp, event.version)
  if (leaving === null) return stay(before, 'the note was no longer wanted')
  const asked = askAnew(before, leaving.followUp, leaving.draft, event.at, remarks)
  const how = event.type === 'note-refused' ? 'was refused' : 'could not leave for a day'
  return { ...asked, because: `the ${leaving.followUp.kind} ${how}, so the owner is asked anew: ${event.because}` }
}

/** From here on neither time nor anybody's mail touches this note: only a find or the owner's word. */
export function noteUnknown(before: Conversation, event: Happened<'note-unknown'>): Decision {
  const leaving = leavingAs(before, event.followUp, event.version)
  if (leaving === null) return stay(before, 'the note was no longer wanted')
  const { followUp, draft } = leaving
  return {
    conversation: withState(before, followUp, { status: 'unknown', draft, since: event.at }),
    effects: [],
    because: `it is unknown whether the ${followUp.kind} went out; the mailbox is searched for it: ${event.because}`,
  }
}

export function noteMissing(before: Conversation, event: Happened<'note-missing'>): Decision {
  const followUp = before.followUps[event.followUp]
  if (followUp?.state.status !== 'unknown' || followUp.state.draft.version !== event.version)
    return stay(before, 'it is known by now what became of the note')
  const { key, kind, state } = followUp
  return {
    conversation: before,
    effects: [mailOwner({ mail: 'went-out', followUp: key, kind, draft: state.draft, because: event.because })],
    because: `the ${kind} was not found in the mailbox; the owner is asked whether it went out`,
  }
}

/** The owner says whether it went out. Both words are safe: a yes ends it, a no asks for a new approval. */
export function wentOutAnswered(
  setting: Setting,
  before: Conversation,
  event: OwnerAnswered,
  word: 'yes' | 'no',
): Decision {
  const followUp = 'followUp' in event.about ? before.followUps[event.about.followUp] : undefined
  const version = 'version' in event.about ? event.about.version : 0
  const name = calledName(before)
  if (followUp?.state.status !== 'unknown' || followUp.state.draft.version !== version) {
    const lines = ['That is settled by now; my latest mail about it says how. I changed nothing.']
    return {
      conversation: before,
      effects: [answerOwner('settled already', word, lines)],
      because: 'it was known by then what became of the note',
    }
  }
  const { key, kind, state } = followUp
  const because = word === 'yes' ? 'the owner says that it went out' : 'the owner says that it did not go out'
  const settled: Effect = { effect: 'settle-note', followUp: key, version, sent: word === 'yes', because }
  if (word === 'no') {
    const asked = askAfterAll(setting, before, followUp, state, event.at)
    return { conversation: asked.conversation, effects: [settled, ...asked.effects], because }
  }
  const lines = sentLines(before, followUp).slice(1)
  const what = calledKind(kind)
  return {
    conversation: asSent(before, followUp, event.at, version, null),
    effects: [settled, answerOwner(`${what} sent`, `the ${what} reached ${name}`, lines)],
    because,
  }
}

/** It did not go out, so it is asked about again, if it is still called for after all that came in between. */
function askAfterAll(
  setting: Setting,
  before: Conversation,
  followUp: FollowUp,
  state: Extract<FollowUp['state'], { status: 'unknown' }>,
  at: Instant,
): { conversation: Conversation; effects: readonly Effect[] } {
  const name = calledName(before)
  const wrote = before.thread.some((message) => message.by === 'contact' && message.at > state.since)
  const remarks = [`You say that this did not reach ${name}. I have not sent it again: say "send", and it goes.`]
  if (wrote) remarks.push(`Since then ${name} wrote: look whether it still fits.`)
  const asked = askAnew(before, followUp, { ...state.draft, ...inThread(before) }, at, remarks)
  const settled = reconcile(setting, asked.conversation, at, 'it is no longer called for')
  if (settled.conversation.followUps[followUp.key]?.state.status === 'asking') return asked
  const what = calledKind(followUp.kind)
  const lines = [`It is no longer called for after what came in since, so I let the ${what} rest.`]
  return {
    conversation: settled.conversation,
    effects: [...settled.effects, answerOwner(`${what} no longer needed`, 'it did not go out', lines)],
  }
}

function leavingAs(before: Conversation, key: string, version: number) {
  const followUp = before.followUps[key]
  if (followUp?.state.status !== 'leaving' || followUp.state.draft.version !== version) return null
  return { followUp, draft: followUp.state.draft }
}

function asSent(
  before: Conversation,
  followUp: FollowUp,
  at: Instant,
  version: number,
  messageId: string | null,
): Conversation {
  const draft = draftOf(followUp)
  const sent = withState(before, followUp, { status: 'sent', at, version })
  const text = draft?.version === version ? draft.body : ''
  const note = {
    messageId,
    references: draft?.references ?? [],
    by: 'owner',
    at,
    subject: draft?.subject ?? '',
  } as const
  return { ...sent, stage: finished(before, followUp), thread: [...before.thread, { ...note, text, kind: 'note' }] }
}

function finished(conversation: Conversation, followUp: FollowUp): Conversation['stage'] {
  const { stage } = conversation
  if (followUp.kind !== 'month-note' || stage.name !== 'met') return stage
  return { name: 'closed', outcome: 'finished', meeting: stage.meeting }
}

function sentLines(conversation: Conversation, followUp: FollowUp): string[] {
  const name = calledName(conversation)
  const went = `It went to ${name} <${conversation.contact.address}>, in your thread and from your address.`
  if (followUp.kind === 'thank-you')
    return [went, 'In a month I will ask what became of the advice, for the second thank-you.']
  if (followUp.kind === 'month-note')
    return [went, `That was the second thank-you. The conversation with ${name} is complete.`]
  return [went]
}
