// How long it is to a mark, in words for a subject and a kind sentence: "about 8 hours".

import { hoursBetween } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'

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
