// Messages as they came, each once, and how far every folder has been read. Deciding about them is the engine's.

import type { Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

export type Arrived = {
  readonly identity: string
  /** What its head alone tells; '' when nothing. */
  readonly head: string
  readonly folder: string
  readonly role: 'inbox' | 'sent' | 'watched' | 'other' | 'junk'
  readonly uidValidity: string
  readonly uid: number
  readonly receivedAt: Instant
  readonly raw: Uint8Array
  /** Why it could not be fetched; null when it was. */
  readonly unreadable: string | null
}

export type InboxRow = {
  readonly id: number
  readonly identity: string
  readonly role: Arrived['role']
  readonly receivedAt: Instant
  readonly raw: Uint8Array
}

/** How the reason begins when it is not the message that is broken but the program. */
export const OUR_FAULT = 'a fault of mine: '

export type Cursor = { readonly uidValidity: string; readonly nextUid: number }

/** Stores the message and moves the cursor past it, in one transaction; a message that is known by content only moves the cursor. */
export function storeArrived(database: Database, arrived: Arrived): void {
  database.transaction(() => {
    storeMessage(database, arrived)
    moveCursor(database, arrived.folder, { uidValidity: arrived.uidValidity, nextUid: arrived.uid + 1 })
  })()
}

/** Stores the message and leaves the cursor where it is. False when it is known by content. */
export function storeMessage(database: Database, arrived: Arrived): boolean {
  const state = arrived.unreadable === null ? 'new' : 'unreadable'
  return (
    database
      .prepare(
        `INSERT INTO inbox (identity, head, folder, role, uid, received_at, raw, state, because)
         VALUES (@identity, @head, @folder, @role, @uid, @receivedAt, @raw, @state, @because) ON CONFLICT (identity) DO NOTHING`,
      )
      .run({ ...arrived, state, because: arrived.unreadable ?? '' }).changes === 1
  )
}

/** Whether a message with this head is stored: of Sent or Junk as one that lies there, of any other folder as one of those. */
export function isHeadKnown(database: Database, head: string, role: Arrived['role']): boolean {
  if (head === '') return false
  const sql =
    "SELECT 1 FROM inbox WHERE head = ? AND head <> '' AND CASE WHEN role IN ('sent', 'junk') THEN role ELSE '' END = ? LIMIT 1"
  return database.prepare(sql).get(head, role === 'sent' || role === 'junk' ? role : '') !== undefined
}

export function moveCursor(database: Database, folder: string, cursor: Cursor): void {
  database
    .prepare(
      `INSERT INTO folders (path, uid_validity, next_uid) VALUES (?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET uid_validity = excluded.uid_validity, next_uid = excluded.next_uid`,
    )
    .run(folder, cursor.uidValidity, cursor.nextUid)
}

export function readCursor(database: Database, folder: string): Cursor | null {
  const row = database
    .prepare('SELECT uid_validity AS uidValidity, next_uid AS nextUid FROM folders WHERE path = ?')
    .get(folder)
  return (row as Cursor | undefined) ?? null
}

export function folderFinished(database: Database, folder: string, at: Instant): void {
  database.prepare('UPDATE folders SET scanned_at = ? WHERE path = ?').run(at, folder)
}

/** When the folder was last read to its end, or null. */
export function folderScannedAt(database: Database, folder: string): Instant | null {
  const row = database
    .prepare("SELECT scanned_at AS at FROM folders WHERE path = ? AND scanned_at <> ''")
    .get(folder) as { at: Instant } | undefined
  return row?.at ?? null
}

/** A message that waits: enough to tell whether it is worth holding in memory. */
export type Waiting = { readonly id: number; readonly bytes: number }

/** The messages that nobody has decided about, oldest first, `most` of them. */
export function waitingMessages(database: Database, most: number): Waiting[] {
  return database
    .prepare("SELECT id, length(raw) AS bytes FROM inbox WHERE state = 'new' ORDER BY received_at, id LIMIT ?")
    .all(most) as Waiting[]
}

/** A message that waits. Throws when there is none with this id: a bug. */
export function readWaiting(database: Database, id: number): InboxRow {
  const sql = "SELECT id, identity, role, received_at AS receivedAt, raw FROM inbox WHERE id = ? AND state = 'new'"
  const row = database.prepare(sql).get(id) as InboxRow | undefined
  if (row === undefined) throw new Error(`no message ${id} waits`)
  return row
}

/** Every message keeps its row, so that it is not read again; what concerns no conversation, or may hold a token, loses its content unless told otherwise. */
export function settleMessage(
  database: Database,
  id: number,
  settled: {
    state: 'read' | 'ignored' | 'unreadable'
    conversationId: string | null
    because: string
    keep?: boolean
  },
): void {
  const keep = settled.keep ?? settled.state !== 'ignored'
  database
    .prepare(
      'UPDATE inbox SET state = ?, conversation_id = ?, because = ?, raw = CASE WHEN ? THEN raw END WHERE id = ?',
    )
    .run(settled.state, settled.conversationId ?? '', settled.because, keep ? 1 : 0, id)
}

/** Gives messages that a fault of ours set aside another chance: this start may be that of a program without the fault. */
export function retryFaulted(database: Database): number {
  return database
    .prepare(
      "UPDATE inbox SET state = 'new' WHERE state = 'unreadable' AND conversation_id = '' AND raw IS NOT NULL AND because LIKE ? || '%'",
    )
    .run(OUR_FAULT).changes
}

/** Drops the content of messages received before `before`; what was understood of them stays. */
export function forgetRawBefore(database: Database, before: Instant): number {
  return database
    .prepare("UPDATE inbox SET raw = NULL WHERE raw IS NOT NULL AND state <> 'new' AND received_at < ?")
    .run(before).changes
}

/** Answers that came before the mail that they answer was read get another chance; `since` is when that mail was written. */
export function retakeAnswers(database: Database, since: Instant): number {
  return database
    .prepare("UPDATE inbox SET state = 'new' WHERE state = 'ignored' AND raw IS NOT NULL AND received_at >= ?")
    .run(since).changes
}

/** Drops what was kept of messages that no conversation has claimed by then. */
export function forgetUnclaimedBefore(database: Database, before: Instant): number {
  return database
    .prepare("UPDATE inbox SET raw = NULL WHERE state = 'ignored' AND raw IS NOT NULL AND received_at < ?")
    .run(before).changes
}
