// When, where and how long, for the mails to the owner about a meeting.

import type { Agreed } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { addMinutes } from '../conversation/times.ts'
import { oneLine } from './phrase.ts'
import { spokenDay, spokenMeeting, spokenTime } from './spoken-time.ts'

/** How long before the start one is there, at the earliest and at the latest: earlier than that is a burden to the host. */
const EARLY_MINUTES = { 'in-person': [15, 10], video: [3, 2], phone: [3, 2], unknown: [10, 5] } as const

/** All times in the owner's zone. Without a meeting every word is empty. */
export function meetingWords(meeting: Agreed | null, owner: OwnerFacts): Readonly<Record<string, string>> {
  if (meeting === null) return empty
  const { zone } = owner
  const [earliest, latest] = EARLY_MINUTES[meeting.medium ?? 'unknown']
  return {
    meetingWhen: spokenMeeting(meeting, zone),
    meetingDay: spokenDay(meeting.start, zone),
    meetingTime: spokenTime(meeting.start, zone),
    meetingEnd: spokenTime(meeting.end, zone),
    beThereFrom: spokenTime(addMinutes(meeting.start, -earliest), zone),
    beThereBy: spokenTime(addMinutes(meeting.start, -latest), zone),
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
  beThereFrom: '',
  beThereBy: '',
  medium: '',
  place: '',
  quote: '',
}
