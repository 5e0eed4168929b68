// What mail may prove of the advice in the store, kept in memory: it is asked of every head that is seen, and changes seldom.

import type { Conversation } from '../conversation/conversation.ts'
import { type Clue, cluesOf } from '../conversation/evidence.ts'
import type { Database } from './database.ts'

type Known = { readonly version: number; readonly clues: readonly Clue[] }
const known = new WeakMap<Database, Known>()

/** Forgets what was read when a conversation with advice is saved over this connection; another's saving is noticed by itself. */
export function adviceSaved(database: Database): void {
  known.delete(database)
}

/** Those of all conversations. */
export function cluesIn(database: Database): readonly Clue[] {
  const version = database.pragma('data_version', { simple: true }) as number
  const before = known.get(database)
  if (before?.version === version) return before.clues
  const rows = database
    .prepare(`SELECT body FROM conversations WHERE json_array_length(body, '$.advice') > 0 ORDER BY opened_at, id`)
    .all() as { body: string }[]
  const clues = rows.flatMap(({ body }) => cluesOf(JSON.parse(body) as Conversation))
  known.set(database, { version, clues })
  return clues
}
