// Mails of our own making that turn up in the mailbox: the copy in Sent that proves a note went out, our mails to the owner.

import type { Message } from '../mail/message.ts'
import type { InboxRow } from '../store/inbox.ts'
import { markFiled, moveOutbox, type OutboxRow, outboxByMessageId } from '../store/outbox.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** Whether the message is ours. A stranger who copies one of our ids does not write from the owner's or our address. */
export function ownMailSeen(parts: Parts, row: InboxRow, message: Message): boolean {
  if (message.messageId === null) return false
  const mail = outboxByMessageId(parts.database, message.messageId)
  const from = message.from[0]?.address.toLowerCase() ?? ''
  if (mail === null || ![parts.service.address, ...parts.identity.addresses].includes(from)) return false
  if (row.role === 'sent' && mail.filed === '') markFiled(parts.database, mail.id, 'seen')
  if (mail.state === 'unknown') noteFound(parts, mail)
  return true
}

/** Settles an unknown outcome: the mail was found, so it went out. */
export function noteFound(parts: Parts, mail: OutboxRow): void {
  const at = parts.clock.now()
  parts.database.transaction(() => {
    if (!moveOutbox(parts.database, mail.id, 'unknown', 'sent', { reply: 'found in the mailbox', at })) return
    if (mail.audience === 'owner') return
    step(parts, mail.conversationId, `outbox:${mail.id}:sent`, {
      at,
      type: 'note-sent',
      followUp: mail.followUp,
      version: mail.version,
      messageId: mail.messageId,
    })
  })()
}
