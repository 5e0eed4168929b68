// The one place where a conversation changes: an event in, the next conversation and what is asked for out. Pure.
// What each event changes stands in the file named for it; the switch is exhaustive, so a new event does not compile until it is decided.

import { alarmRang } from './alarm-rang.ts'
import { approvalRefused, memoryRestored } from './asked-again.ts'
import type { Conversation } from './conversation.ts'
import type { Decision } from './decision.ts'
import { draftWritten } from './draft-written.ts'
import type { Event } from './event.ts'
import { evidenceFound } from './evidence-found.ts'
import { dated } from './introduction.ts'
import { colleagueAsked, introduced, referralFollowed } from './introduction-told.ts'
import { materialFound } from './material-found.ts'
import { messageRead } from './message-read.ts'
import { newsTold } from './news-told.ts'
import { noteLate, noteMissing, noteRefused, noteSent, noteUnknown } from './note-left.ts'
import { ownerAnswered } from './owner-answered.ts'
import { questionsChosen } from './questions-chosen.ts'
import { takeUpNext } from './restage.ts'
import type { Setting } from './setting.ts'

/** Same arguments, same decision. Throws only on an event that the types forbid. */
export function decide(setting: Setting, conversation: Conversation, event: Event): Decision {
  const decision = decideOn(setting, conversation, event)
  return { ...decision, conversation: dated(conversation, takeUpNext(decision.conversation), event) }
}

function decideOn(setting: Setting, conversation: Conversation, event: Event): Decision {
  switch (event.type) {
    case 'message-read':
      return messageRead(setting, conversation, event)
    case 'alarm-rang':
      return alarmRang(setting, conversation, event.at)
    case 'evidence-found':
      return evidenceFound(conversation, event)
    case 'draft-written':
      return draftWritten(setting, conversation, event)
    case 'owner-answered':
      return ownerAnswered(setting, conversation, event)
    case 'note-sent':
      return noteSent(conversation, event)
    case 'note-refused':
      return noteRefused(conversation, event)
    case 'note-unknown':
      return noteUnknown(conversation, event)
    case 'note-missing':
      return noteMissing(conversation, event)
    case 'note-late':
      return noteLate(conversation, event)
    case 'approval-refused':
      return approvalRefused(conversation, event)
    case 'questions-chosen':
      return questionsChosen(conversation, event)
    case 'material-found':
      return materialFound(conversation, event)
    case 'memory-restored':
      return memoryRestored(conversation, event)
    case 'introduced':
      return introduced(conversation, event)
    case 'referral-followed':
    case 'referral-met':
      return referralFollowed(setting, conversation, event)
    case 'colleague-asked':
      return colleagueAsked(conversation, event)
    case 'news-told':
      return newsTold(setting, conversation, event)
    default:
      return unreachable(event)
  }
}

function unreachable(event: never): never {
  throw new Error(`unhandled event ${JSON.stringify(event)}`)
}
