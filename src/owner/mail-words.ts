// The small words that all mails to the owner share: names, kinds, days.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import { calledName } from '../conversation/decision.ts'
import { localDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { bound } from './wrapped-text.ts'

/** What a follow-up is called in a sentence. */
export const kindWords: Readonly<Record<KindName, string>> = {
  nudge: 'nudge',
  'time-check': 'question about the time',
  questions: 'question list',
  card: 'meeting card',
  debrief: 'question how it went',
  'thank-you': 'thank-you',
  'month-check': 'question about the advice',
  'month-note': 'second thank-you',
  'second-person': 'word about a second person',
  'gracious-no': 'friendly answer',
  confirmation: 'confirmation',
  'referral-report': 'report on the introduction',
  'keep-in-touch': 'keep-in-touch note',
  news: 'note with your news',
  promise: 'word about your promise',
}

/** The contact's name for the beginning of a subject: on one line, and short. */
export function subjectName(conversation: Conversation): string {
  const name = calledName(conversation)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return name.length > 50 ? `${name.slice(0, 49)}…` : name
}

/** The owner's first name, for a greeting. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

/** When something is, in full, never broken over two lines: `Thu 5 March, 14:00 (New York; 20:00 for you in Berlin)`. */
export function fullTime(start: Instant, zone: string, ownerZone: string): string {
  return bound(describeTime(start, zone, ownerZone))
}

/** `Thu 5 March, 14:00`, by the clock in `zone`. */
export function dayAndTime(at: Instant, zone: string): string {
  return bound(describeTime(at, zone, zone).replace(/\s*\([^)]*\)$/, ''))
}

/** For a subject: day and time by the owner's clock, and that it is his where the meeting is meant in another zone. */
export function ownTime(start: Instant, zone: string, ownerZone: string): string {
  const own = describeTime(start, ownerZone, ownerZone).replace(/\s*\([^)]*\)$/, '')
  return describeTime(start, zone, ownerZone).includes(' for you in ') ? `${own} your time` : own
}

/** `Thu 5 March`, by the calendar in `zone`. */
export function dayOnly(at: Instant, zone: string): string {
  return bound(dayAndTime(at, zone).replace(/,.*$/, ''))
}

/** "today, 14:00", "tomorrow", else the day. */
export function nearDay(moment: Instant, at: Instant, zone: string): string {
  const [day, today] = [localDay(moment, zone), localDay(at, zone)]
  const apart = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
  if (apart === 0) return 'today'
  if (apart === 1) return 'tomorrow'
  return apart === -1 ? 'yesterday' : dayOnly(moment, zone)
}

/** Ends a sentence that may have its full stop already. */
export function sentence(text: string): string {
  const plain = text.trim()
  const ended = /[.!?…]["”’)]?$/.test(plain) ? plain : `${plain}.`
  return ended.charAt(0).toUpperCase() + ended.slice(1)
}
