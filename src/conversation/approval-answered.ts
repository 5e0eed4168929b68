// The owner's word on a draft: send, edit, skip, later. An approval holds for exactly one version; an older one is shown the newest.

import type { Instant } from '../mail/message.ts'
import { describeTime } from '../meeting/describe-time.ts'
import type { Conversation, Draft, FollowUp } from './conversation.ts'
import { answerOwner, askApproval, calledKind, calledName, type Decision, endFollowUp, withState } from './decision.ts'
import type { Effect } from './effect.ts'
import { notUnderstood, type OwnerAnswered } from './owner-answered.ts'
import type { Setting } from './setting.ts'
import { isZone, nextWritingMoment } from './times.ts'

type Word = Extract<OwnerAnswered['command'], { command: 'send' | 'edit' | 'skip' | 'later' }>

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
  const name = calledName(conversation)
  if (state.status === 'told')
    return word.command === 'skip' ? leaveOut(conversation, followUp) : notUnderstood(conversation, event)
  if (word.command === 'skip' && state.status !== 'ended') return skip(conversation, event, followUp)
  if (state.status === 'lacking' && word.command === 'later') return waitForDetail(conversation, event, followUp)
  if (state.status === 'sent') {
    const lines = [`It went to ${name} before, and it goes only once. I did nothing now.`]
    return {
      conversation,
      effects: [answerOwner(`${calledKind(followUp.kind)} sent before`, word.command, lines)],
      because: `the ${followUp.kind} was sent before; nothing goes twice`,
    }
  }
  if (state.status === 'leaving') return onItsWay(setting, conversation, event, followUp, word, state.draft)
  if (state.status !== 'asking' && state.status !== 'snoozed') {
    const lines = [`The ${calledKind(followUp.kind)} for ${name} is no longer open, so I did nothing.`]
    return {
      conversation,
      effects: [answerOwner(`${calledKind(followUp.kind)} no longer open`, word.command, lines)],
      because: `the ${followUp.kind} is no longer open`,
    }
  }
  if (word.command === 'edit') return edit(conversation, event, followUp, state.draft, word.text)
  if (word.command === 'later') {
    const snoozed = { status: 'snoozed', draft: state.draft, until: word.until, reminders: 0 } as const
    const line = `I will ask you again on ${when(setting, word.until)}.`
    return {
      conversation: withState(conversation, followUp, snoozed),
      effects: [
        answerOwner(
          `${calledKind(followUp.kind)} put off`,
          `ask again about the ${calledKind(followUp.kind)} for ${name}`,
          [line],
          event.about,
        ),
      ],
      because: `the owner wants to be asked again on ${when(setting, word.until)}`,
    }
  }
  return send(setting, conversation, event, followUp, state.draft)
}

function send(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  draft: Draft,
): Decision {
  if (event.about.mail !== 'approval' || event.about.version !== draft.version) {
    return {
      conversation,
      effects: [
        askApproval(
          followUp,
          {
            ...draft,
            remarks: ['You approved an earlier version. This is the newest; it has not been sent.', ...draft.remarks],
          },
          0,
        ),
      ],
      because: 'the approval was for an earlier version; the newest is shown again',
    }
  }
  const notBefore = nextWritingMoment(setting.cadence, event.at, conversation.negotiation.zones.contact)
  const effects: Effect[] = [{ effect: 'send-note', followUp: followUp.key, kind: followUp.kind, draft, notBefore }]
  const waits = notBefore > event.at
  if (waits) {
    const name = calledName(conversation)
    const { writingHours: hours, zone } = setting.cadence
    const theirs = otherZone(conversation, zone)
    effects.push(
      answerOwner(
        `${calledKind(followUp.kind)} leaves later`,
        `send the ${calledKind(followUp.kind)} to ${name}`,
        [
          `You write to people between ${hours.from} and ${hours.to}${theirs === null ? '' : ' by their clock'}, so it leaves on ${describeTime(notBefore, theirs ?? zone, zone)}.`,
          'Until then "skip" in answer to this mail stops it.',
        ],
        event.about,
      ),
    )
  }
  return {
    conversation: withState(conversation, followUp, { status: 'leaving', draft, notBefore }),
    effects,
    because: waits
      ? `the owner approved version ${draft.version}; it leaves when the writing hours begin`
      : `the owner approved version ${draft.version}`,
  }
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
  const next: Draft = {
    ...draft,
    version: draft.version + 1,
    body: text,
    remarks: ['This is your own text. It has not been sent yet.'],
  }
  return {
    conversation: withState(conversation, followUp, { status: 'asking', draft: next, askedAt: event.at, reminders: 0 }),
    effects: [askApproval(followUp, next, 0)],
    because: `the owner wrote version ${next.version}; it comes back for his last word`,
  }
}

