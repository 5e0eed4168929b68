// Somebody's mail program at a provider that dies now and then: it goes on trying until a letter is taken and filed, as mail
// programs do, and so may well hand the same letter over twice.

import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { StoredFile } from '../servers/killable-provider.ts'

export type Office = {
  readonly ports: { readonly imap: number; readonly smtp: number }
  messages(address: string, folder: 'INBOX' | 'Sent'): readonly StoredFile[]
}

export type Account = { readonly name: string; readonly address: string; readonly password: string }

export type MailAccount = {
  readonly account: Account
  /** Hands the letter over to each of them in turn, then files it in Sent where the provider does not. */
  send(raw: Uint8Array, to: readonly string[]): Promise<void>
  /** What has come since the last look. */
  news(): readonly StoredFile[]
}

const PATIENCE = { setup: 5_000, envelope: 5_000, body: 5_000, answer: 5_000 }
const PAUSE_MS = 250

/** `files`: whether Sent is ours to fill. `given` ends all trying. */
export function openAccount(office: Office, account: Account, files: boolean, given: AbortSignal): MailAccount {
  const seen = new Set<string>()
  const submission = openSubmission({
    host: '127.0.0.1',
    port: office.ports.smtp,
    security: 'none',
    user: account.address,
    password: account.password,
    patience: PATIENCE,
  })
  const untilDone = async (attempt: () => Promise<boolean>) => {
    while (!given.aborted && !(await attempt())) await pause(PAUSE_MS)
  }
  return {
    account,
    async send(raw, to) {
      for (const recipient of to) {
        const mail = { envelope: { from: account.address, to: recipient }, raw, beforeBody: () => null }
        await untilDone(async () => (await submission.send(mail)).outcome === 'accepted')
      }
      if (files) await untilDone(() => append(office.ports.imap, account, raw))
    },
    news: () =>
      office.messages(account.address, 'INBOX').filter(({ name }) => {
        const fresh = !seen.has(name)
        seen.add(name)
        return fresh
      }),
  }
}

async function append(port: number, account: Account, raw: Uint8Array): Promise<boolean> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: account.address, pass: account.password },
    logger: false,
    socketTimeout: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.append('Sent', Buffer.from(raw), ['\\Seen'])
    return true
  } catch {
    return false
  } finally {
    client.close()
  }
}
