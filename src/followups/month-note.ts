// The second thank-you: a month after the meeting, what the owner did with the advice.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { debriefOf } from '../conversation/debrief-of.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { addMonths, atLocalTime, localDay, nextBusinessDay } from '../conversation/times.ts'
import { adviceDone, adviceOpen, otherDeeds } from './advice-words.ts'
import { agreedMeeting } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { monthMark } from './month-mark.ts'
import { asInline, asListItem, asSentence, closed, inFirstPerson } from './phrase.ts'
import { callName } from './salutation.ts'
import { spokenDate, spokenDay } from './spoken-time.ts'
import { completesSentence, struckWords } from './struck-words.ts'

/** Two months after the mark it is no second thank-you any more. */
const WORTH_MONTHS = 2

export const monthNote: Kind = { name: 'month-note', to: 'contact', due, lacks, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null) return []
  const { zone, writingHours } = cadence
  const mark = monthMark(meeting, cadence)
  return [
    {
      key: `month-note:${meeting.number}`,
      dueAt: atLocalTime(nextBusinessDay(localDay(mark, zone), cadence), writingHours.from, zone),
      until: addMonths(mark, WORTH_MONTHS, zone),
      remindAt: [],
      because: `You met on ${spokenDay(meeting.start, zone)}, a month ago.`,
    },
  ]
}

/** Nothing is written when nothing was done. */
function lacks(conversation: Conversation): string | null {
  if (adviceDone(conversation).length + otherDeeds(conversation).length > 0) return null
  const name = callName(conversation)
  return (
    `What have you done, read, seen or decided since that goes back to the talk with ${name}? ` +
    `One honest sentence is enough, as you would say it to ${name}.`
  )
}

function words(conversation: Conversation, owner: OwnerFacts, _cadence: Cadence): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  const struck = struckWords(meeting === null ? null : (debriefOf(conversation, meeting)?.struck ?? null))
  const done = adviceDone(conversation)
  const open = adviceOpen(conversation)
  return {
    ...commonWords(conversation, owner),
    metOn: meeting === null ? '' : spokenDate(meeting.start, owner.zone),
    struck: closed(struck),
    struckCompletes: completesSentence(struck),
    done: done.map(({ text, outcome }) => ({
      text: asSentence(text),
      inline: asInline(text),
      outcome: asSentence(inFirstPerson(outcome)),
    })),
    open: open.map(({ text, outcome }) => ({ text: asListItem(text), inline: asInline(text), outcome })),
    deeds: otherDeeds(conversation).map((deed) => ({ text: asSentence(inFirstPerson(deed)) })),
  }
}
