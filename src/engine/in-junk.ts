// An answer that the provider put into Junk: the owner is told, once, and nothing else is done.

import { matchConversation } from '../conversation/match.ts'
import { composeInJunk } from '../owner/in-junk-mail.ts'
import { lookupIn } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import { type InboxRow, settleMessage } from '../store/inbox.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { rawTrace } from './raw-trace.ts'

const MOST_SUBJECT = 200

/** Gives why it did what it did. */
export function tellOfJunk(parts: Parts, row: InboxRow): string {
  const { database, identity } = parts
  const trace = rawTrace(row.raw)
  const match = matchConversation(trace, lookupIn(database))
  const tells = match !== null && match.conversation.following === 'yes' && !isPast(parts, row.receivedAt)
  const because = tells ? 'it lies in Junk; the owner is told' : 'it lies in Junk'
  database.transaction(() => {
    settleMessage(database, row.id, { state: 'ignored', conversationId: match?.conversation.id ?? null, because })
    if (!tells) return
    const { contact } = match.conversation
    const mail = composeInJunk({
      contact: contact.name || contact.address,
      from: trace.from?.address ?? '',
      subject: trace.subject.slice(0, MOST_SUBJECT),
      receivedAt: row.receivedAt,
      zone: identity.zone,
    })
    const purpose = `in-junk:${row.identity}`
    addEffect(database, '', {
      effect: 'mail-generally',
      purpose,
      about: { mail: 'answer' },
      subject: mail.subject,
      text: mail.text,
    })
  })()
  return because
}
