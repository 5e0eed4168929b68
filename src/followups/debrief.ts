// The debrief: right after the meeting, and once more in the evening, the owner is asked for what he heard.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { debriefOf } from '../conversation/debrief-of.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addHours, addMinutes, atLocalTime, hoursBetween, localDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { agreedMeeting } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { meetingWords } from './meeting-words.ts'

/** Two mails on the same thing keep at least this distance. */
const APART_HOURS = 2
/** From here on the thank-you itself has asked. */
const WORTH_HOURS = 48

export const debrief: Kind = { name: 'debrief', to: 'owner', due, lacks: () => null, words }

/**
 * Keyed by the start: where the answer was "moved Thu 15:00", the new date deserves to be asked about, too. Once the second
 * is due the first is not made up for: a machine that slept asks once.
 */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null || debriefOf(conversation, meeting) !== null) return []
  const until = addHours(meeting.end, WORTH_HOURS)
  const first = addMinutes(meeting.end, cadence.debrief.afterMinutes)
  const second = again(first, cadence)
  return [
    { key: `debrief:1:${meeting.start}`, dueAt: first, until: second, remindAt: [], because: 'The meeting is over.' },
    {
      key: `debrief:2:${meeting.start}`,
      dueAt: second,
      until,
      remindAt: [],
      because: 'The meeting is over, and no notes have come yet.',
    },
  ]
}

function again(first: Instant, cadence: Cadence): Instant {
  const day = localDay(first, cadence.zone)
  const evening = atLocalTime(day, cadence.debrief.againAt, cadence.zone)
  if (hoursBetween(first, evening) >= APART_HOURS) return evening
  return atLocalTime(addDays(day, 1), cadence.debrief.againAt, cadence.zone)
}

function words(conversation: Conversation, owner: OwnerFacts, _cadence: Cadence): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  return {
    ...commonWords(conversation, owner),
    ...meetingWords(meeting, owner),
    again: meeting !== null && askedBefore(conversation, meeting),
  }
}

/** The second mail speaks of the first only where that one went out. */
function askedBefore(conversation: Conversation, meeting: Agreed): boolean {
  const told = (n: 1 | 2) => conversation.followUps[`debrief:${n}:${meeting.start}`]?.state.status === 'told'
  return told(1) && told(2)
}
