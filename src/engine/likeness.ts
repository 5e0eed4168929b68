// What a note looks like, whatever Message-ID a server gave it: to whom, about what, which words.

import { createHash } from 'node:crypto'
import type { Message } from '../mail/message.ts'

/** SHA-256, hex. How lines are broken and how much space stands between words does not matter. */
export function likenessOf(note: { recipient: string; subject: string; text: string }): string {
  const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
  return createHash('sha256')
    .update(JSON.stringify([note.recipient.toLowerCase(), squeezed(note.subject), squeezed(note.text)]))
    .digest('hex')
}

/** Null for a message that has not exactly one recipient: a note has one. */
export function likenessOfMessage(message: Message): string | null {
  const people = [...message.to, ...message.cc, ...message.bcc]
  const [to] = people
  if (to === undefined || people.length !== 1) return null
  return likenessOf({ recipient: to.address, subject: message.subject, text: message.text })
}
