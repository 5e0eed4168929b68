// Drafts that the owner changed before he approved them, beside what he sent: found in the journal, where both stand anyway.

import type { Draft } from '../conversation/conversation.ts'
import type { Database } from './database.ts'

export type StoredEdit = { readonly conversationId: string; readonly drafted: string; readonly sent: string }

/** The latest approvals are looked at, so many of them. */
const LOOKED_AT = 60

/** The newest first, at most `most`. */
export function ownEdits(database: Database, most: number): StoredEdit[] {
  const approved = database
    .prepare(
      `SELECT id, conversation_id AS conversationId, effects FROM journal
       WHERE effects LIKE '%"effect":"send-note"%' ORDER BY id DESC LIMIT ${LOOKED_AT}`,
    )
    .all() as { id: number; conversationId: string; effects: string }[]
  const edits: StoredEdit[] = []
  for (const { id, conversationId, effects } of approved) {
    if (edits.length >= most) break
    for (const { effect, followUp, draft } of JSON.parse(effects) as SendNote[]) {
      if (effect !== 'send-note') continue
      const drafted = draftedBefore(database, conversationId, followUp, id)
      if (drafted !== null && drafted.trim() !== draft.body.trim())
        edits.push({ conversationId, drafted, sent: draft.body })
    }
  }
  return edits
}

type SendNote = { readonly effect: string; readonly followUp: string; readonly draft: Draft }

function draftedBefore(database: Database, conversationId: string, followUp: string, before: number): string | null {
  const row = database
    .prepare(
      `SELECT json_extract(event, '$.body') AS body FROM journal
       WHERE conversation_id = ? AND id < ? AND json_extract(event, '$.type') = 'draft-written'
         AND json_extract(event, '$.followUp') = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(conversationId, before, followUp) as { body: string } | undefined
  return row?.body ?? null
}
