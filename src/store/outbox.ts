// Mails on their way. Bytes, recipient and Message-ID are frozen when the row is written; every change of state is a
// compare-and-set, so that a mail is claimed once.
//
//   ready -> claimed -> body-started -> sent | refused | unknown -> sent
//   ready -> withdrawn;  claimed -> ready (provably not accepted)

import type { About } from '../conversation/command.ts'
import type { Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

export type OutboxState = 'ready' | 'claimed' | 'body-started' | 'sent' | 'refused' | 'unknown' | 'withdrawn'

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
  readonly state: OutboxState
  readonly writtenAt: Instant
  readonly notBefore: Instant
  readonly attempts: number
  readonly settledAt: string
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
  | 'writtenAt'
  | 'notBefore'
> & { readonly about: About }

const COLUMNS = `id, purpose, audience, conversation_id AS conversationId, follow_up AS followUp, version, message_id AS messageId,
  sender, recipient, raw, state, written_at AS writtenAt, not_before AS notBefore, attempts, settled_at AS settledAt, reply, filed`

/** Writes the row, unless the same purpose has one already. */
export function addToOutbox(database: Database, mail: Outgoing): void {
  database
    .prepare(
      `INSERT INTO outbox (purpose, audience, conversation_id, follow_up, version, about, message_id, sender, recipient, raw, written_at, not_before)
       VALUES (@purpose, @audience, @conversationId, @followUp, @version, @about, @messageId, @sender, @recipient, @raw, @writtenAt, @notBefore)
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

/** Moves a row from one state to another. False when it was no longer in the first: somebody else was faster. */
export function moveOutbox(
  database: Database,
  id: number,
  from: OutboxState,
  to: OutboxState,
  said: { reply?: string; at?: Instant } = {},
): boolean {
  const counted = to === 'claimed' ? 1 : 0
  return (
    database
      .prepare(
        `UPDATE outbox SET state = ?, attempts = attempts + ?, reply = coalesce(?, reply), settled_at = coalesce(?, settled_at)
         WHERE id = ? AND state = ?`,
      )
      .run(to, counted, said.reply ?? null, said.at ?? null, id, from).changes === 1
  )
}

/** Provably not accepted: the same bytes go again, later. */
export function deferOutbox(
  database: Database,
  id: number,
  from: OutboxState,
  notBefore: Instant,
  reply: string,
): void {
  database
    .prepare("UPDATE outbox SET state = 'ready', not_before = ?, reply = ? WHERE id = ? AND state = ?")
    .run(notBefore, reply, id, from)
}

/** Takes a note back that has not been claimed. False when it was too late. */
export function withdrawNote(
  database: Database,
  conversationId: string,
  followUp: string,
  version: number,
  because: string,
): boolean {
  return (
    database
      .prepare(
        `UPDATE outbox SET state = 'withdrawn', reply = ?
         WHERE audience = 'contact' AND conversation_id = ? AND follow_up = ? AND version = ? AND state = 'ready'`,
      )
      .run(because, conversationId, followUp, version).changes === 1
  )
}

/** What a crash left behind: a claim that never began is ready again, a body that began has an unknown end. */
export function recoverOutbox(database: Database, at: Instant): void {
  database.prepare("UPDATE outbox SET state = 'ready' WHERE state = 'claimed'").run()
  database
    .prepare(
      "UPDATE outbox SET state = 'unknown', reply = 'the program ended while it was sending', settled_at = ? WHERE state = 'body-started'",
    )
    .run(at)
}

export function outboxByMessageId(database: Database, messageId: string): (OutboxRow & { about: About }) | null {
  const row = database.prepare(`SELECT ${COLUMNS}, about FROM outbox WHERE message_id = ?`).get(messageId) as
    | (OutboxRow & { about: string })
    | undefined
  return row === undefined ? null : { ...row, about: JSON.parse(row.about) as About }
}

export function outboxIn(database: Database, states: readonly OutboxState[]): OutboxRow[] {
  const marks = states.map(() => '?').join(', ')
  return database
    .prepare(`SELECT ${COLUMNS} FROM outbox WHERE state IN (${marks}) ORDER BY id`)
    .all(...states) as OutboxRow[]
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
