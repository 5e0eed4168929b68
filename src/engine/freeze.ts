// An approved note as the bytes that will leave: recipient, Message-ID and every byte are final from here on. Written before the
// transaction that approves it and stored within it.

import type { Conversation } from '../conversation/conversation.ts'
import type { Effect } from '../conversation/effect.ts'
import { addHours } from '../conversation/times.ts'
import { composeMessage } from '../mail/compose.ts'
import { type Outgoing, outboxByMessageId } from '../store/outbox.ts'
import { likenessOf } from './likeness.ts'
import { mayBeMinted, mintMessageId } from './message-id.ts'
import type { Parts } from './parts.ts'
import { approvalInId, referred } from './tokens.ts'

/** A note that has not left so long after the owner's word is asked about again. Waiting for the morning fits in. */
export const FRESH_HOURS = 24

/** The outbox rows for the notes that these effects send, on a word of the owner's from `saidAt`. */
export function freeze(
  parts: Parts,
  conversation: Conversation,
  effects: readonly Effect[],
  at: string,
  saidAt: string,
): Promise<Outgoing[]> {
  const notes = effects.filter((effect) => effect.effect === 'send-note')
  return Promise.all(notes.map((note) => freezeNote(parts, conversation, note, at, saidAt)))
}

async function freezeNote(
  parts: Parts,
  conversation: Conversation,
  { draft, followUp, notBefore }: Extract<Effect, { effect: 'send-note' }>,
  at: string,
  saidAt: string,
): Promise<Outgoing> {
  const purpose = purposeOf(conversation.id, followUp, draft.version)
  const from = parts.identity.addresses[0] ?? ''
  const messageId = mintMessageId(parts.installKey, purpose, from)
  const raw = await composeMessage({
    messageId,
    from: { name: parts.setting.owner.name, address: from },
    to: [draft.to],
    subject: draft.subject,
    text: draft.body,
    date: notBefore,
    inReplyTo: draft.inReplyTo === null || isOurs(parts, draft.inReplyTo) ? null : draft.inReplyTo,
    references: draft.references.filter((id) => !isOurs(parts, id)),
  })
  return {
    purpose,
    audience: 'contact',
    conversationId: conversation.id,
    followUp,
    version: draft.version,
    about: { mail: 'answer' },
    messageId,
    sender: from,
    recipient: draft.to.address,
    raw,
    likeness: likenessOf({ recipient: draft.to.address, subject: draft.subject, text: draft.body }),
    writtenAt: at,
    notBefore,
    notAfter: addHours(saidAt, FRESH_HOURS),
  }
}

/**
 * Ids of our mails to the owner, and the one that holds them together in his mail program, get into a thread when he answers one to
 * everybody; a contact never gets one from us. Of ids that we may have made only those of notes are passed on.
 */
function isOurs(parts: Parts, id: string): boolean {
  const mail = outboxByMessageId(parts.database, referred(id))
  if (mail !== null) return mail.audience === 'owner'
  return approvalInId(parts.database, id) !== null || mayBeMinted(id, parts.identity.addresses)
}

/** The same note is never written twice: its purpose is its name in the outbox. */
export function purposeOf(conversationId: string, followUp: string, version: number): string {
  return `note:${conversationId}:${followUp}:${version}`
}
