// The tokens under which the owner was asked for his word: which text each one stands for, and whether it still counts.

import { createHash } from 'node:crypto'
import type { Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

export type ApprovalState = 'open' | 'used' | 'void' | 'burnt'

export type ApprovalRow = {
  readonly id: number
  readonly tokenHash: string
  readonly code: string
  readonly conversationId: string
  readonly followUp: string
  readonly version: number
  readonly contentHash: string
  readonly expiresAt: Instant
  readonly state: ApprovalState
  readonly because: string
}

const COLUMNS = `id, token_hash AS tokenHash, code, conversation_id AS conversationId, follow_up AS followUp, version,
  content_hash AS contentHash, expires_at AS expiresAt, state, because`

/** What is kept of a token. */
export function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function addApproval(database: Database, row: Omit<ApprovalRow, 'id' | 'state' | 'because'>): void {
  database
    .prepare(
      `INSERT INTO approvals (token_hash, code, conversation_id, follow_up, version, content_hash, expires_at)
       VALUES (@tokenHash, @code, @conversationId, @followUp, @version, @contentHash, @expiresAt)`,
    )
    .run(row)
}

export function approvalByHash(database: Database, tokenHash: string): ApprovalRow | null {
  const row = database.prepare(`SELECT ${COLUMNS} FROM approvals WHERE token_hash = ?`).get(tokenHash)
  return (row as ApprovalRow | undefined) ?? null
}

/** The newest approval mail with this code in its subject, or null. */
export function approvalByCode(database: Database, code: string): ApprovalRow | null {
  const row = database.prepare(`SELECT ${COLUMNS} FROM approvals WHERE code = ? ORDER BY id DESC LIMIT 1`).get(code)
  return (row as ApprovalRow | undefined) ?? null
}

/** All that carried this code, the newest first. */
export function approvalsByCode(database: Database, code: string): ApprovalRow[] {
  return database.prepare(`SELECT ${COLUMNS} FROM approvals WHERE code = ? ORDER BY id DESC`).all(code) as ApprovalRow[]
}

/** Uses up one open token. False when it was no longer open: somebody else was faster. */
export function useApproval(database: Database, id: number): boolean {
  return database.prepare("UPDATE approvals SET state = 'used' WHERE id = ? AND state = 'open'").run(id).changes === 1
}

/** Ends the open tokens of a follow-up: all, or those of versions other than `except`. */
export function endApprovals(
  database: Database,
  of: { conversationId: string; followUp: string; except?: number | null },
  state: 'void' | 'burnt',
  because: string,
): number {
  return database
    .prepare(
      `UPDATE approvals SET state = ?, because = ?
       WHERE conversation_id = ? AND follow_up = ? AND state = 'open' AND version <> ?`,
    )
    .run(state, because, of.conversationId, of.followUp, of.except ?? -1).changes
}

export function endAllApprovals(database: Database, because: string): number {
  return database.prepare("UPDATE approvals SET state = 'void', because = ? WHERE state = 'open'").run(because).changes
}

export function openApprovals(database: Database): ApprovalRow[] {
  return database.prepare(`SELECT ${COLUMNS} FROM approvals WHERE state = 'open' ORDER BY id`).all() as ApprovalRow[]
}

/** The code under which the owner was last asked about this version, or null. */
export function codeOf(database: Database, conversationId: string, followUp: string, version: number): string | null {
  const row = database
    .prepare(
      'SELECT code FROM approvals WHERE conversation_id = ? AND follow_up = ? AND version = ? ORDER BY id DESC LIMIT 1',
    )
    .get(conversationId, followUp, version) as { code: string } | undefined
  return row?.code ?? null
}
