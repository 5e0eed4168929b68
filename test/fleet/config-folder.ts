// A folder of configurations for tests: one file and one store a mailbox.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Mailbox = {
  readonly address: string
  readonly password: string
  readonly imapPort: number
  readonly smtpPort: number
  /** The file's name without its ending; the part before the @ unless told otherwise. */
  readonly file?: string
  readonly store?: string
  readonly scanSeconds?: number
  /** Of the way to IMAP; `none` unless told otherwise. */
  readonly security?: 'starttls' | 'none'
}

/** Makes the folder and gives its path. */
export function configFolder(mailboxes: readonly Mailbox[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-fleet-'))
  for (const mailbox of mailboxes) writeConfig(folder, mailbox)
  return folder
}

export function writeConfig(folder: string, mailbox: Mailbox): string {
  const { address, password, imapPort, smtpPort, scanSeconds = 60, security = 'none' } = mailbox
  const name = mailbox.file ?? address.split('@', 1)[0] ?? ''
  const path = join(folder, `${name}.yaml`)
  const account = (port: number, how: string) =>
    `{ host: 127.0.0.1, port: ${port}, security: ${how}, password: ${password} }`
  const lines = [
    'owner:',
    `  name: Owner of ${address}`,
    `  addresses: [${address}]`,
    '  zone: Europe/Vienna',
    'mailbox:',
    `  imap: ${account(imapPort, security)}`,
    `  smtp: ${account(smtpPort, 'none')}`,
    `  scan_seconds: ${scanSeconds}`,
    'store:',
    `  path: ${join(folder, mailbox.store ?? `${name}.db`)}`,
  ]
  writeFileSync(path, lines.join('\n'))
  return path
}