function skip(conversation: Conversation, event: OwnerAnswered, followUp: FollowUp): Decision {
  const name = calledName(conversation)
  if (followUp.state.status === 'sent') {
    const lines = [`It went to ${name} before I read your word. I am sorry: it cannot be called back.`]
    return {
      conversation,
      effects: [answerOwner(`${calledKind(followUp.kind)} had left already`, 'skip', lines)],
      because: 'skip came after the note was sent',
    }
  }
  const ended = endFollowUp(conversation, followUp, event.at, 'skipped', 'the owner skipped it')
  const { stage } = conversation
  const finished = followUp.kind === 'month-note' && stage.name === 'met'
  const next: Conversation = finished
    ? { ...ended.conversation, stage: { name: 'closed', outcome: 'finished', meeting: stage.meeting } }
    : ended.conversation
  return {
    conversation: next,
    effects: [
      ...ended.effects,
      answerOwner(`${calledKind(followUp.kind)} skipped`, `skip the ${calledKind(followUp.kind)} for ${name}`, [
        `Nothing was sent to ${name}, and I will not ask about it again.`,
      ]),
    ],
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

function onItsWay(
  setting: Setting,
  conversation: Conversation,
  event: OwnerAnswered,
  followUp: FollowUp,
  word: Word,
  draft: Draft,
): Decision {
  if (word.command === 'send') {
    const lines = ['You approved it before, and it is on its way. It goes only once.']
    return {
      conversation,
      effects: [answerOwner(`${calledKind(followUp.kind)} on its way`, 'send', lines, event.about)],
      because: 'approved before; nothing goes twice',
    }
  }
  const because = 'the owner took his approval back'
  const next: Draft = {
    ...draft,
    version: draft.version + 1,
    ...(word.command === 'edit' ? { body: word.text } : {}),
    remarks: [],
  }
  const state =
    word.command === 'later'
      ? ({ status: 'snoozed', draft: next, until: word.until, reminders: 0 } as const)
      : ({ status: 'asking', draft: next, askedAt: event.at, reminders: 0 } as const)
  const effects: Effect[] = [{ effect: 'withdraw-note', followUp: followUp.key, version: draft.version, because }]
  effects.push(
    word.command === 'later'
      ? answerOwner(
          `${calledKind(followUp.kind)} put off`,
          'later',
          [`It has not left. I will ask you again on ${when(setting, word.until)}.`],
          event.about,
        )
      : askApproval(followUp, next, 0),
  )
  return { conversation: withState(conversation, followUp, state), effects, because }
}

function waitForDetail(conversation: Conversation, event: OwnerAnswered, followUp: FollowUp): Decision {
  const lines = ['I keep the question open. Answer it whenever you like.']
  return {
    conversation,
    effects: [answerOwner('the question stays open', 'later', lines, event.about)],
    because: `the ${followUp.kind} waits for a detail from the owner`,
  }
}

/** The contact's zone where it is known and not the owner's. */
function otherZone(conversation: Conversation, zone: string): string | null {
  const theirs = conversation.negotiation.zones.contact
  return theirs === null || theirs === zone || !isZone(theirs) ? null : theirs
}

function when(setting: Setting, at: Instant): string {
  return describeTime(at, setting.cadence.zone, setting.cadence.zone)
}
