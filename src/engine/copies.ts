// What became of notes that left: the unknown ones are looked for, the sent ones get their copy in Sent where nobody files one.

import { addMinutes } from '../conversation/times.ts'
import { markFiled, moveOutbox, outboxIn, unfiledNotes } from '../store/outbox.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { noteFound } from './own-mail.ts'
import type { Parts } from './parts.ts'

/** A provider that files copies itself does so within this time. */
const FILING_MINUTES = 2

/** A mail to the owner that nobody can find after this time is sent again: he may read it twice, but not miss it. */
const OWNER_PATIENCE_MINUTES = 10

/** Gmail and Exchange file what is submitted to them; a copy from us would be a second one. */
const FILING_HOSTS = /(?:^|\.)(?:gmail|googlemail|office365|outlook)\.com$/

/**
 * Looks for notes whose outcome is unknown in Sent and in the inbox. Only a find settles: an absence never makes a note to a
 * contact go again.
 */
export async function findUnknown(parts: Parts, mailbox: Mailbox): Promise<void> {
  for (const row of outboxIn(parts.database, ['unknown'])) {
    const held = await mailbox.holds(row.messageId, ['sent', 'inbox'])
    if (held === 'found') noteFound(parts, { ...row, about: { mail: 'answer' } })
    else if (held === 'absent' && row.audience === 'owner' && addMinutes(row.settledAt || row.writtenAt, OWNER_PATIENCE_MINUTES) < parts.clock.now()) {
      moveOutbox(parts.database, row.id, 'unknown', 'ready')
    }
  }
}

/** Files a copy of each sent note that no scan has seen in Sent, where the owner's provider does not do so. */
export async function fileCopies(parts: Parts, mailbox: Mailbox, rule: 'auto' | 'always' | 'never', smtpHost: string): Promise<void> {
  if (rule === 'never' || (rule === 'auto' && FILING_HOSTS.test(smtpHost))) return
  for (const row of unfiledNotes(parts.database)) {
    if (rule === 'auto' && addMinutes(row.settledAt, FILING_MINUTES) > parts.clock.now()) continue
    const held = await mailbox.holds(row.messageId, ['sent'])
    if (held === 'unknown') continue
    if (held === 'absent') await mailbox.append('sent', row.raw, ['\\Seen'], new Date(row.settledAt))
    markFiled(parts.database, row.id, held === 'found' ? 'seen' : 'appended')
  }
}
