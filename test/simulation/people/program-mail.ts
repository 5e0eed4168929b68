// What the owner makes of a mail of the program's: which sort it is, and which note it shows. Read from its words, as he does.

import { SERVICE_ADDRESS } from './cast.ts'
import type { ShownNote } from './meant.ts'
import type { ReadLetter } from './read-letter.ts'

export type Sort = 'approval' | 'receipt' | 'went-out' | 'time-check' | 'debrief' | 'month-check' | 'other'

const RULE = '─'.repeat(40)

/** Null for a mail that is not the program's. */
export function sortOf(letter: ReadLetter): Sort | null {
  if (letter.from !== SERVICE_ADDRESS) return null
  if (/\bto approve\b/i.test(letter.subject)) return shownNote(letter) === null ? 'other' : 'approval'
  if (/\banswer\s+"?stop"?\s+to\s+stop\s+it/i.test(letter.subject)) return 'receipt'
  if (/\bdid\b[^?]{0,80}\bgo\s+out\?/i.test(letter.subject)) return 'went-out'
  if (/\bright\?$/i.test(letter.subject)) return 'time-check'
  if (/how (?:was it|did it go)\?$/i.test(letter.subject)) return 'debrief'
  if (/\badvice\b/i.test(letter.subject)) return 'month-check'
  return 'other'
}

/** Whether the mail lists what only "send anyway" lets pass. */
export function isStopped(text: string): boolean {
  return (text.split(RULE)[0] ?? '').includes('\nI would not send it like this:\n')
}

/** The note between the two rules, with its recipient and subject; null where the mail shows none. */
export function shownNote(letter: ReadLetter): ShownNote | null {
  const [above = '', body, after] = letter.text.split(`${RULE}\n`)
  if (body === undefined || after === undefined) return null
  const to = /^To: +(.+)$/m.exec(above)?.[1] ?? ''
  const subject = /^Subject: +(.+)$/m.exec(above)?.[1] ?? ''
  const recipient = /<([^<>]+)>$/.exec(to)?.[1] ?? to
  return { recipient: recipient.toLowerCase(), subject, body: body.replace(/\n+$/, '') }
}
