// Reads the thread fixtures: a title, then letters, each followed by how the meeting must stand after it.
//
//   # the contact takes the one time that was offered
//   owner zone Europe/Berlin
//   > owner 2026-03-02 10:00 +0100
//   Could we talk on Thursday at 15:00?
//   = proposed 2026-03-05T15:00+01:00
//   > contact 2026-03-02 09:12 -0500
//   That works.
//   = scheduled 2026-03-05T15:00+01:00 zone Europe/Berlin
//
// "+0000" as offset means that the Date field does not tell. `= none` is no meeting.

import { readFileSync } from 'node:fs'
import type { Instant, Message } from '../../src/mail/message.ts'
import type { Said } from '../../src/meeting/negotiation.ts'

export type Expected = {
  readonly status: 'none' | 'proposed' | 'scheduled' | 'cancelled'
  readonly starts: readonly Instant[]
  /** `zone`, `minutes`, `medium`, `place`, `end` where the fixture states them. */
  readonly facts: Readonly<Record<string, string>>
}

export type Thread = {
  readonly title: string
  readonly steps: readonly { readonly said: Said; readonly expected: Expected | null }[]
}

export function messageOf(overrides: Partial<Message>): Message {
  return {
    messageId: null,
    inReplyTo: [],
    references: [],
    from: [],
    fromLines: 1,
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    sentAt: null,
    sentOffsetMinutes: null,
    text: '',
    html: null,
    calendars: [],
    attachments: [],
    attached: [],
    deliveryStatus: null,
    contentType: 'text/plain',
    reportType: null,
    headers: new Map(),
    ...overrides,
  }
}

const owner = { name: 'Robin Vale', address: 'robin@vale.test' }
const contact = { name: 'Maria Ortega', address: 'maria@ortega.example.com' }

export function readThreads(file: string): Thread[] {
  return readFileSync(new URL(`threads/${file}`, import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((block) => readThread(block))
}

function readThread(block: string): Thread {
  const lines = block.split('\n')
  const title = lines[0] ?? ''
  const zone = /^owner zone (\S+)/m.exec(block)?.[1] ?? 'Europe/Berlin'
  const from = /^contact address (\S+)/m.exec(block)?.[1] ?? contact.address
  const steps: { said: Said; expected: Expected | null }[] = []
  for (const letter of block.split(/^> /m).slice(1)) {
    const [head = '', ...body] = letter.split('\n')
    const verdict = body.find((line) => line.startsWith('= '))
    const text = body
      .filter((line) => !line.startsWith('= '))
      .join('\n')
      .trim()
    steps.push({
      said: saidBy(head, text, zone, from, steps.length),
      expected: verdict ? readExpected(verdict.slice(2)) : null,
    })
  }
  return { title, steps }
}

function saidBy(head: string, text: string, zone: string, contactAddress: string, count: number): Said {
  const match = /^(owner|contact) (\d{4}-\d\d-\d\d) (\d\d:\d\d) ([+-])(\d\d)(\d\d)$/.exec(head.trim())
  if (!match) throw new Error(`not a letter's head: ${head}`)
  const [, by, day, clock, sign, hours, minutes] = match
  const at = new Date(`${day}T${clock}:00${sign}${hours}:${minutes}`).toISOString()
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const author = by === 'owner' ? owner : { ...contact, address: contactAddress }
  return {
    by: by as 'owner' | 'contact',
    at,
    text,
    message: messageOf({
      messageId: `${count}@thread.test`,
      from: [author],
      sentAt: at,
      sentOffsetMinutes: offset === 0 ? null : offset,
      text,
    }),
    owner: { addresses: [owner.address], zone },
    contact: { ...contact, address: contactAddress },
  }
}

function readExpected(line: string): Expected {
  const [status = '', ...rest] = line.trim().split(/\s+/)
  const starts: string[] = []
  const facts: Record<string, string> = {}
  while (/^\d{4}-/.test(rest[0] ?? '')) starts.push(new Date(rest.shift() as string).toISOString())
  while (rest.length > 0) {
    const key = rest.shift() as string
    if (key === 'place') facts[key] = rest.splice(0).join(' ')
    else facts[key] = rest.shift() ?? ''
  }
  return { status: status as Expected['status'], starts, facts }
}
