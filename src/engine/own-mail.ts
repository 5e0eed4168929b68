// Mails of our own making that turn up in the mailbox: the copy in Sent that proves a note went out, our mails to the owner.

import { addDays, localDay } from '../conversation/times.ts'
import type { Message } from '../mail/message.ts'
import { readIds } from '../mail/references.ts'
import { hashed } from '../store/approvals.ts'
import type { InboxRow } from '../store/inbox.ts'
import { storedMark } from '../store/mark.ts'
import {
  addAliases,
  forgetToken,
  markFiled,
  moveOutbox,
  noteByLikeness,
  type OutboxRow,
  outboxByMessageId,
} from '../store/outbox.ts'
import { likenessOfMessage } from './likeness.ts'
import { markIn } from './mark-header.ts'
import type { Parts } from './parts.ts'
import { enterSafeMode } from './safe-mode.ts'
import { step } from './step.ts'

/** Where providers that give a mail another Message-ID keep the one it came with. */
const ORIGINAL_IDS = ['x-google-original-message-id', 'x-microsoft-original-message-id']

/** A copy of a note turns up within this time, or it is another mail with the same words. */
const LIKE_DAYS = 7

/** Whether the message is ours. A stranger who copies one of our ids does not write from the owner's or our address. */
export function ownMailSeen(parts: Parts, row: InboxRow, message: Message): boolean {
  const from = message.from[0]?.address.toLowerCase() ?? ''
  if (![parts.service.address, ...parts.identity.addresses].includes(from)) return false
  const mail = mailOf(parts, row, message)
  if (mail === null) return from === parts.service.address && isFromLater(parts, message)
  if (
    message.messageId !== null &&
    message.messageId !== mail.messageId &&
    hashed(message.messageId) !== mail.messageId
  )
    addAliases(parts.database, mail.id, [message.messageId])
  if (row.role === 'sent' && mail.filed === '') markFiled(parts.database, mail.id, 'seen')
  // What was given up may have gone out all the same; an owner's word on it is corrected by the find.
  if (mail.state === 'unknown' || (mail.state === 'withdrawn' && mail.filed === 'told')) noteFound(parts, mail)
  return true
}

/** A mail that we sealed and do not know: whoever wrote it was we, later than this store. */
function isFromLater(parts: Parts, message: Message): boolean {
  const mark = markIn(parts, message)
  if (mark === null) return false
  if (mark > storedMark(parts.database)) enterSafeMode(parts, mark)
  return true
}

function mailOf(parts: Parts, row: InboxRow, message: Message): OutboxRow | null {
  const ids = [message.messageId, ...ORIGINAL_IDS.flatMap((name) => (message.headers.get(name) ?? []).flatMap(readIds))]
  for (const id of ids) {
    const mail = id === null ? null : outboxByMessageId(parts.database, id)
    if (mail !== null) return mail
  }
  const likeness = row.role === 'sent' ? likenessOfMessage(message) : null
  if (likeness === null) return null
  const since = `${addDays(localDay(parts.clock.now(), 'UTC'), -LIKE_DAYS)}T00:00:00.000Z`
  const like = noteByLikeness(parts.database, likeness, since)
  return like !== null && ['body-started', 'unknown', 'sent'].includes(like.state) ? like : null
}

/** Settles an unknown outcome: the mail was found, so it went out. */
export function noteFound(parts: Parts, mail: OutboxRow): void {
  const at = parts.clock.now()
  parts.database
    .transaction(() => {
      const found = { reply: 'found in the mailbox', at }
      const moved = (['unknown', 'withdrawn'] as const).some((from) =>
        moveOutbox(parts.database, mail.id, from, 'sent', found),
      )
      if (!moved) return
      if (mail.audience === 'owner') return forgetToken(parts.database, mail)
      step(parts, mail.conversationId, `outbox:${mail.id}:sent`, {
        at,
        type: 'note-sent',
        followUp: mail.followUp,
        version: mail.version,
        messageId: mail.messageId,
      })
    })
    .immediate()
}
