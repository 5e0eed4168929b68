// Reads the messages in test/emails/mail, and builds small ones from their parts.
import { readFileSync } from 'node:fs'
import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'

export function fixture(name: string): Promise<Message> {
  return parseMessage(readFileSync(new URL(`../emails/mail/${name}.eml`, import.meta.url)))
}

/** A message from header lines and a body, as a mail program would write it. */
export function mail(headers: Readonly<Record<string, string>>, body: string): Promise<Message> {
  const lines = Object.entries({
    From: 'Maria Lopez <maria@acme.test>',
    To: 'Sam Reed <sam@example.org>',
    Date: 'Wed, 04 Mar 2026 10:00:00 +0100',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return parseMessage(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replace(/\n/g, '\r\n')}`))
}
