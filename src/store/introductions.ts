// Conversations in which somebody was named: among them whoever led the owner to a contact is looked for.

import type { Conversation } from '../conversation/conversation.ts'
import type { Database } from './database.ts'

/** All that name anybody, newest first. */
export function conversationsThatName(database: Database): Conversation[] {
  const rows = database
    .prepare(
      `SELECT body FROM conversations WHERE json_array_length(body, '$.referrals') > 0 ORDER BY opened_at DESC, id DESC`,
    )
    .all() as { body: string }[]
  return rows.map(({ body }) => JSON.parse(body) as Conversation)
}
