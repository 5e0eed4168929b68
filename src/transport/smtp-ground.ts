// What sending stands on: the SMTP library's connection and timers.

import type { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionOptions, type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import type { SmtpError } from './smtp-outcome.ts'
import { realTimers, type Timers } from './timers.ts'

export type SmtpEnvelope = { from: string; to: string[]; size: number; use8BitMime: boolean }

/** As much of the library's connection as we use. */
export type SmtpClient = {
  connect(done: (error?: SmtpError) => void): void
  login(auth: { user: string; pass: string }, done: (error: SmtpError | null) => void): void
  send(
    envelope: SmtpEnvelope,
    body: Readable,
    done: (error: SmtpError | null, info?: Pick<SMTPConnectionSendInfo, 'response'>) => void,
  ): void
  quit(): void
  close(): void
  on(event: 'error', listener: (error: SmtpError) => void): unknown
  once(event: 'end', listener: () => void): unknown
}

export type SmtpGround = {
  /** Makes one connection; it does not connect yet. */
  client: (options: SMTPConnectionOptions) => SmtpClient
  timers: Timers
}

export const realSmtpGround: SmtpGround = {
  client: (options) => new SMTPConnection(options),
  timers: realTimers,
}
