// The very first start on a mailbox in which conversations are under way: it tells what it found and does nothing about the past.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeMessage, type Note } from '../../src/mail/compose.ts'
import type { Message } from '../../src/mail/message.ts'
import { simulatedClock } from '../../src/sandbox/clock.ts'
import { type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { personAt } from '../../src/sandbox/person.ts'
import { sandboxConfig } from '../../src/sandbox/sandbox-config.ts'
import { startWorld } from '../../src/sandbox/world.ts'
import { openService, type Service } from '../../src/service.ts'
import { letters } from './facts.ts'
import { quietLog } from './quiet-log.ts'
import { ACCOUNTS, MARIA, NORA } from './story.ts'

const START = '2026-03-20T09:00:00.000Z'
const SERVICE = 'nora+thanktwice@example.test'
const folder = mkdtempSync(join(tmpdir(), 'thanktwice-first-'))
const clock = simulatedClock(START)

let server: SandboxServer
let service: Service
let first: Message[]

const invitation = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:talk@clinic.test',
  'DTSTAMP:20260312T090000Z',
  'DTSTART:20260326T140000Z',
  'DTEND:20260326T143000Z',
  'SUMMARY:Talk with Nora',
  `ORGANIZER:mailto:${MARIA.address}`,
  `ATTENDEE:mailto:${NORA.address}`,
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

async function mail(
  note: Partial<Note> & Pick<Note, 'messageId' | 'from' | 'to' | 'subject' | 'text' | 'date'>,
): Promise<Uint8Array> {
  return composeMessage(note)
}

const nora = { name: NORA.name, address: NORA.address }
const maria = { name: MARIA.name, address: MARIA.address }
const ask = {
  from: nora,
  subject: 'Would you have twenty minutes?',
  text: 'Could I ask you for 20 minutes of advice?\n\nNora',
}

async function fill(): Promise<void> {
  const sent = async (raw: Uint8Array, date: string) => server.appendSent(NORA.address, raw, new Date(date))
  const old = { name: 'Old Friend', address: 'old@elsewhere.test' }
  await sent(
    await mail({ ...ask, messageId: 'old@example.test', to: [old], date: '2026-01-20T09:00:00.000Z' }),
    '2026-01-20T09:00:00.000Z',
  )
  const paul = { name: 'Paul Ade', address: 'paul@museum.test' }
  await sent(
    await mail({ ...ask, messageId: 'paul@example.test', to: [paul], date: '2026-03-01T09:00:00.000Z' }),
    '2026-03-01T09:00:00.000Z',
  )
  const toMaria = await mail({ ...ask, messageId: 'maria@example.test', to: [maria], date: '2026-03-10T09:00:00.000Z' })
  await sent(Buffer.concat([Buffer.from(`Bcc: ${SERVICE}\r\n`), toMaria]), '2026-03-10T09:00:00.000Z')
  const answer = await mail({
    messageId: 'answer@clinic.test',
    from: maria,
    to: [nora],
    subject: 'Re: Would you have twenty minutes?',
    text: 'Happy to. I sent you an invitation.',
    date: '2026-03-12T09:00:00.000Z',
    inReplyTo: 'maria@example.test',
    references: ['maria@example.test'],
    attachments: [
      { filename: 'invite.ics', contentType: 'text/calendar; method=REQUEST; charset=utf-8', content: invitation },
    ],
  })
  server.deliver(NORA.address, answer, new Date('2026-03-12T09:00:00.000Z'))
}

const ofOurs = (mails: readonly Message[]) => mails.filter((one) => one.from[0]?.address === SERVICE)

beforeAll(async () => {
  server = await startMailServer({ accounts: ACCOUNTS, now: () => new Date(clock.now()) })
  await fill()
  const config = sandboxConfig(
    { ...NORA, zone: 'America/New_York' },
    { ...server, imapPort: server.imapPort(NORA.address) },
    join(folder, 'store.db'),
  )
  service = openService(config, quietLog(), { clock, installKey: 'a fixed key' })
  await service.turn()
  first = ofOurs(await letters(server.mailbox(NORA.address, 'INBOX')))
}, 30_000)

afterAll(async () => {
  await service.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

describe('the first start', () => {
  test('writes one mail, which says what it found', () => {
    expect(first.map((one) => one.subject)).toEqual(['Thanktwice: 2 conversations found'])
    expect(first[0]?.text).toContain('Maria Chen')
    expect(first[0]?.text).toContain('Paul Ade')
  })

  test('leaves alone what is older than thirty days', () => {
    expect(first[0]?.text).not.toContain('Old Friend')
  })

  test('writes to nobody else, however long ago something was due', () => {
    expect(server.mailbox(MARIA.address, 'INBOX')).toEqual([])
  })

  test('follows from here on what it was told to follow, and what lies ahead', async () => {
    const person = personAt(server, NORA, clock.now)
    await person.newMail()
    const world = startWorld(clock, () => service)
    const found = first[0]
    if (found === undefined) throw new Error('no report')
    world.plan({ at: '2026-03-20T12:00:00.000Z', act: async () => void (await person.answer(found, 'follow 2')) })
    await world.passUntil('2026-03-27T12:00:00.000Z')
    const subjects = ofOurs(await person.newMail()).map((one) => `${one.sentAt?.slice(0, 10)} ${one.subject}`)
    expect(subjects).toEqual([
      '2026-03-20 Paul Ade: I take it from here',
      '2026-03-22 Thanktwice, Sun 22 March: unthanked 0',
      '2026-03-24 Maria Chen: questions for Thursday 26 March, 10:00',
      expect.stringMatching(/^2026-03-25 Maria Chen: confirmation to approve/),
      '2026-03-26 Maria Chen: Thursday 26 March, 10:00',
      '2026-03-26 Maria Chen: how was it?',
      '2026-03-26 Maria Chen: how was it?',
      '2026-03-27 Maria Chen: one detail for the thank-you',
    ])
  })
})
