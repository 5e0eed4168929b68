// Makes the outbox row of a mail to the owner: bytes and Message-ID are final from here on.

import type { About } from '../conversation/command.ts'
import { composeMessage } from '../mail/compose.ts'
import type { Composed } from '../owner/owner-mail-context.ts'
import type { Outgoing } from '../store/outbox.ts'
import { MARK_HEADER, markOf } from './mark-header.ts'
import { mintMessageId } from './message-id.ts'
import type { Parts } from './parts.ts'
import { referenceTo } from './tokens.ts'

/** RFC 3834 §5, and what Exchange looks for: nobody's autoresponder answers us. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/**
 * The row for one mail to the owner. `purpose` names what asked for it; the same purpose makes one mail. With a token it asks
 * for his word on a note; the code in its subject says which.
 * All mails about one conversation share a reference, so that mail clients show them together.
 */
export async function ownerMailRow(
  parts: Parts,
  purpose: string,
  mail: Composed,
  about: About,
  conversationId: string,
  place: { followUp: string; version: number },
  { token = null, code = null }: { token?: string | null; code?: string | null } = {},
): Promise<Outgoing> {
  const to = parts.identity.addresses[0] ?? ''
  const at = parts.clock.now()
  const domain = to.split('@')[1] ?? 'localhost'
  const messageId = token === null ? mintMessageId(parts.installKey, purpose, to) : `${token}@${domain}`
  const thread = conversationId === '' ? [] : [mintMessageId(parts.installKey, `thread:${conversationId}`, to)]
  const raw = await composeMessage({
    messageId,
    from: parts.service,
    to: [{ name: parts.setting.owner.name, address: to }],
    replyTo: parts.service,
    subject: code === null ? mail.subject : `${mail.subject} [${code}]`,
    text: mail.text,
    date: at,
    references: [...thread, referenceTo(messageId)],
    headers: { ...HEADERS, [MARK_HEADER]: markOf(parts) },
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
    likeness: '',
    writtenAt: at,
    notBefore: at,
    notAfter: '',
  }
}
