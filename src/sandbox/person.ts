// Somebody with a mailbox in the sandbox: writes mail through the submission server as a mail client does, and reads what came.

import { DateTime } from 'luxon'
import { composeMessage, type Note } from '../mail/compose.ts'
import type { Address, Instant, Message } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import { replyReferences } from '../mail/references.ts'
import { replySubject } from '../mail/subject.ts'
import { openSubmission } from '../transport/smtp.ts'
import type { StoredMessage } from './mail-server.ts'

export type Letter = {
  readonly to: Address
  readonly bcc?: Address
  readonly subject: string
  readonly text: string
  readonly answers?: Message
  readonly attachments?: Note['attachments']
  /** Further header fields, for example of an automatic answer. */
  readonly headers?: Note['headers']
}

/** What a person needs of a provider; the sandbox's own server is one, a real one can be. */
export type PostOffice = {
  readonly host: string
  readonly smtpPort: number
  readonly appendSent: (address: string, raw: Uint8Array, date: Date) => void | Promise<void>
  readonly mailbox: (address: string, folder: string) => readonly StoredMessage[] | Promise<readonly StoredMessage[]>
}

export type Person = {
  readonly name: string
  readonly address: string
  /** Sends a letter and keeps a copy in Sent. */
  readonly write: (letter: Letter) => Promise<Message>
  /** Answers a message above its quotation, as most clients do. */
  readonly answer: (message: Message, text: string, attachments?: Note['attachments']) => Promise<Message>
  /** What has come since the last look, oldest first. */
  readonly newMail: () => Promise<Message[]>
}

/** `now` dates what the person writes; quotations tell the time in the account's zone. */
export function personAt(
  server: PostOffice,
  account: { name: string; address: string; password: string; zone?: string },
  now: () => Instant,
): Person {
  const submission = openSubmission({
    host: server.host,
    port: server.smtpPort,
    security: 'none',
    user: account.address,
    password: account.password,
  })
  let written = 0
  let lastUid = 0
  const write = async (letter: Letter): Promise<Message> => {
    written += 1
    const raw = await composeMessage(noteOf(account, letter, now(), written))
    for (const to of [letter.to, ...(letter.bcc === undefined ? [] : [letter.bcc])]) {
      const outcome = await submission.send({
        envelope: { from: account.address, to: to.address },
        raw: withDelivery(raw, to, letter),
        beforeBody: () => null,
      })
      if (outcome.outcome !== 'accepted')
        throw new Error(`${account.address} could not write to ${to.address}: ${JSON.stringify(outcome)}`)
    }
    await server.appendSent(
      account.address,
      letter.bcc === undefined ? raw : withHeader(raw, `Bcc: ${letter.bcc.address}`),
      new Date(now()),
    )
    return parseMessage(raw)
  }
  return {
    name: account.name,
    address: account.address,
    write,
    answer: (message, text, attachments = []) => {
      const to = message.replyTo[0] ?? message.from[0] ?? { name: '', address: account.address }
      return write({
        to,
        subject: replySubject(message.subject),
        text: `${text}\n\n${quoted(message, account.zone ?? 'UTC')}`,
        answers: message,
        attachments,
      })
    },
    newMail: async () => {
      const fresh = (await server.mailbox(account.address, 'INBOX')).filter((stored) => stored.uid > lastUid)
      lastUid = fresh.at(-1)?.uid ?? lastUid
      return Promise.all(fresh.map((stored) => parseMessage(stored.raw)))
    },
  }
}

/** The `number`th that the account writes. */
function noteOf(account: Address, letter: Letter, date: Instant, number: number): Note {
  const { to, subject, text, answers, attachments = [], headers = {} } = letter
  return {
    messageId: `${account.name.split(' ')[0]?.toLowerCase()}.${number}.${Date.parse(date)}@${account.address.split('@')[1]}`,
    from: { name: account.name, address: account.address },
    to: [to],
    subject,
    text,
    date,
    inReplyTo: answers?.messageId ?? null,
    references: answers === undefined ? [] : replyReferences(answers),
    attachments,
    headers,
  }
}

/** A server notes in the Bcc copy whom it was delivered to; nobody else's copy shows it. */
function withDelivery(raw: Uint8Array, to: Address, letter: Letter): Uint8Array {
  return to === letter.bcc ? withHeader(raw, `Delivered-To: ${to.address}`) : raw
}

function withHeader(raw: Uint8Array, line: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${line}\r\n`), raw])
}

function quoted(message: Message, zone: string): string {
  const from = message.from[0]
  const who = from === undefined ? 'you' : `${from.name} <${from.address}>`
  const moment = DateTime.fromISO(message.sentAt ?? '', { zone, locale: 'en' })
  const when = moment.isValid ? moment.toFormat("ccc, d LLL yyyy 'at' HH:mm") : 'that day'
  return [
    `On ${when}, ${who} wrote:`,
    ...message.text
      .trimEnd()
      .split('\n')
      .map((line) => `> ${line}`.trimEnd()),
  ].join('\n')
}
