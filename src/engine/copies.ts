// What became of notes that left: the unknown ones are looked for, the sent ones get their copy in Sent where nobody files one.

import type { Event } from '../conversation/event.ts'
import { addMinutes } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import type { Database } from '../store/database.ts'
import { isDecided } from '../store/journal.ts'
import {
  aliasesOf,
  markFiled,
  markLooked,
  moveOutbox,
  type OutboxRow,
  outboxIn,
  unfiledNotes,
} from '../store/outbox.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { likenessOfMessage } from './likeness.ts'
import { noteFound } from './own-mail.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** A provider that files copies itself does so within this time. */
const FILING_MINUTES = 2

/** When an unknown mail is looked for, in minutes since it became so; then every hour of the first day. */
const SEARCH_MINUTES = [0.5, 2, 5, 15, 30, 60, ...Array.from({ length: 23 }, (_, hour) => (hour + 2) * 60)]

/** A note that nobody has found by then is asked about; the owner may read a mail of ours twice, but not miss it. */
const PATIENCE_MINUTES = { contact: 30, owner: 2 }

/** The mail server's clock need not be ours. */
const CLOCK_MARGIN_MS = 3_600_000

/** Gmail and Exchange file what is submitted to them; a copy from us would be a second one. */
const FILING_HOSTS = /(?:^|\.)(?:gmail|googlemail|office365|outlook)\.com$/

/**
 * Looks for mails whose outcome is unknown in Sent, in All Mail and in the inbox, by every id they may have and by their words.
 * Only a find settles a note to a contact: an absence never makes it go again, the owner is asked.
 */
export async function findUnknown(parts: Parts, mailbox: Mailbox): Promise<void> {
  for (const row of outboxIn(parts.database, ['unknown'])) {
    const at = parts.clock.now()
    if (searchAfter(row, row.lookedAt) > at && missedAt(row) > at) continue
    const held = await mailbox.holds({
      messageIds: [row.messageId, ...aliasesOf(parts.database, row.id)],
      roles: ['sent', 'all', 'inbox'],
      ...(row.likeness === '' ? {} : { like: likeThis(row) }),
    })
    markLooked(parts.database, row.id, at)
    if (held === 'found') noteFound(parts, row)
    else if (missedAt(row) <= at) missed(parts, row, held)
  }
}

function likeThis(row: OutboxRow) {
  return {
    since: new Date(Date.parse(row.writtenAt) - CLOCK_MARGIN_MS),
    to: row.recipient,
    isIt: async (raw: Uint8Array) => {
      const message = await parseMessage(raw).catch(() => null)
      return message !== null && likenessOfMessage(message) === row.likeness
    },
  }
}

function missed(parts: Parts, row: OutboxRow, held: 'absent' | 'unknown'): void {
  const at = parts.clock.now()
  if (row.audience === 'contact') {
    const event: Event = { at, type: 'note-missing', followUp: row.followUp, version: row.version, because: row.reply }
    step(parts, row.conversationId, missedKey(row), event)
  } else if (held === 'absent') moveOutbox(parts.database, row.id, 'unknown', 'ready')
}

/** When an unknown mail is looked for next, or asked about; null when there is none. */
export function nextSearch(database: Database): Instant | null {
  const moments = outboxIn(database, ['unknown']).flatMap((row) => {
    const asked = row.audience === 'contact' && isDecided(database, missedKey(row))
    const search = searchAfter(row, row.lookedAt)
    return [...(asked ? [] : [missedAt(row)]), ...(search === NEVER ? [] : [search])]
  })
  return moments.sort()[0] ?? null
}

const NEVER = '9999'

/** The first search that is due after the last one. */
function searchAfter(row: OutboxRow, last: string): Instant {
  const since = row.settledAt || row.writtenAt
  return SEARCH_MINUTES.map((minutes) => addMinutes(since, minutes)).find((at) => at > last) ?? NEVER
}

function missedAt(row: OutboxRow): Instant {
  return addMinutes(row.settledAt || row.writtenAt, PATIENCE_MINUTES[row.audience])
}

function missedKey(row: OutboxRow): string {
  return `outbox:${row.id}:missing`
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
    const messageIds = [row.messageId, ...aliasesOf(parts.database, row.id)]
    const held = await mailbox.holds({ messageIds, roles: ['sent'], like: likeThis(row) })
    if (held === 'unknown') continue
    if (held === 'absent') await mailbox.append('sent', row.raw, ['\\Seen'], new Date(row.settledAt))
    markFiled(parts.database, row.id, held === 'found' ? 'seen' : 'appended')
  }
}
