// The month-check: a week before the month mark the owner is asked what he did with the advice.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { debriefOf } from '../conversation/debrief-of.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { signOf } from '../conversation/sign-of.ts'
import { addDays, atLocalTime, localDay, sameTimeOn } from '../conversation/times.ts'
import { agreedMeeting } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { meetingWords } from './meeting-words.ts'
import { monthMark } from './month-mark.ts'
import { asPhrase } from './phrase.ts'
import { signWords } from './sign-words.ts'
import { spokenDay } from './spoken-time.ts'
import { struckWords } from './struck-words.ts'

const WORTH_DAYS = 14

export const monthCheck: Kind = { name: 'month-check', to: 'owner', due, lacks: () => null, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null || conversation.monthCheckedAt !== null) return []
  const open = conversation.advice.some((advice) => advice.state === 'open')
  if (!open && debriefOf(conversation, meeting) === null) return []
  const { zone } = cadence
  const mark = monthMark(meeting, cadence)
  const day = localDay(mark, zone)
  return [
    {
      key: `month-check:${meeting.number}`,
      dueAt: atLocalTime(addDays(day, -cadence.monthCheck.beforeDays), cadence.writingHours.from, zone),
      until: sameTimeOn(addDays(day, WORTH_DAYS), mark, zone),
      remindAt: [],
      because: `You met on ${spokenDay(meeting.start, zone)}; on ${spokenDay(mark, zone)} that is a month ago.`,
    },
  ]
}

/** The advice keeps its own numbers, for by these the owner answers. */
function words(conversation: Conversation, owner: OwnerFacts, cadence: Cadence): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  const open = conversation.advice
    .filter(({ state, text }) => state === 'open' && asPhrase(text) !== '')
    .map((advice) => ({ advice, sign: signOf(conversation, advice) }))
  return {
    ...commonWords(conversation, owner),
    ...meetingWords(meeting, owner),
    markDay: meeting === null ? '' : spokenDay(monthMark(meeting, cadence), owner.zone),
    struck: meeting === null ? '' : struckWords(debriefOf(conversation, meeting)?.struck ?? null),
    advice: open.flatMap(({ advice, sign }) =>
      sign === null ? [{ number: advice.number, text: asPhrase(advice.text) }] : [],
    ),
    signs: open.flatMap(({ advice, sign }) =>
      sign === null ? [] : [{ number: advice.number, text: asPhrase(advice.text), sign: signWords(sign, owner.zone) }],
    ),
    promised: (conversation.pledges ?? [])
      .filter(({ by, on }) => by === 'owner' && on === null)
      .map(({ text }) => ({ text: asPhrase(text) })),
  }
}
