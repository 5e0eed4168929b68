// The names of the mails' files: they sort in order and tell what is inside.

import { baseSubject } from '../../mail/subject.ts'
import type { MailEntry } from './chronicle.ts'
import { dayOf } from './telling.ts'

/** `014-2026-03-05-maria-to-nora-re-twenty-minutes.eml` */
export function fileName(entry: MailEntry): string {
  const { number, from, to, message } = entry
  const answer = message.inReplyTo.length > 0 ? 're-' : ''
  return `${String(number).padStart(3, '0')}-${dayOf(entry)}-${from}-to-${to}-${answer}${slug(baseSubject(message.subject))}.eml`
}

function slug(text: string): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (words ?? ['no-subject']).join('-').slice(0, 40).replace(/-$/, '')
}
