// Waits on the inbox for news, with IDLE begun at once (RFC 2177). What it reports is a hint; only a scan tells what there is.

import type { MailboxObject } from 'imapflow'
import type { Line } from './imap-line.ts'

/** RFC 2177 asks to begin IDLE anew at least every 29 minutes. */
const LONGEST_WAIT_MS = 25 * 60_000

/** What the inbox looked like when it was last read, and whether the server has announced anything since. */
export type InboxWatch = {
  /** Forgets earlier announcements and remembers how the selected inbox looks now. Called when its reading begins. */
  note(): void
  /** True when the server announced mail after `note`. */
  announced(): boolean
  /** True when the inbox, selected anew, does not look as it did at `note`. */
  changed(): boolean
}

/** Listens on the line for as long as it lives. */
export function watchInbox(line: Line): InboxWatch {
  let announced = false
  let looks = ''
  line.client.on('exists', ({ path, count, prevCount }) => {
    if (path === 'INBOX' && count > prevCount) announced = true
  })
  const look = () => {
    const mailbox = selectedInbox(line)
    return mailbox ? `${mailbox.uidValidity} ${mailbox.uidNext} ${mailbox.exists}` : ''
  }
  return {
    note() {
      announced = false
      looks = look()
    },
    announced: () => announced,
    changed: () => look() !== looks,
  }
}

function selectedInbox(line: Line): MailboxObject | null {
  const { mailbox } = line.client
  return mailbox && mailbox.path === 'INBOX' ? mailbox : null
}

/**
 * Waits until mail is announced, `maxMs` have passed, `signal` aborts or the connection is gone. An abort is answered at once;
 * IDLE is then ended by the next exchange on the line. When the time is up, the connection is first asked for a sign of life.
 */
export async function waitForNews(
  line: Line,
  watch: InboxWatch,
  signal: AbortSignal,
  maxMs: number,
): Promise<'news' | 'time' | 'lost'> {
  try {
    if (signal.aborted) return 'time'
    if (!selectedInbox(line)) {
      await line.ask((client) => client.mailboxOpen('INBOX', { readOnly: true }))
      if (watch.changed()) return 'news'
    }
    if (watch.announced()) return 'news'
    if (signal.aborted) return 'time'
    const end = await firstEvent(line, signal, Math.min(maxMs, LONGEST_WAIT_MS))
    if (end !== 'overdue') return end
    await line.ask((client) => client.noop())
    return watch.announced() ? 'news' : 'time'
  } catch {
    line.drop()
    return 'lost'
  }
}

function firstEvent(line: Line, signal: AbortSignal, maxMs: number): Promise<'news' | 'time' | 'lost' | 'overdue'> {
  return new Promise((resolve) => {
    const onExists = (event: { path: string; count: number; prevCount: number }) => {
      if (event.path === 'INBOX' && event.count > event.prevCount) end('news')
    }
    const onAbort = () => end('time')
    const cancel = line.timers.after(maxMs, () => end('overdue'))
    const unsubscribe = line.onGone(() => end('lost'))
    line.client.on('exists', onExists)
    signal.addEventListener('abort', onAbort)
    line.client.idle().catch(() => end('lost'))

    function end(how: 'news' | 'time' | 'lost' | 'overdue'): void {
      cancel()
      unsubscribe()
      line.client.off('exists', onExists)
      signal.removeEventListener('abort', onAbort)
      resolve(how)
    }
  })
}
