// Mails on their way. Bytes, recipient and Message-ID are frozen when the row is written; every change of state is a
// compare-and-set, so that a mail is claimed once.
//
//   ready -> claimed -> body-started -> sent | refused | unknown -> sent | withdrawn
//   ready <-> held;  ready | held -> withdrawn;  claimed -> ready (provably not accepted)

import type { About } from '../conversation/command.ts'
import type { Instant } from '../mail/message.ts'
import { hashed } from './approvals.ts'
import type { Database } from './database.ts'

export type OutboxState = 'ready' | 'claimed' | 'body-started' | 'sent' | 'refused' | 'unknown' | 'held' | 'withdrawn'

export type OutboxRow = {
  readonly id: number
  readonly purpose: string
  readonly audience: 'owner' | 'contact'
  readonly conversationId: string
  readonly followUp: string
  readonly version: number
  readonly messageId: string
  readonly sender: string
  readonly recipient: string
  readonly raw: Uint8Array
  readonly likeness: string
  readonly state: OutboxState
  readonly writtenAt: Instant
  readonly notBefore: Instant
  /** '' for a mail to the owner: it is never too late. */
  readonly notAfter: string
  readonly attempts: number
  readonly settledAt: string
  readonly lookedAt: string
  readonly reply: string
  readonly filed: string
}

export type Outgoing = Pick<
  OutboxRow,
  | 'purpose'
  | 'audience'
  | 'conversationId'
  | 'followUp'
  | 'version'
  | 'messageId'
  | 'sender'
  | 'recipient'
  | 'raw'
  | 'likeness'
  | 'writtenAt'
  | 'notBefore'
  | 'notAfter'
> & { readonly about: About }

const COLUMNS = `id, purpose, audience, conversation_id AS conversationId, follow_up AS followUp, version, message_id AS messageId,
  sender, recipient, raw, likeness, state, written_at AS writtenAt, not_before AS notBefore, not_after AS notAfter, attempts,
  settled_at AS settledAt, looked_at AS lookedAt, reply, filed`

/** Writes the row, unless the same purpose has one already. */
export function addToOutbox(database: Database, mail: Outgoing): void {
  database
    .prepare(
      `INSERT INTO outbox (purpose, audience, conversation_id, follow_up, version, about, message_id, sender, recipient, raw,
                           likeness, written_at, not_before, not_after)
       VALUES (@purpose, @audience, @conversationId, @followUp, @version, @about, @messageId, @sender, @recipient, @raw,
               @likeness, @writtenAt, @notBefore, @notAfter)
       ON CONFLICT (purpose) DO NOTHING`,
    )
    .run({ ...mail, about: JSON.stringify(mail.about) })
}

/** The next mail that may leave now, in the order in which they were written; `contacts` false leaves notes to contacts alone. */
export function nextReady(database: Database, now: Instant, contacts: boolean): OutboxRow | null {
  const row = database
    .prepare(
      `SELECT ${COLUMNS} FROM outbox WHERE state = 'ready' AND not_before <= ? AND (audience = 'owner' OR ?) ORDER BY id LIMIT 1`,
    )
    .get(now, contacts ? 1 : 0)
  return (row as OutboxRow | undefined) ?? null
}

/** Whether a note to a contact would leave now. */
export function isNoteDue(database: Database, now: Instant): boolean {
  return (
    database
      .prepare("SELECT 1 FROM outbox WHERE state = 'ready' AND not_before <= ? AND audience = 'contact' LIMIT 1")
      .get(now) !== undefined
  )
}

/** Moves a row from one state to another. False when it was no longer in the first: somebody else was faster. */
export function moveOutbox(
  database: Database,
  id: number,
  from: OutboxState,
  to: OutboxState,
  said: { reply?: string; at?: Instant; filed?: string } = {},
): boolean {
  const counted = to === 'claimed' ? 1 : 0
  return (
    database
      .prepare(
        `UPDATE outbox SET state = ?, attempts = attempts + ?, reply = coalesce(?, reply),
         settled_at = coalesce(?, settled_at), filed = coalesce(?, filed)
         WHERE id = ? AND state = ?`,
      )
      .run(to, counted, said.reply ?? null, said.at ?? null, said.filed ?? null, id, from).changes === 1
  )
}

/** Provably not accepted: the same bytes go again, later. What was not even offered is no attempt. */
export function deferOutbox(
  database: Database,
  id: number,
  from: OutboxState,
  notBefore: Instant,
  reply: string,
  offered = true,
): void {
  database
    .prepare(
      "UPDATE outbox SET state = 'ready', not_before = ?, reply = ?, attempts = attempts - ? WHERE id = ? AND state = ?",
    )
    .run(notBefore, reply, offered ? 0 : 1, id, from)
}

