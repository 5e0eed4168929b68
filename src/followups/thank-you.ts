// The first thank-you: drafted from the debrief, within two days of the meeting.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { debriefOf } from '../conversation/debrief-of.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addHours, atLocalTime, earlier, hoursBetween, localDay } from '../conversation/times.ts'
import { adviceGiven, adviceToFollow } from './advice-words.ts'
import { agreedMeeting } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { referralWords } from './referral-words.ts'
import { callName } from './salutation.ts'
import { spokenDate, spokenDay, spokenTime, spokenWeekday } from './spoken-time.ts'
import { struckTold, struckWords } from './struck-words.ts'
import { variantOf } from './variant.ts'

/** So many hours after the meeting "on Thursday" still says which Thursday. */
const WEEKDAY_HOURS = 5 * 24

export const thankYou: Kind = { name: 'thank-you', to: 'contact', due, lacks, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null) return []
  const { zone, thankYou } = cadence
  const nextMorning = atLocalTime(addDays(localDay(meeting.end, zone), 1), thankYou.latestDraftAt, zone)
  const debrief = debriefOf(conversation, meeting)
  return [
    {
      key: `thank-you:${meeting.number}`,
      dueAt: debrief === null ? nextMorning : earlier(debrief.at, nextMorning),
      until: null,
      remindAt: thankYou.remindAfterHours.map((hours) => addHours(meeting.end, hours)),
      because: because(meeting, cadence),
    },
  ]
}

function because(meeting: Agreed, cadence: Cadence): string {
  const { zone, thankYou } = cadence
  const mark = addHours(meeting.end, thankYou.withinHours)
  const days = thankYou.withinHours === 48 ? 'The two-day mark' : 'The mark for the thank-you'
  return `You met on ${spokenDay(meeting.start, zone)}. ${days} is ${spokenDay(mark, zone)}, ${spokenTime(mark, zone)}.`
}

/** Without a debrief, or with one that holds nothing concrete, the note could go to anybody. */
function lacks(conversation: Conversation): string | null {
  const meeting = agreedMeeting(conversation)
  const debrief = meeting === null ? null : debriefOf(conversation, meeting)
  const given = adviceGiven(conversation).length + conversation.referrals.length > 0
  if (debrief !== null && (struckWords(debrief.struck) !== '' || given)) return null
  const name = callName(conversation)
  return (
    `What is the one thing ${name} said or did that stayed with you? ` +
    `Finish the sentence as if you were speaking to ${name}: "What stayed with me most is …"`
  )
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  const debrief = meeting === null ? null : debriefOf(conversation, meeting)
  return {
    ...commonWords(conversation, owner),
    variant: variantOf(conversation, occasion),
    onDay: meeting === null ? '' : onDay(meeting, debrief?.at ?? meeting.end, owner.zone),
    medium: meeting?.medium ?? '',
    ...struckTold(conversation, debrief),
    ...adviceToFollow(conversation),
    ...referralWords(conversation, adviceGiven(conversation)),
  }
}

/** "on Thursday" while that is clear, later "on 5 March". */
function onDay(meeting: Agreed, writtenAt: string, zone: string): string {
  const fresh = hoursBetween(meeting.end, writtenAt) <= WEEKDAY_HOURS
  return `on ${fresh ? spokenWeekday(meeting.start, zone) : spokenDate(meeting.start, zone)}`
}
