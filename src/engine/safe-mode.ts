// What is done when the store turns out to be an older copy, put back: it does not know what was approved and sent since. Nothing
// that it holds may leave; the mailbox is read first, and then the owner is asked anew.

import { endAllApprovals } from '../store/approvals.ts'
import { allConversations } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import { markBeside, setMark, storedMark } from '../store/mark.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { moveOutbox, outboxIn } from '../store/outbox.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

const OLDER = 'my memory was put back to an older copy'

/** At the start: is the store behind the mark beside it? A store that was carried elsewhere without its mark counts as one, too. */
export function lookForRestore(parts: Parts): void {
  const stored = storedMark(parts.database)
  const beside = markBeside(parts.storePath)
  const carried = beside === null && stored > 0 && parts.storePath !== ':memory:'
  if (carried || (beside ?? 0) > stored) enterSafeMode(parts, Math.max(stored, beside ?? 0))
  setMark(parts.database, parts.storePath, Math.max(stored, beside ?? 0, storedMark(parts.database)) + 1)
}

/** Takes everything back that could leave. `mark` is what the store should have known. */
export function enterSafeMode(parts: Parts, mark: number): void {
  const { database, log } = parts
  const at = parts.clock.now()
  const key = Buffer.from(parts.random.bytes(32)).toString('hex')
  log.warn(
    { mark, stored: storedMark(database) },
    'the store is an older copy, put back; nothing leaves before the mailbox is read',
  )
  database
    .transaction(() => {
      writeMeta(database, 'safe-mode', at)
      endAllApprovals(database, OLDER)
      for (const row of outboxIn(database, ['ready', 'claimed', 'body-started', 'held'])) {
        if (row.audience === 'owner') continue
        // It may have left since the copy was made: only a find or the owner's word settles it.
        moveOutbox(database, row.id, row.state, 'unknown', { reply: OLDER, at })
        const { followUp, version } = row
        const event = { at, type: 'note-unknown', followUp, version, because: OLDER } as const
        step(parts, row.conversationId, `outbox:${row.id}:unknown`, event)
      }
      // Ids are made from the key: those of the time that was lost must not come again.
      writeMeta(database, 'install-key', key)
    })
    .immediate()
  parts.installKey = key
  setMark(database, parts.storePath, Math.max(mark, storedMark(database)))
}

/** Once the mailbox was read to its end, what still waits for the owner is put before him anew. */
export function leaveSafeMode(parts: Parts): void {
  const { database } = parts
  const since = readMeta(database, 'safe-mode')
  if (!since) return
  const at = parts.clock.now()
  database
    .transaction(() => {
      for (const { id, following } of allConversations(database))
        if (following === 'yes') step(parts, id, `restored:${since}:${id}`, { at, type: 'memory-restored' })
      addEffect(database, '', {
        effect: 'mail-generally',
        purpose: `restored:${since}`,
        about: { mail: 'notice' },
        subject: 'Thanktwice: I was started from an older copy of my memory',
        text: TEXT,
      })
      writeMeta(database, 'safe-mode', '')
    })
    .immediate()
}

const TEXT = `The file in which I keep what I know is an older copy, put back from a backup
for example, or it was carried here without the .mark file beside it. What you
approved and I sent since that copy was made, I may not know.

So I have read your mailbox first and sent nothing. Every note that waits for
your word comes to you again, and earlier answers to it no longer count. Of a
note that was on its way I look for a copy in your mailbox, and ask you when I
find none.
`