/** A note of this version, or null. */
export function noteInOutbox(
  database: Database,
  conversationId: string,
  followUp: string,
  version: number,
): OutboxRow | null {
  const row = database
    .prepare(
      `SELECT ${COLUMNS} FROM outbox
       WHERE audience = 'contact' AND conversation_id = ? AND follow_up = ? AND version = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(conversationId, followUp, version)
  return (row as OutboxRow | undefined) ?? null
}

/** Takes a note back that has not been claimed. False when it was too late. */
export function withdrawNote(
  database: Database,
  conversationId: string,
  followUp: string,
  version: number,
  because: string,
): boolean {
  const row = noteInOutbox(database, conversationId, followUp, version)
  if (row === null) return false
  return (['ready', 'held'] as const).some((state) =>
    moveOutbox(database, row.id, state, 'withdrawn', { reply: because }),
  )
}

/** The owner's word on a note whose outcome nobody knew. */
export function settleNote(
  database: Database,
  note: { conversationId: string; followUp: string; version: number; sent: boolean; because: string; at: Instant },
): void {
  const row = noteInOutbox(database, note.conversationId, note.followUp, note.version)
  if (row === null) return
  const said = { reply: note.because, at: note.at, filed: 'told' }
  moveOutbox(database, row.id, 'unknown', note.sent ? 'sent' : 'withdrawn', said)
}

/** The newest mail that told the owner when this version leaves, or null. */
export function receiptOf(database: Database, { conversationId, followUp, version }: OutboxRow): OutboxRow | null {
  const row = database
    .prepare(
      `SELECT ${COLUMNS} FROM outbox
       WHERE audience = 'owner' AND conversation_id = ? AND follow_up = ?
         AND about ->> '$.mail' = 'receipt' AND about ->> '$.version' = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(conversationId, followUp, version)
  return (row as OutboxRow | undefined) ?? null
}

/** By its Message-ID, or by one that a server gave it. */
export function outboxByMessageId(database: Database, messageId: string): (OutboxRow & { about: About }) | null {
  const row = database
    .prepare(
      `SELECT ${COLUMNS}, about FROM outbox
       WHERE message_id IN (?, ?) OR id = (SELECT outbox_id FROM aliases WHERE message_id = ?) LIMIT 1`,
    )
    .get(messageId, hashed(messageId), messageId) as (OutboxRow & { about: string }) | undefined
  return row === undefined ? null : { ...row, about: JSON.parse(row.about) as About }
}

/** Null when there is none with this number. */
export function outboxById(database: Database, id: number): OutboxRow | null {
  const row = database.prepare(`SELECT ${COLUMNS} FROM outbox WHERE id = ?`).get(id)
  return (row as OutboxRow | undefined) ?? null
}

/** What was tried or kept back before goes at `now` and no later. False when it waits for its first moment, or is not ready. */
export function hastenOutbox(database: Database, id: number, now: Instant): boolean {
  return (
    database
      .prepare("UPDATE outbox SET not_before = min(not_before, ?) WHERE id = ? AND state = 'ready' AND reply <> ''")
      .run(now, id).changes === 1
  )
}

/** The newest note with these words for this recipient, written at `since` or later. */
export function noteByLikeness(database: Database, likeness: string, since: Instant): OutboxRow | null {
  const row = database
    .prepare(
      `SELECT ${COLUMNS} FROM outbox
       WHERE audience = 'contact' AND likeness = ? AND written_at >= ? ORDER BY id DESC LIMIT 1`,
    )
    .get(likeness, since)
  return (row as OutboxRow | undefined) ?? null
}

export function addAliases(database: Database, id: number, messageIds: readonly string[]): void {
  const add = database.prepare('INSERT INTO aliases (message_id, outbox_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
  for (const messageId of messageIds) add.run(messageId, id)
}

export function aliasesOf(database: Database, id: number): string[] {
  const rows = database.prepare('SELECT message_id AS messageId FROM aliases WHERE outbox_id = ?').all(id)
  return (rows as { messageId: string }[]).map((row) => row.messageId)
}

/** An approval mail keeps nothing of its token once it is sent: its own id is remembered by its hash. */
export function forgetToken(database: Database, row: Pick<OutboxRow, 'id' | 'messageId'>): void {
  database
    .prepare(
      "UPDATE outbox SET message_id = ?, raw = X'' WHERE id = ? AND message_id = ? AND audience = 'owner' AND version > 0",
    )
    .run(hashed(row.messageId), row.id, row.messageId)
}

export function outboxIn(database: Database, states: readonly OutboxState[]): OutboxRow[] {
  const marks = states.map(() => '?').join(', ')
  return database
    .prepare(`SELECT ${COLUMNS} FROM outbox WHERE state IN (${marks}) ORDER BY id`)
    .all(...states) as OutboxRow[]
}

/** Who was written to since `since`, or may have been, whatever the owner believes of it; one entry a note. */
export function recipientsSince(database: Database, since: Instant): string[] {
  const rows = database
    .prepare(
      `SELECT recipient FROM outbox
       WHERE audience = 'contact' AND settled_at >= ?
         AND (state IN ('sent', 'unknown', 'body-started') OR state = 'withdrawn' AND filed = 'told')`,
    )
    .all(since)
  return (rows as { recipient: string }[]).map((row) => row.recipient)
}

export function markLooked(database: Database, id: number, at: Instant): void {
  database.prepare('UPDATE outbox SET looked_at = ? WHERE id = ?').run(at, id)
}

/** Notes to contacts that were sent and of which no copy in Sent is known yet. */
export function unfiledNotes(database: Database): OutboxRow[] {
  return database
    .prepare(`SELECT ${COLUMNS} FROM outbox WHERE audience = 'contact' AND state = 'sent' AND filed = '' ORDER BY id`)
    .all() as OutboxRow[]
}

export function markFiled(database: Database, id: number, filed: 'seen' | 'appended'): void {
  database.prepare('UPDATE outbox SET filed = ? WHERE id = ?').run(filed, id)
}

export function nextDeparture(database: Database): Instant | null {
  const row = database.prepare("SELECT min(not_before) AS at FROM outbox WHERE state = 'ready'").get() as {
    at: Instant | null
  }
  return row.at
}
