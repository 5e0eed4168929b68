// What the program does of itself in the hour after a note met with a fault, with a server that works again: seen from outside.

import { findUnknown } from '../../src/engine/copies.ts'
import { doEffects } from '../../src/engine/effects.ts'
import { postMails } from '../../src/engine/post.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import type { Submission } from '../../src/transport/submission.ts'
import { MARIA } from '../engine/office.ts'
import type { Copy } from './approved-note.ts'

const MINUTES = [2, 5, 31, 61]

export type Follows = {
  /** How often the note was handed over again. */
  readonly again: number
  /** And whether it was the very same bytes each time. */
  readonly same: boolean
  /** Subjects of what the owner was written. */
  readonly toOwner: readonly string[]
}

/** `mailbox` is the owner's, in which the note is not found. */
export async function whatFollows(copy: Copy, submission: Submission, mailbox: Mailbox): Promise<Follows> {
  const { raw } = copy.note()
  const sent: { to: string; raw: Uint8Array }[] = []
  const working: Submission = {
    send: async (mail) => {
      const outcome = await submission.send(mail)
      if (outcome.outcome === 'accepted') sent.push({ to: mail.envelope.to, raw: mail.raw })
      return outcome
    },
  }
  for (const minutes of MINUTES) {
    copy.at(minutes)
    await findUnknown(copy.parts, mailbox)
    await doEffects(copy.parts)
    await postMails(copy.parts, working)
  }
  const toContact = sent.filter(({ to }) => to === MARIA)
  const toOwner = await Promise.all(sent.filter(({ to }) => to !== MARIA).map((mail) => parseMessage(mail.raw)))
  return {
    again: toContact.length,
    same: toContact.every((mail) => Buffer.compare(mail.raw, raw) === 0),
    toOwner: toOwner.map(({ subject }) => subject.replace(/ \[[2-9A-Z]{4}\]$/, '')),
  }
}
