// The table of mails on their way: what is approved, held, unclear, and what went out lately.

import type { Database } from '../store/database.ts'
import { type OutboxRow, outboxIn } from '../store/outbox.ts'
import type { Style } from './outbox.ts'
import { kindOf, momentOf, stateOf } from './outbox-words.ts'
import { printableLine } from './printable.ts'
import { table } from './table.ts'

/** What has come to its end is listed this long. */
const RECENT_DAYS = 7

const OPEN = ['ready', 'claimed', 'body-started', 'held', 'unknown'] as const
const ENDED = ['sent', 'refused'] as const

/** Notes that are on their way or ended within a week; with `all`, everything, mails to the owner included. */
export function listed(database: Database, now: string, all: boolean): OutboxRow[] {
  if (all) return outboxIn(database, [...OPEN, ...ENDED, 'withdrawn'])
  const since = new Date(Date.parse(now) - RECENT_DAYS * 86_400_000).toISOString()
  const rows = outboxIn(database, [...OPEN, ...ENDED]).filter(({ audience }) => audience === 'contact')
  return rows.filter((row) => !ENDED.some((state) => state === row.state) || row.settledAt >= since)
}

export function tableOf(rows: readonly OutboxRow[], now: string, zone: string, strong: Style): string {
  if (rows.length === 0) return 'Nothing is on its way, and nothing went out within a week.'
  return table([
    ['ID', 'TO', 'KIND', 'STATE', 'WHEN', 'LAST WORD'].map(strong),
    ...rows.map((row) => [
      String(row.id),
      printableLine(row.recipient, 50),
      kindOf(row),
      stateOf(row, now),
      momentOf(row, zone),
      printableLine(row.reply, 100),
    ]),
  ])
}

/** One row for machines: moments in UTC, '' where there is none. */
export function jsonOf(row: OutboxRow) {
  const { id, audience, recipient, conversationId, followUp, version, state } = row
  const { writtenAt, notBefore, notAfter, attempts, settledAt, reply } = row
  const what = { id, audience, to: recipient, conversation: conversationId, followUp, version, state }
  return { ...what, writtenAt, notBefore, notAfter, attempts, settledAt, reply }
}
