// When, where and how long, for the mails to the owner about a meeting.

import type { Agreed } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { addMinutes } from '../conversation/times.ts'
import { oneLine } from './phrase.ts'
import { spokenDay, spokenMeeting, spokenTime } from './spoken-time.ts'

/** How long before the start one is there: at a door ten to fifteen minutes, at a screen or a phone five. */
const EARLY_MINUTES = { 'in-person': 15, video: 5, phone: 5 } as const

/** All times in the owner's zone. Without a meeting every word is empty. */
export function meetingWords(meeting: Agreed | null, owner: OwnerFacts): Readonly<Record<string, string>> {
  if (meeting === null) return empty
  const { zone } = owner
  const early = meeting.medium === null ? 5 : EARLY_MINUTES[meeting.medium]
  return {
    meetingWhen: spokenMeeting(meeting, zone),
    meetingDay: spokenDay(meeting.start, zone),
    meetingTime: spokenTime(meeting.start, zone),
    meetingEnd: spokenTime(meeting.end, zone),
    beThereBy: spokenTime(addMinutes(meeting.start, -early), zone),
    medium: meeting.medium ?? '',
    place: oneLine(meeting.place ?? '', 1000),
    quote: oneLine(meeting.quote, 300),
  }
}

const empty = {
  meetingWhen: '',
  meetingDay: '',
  meetingTime: '',
  meetingEnd: '',
  beThereBy: '',
  medium: '',
  place: '',
  quote: '',
}
