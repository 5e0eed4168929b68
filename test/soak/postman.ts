// Brings the answers, whatever state the server is in: over LMTP again and again until one is taken, as mail servers do, or
// straight into the Maildir. Some are moved to another folder at once, as a rule on a telephone would.

import { execFileSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Chance } from '../bench/chance.ts'
import { type MailHost, PASSWORD } from '../bench/mail-host.ts'
import { dovecotUsers } from '../servers/dovecot-config.ts'

export type Answer = { readonly messageId: string; readonly raw: string }

export type Delivery = {
  readonly messageId: string
  /** When it certainly lay in the mailbox. */
  readonly at: Date
  readonly way: 'lmtp' | 'maildir'
  /** Whether it was moved to Archive right afterwards. */
  readonly moved: boolean
  /** How often it was handed over before the server said that it has it: each time may have left a copy. */
  readonly tries: number
}

const MAILDIR_SHARE = 0.15
const MOVED_SHARE = 0.1
const RETRY_MS = 400
const PATIENCE_MS = 15_000

/** Delivers one answer; resolves when it is there, and where it was to be moved, moved. */
export async function bring(host: MailHost, address: string, answer: Answer, random: Chance): Promise<Delivery> {
  const way = random.is(MAILDIR_SHARE) ? 'maildir' : 'lmtp'
  const moved = random.is(MOVED_SHARE)
  const tries = way === 'maildir' ? intoMaildir(host, address, answer) : await overLmtp(host, address, answer)
  const at = new Date()
  if (moved) await untilMoved(host, address, answer.messageId)
  return { messageId: answer.messageId, at, way, moved, tries }
}

let files = 0

function intoMaildir(host: MailHost, address: string, { raw }: Answer): number {
  const maildir = join(host.home(address), 'Maildir')
  files += 1
  const name = `${Math.floor(Date.now() / 1000)}.M${files}P${process.pid}.straight`
  const path = join(maildir, 'tmp', name)
  writeFileSync(path, raw)
  if (process.getuid?.() === 0) {
    const { mail, mailGroup } = dovecotUsers()
    execFileSync('chown', [`${mail}:${mailGroup}`, path])
  }
  renameSync(path, join(maildir, 'new', name))
  return 1
}

async function overLmtp(host: MailHost, address: string, { raw }: Answer): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      await handOver(host.ports.lmtp, address, raw)
      return tries
    } catch {
      await pause(RETRY_MS)
    }
  }
}

function handOver(port: number, to: string, raw: string): Promise<void> {
  const connection = new SMTPConnection({
    host: '127.0.0.1',
    port,
    lmtp: true,
    ignoreTLS: true,
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  return new Promise<void>((resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the server hung up')))
    connection.connect((trouble) => {
      if (trouble) return reject(trouble)
      connection.send({ from: 'sender@elsewhere.example', to: [to] }, raw, (error, info) => {
        const refused = info?.rejectedErrors?.[0] ?? error
        if (refused) reject(refused)
        else resolve()
      })
    })
  }).finally(() => connection.close())
}

async function untilMoved(host: MailHost, address: string, messageId: string): Promise<void> {
  for (;;) {
    try {
      if (await move(host, address, messageId)) return
    } catch {
      // The server is away for the moment.
    }
    await pause(RETRY_MS)
  }
}

/** True when no copy lies in the inbox any more and one lies in Archive. */
async function move(host: MailHost, address: string, messageId: string): Promise<boolean> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: host.ports.imap,
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, pass: PASSWORD },
    logger: false,
    socketTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    connectionTimeout: PATIENCE_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.mailboxOpen('INBOX')
    const header = { 'message-id': messageId }
    const found = await client.search({ header }, { uid: true })
    if (found === false || found === undefined) return false
    if (found.length > 0) await client.messageMove(found, 'Archive', { uid: true })
    const left = await client.search({ header }, { uid: true })
    await client.mailboxOpen('Archive', { readOnly: true })
    const there = await client.search({ header }, { uid: true })
    return Array.isArray(left) && left.length === 0 && Array.isArray(there) && there.length > 0
  } finally {
    client.close()
  }
}
