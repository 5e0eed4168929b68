// What became of notes that left: the unknown ones are looked for, the sent ones get their copy in Sent where nobody files one.

import type { Event } from '../conversation/event.ts'
import { addMinutes } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import type { Database } from '../store/database.ts'
import { isDecided } from '../store/journal.ts'
import { markFiled, moveOutbox, type OutboxRow, outboxIn, unfiledNotes } from '../store/outbox.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { noteFound } from './own-mail.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** A provider that files copies itself does so within this time. */
const FILING_MINUTES = 2

/** What nobody can find after this time counts as missing: the owner may read a mail of ours twice, but not miss it. */
const PATIENCE_MINUTES = 10

/** Gmail and Exchange file what is submitted to them; a copy from us would be a second one. */
const FILING_HOSTS = /(?:^|\.)(?:gmail|googlemail|office365|outlook)\.com$/

/**
 * Looks for mails whose outcome is unknown in Sent and in the inbox. Only a find settles a note to a contact: an absence never
 * makes it go again, it is told to the owner.
 */
export async function findUnknown(parts: Parts, mailbox: Mailbox): Promise<void> {
  for (const row of outboxIn(parts.database, ['unknown'])) {
    const held = await mailbox.holds(row.messageId, ['sent', 'inbox'])
    if (held === 'found') noteFound(parts, row)
    else if (missedAt(row) <= parts.clock.now()) missed(parts, row, held)
  }
}

function missed(parts: Parts, row: OutboxRow, held: 'absent' | 'unknown'): void {
  const at = parts.clock.now()
  if (row.audience === 'contact') {
    const event: Event = { at, type: 'note-unknown', followUp: row.followUp, version: row.version, because: row.reply }
    step(parts, row.conversationId, missedKey(row), event)
  } else if (held === 'absent') moveOutbox(parts.database, row.id, 'unknown', 'ready')
}

/** When a mail that nobody has found by then is told as missing, or sent again to the owner; null when there is none. */
export function nextSearch(database: Database): Instant | null {
  const waiting = outboxIn(database, ['unknown']).filter(
    (row) => row.audience === 'owner' || !isDecided(database, missedKey(row)),
  )
  return waiting.map(missedAt).sort()[0] ?? null
}

function missedAt(row: OutboxRow): Instant {
  return addMinutes(row.settledAt || row.writtenAt, PATIENCE_MINUTES)
}

function missedKey(row: OutboxRow): string {
  return `outbox:${row.id}:unknown`
}

/** Files a copy of each sent note that no scan has seen in Sent, where the owner's provider does not do so. */
export async function fileCopies(
  parts: Parts,
  mailbox: Mailbox,
  rule: 'auto' | 'always' | 'never',
  smtpHost: string,
): Promise<void> {
  if (rule === 'never' || (rule === 'auto' && FILING_HOSTS.test(smtpHost))) return
  for (const row of unfiledNotes(parts.database)) {
    if (rule === 'auto' && addMinutes(row.settledAt, FILING_MINUTES) > parts.clock.now()) continue
    const held = await mailbox.holds(row.messageId, ['sent'])
    if (held === 'unknown') continue
    if (held === 'absent') await mailbox.append('sent', row.raw, ['\\Seen'], new Date(row.settledAt))
    markFiled(parts.database, row.id, held === 'found' ? 'seen' : 'appended')
  }
}
