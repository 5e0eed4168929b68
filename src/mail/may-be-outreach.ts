// The second net: a first mail that asks somebody something, in any language. Too wide to bother the owner with; wide enough
// that an answer which speaks of a meeting finds its conversation.

import { everyday, wishes } from './outreach-words.ts'
import { isReplySubject } from './subject.ts'

/** Shorter mails are notes between people who know each other. */
const LEAST_WORDS = 12
const LONGEST = 8_000

/** `text` holds the new words only. Errands, work at hand and family are left alone. */
export function mayBeOutreach(text: string, subject: string): boolean {
  const said = text.slice(0, LONGEST)
  if (isReplySubject(subject) || !(/[?？]/.test(`${subject}${said}`) || wishes.test(said))) return false
  if (said.split(/\s+/).filter((word) => word !== '').length < LEAST_WORDS) return false
  return !everyday.some((pattern) => pattern.test(`${subject}\n${said}`))
}
