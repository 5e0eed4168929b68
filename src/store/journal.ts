// Every event that was decided, what was decided, and why: written in the transaction of the decision, never changed.

import type { Effect } from '../conversation/effect.ts'
import type { Event } from '../conversation/event.ts'
import type { Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

export type JournalLine = {
  readonly id: number
  readonly at: Instant
  readonly event: Event
  readonly stage: string
  readonly because: string
  readonly effects: readonly Effect[]
}

/** Whether this event was decided before; the caller then does nothing. */
export function isDecided(database: Database, eventKey: string): boolean {
  return database.prepare('SELECT 1 FROM journal WHERE event_key = ?').get(eventKey) !== undefined
}

export function writeJournal(
  database: Database,
  line: {
    conversationId: string
    eventKey: string
    event: Event
    stage: string
    because: string
    effects: readonly Effect[]
  },
): void {
  database
    .prepare(
      'INSERT INTO journal (conversation_id, event_key, at, event, stage, because, effects) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      line.conversationId,
      line.eventKey,
      line.event.at,
      JSON.stringify(line.event),
      line.stage,
      line.because,
      JSON.stringify(line.effects),
    )
}

/** The story of one conversation, oldest first. */
export function readJournal(database: Database, conversationId: string): JournalLine[] {
  const rows = database
    .prepare('SELECT id, at, event, stage, because, effects FROM journal WHERE conversation_id = ? ORDER BY id')
    .all(conversationId)
  return (rows as { id: number; at: Instant; event: string; stage: string; because: string; effects: string }[]).map(
    (row) => ({
      ...row,
      event: JSON.parse(row.event) as Event,
      effects: JSON.parse(row.effects) as Effect[],
    }),
  )
}

/** Counts the decisions on a conversation; 0 before the first. */
export function lastJournalId(database: Database, conversationId: string): number {
  const row = database.prepare('SELECT max(id) AS id FROM journal WHERE conversation_id = ?').get(conversationId) as {
    id: number | null
  }
  return row.id ?? 0
}
