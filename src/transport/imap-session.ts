// Keeps one connection to the mailbox and replaces it when it is lost. How long to wait in between is the caller's business.

import type { WatchedFolder } from './imap-folders.ts'
import type { ImapGround } from './imap-ground.ts'
import { type Line, openLine } from './imap-line.ts'
import { type InboxWatch, watchInbox } from './imap-wait.ts'
import type { Log } from './log.ts'
import type { ImapSettings } from './mailbox.ts'
import { MailboxFault } from './mailbox-fault.ts'

const GOODBYE_MS = 2_000

/** A live connection and what is known of the inbox on it. */
export type Session = {
  readonly line: Line
  readonly watch: InboxWatch
  /** The folders to read, as they were last listed; null when they are to be listed anew. */
  folders: readonly WatchedFolder[] | null
}

export type SessionKeeper = {
  /** The session, connected anew when there is none that lives. Rejects with a MailboxFault, and always so after `close`. */
  open(): Promise<Session>
  /** The session if it lives; never connects. */
  current(): Session | null
  close(): Promise<void>
}

export function keepSession(settings: ImapSettings, log: Log, ground: ImapGround): SessionKeeper {
  let session: Session | null = null
  let closed = false
  const current = () => (session?.line.alive() ? session : null)

  return {
    current,
    async open() {
      if (closed) throw new MailboxFault('lost', 'The mailbox has been closed.')
      const living = current()
      if (living) return living
      const line = await openLine(settings, log, ground)
      if (closed) line.drop()
      else log.info({ host: settings.host }, 'imap connected')
      session = { line, watch: watchInbox(line), folders: null }
      return session
    },
    async close() {
      closed = true
      const living = current()
      session = null
      if (living) await sayGoodbye(living.line)
    },
  }
}

async function sayGoodbye(line: Line): Promise<void> {
  const cancel = line.timers.after(GOODBYE_MS, () => line.drop())
  await line.client.logout().catch(() => {})
  cancel()
  line.drop()
}
