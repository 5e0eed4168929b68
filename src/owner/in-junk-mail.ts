// What the owner hears when something that looks like a contact's answer lies in Junk.

import type { Instant } from '../mail/message.ts'
import { dayAndTime } from './mail-words.ts'
import type { Composed } from './owner-mail-context.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

/** `from` is an address as the mail claims it. */
export function composeInJunk(mail: {
  readonly contact: string
  readonly from: string
  readonly subject: string
  readonly receivedAt: Instant
  readonly zone: string
}): Composed {
  const text = paragraphs([
    wrapped(
      `A mail that may be an answer from ${mail.contact} lies in your Junk folder. It came on ${dayAndTime(mail.receivedAt, mail.zone)} and says it is from ${mail.from}.`,
    ),
    wrapped(`| ${mail.subject === '' ? '(no subject)' : mail.subject}`),
    wrapped('I have not acted on it. If it is genuine, move it to your inbox, and I take it from there.'),
  ])
  return { subject: `Thanktwice: an answer from ${mail.contact} may lie in Junk`, text, attachments: [] }
}
