// Writes mails straight into a Maildir, as if they had come over the years. Dovecot must not be serving that account meanwhile.

import { execFileSync } from 'node:child_process'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dovecotUsers } from '../servers/dovecot-config.ts'
import type { MadeMail } from './made-mailbox.ts'

/** What was written: how many messages and bytes there are in each folder. */
export type Written = Record<'INBOX' | 'Sent', { messages: number; bytes: number }>

/**
 * Lays every mail into `home`/Maildir. The name of a file tells Dovecot order and size, its time is when the mail was received
 * (INTERNALDATE). Root hands the files over to the user that Dovecot reads mail as.
 */
export function writeMaildir(home: string, mails: Iterable<MadeMail>): Written {
  const place = { INBOX: join(home, 'Maildir'), Sent: join(home, 'Maildir', '.Sent') }
  for (const folder of Object.values(place))
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true })
  const written: Written = { INBOX: { messages: 0, bytes: 0 }, Sent: { messages: 0, bytes: 0 } }
  for (const mail of mails) {
    const bytes = Buffer.from(mail.raw)
    const count = written[mail.folder]
    count.messages += 1
    count.bytes += bytes.length
    const seconds = Math.floor(mail.receivedAt.getTime() / 1000)
    const lines = mail.raw.split('\n').length - 1
    const order = String(count.messages).padStart(7, '0')
    const name = `${seconds}.M${order}P1.made,S=${bytes.length},W=${bytes.length + lines}:2,${mail.seen ? 'S' : ''}`
    const path = join(place[mail.folder], 'cur', name)
    writeFileSync(path, bytes)
    utimesSync(path, seconds, seconds)
  }
  if (process.getuid?.() === 0) {
    const { mail, mailGroup } = dovecotUsers()
    execFileSync('chown', ['-R', `${mail}:${mailGroup}`, home])
  }
  return written
}
