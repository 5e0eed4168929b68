// Whether a note has the length at which its kind is read: neither a line nor a page, and a subject that fits a phone.

import type { Finding, Note, NoteKind } from './note.ts'

const BOUNDS: Partial<Record<NoteKind, readonly [least: number, most: number]>> = {
  outreach: [50, 125],
  'thank-you': [40, 150],
  'month-note': [80, 250],
}
const SUBJECT_WORDS = 8
const REPLY = /^(?:\s*(?:re|aw|fwd?|wg|sv|antw|tr|rif)\s?(?:\[\d+\])?:)+/i

/** Warns about the body, all its words counted from greeting to signature, and about the subject without its "Re:". */
export function length({ kind, subject, body }: Pick<Note, 'kind' | 'subject' | 'body'>): readonly Finding[] {
  const findings: Finding[] = []
  const bounds = BOUNDS[kind]
  if (bounds !== undefined) {
    const [least, most] = bounds
    const count = wordsIn(body)
    if (count < least) findings.push(warn(null, `It has ${count} words; ${least} to ${most} read best here.`))
    if (count > most) findings.push(warn(null, `It has ${count} words; more than ${most} are rarely read here.`))
  }
  const heading = subject.replace(REPLY, '').trim()
  const count = wordsIn(heading)
  if (count > SUBJECT_WORDS)
    findings.push(warn(heading, `The subject has ${count} words; ${SUBJECT_WORDS} fit a phone.`))
  return findings
}

/** What stands between spaces, but for dashes and the like. */
function wordsIn(text: string): number {
  let count = 0
  for (const word of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word[0].slice(0, 200))) count++
  return count
}

function warn(words: string | null, because: string): Finding {
  return { gate: 'length', level: 'warn', words, because }
}
