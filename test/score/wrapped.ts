// Puts a bare body from a collection into a message that the program can parse.

import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'

/** The message that somebody sends with this body and subject. */
export async function wrapped(body: string, subject = '', type = 'text/plain'): Promise<Message> {
  const head = [
    'From: Alex Somebody <alex@example.org>',
    'To: nora@example.net',
    'Date: Mon, 2 Mar 2026 10:00:00 +0100',
    `Subject: =?utf-8?B?${Buffer.from(subject.trim()).toString('base64')}?=`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
  ]
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return parseMessage(Buffer.from(`${[...head, '', ...lines].join('\r\n')}\r\n`))
}
