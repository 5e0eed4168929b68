// The second thank-you: a month after the meeting, what the owner did with the advice.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation, FollowUp } from '../conversation/conversation.ts'
import { debriefOf } from '../conversation/debrief-of.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addMonths, atLocalTime, localDay, nextBusinessDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { adviceDone, adviceOpen, otherDeeds } from './advice-words.ts'
import { agreedMeeting } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { ledgerWords } from './ledger-words.ts'
import { monthMark } from './month-mark.ts'
import { callName } from './salutation.ts'
import { spokenDate, spokenDay } from './spoken-time.ts'
import { struckTold } from './struck-words.ts'
import { variantOf } from './variant.ts'

/** Two months after the mark it is no second thank-you any more. */
const WORTH_MONTHS = 2
/** After the first question, in days. */
const AGAIN_DAYS = 14
const PLAIN_DAYS = 21

export const monthNote: Kind = { name: 'month-note', to: 'contact', due, lacks, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null) return []
  const { zone, writingHours } = cadence
  const mark = monthMark(meeting, cadence)
  const key = `month-note:${meeting.number}`
  return [
    {
      key,
      dueAt: atLocalTime(nextBusinessDay(localDay(mark, zone), cadence), writingHours.from, zone),
      until: addMonths(mark, WORTH_MONTHS, zone),
      remindAt: askedAgainAt(conversation.followUps[key], cadence),
      because: `You met on ${spokenDay(meeting.start, zone)}, a month ago.`,
    },
  ]
}

/** Where nothing was told he is asked once more after two weeks; a week later the plain note is offered (see plain-note.ts). */
function askedAgainAt(followUp: FollowUp | undefined, { zone, writingHours }: Cadence): readonly Instant[] {
  if (followUp?.state.status !== 'lacking') return []
  const asked = localDay(followUp.state.askedAt, zone)
  return [AGAIN_DAYS, PLAIN_DAYS].map((days) => atLocalTime(addDays(asked, days), writingHours.from, zone))
}

function nothingDone(conversation: Conversation): boolean {
  return adviceDone(conversation).length + otherDeeds(conversation).length === 0
}

/** Nothing is written when nothing was done, unless it is to say so plainly: then there must be something that it still comes back to. */
function lacks(conversation: Conversation): string | null {
  if (!nothingDone(conversation)) return null
  if (saysPlainly(conversation) && hasSomethingLeft(conversation)) return null
  const name = callName(conversation)
  return (
    `What have you done, read, seen or decided since that goes back to the talk with ${name}? ` +
    `One honest sentence is enough, as you would say it to ${name}.`
  )
}

function saysPlainly(conversation: Conversation): boolean {
  const meeting = agreedMeeting(conversation)
  return meeting !== null && conversation.plainly?.includes(`month-note:${meeting.number}`) === true
}

function hasSomethingLeft(conversation: Conversation): boolean {
  const meeting = agreedMeeting(conversation)
  const struck = meeting === null ? null : (debriefOf(conversation, meeting)?.struck ?? null)
  return struck !== null || adviceOpen(conversation).length > 0
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  return {
    ...commonWords(conversation, owner),
    variant: variantOf(conversation, occasion),
    metOn: meeting === null ? '' : spokenDate(meeting.start, owner.zone),
    medium: meeting?.medium ?? '',
    ...struckTold(conversation, meeting === null ? null : debriefOf(conversation, meeting)),
    ...ledgerWords(conversation),
    honest: nothingDone(conversation) && saysPlainly(conversation),
  }
}
