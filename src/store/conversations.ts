// The state of every conversation, the alarm it waits for, and the traces by which a message finds it.

import type { Conversation } from '../conversation/conversation.ts'
import type { Lookup } from '../conversation/match.ts'
import type { Instant } from '../mail/message.ts'
import { adviceSaved, cluesIn } from './clues.ts'
import type { Database } from './database.ts'

/** Saves the state and its alarm. Traces are only ever added: a message may answer an old id. */
export function saveConversation(database: Database, conversation: Conversation, wakeAt: Instant | null): void {
  database
    .prepare(
      `INSERT INTO conversations (id, opened_at, wake_at, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET wake_at = excluded.wake_at, body = excluded.body`,
    )
    .run(conversation.id, conversation.askedAt, wakeAt ?? '', JSON.stringify(conversation))
  const trace = database.prepare(
    'INSERT INTO traces (sort, value, conversation_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const [sort, value] of tracesOf(conversation)) trace.run(sort, value, conversation.id)
  if (conversation.advice.length > 0) adviceSaved(database)
}

/** Sets the alarm alone. What rings at the same moment as before is not written. */
export function moveAlarm(database: Database, id: string, wakeAt: Instant | null): void {
  database
    .prepare('UPDATE conversations SET wake_at = @wakeAt WHERE id = @id AND wake_at <> @wakeAt')
    .run({ id, wakeAt: wakeAt ?? '' })
}

function tracesOf(conversation: Conversation): [string, string][] {
  const { contact } = conversation
  const traces: [string, string][] = [contact.address, ...contact.aliases].map((address) => [
    'address',
    address.toLowerCase(),
  ])
  const domain = contact.address.split('@')[1]
  if (domain !== undefined) traces.push(['domain', domain.toLowerCase()])
  if (contact.name !== '') traces.push(['name', contact.name.toLowerCase()])
  for (const message of conversation.thread)
    if (message.messageId !== null) traces.push(['message-id', message.messageId])
  return traces
}

export function readConversation(database: Database, id: string): Conversation | null {
  const row = database.prepare('SELECT body FROM conversations WHERE id = ?').get(id) as { body: string } | undefined
  return row === undefined ? null : (JSON.parse(row.body) as Conversation)
}

/** All of them, newest first. */
export function allConversations(database: Database): Conversation[] {
  const rows = database.prepare('SELECT body FROM conversations ORDER BY opened_at DESC, id DESC').all() as {
    body: string
  }[]
  return rows.map((row) => JSON.parse(row.body) as Conversation)
}

/** Forgets first mails that were watched in silence since before `before` and were never answered with a meeting. */
export function forgetQuiet(database: Database, before: Instant): number {
  const quiet = "SELECT id FROM conversations WHERE json_extract(body, '$.following') = 'quiet' AND opened_at < ?"
  return database.transaction(() => {
    database.prepare(`DELETE FROM traces WHERE conversation_id IN (${quiet})`).run(before)
    database.prepare(`DELETE FROM journal WHERE conversation_id IN (${quiet})`).run(before)
    return database.prepare(`DELETE FROM conversations WHERE id IN (${quiet})`).run(before).changes
  })()
}

/** Ids of those whose alarm is due, earliest first. */
export function dueConversations(database: Database, now: Instant): { id: string; wakeAt: Instant }[] {
  return database
    .prepare(
      "SELECT id, wake_at AS wakeAt FROM conversations WHERE wake_at <> '' AND wake_at <= ? ORDER BY wake_at, id",
    )
    .all(now) as { id: string; wakeAt: Instant }[]
}

export function nextAlarm(database: Database): Instant | null {
  const row = database.prepare("SELECT min(wake_at) AS at FROM conversations WHERE wake_at <> ''").get() as {
    at: Instant | null
  }
  return row.at
}

/** What matching may look up, newest conversation first. */
export function lookupIn(database: Database): Lookup {
  const find = (sort: string, value: string): Conversation[] =>
    (
      database
        .prepare(
          `SELECT c.body AS body FROM traces t JOIN conversations c ON c.id = t.conversation_id
           WHERE t.sort = ? AND t.value = ? ORDER BY c.opened_at DESC, c.id DESC`,
        )
        .all(sort, value) as { body: string }[]
    ).map((row) => JSON.parse(row.body) as Conversation)
  return {
    byMessageId: (id) => find('message-id', id)[0] ?? null,
    byAddress: (address) => find('address', address.toLowerCase()),
    byDomain: (domain) => find('domain', domain.toLowerCase()),
    byName: (name) => find('name', name.toLowerCase()),
    clues: () => cluesIn(database),
  }
}
