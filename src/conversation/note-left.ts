// How the sending of an approved note ended. An unknown outcome is said to be unknown; nothing is guessed and nothing sent again.

import type { Conversation, FollowUp } from './conversation.ts'
import { answerOwner, calledKind, calledName, type Decision, draftOf, mailOwner, stay, withState } from './decision.ts'
import type { Event } from './event.ts'

export function noteSent(before: Conversation, event: Extract<Event, { type: 'note-sent' }>): Decision {
  const followUp = before.followUps[event.followUp]
  if (followUp === undefined || followUp.state.status === 'sent')
    return stay(before, 'this note was already known to be sent')
  const draft = draftOf(followUp)
  const sent = withState(before, followUp, { status: 'sent', at: event.at, version: event.version })
  const name = calledName(before)
  const conversation: Conversation = {
    ...sent,
    stage: finished(before, followUp),
    thread: [
      ...before.thread,
      {
        messageId: event.messageId,
        references: draft?.references ?? [],
        by: 'owner',
        at: event.at,
        subject: draft?.subject ?? '',
        text: draft?.body ?? '',
        kind: 'note',
      },
    ],
  }
  const because = `the ${followUp.kind} went to ${name}`
  return {
    conversation,
    effects: [
      answerOwner(
        `${calledKind(followUp.kind)} sent`,
        `send the ${calledKind(followUp.kind)} to ${name}`,
        sentLines(before, followUp),
      ),
    ],
    because,
  }
}

export function noteRefused(before: Conversation, event: Extract<Event, { type: 'note-refused' }>): Decision {
  const followUp = before.followUps[event.followUp]
  if (followUp?.state.status !== 'leaving') return stay(before, 'the refused note was no longer wanted')
  const draft = followUp.state.draft
  const lines = [
    `The mail server did not take the ${calledKind(followUp.kind)} for ${calledName(before)} <${draft.to.address}>: ${event.because}`,
    'It was not sent, and I will not try again by myself. This is the text, so that nothing is lost:',
    draft.body,
  ]
  return {
    conversation: withState(before, followUp, {
      status: 'ended',
      at: event.at,
      how: 'refused',
      because: event.because,
    }),
    effects: [mailOwner({ mail: 'notice', title: `the ${calledKind(followUp.kind)} was refused`, lines })],
    because: `the ${followUp.kind} was refused: ${event.because}`,
  }
}

export function noteUnknown(before: Conversation, event: Extract<Event, { type: 'note-unknown' }>): Decision {
  const followUp = before.followUps[event.followUp]
  if (followUp?.state.status !== 'leaving') return stay(before, 'the note was no longer wanted')
  const name = calledName(before)
  const lines = [
    `I handed the ${calledKind(followUp.kind)} for ${name} <${followUp.state.draft.to.address}> to your mail server, and the connection broke before it answered: ${event.because}`,
    'It may have gone out or not. I keep looking for it in your mailbox, and tell you when I find it. I will not send it a second time by myself.',
  ]
  return {
    conversation: before,
    effects: [mailOwner({ mail: 'notice', title: `did the ${calledKind(followUp.kind)} go out?`, lines })],
    because: `it is unknown whether the ${followUp.kind} went out; the mailbox is searched for it`,
  }
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
