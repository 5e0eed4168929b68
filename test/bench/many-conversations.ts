// Fills a store with conversations by the hundred thousand: one that the service opened itself, copied with other people in it.

import SQLite from 'better-sqlite3'

/**
 * Brings the store at `path` to `count` conversations, with their alarms spread over the coming year and the traces by which
 * mail finds them. There has to be one already; the service may be running.
 */
export function fillWithConversations(path: string, count: number): void {
  const database = new SQLite(path, { timeout: 10_000 })
  try {
    const wake = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', printf('+%d minutes', 1440 + (n * 7919) % 500000))"
    const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})`
    const address = "printf('someone.%d@office%d.example', n, n)"
    database.exec(`BEGIN;
DELETE FROM traces WHERE conversation_id LIKE 'copy%';
DELETE FROM conversations WHERE id LIKE 'copy%';
${numbers}
INSERT INTO conversations (id, opened_at, wake_at, body)
  SELECT 'copy' || n, opened_at, ${wake}, json_set(body, '$.id', 'copy' || n, '$.contact.address', ${address})
  FROM (SELECT opened_at, body FROM conversations LIMIT 1), numbers;
${numbers}
INSERT INTO traces (sort, value, conversation_id) SELECT 'address', ${address}, 'copy' || n FROM numbers;
${numbers}
INSERT INTO traces (sort, value, conversation_id) SELECT 'message-id', printf('<%d@copy.example>', n), 'copy' || n FROM numbers;
COMMIT;`)
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
