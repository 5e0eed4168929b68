// Answers of the owner's that need a proof: until when each waits, and what its copies have shown.

import type { Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

export type AnswerRow = {
  readonly key: string
  readonly tokenHash: string
  readonly command: 'send' | 'edit'
  readonly saidAt: Instant
  readonly waitUntil: Instant
  readonly contrary: string
  readonly proof: string
  readonly state: 'waiting' | 'taken' | 'refused'
}

const COLUMNS =
  'key, token_hash AS tokenHash, command, said_at AS saidAt, wait_until AS waitUntil, contrary, proof, state'

/** Writes the answer down when its first copy is read; a later copy changes nothing here. */
export function addAnswer(database: Database, row: Omit<AnswerRow, 'contrary' | 'proof' | 'state'>): void {
  database
    .prepare(
      `INSERT INTO answers (key, token_hash, command, said_at, wait_until)
       VALUES (@key, @tokenHash, @command, @saidAt, @waitUntil) ON CONFLICT (key) DO NOTHING`,
    )
    .run(row)
}

export function readAnswer(database: Database, key: string): AnswerRow | null {
  return (database.prepare(`SELECT ${COLUMNS} FROM answers WHERE key = ?`).get(key) as AnswerRow | undefined) ?? null
}

/** Adds what one copy shows. A sign against it stays; the first proof stays. */
export function noteEvidence(database: Database, key: string, proof: string, contrary: string): void {
  database
    .prepare(
      `UPDATE answers SET proof = CASE proof WHEN '' THEN ? ELSE proof END,
       contrary = CASE contrary WHEN '' THEN ? ELSE contrary END WHERE key = ?`,
    )
    .run(proof, contrary, key)
}

/**
 * Whether the owner seems to have asked for other words, at `since` or later, of which no copy has proven yet that they are his.
 * `still` asks only for those whose proof may come.
 */
export function hasUnprovenEdit(
  database: Database,
  note: { conversationId: string; followUp: string },
  since: Instant,
  still: 'waiting' | 'at all',
): boolean {
  const states = still === 'waiting' ? "a.state = 'waiting'" : "a.state <> 'taken'"
  const row = database
    .prepare(
      `SELECT 1 FROM approvals p JOIN answers a ON a.token_hash = p.token_hash
       WHERE p.conversation_id = ? AND p.follow_up = ? AND a.command = 'edit' AND a.contrary = '' AND a.said_at >= ? AND ${states}
       LIMIT 1`,
    )
    .get(note.conversationId, note.followUp, since)
  return row !== undefined
}

export function settleAnswer(database: Database, key: string, state: 'taken' | 'refused'): void {
  database.prepare('UPDATE answers SET state = ? WHERE key = ?').run(state, key)
}

/** Those that have waited long enough by `now`. */
export function overdueAnswers(database: Database, now: Instant): AnswerRow[] {
  return database
    .prepare(`SELECT ${COLUMNS} FROM answers WHERE state = 'waiting' AND wait_until <= ? ORDER BY wait_until, key`)
    .all(now) as AnswerRow[]
}

export function nextOverdue(database: Database): Instant | null {
  const row = database.prepare("SELECT min(wait_until) AS at FROM answers WHERE state = 'waiting'").get() as {
    at: Instant | null
  }
  return row.at
}
