// How long it is to a mark, in words for a subject and a kind sentence: "about 8 hours".

import type { KindName } from '../conversation/conversation.ts'
import { meetingOf } from '../conversation/restage.ts'
import { addHours, hoursBetween } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import type { OwnerMailContext } from './owner-mail-context.ts'

const counts = [
  '',
  'an hour',
  'two hours',
  'three hours',
  'four hours',
  'five hours',
  'six hours',
  'seven hours',
  'eight hours',
  'nine hours',
  'ten hours',
]

/** `null` once the mark has passed. */
export function timeLeft(mark: Instant, at: Instant): string | null {
  const hours = hoursBetween(at, mark)
  if (hours <= 0) return null
  if (hours < 0.75) return 'less than an hour'
  if (hours < 10.5) return counts[Math.round(hours)]!
  if (hours < 21) return `${Math.round(hours)} hours`
  if (hours < 27) return 'a day'
  if (hours < 33) return 'a little over a day'
  if (hours < 42) return 'a day and a half'
  return hours < 60 ? 'two days' : `${Math.round(hours / 24)} days`
}

/** How much of the time for a thank-you is left; null for other notes, and once it has passed. */
export function timeLeftForThanks(kind: KindName, { conversation, setting, at }: OwnerMailContext): string | null {
  const meeting = meetingOf(conversation.stage)
  if (kind !== 'thank-you' || meeting === null) return null
  return timeLeft(addHours(meeting.end, setting.cadence.thankYou.withinHours), at)
}

/** "Of its two days, eight hours are left." */
export function leftSentence(left: string, { setting }: OwnerMailContext): string {
  const span = setting.cadence.thankYou.withinHours === 48 ? 'its two days' : 'its time'
  return `Of ${span}, ${left} ${/^(?:a|an|less) /.test(left) ? 'is' : 'are'} left.`
}
