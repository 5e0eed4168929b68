// The configuration of mbsync, for whoever lets it copy an inbox. It is spared to wait for the disk after each message.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD } from './mail-host.ts'

/** Writes a configuration whose channel `bench` copies the inbox into `folder`/mail/INBOX, and gives its path. */
export function writeMbsyncConfig(folder: string, address: string, imapPort: number): string {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', 'INBOX', part), { recursive: true })
  const path = join(folder, 'mbsyncrc')
  writeFileSync(
    path,
    `FSync no

IMAPAccount bench
Host 127.0.0.1
Port ${imapPort}
User ${address}
Pass "${PASSWORD}"
SSLType None
AuthMechs LOGIN

IMAPStore far
Account bench

MaildirStore near
Path ${folder}/mail/
Inbox ${folder}/mail/INBOX

Channel bench
Far :far:
Near :near:
Patterns INBOX
Sync Pull New
SyncState *
`,
  )
  return path
}
