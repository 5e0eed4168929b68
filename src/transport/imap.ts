// Opens the owner's mailbox over IMAP. Everything that is asked of it happens one after the other on a single connection.

import { appendToSent } from './imap-append.ts'
import { type ImapGround, realImapGround } from './imap-ground.ts'
import { holdsMessage } from './imap-holds.ts'
import type { Failures } from './imap-messages.ts'
import { reviewMailbox, scanMailbox, scanOthers } from './imap-scan.ts'
import { keepSession } from './imap-session.ts'
import { waitForNews } from './imap-wait.ts'
import type { Log } from './log.ts'
import type { ImapSettings, Mailbox } from './mailbox.ts'
import { createTurns } from './turns.ts'

const WATCHED_FOLDER = 'Thanktwice'

/**
 * The mailbox behind these settings. Connects at the first call that needs it, and again after a loss. `ground` is for those who
 * bring a client or timers of their own.
 */
export function openMailbox(settings: ImapSettings, log: Log, ground: Partial<ImapGround> = {}): Mailbox {
  const sessions = keepSession(settings, log, { ...realImapGround, ...ground })
  const turns = createTurns()
  const failures: Failures = new Map()
  const names = { watched: settings.folder ?? WATCHED_FOLDER, sent: settings.sent ?? null }

  return {
    scan: (sink) => turns.take(async () => scanMailbox(await sessions.open(), { names, sink, failures, log })),
    scanOthers: (sink) => turns.take(async () => scanOthers(await sessions.open(), { names, sink, failures, log })),
    review: (sink, since) =>
      turns.take(async () => reviewMailbox(await sessions.open(), { names, sink, failures, log }, since)),
    wait: (signal, maxMs) =>
      turns.takeUntilNeeded(signal, async (either) => {
        const session = sessions.current()
        return session ? waitForNews(session.line, session.watch, either, maxMs) : 'lost'
      }),
    append: (_role, raw, flags, date) =>
      turns.take(async () => appendToSent((await sessions.open()).line, names, raw, flags, date)),
    holds: (wanted) =>
      turns.take(async () => {
        try {
          return await holdsMessage((await sessions.open()).line, names, wanted)
        } catch (error) {
          log.warn({ error: String(error) }, 'the mailbox could not be searched')
          return 'unknown'
        }
      }),
    close() {
      turns.interrupt()
      return sessions.close()
    },
  }
}
