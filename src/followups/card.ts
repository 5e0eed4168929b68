// The card: on the day of the meeting, everything the owner needs in his hand, on one screen.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed, Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addHours, addMinutes, atLocalTime, earlier, later, localDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { agreedMeeting, onceKnown } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { meetingWords } from './meeting-words.ts'
import { questionWords } from './question-words.ts'

/** So early a meeting that the card would come at its very beginning gets it on the evening before. */
const EVENING = '19:00'
const LAST_MINUTES = 30

export const card: Kind = { name: 'card', to: 'owner', due, lacks: () => null, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null) return []
  return [
    {
      key: `card:${meeting.start}`,
      dueAt: onceKnown(conversation, readableAt(meeting, cadence)),
      until: meeting.start,
      remindAt: [],
      because: 'The meeting is close.',
    },
  ]
}

function readableAt(meeting: Agreed, cadence: Cadence): Instant {
  const { zone } = cadence
  const day = localDay(meeting.start, zone)
  const usual = later(
    addHours(meeting.start, -cadence.card.beforeHours),
    atLocalTime(day, cadence.card.notBefore, zone),
  )
  const last = addMinutes(meeting.start, -LAST_MINUTES)
  return earlier(usual, last) === usual ? usual : atLocalTime(addDays(day, -1), EVENING, zone)
}

function words(conversation: Conversation, owner: OwnerFacts, _cadence: Cadence): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  return {
    ...commonWords(conversation, owner),
    ...meetingWords(meeting, owner),
    ...questionWords(conversation, owner, meeting),
    story: owner.story.trim(),
  }
}
