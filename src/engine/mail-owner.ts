// Makes the outbox row of a mail to the owner: bytes and Message-ID are final from here on.

import type { About } from '../conversation/command.ts'
import { composeMessage } from '../mail/compose.ts'
import type { Composed } from '../owner/owner-mail-context.ts'
import type { Outgoing } from '../store/outbox.ts'
import { mintMessageId } from './message-id.ts'
import type { Parts } from './parts.ts'

/** RFC 3834 §5, and what Exchange looks for: nobody's autoresponder answers us. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/**
 * The row for one mail to the owner. `purpose` names what asked for it; the same purpose makes the same bytes.
 * All mails about one conversation share a reference, so that mail clients show them together.
 */
export async function ownerMailRow(
  parts: Parts,
  purpose: string,
  mail: Composed,
  about: About,
  conversationId: string,
  place: { followUp: string; version: number },
): Promise<Outgoing> {
  const to = parts.identity.addresses[0] ?? ''
  const at = parts.clock.now()
  const messageId = mintMessageId(parts.installKey, purpose, to)
  const thread = conversationId === '' ? [] : [mintMessageId(parts.installKey, `thread:${conversationId}`, to)]
  const raw = await composeMessage({
    messageId,
    from: parts.service,
    to: [{ name: parts.setting.owner.name, address: to }],
    replyTo: parts.service,
    subject: mail.subject,
    text: mail.text,
    date: at,
    references: thread,
    headers: HEADERS,
    attachments: mail.attachments,
  })
  return {
    purpose,
    audience: 'owner',
    conversationId,
    ...place,
    about,
    messageId,
    sender: parts.service.address,
    recipient: to,
    raw,
    writtenAt: at,
    notBefore: at,
  }
}
