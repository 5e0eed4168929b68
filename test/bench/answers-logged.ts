// Looks into a store, beside whoever works on it, for which messages of contacts are logged in its journal.

import SQLite from 'better-sqlite3'

/** How often each message of a contact stands in the journal, by Message-ID. Automatic answers and owners' mails do not count. */
export function logOf(storePath: string): Map<string, number> {
  const database = new SQLite(storePath, { readonly: true, timeout: 10_000 })
  try {
    const rows = database
      .prepare(
        `SELECT json_extract(event, '$.reading.messageId') AS id, count(*) AS times FROM journal
         WHERE json_extract(event, '$.type') = 'message-read' AND json_extract(event, '$.reading.by') = 'contact' GROUP BY 1`,
      )
      .all() as { id: string | null; times: number }[]
    return new Map(rows.flatMap(({ id, times }) => (id === null ? [] : [[bracketed(id), times] as const])))
  } finally {
    database.close()
  }
}

/** How many messages of contacts are logged, each counted once. */
export function answersLogged(storePath: string): number {
  return logOf(storePath).size
}

function bracketed(id: string): string {
  return id.startsWith('<') ? id : `<${id}>`
}
