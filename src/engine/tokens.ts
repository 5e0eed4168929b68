// Tokens and codes of approval mails. A token is 128 random bits and stands nowhere but in that mail's own ids; the code in the
// subject only says which mail is meant.

import { createHash } from 'node:crypto'
import type { Draft } from '../conversation/conversation.ts'
import type { Message } from '../mail/message.ts'
import { referencedIds } from '../mail/references.ts'
import { type ApprovalRow, addApproval, approvalByCode, approvalByHash, hashed } from '../store/approvals.ts'
import type { Database } from '../store/database.ts'
import type { Random } from './random.ts'

const TOKEN_BYTES = 16
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 4
const VALID_MS = 7 * 86_400_000

export type Token = { readonly token: string; readonly code: string }

export function mintToken(random: Random): Token {
  const letters = [...random.bytes(CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
  return { token: Buffer.from(random.bytes(TOKEN_BYTES)).toString('hex'), code: letters.join('') }
}

/** One more id for the References of a mail of ours: it survives where a server gives the mail itself another id. */
export function referenceTo(messageId: string): string {
  return messageId.replace('@', '.r@')
}

/** The id of our mail that such a reference stands for; any other id is its own. */
export function referred(id: string): string {
  return id.replace(/^([0-9a-f]{32})\.r@/, '$1@')
}

/** What a token is bound to: this recipient, this subject, these words. */
export function contentHash(draft: Pick<Draft, 'to' | 'subject' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([draft.to.address, draft.subject, draft.body]))
    .digest('hex')
}

export function keepToken(
  database: Database,
  { token, code }: Token,
  asked: { conversationId: string; followUp: string; draft: Draft; at: string },
): void {
  addApproval(database, {
    tokenHash: hashed(token),
    code,
    conversationId: asked.conversationId,
    followUp: asked.followUp,
    version: asked.draft.version,
    contentHash: contentHash(asked.draft),
    expiresAt: new Date(Date.parse(asked.at) + VALID_MS).toISOString(),
  })
}

/** The approval whose token this id carries, or null. */
export function approvalInId(database: Database, id: string): ApprovalRow | null {
  const token = /^([0-9a-f]{32})@/.exec(referred(id))?.[1]
  return token === undefined ? null : approvalByHash(database, hashed(token))
}

/** The approval whose token one of the ids carries that this message answers; the nearest first. */
export function approvalInIds(database: Database, message: Message): ApprovalRow | null {
  for (const id of referencedIds(message)) {
    const approval = approvalInId(database, id)
    if (approval !== null) return approval
  }
  return null
}

/** The approval mail whose code stands in the subject, as `[7KQ4]`. */
export function approvalInSubject(database: Database, subject: string): ApprovalRow | null {
  const code = /\[([2-9A-HJKMNP-TV-Z]{4})\]/.exec(subject.slice(-200))?.[1]
  return code === undefined ? null : approvalByCode(database, code)
}
