// The program's own mails to the owner: when they went, and what an approval mail showed. Read from their words, as he does.

import type { Entry } from '../history.ts'
import type { FinishedRun } from './finished-run.ts'
import type { Letter } from './letters.ts'
import { noteKey } from './note-key.ts'
import { type ReadMail, readMail } from './read-mail.ts'

export type ProgramMail = {
  readonly mail: ReadMail
  /** Every Message-ID under which it is known. */
  readonly ids: readonly string[]
  readonly sentAt: number
  readonly sort: 'approval' | 'receipt' | 'went-out' | 'other'
  /** Name and kind, as in "Maria Chen: thank-you"; reminders and new versions share it. */
  readonly matter: string
  /** The note between its two rules; null where it shows none. */
  readonly note: string | null
  /** The text of that note alone. */
  readonly shown: string | null
}

const RULE = '─'.repeat(40)

/** In the order in which a server took them on. */
export function programMails(
  run: FinishedRun,
  smtp: readonly Extract<Entry, { what: 'smtp' }>[],
  letters: readonly Letter[],
): ProgramMail[] {
  const delivered = new Map(letters.filter(({ writer }) => writer === 'service').map((letter) => [letter.key, letter]))
  const own = run.accounts.owner.addresses.map((address) => address.toLowerCase())
  return smtp
    .filter((entry) => entry.accepted && entry.to.length > 0 && entry.to.every((to) => own.includes(to.toLowerCase())))
    .map((entry) => {
      const mail = readMail(entry.raw)
      const alias = delivered.get(entry.messageKey)?.ids ?? []
      const ids = [...new Set([...(mail.messageId === null ? [] : [mail.messageId]), ...alias])]
      return {
        mail,
        ids,
        sentAt: entry.startedAt,
        sort: sortOf(mail),
        matter: matterOf(mail.subject),
        ...shownNote(mail),
      }
    })
}

function sortOf({ subject, text }: ReadMail): ProgramMail['sort'] {
  if (/\bto approve\b/i.test(subject)) return 'approval'
  if (/answer\s+"?stop"?\s+to\s+stop\s+it/i.test(subject)) return 'receipt'
  return /\bdid\b.*\bgo\s+out\?/i.test(subject) || /^may have gone out/i.test(text) ? 'went-out' : 'other'
}

/** "Maria Chen: thank-you to approve, 20 hours left [7KQ4]" is about "Maria Chen: thank-you". */
function matterOf(subject: string): string {
  return subject.replace(/ (?:to approve|leaves|sent|skipped)\b.*$/i, '').trim()
}

function shownNote({ text }: ReadMail): { note: string | null; shown: string | null } {
  const [above = '', body, below] = text.split(`${RULE}\n`)
  const address = /^To:[ \t]+(.+)$/m.exec(above)?.[1]
  const subject = /^Subject:[ \t]+(.+)$/m.exec(above)?.[1]
  if (body === undefined || below === undefined || address === undefined || subject === undefined)
    return { note: null, shown: null }
  const recipient = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address.trim()
  return { note: noteKey(recipient, subject.trim(), body), shown: body.trimEnd() }
}
