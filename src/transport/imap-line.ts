// One connection to an IMAP server: opened once, watched by our own deadlines, and thrown away after the first trouble.
// It knows nothing of folders or cursors.

import type { ImapFlowOptions } from 'imapflow'
import { imapFault } from './imap-fault.ts'
import type { ImapClient, ImapGround } from './imap-ground.ts'
import type { Log } from './log.ts'
import type { ImapSettings, Patience } from './mailbox.ts'
import { MailboxFault } from './mailbox-fault.ts'
import type { Timers } from './timers.ts'

const PATIENCE: Patience = { connect: 60_000, command: 60_000 }
/** Above every deadline of ours, so that the library's own watchdog never decides. */
const LIBRARY_TIMEOUT_MS = 35 * 60_000
const MAX_LITERAL_BYTES = 32 * 1024 * 1024

/** An open connection. */
export type Line = {
  readonly client: ImapClient
  readonly timers: Timers
  /** The time, for messages that come without their own. */
  now(): Date
  alive(): boolean
  /**
   * Runs one exchange with the server. Rejects with a MailboxFault when the server refuses, stays silent for too long or
   * goes away. The library answers some commands with nothing when the connection is gone; here that is always a loss.
   */
  ask<T>(exchange: (client: ImapClient) => Promise<T>): Promise<T>
  /** Drops the connection at once. Whoever waits for an answer learns that it is lost. */
  drop(): void
  /** Called once, when the connection is gone for whatever reason; at once if it is already. Returns a way to unsubscribe. */
  onGone(listener: () => void): () => void
}

/** Connects and logs in. Rejects with a MailboxFault; nothing is left open then. */
export async function openLine(settings: ImapSettings, log: Log, ground: ImapGround): Promise<Line> {
  const patience = { ...PATIENCE, ...settings.patience }
  const pauses: Pauses = { ms: 0 }
  const client = ground.client({ ...options(settings, patience), logger: pausesHeard(pauses) })
  const line = lineAround(client, ground, settings, patience.command, pauses)
  client.on('error', (error: Error) =>
    log.warn({ host: settings.host, error: error.message }, 'imap connection failed'),
  )
  let overdue = false
  const cancel = ground.timers.after(patience.connect, () => {
    overdue = true
    client.close()
  })
  try {
    await client.connect()
    if (!line.alive()) throw new MailboxFault('lost', `The IMAP server ${settings.host} hung up right after the login.`)
    return line
  } catch (error) {
    client.close()
    throw overdue ? silence(settings, patience.connect) : imapFault(error, settings)
  } finally {
    cancel()
  }
}

function options(settings: ImapSettings, patience: Patience): ImapFlowOptions {
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    ...(settings.security === 'tls' ? {} : { doSTARTTLS: settings.security === 'starttls' }),
    auth: { user: settings.user, pass: settings.password },
    tls: { minVersion: 'TLSv1.2', ...(settings.ca === undefined ? {} : { ca: settings.ca }) },
    clientInfo: { name: 'thanktwice', version: false, vendor: false, 'support-url': false },
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: LIBRARY_TIMEOUT_MS,
    maxLiteralSize: MAX_LITERAL_BYTES,
    maxLineLength: MAX_LITERAL_BYTES,
    maxResponseSize: MAX_LITERAL_BYTES * 2,
  }
}

/** How long the library is to wait, at the server's wish, before it tells that a command was put off. */
type Pauses = { ms: number }

/** Only its log tells of it: a server that asks for a pause is not silent, and coming back at once would make it worse. */
function pausesHeard(pauses: Pauses) {
  const nothing = () => {}
  const warn = (entry: { throttleDelay?: unknown; delayResponse?: unknown }) => {
    if (typeof entry.delayResponse === 'number') pauses.ms += entry.delayResponse
  }
  return { trace: nothing, debug: nothing, info: nothing, warn, error: nothing, fatal: nothing }
}

function takePause(pauses: Pauses): number {
  const { ms } = pauses
  pauses.ms = 0
  return ms
}

function silence(settings: ImapSettings, ms: number): MailboxFault {
  const error = Object.assign(new Error(`silent for ${Math.round(ms / 100) / 10} s`), { code: 'ETIMEOUT' })
  return imapFault(error, settings)
}

function lineAround(
  client: ImapClient,
  ground: ImapGround,
  settings: ImapSettings,
  commandMs: number,
  pauses: Pauses,
): Line {
  const { timers, now } = ground
  const alive = () => client.usable && !client.isClosed
  const onGone = (listener: () => void) => {
    if (client.isClosed) listener()
    else client.once('close', listener)
    return () => void client.off('close', listener)
  }
  return { client, timers, now, alive, ask, drop: () => client.close(), onGone }

  async function ask<T>(exchange: (client: ImapClient) => Promise<T>): Promise<T> {
    if (!alive()) throw lost()
    const watch = watchSilence()
    try {
      return await Promise.race([exchange(client), watch.ended])
    } catch (error) {
      throw imapFault(error, settings)
    } finally {
      watch.stop()
    }
  }

  function lost(): MailboxFault {
    return imapFault(Object.assign(new Error(client.byeReason ?? 'closed'), { code: 'NoConnection' }), settings)
  }

  /** Rejects when no byte has come in for `commandMs`, or when the connection is gone. */
  function watchSilence(): { ended: Promise<never>; stop(): void } {
    let cancel = () => {}
    let unsubscribe = () => {}
    const ended = new Promise<never>((_resolve, reject) => {
      const wind = (received: number, more = 0) => {
        cancel = timers.after(commandMs + more, () => {
          const sofar = client.stats().received
          if (sofar !== received) return wind(sofar)
          if (pauses.ms > 0) return wind(sofar, takePause(pauses))
          reject(silence(settings, commandMs))
          client.close()
        })
      }
      wind(client.stats().received)
      unsubscribe = onGone(() => reject(lost()))
    })
    ended.catch(() => {})
    return {
      ended,
      stop: () => {
        cancel()
        unsubscribe()
      },
    }
  }
}
