// What of a mailbox is fetched at all: heads of everything, the rest of what is wanted, and no attachments of large mails.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Mailbox, MessageHead, Wish } from '../../src/transport/mailbox.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { startScriptedImap } from '../servers/scripted-imap.ts'
import { dovecotPlace, type MailPlace, sandboxPlace } from './mail-places.ts'
import { memorySink } from './memory-sink.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const LONG_AGO = new Date('2020-01-01T00:00:00Z')

function mail(subject: string, more = ''): string {
  return `From: Ravi <ravi@example.test>\r\nTo: nell@example.test\r\nMessage-ID: <${subject}@example.test>\r\nX-Odd: yes\r\n${more}Subject: ${subject}\r\n\r\nShall we talk?\r\n`
}

/** A text, an invitation and a picture of `bytes` bytes, the text in two forms. */
function withPicture(subject: string, bytes: number): string {
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBg\r\n'.repeat(Math.ceil(bytes / 66))
  return [
    'From: Ravi <ravi@example.test>',
    'To: nell@example.test',
    `Message-ID: <${subject}@example.test>`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer one"',
    '',
    '--outer one',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Happy to. Thursday at three, at the caf=C3=A9?',
    '--inner',
    'Content-Type: text/html',
    '',
    '<p>Happy to.</p>',
    '--inner--',
    '--outer one',
    'Content-Type: text/calendar; method=REQUEST',
    '',
    'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
    '--outer one',
    'Content-Type: image/png; name=garden.png',
    'Content-Disposition: attachment; filename=garden.png',
    'Content-Transfer-Encoding: base64',
    '',
    picture,
    '--outer one--',
    '',
  ].join('\r\n')
}

describe.each([
  { name: 'dovecot', start: dovecotPlace, usable: dovecotAvailable },
  { name: 'the sandbox server', start: sandboxPlace, usable: true },
])('a mailbox on $name', ({ start, usable }) => {
  if (!usable) {
    test.skip('dovecot is not installed', () => {})
    return
  }
  let place: MailPlace
  let opened: Mailbox[] = []

  beforeEach(async () => {
    place = await start()
  })

  afterEach(async () => {
    await Promise.all(opened.map((mailbox) => mailbox.close()))
    opened = []
    await place.stop()
  })

  function open(): Mailbox {
    const mailbox = openMailbox(place.settings(), QUIET)
    opened.push(mailbox)
    return mailbox
  }

  const choosing = (wants: (head: MessageHead) => Wish) => ({ ...memorySink(LONG_AGO), wants })

  test('only what is wanted is fetched, and the cursor passes the rest', async () => {
    for (const subject of ['one', 'two', 'three']) await place.deliver(mail(subject))
    const heads: MessageHead[] = []
    const sink = choosing((head) => {
      heads.push(head)
      return Buffer.from(head.header).includes('Subject: two') ? 'whole' : 'nothing'
    })
    expect(await open().scan(sink)).toMatchObject({ stored: 1, complete: true })
    expect(sink.subjects()).toEqual(['two'])
    expect(heads.map(({ uid, role, parts }) => [uid, role, parts])).toEqual([
      [1, 'inbox', null],
      [2, 'inbox', null],
      [3, 'inbox', null],
    ])
    expect(Buffer.from(heads[0]?.header ?? []).toString()).not.toContain('X-Odd')
    expect(heads[0]?.size).toBeGreaterThanOrEqual(mail('one').length)
    expect(sink.cursors.get('INBOX')?.nextUid).toBe(4)
  })

  test('parts are told to whoever asks for them', async () => {
    await place.deliver(withPicture('invited', 100))
    await place.deliver(mail('plain'))
    const sink = choosing(({ parts }) => {
      if (parts === null) return 'parts'
      return parts.includes('text/calendar') ? 'whole' : 'nothing'
    })
    await open().scan(sink)
    expect(sink.subjects()).toEqual(['invited'])
  })

  test('of a large mail the text comes, and of a small one everything', async () => {
    await place.deliver(withPicture('large', 400_000))
    await place.deliver(withPicture('small', 10_000))
    const sink = choosing(() => 'text')
    await open().scan(sink)
    const [large, small] = sink.messages
    expect(large?.raw.length).toBeLessThan(2000)
    expect(small?.raw.length).toBeGreaterThan(10_000)
    for (const message of [large, small]) {
      const read = await parseMessage(message?.raw ?? new Uint8Array())
      expect(read.text.trim()).toBe('Happy to. Thursday at three, at the café?')
      expect(read.calendars).toHaveLength(1)
    }
  })

  test('whoever wants all of a large mail gets it', async () => {
    await place.deliver(withPicture('large', 400_000))
    const sink = choosing(() => 'whole')
    await open().scan(sink)
    expect(sink.messages[0]?.raw.length).toBeGreaterThan(400_000)
  })

  test('a second look brings what was passed, and moves no cursor', async () => {
    await place.deliver(mail('one'))
    await place.deliver(mail('two'))
    const mailbox = open()
    const blind = choosing(() => 'nothing')
    await mailbox.scan(blind)
    const again = { ...memorySink(LONG_AGO), cursor: blind.cursor }
    expect(await mailbox.review(again, LONG_AGO)).toMatchObject({ stored: 2, complete: true })
    expect(again.subjects()).toEqual(['one', 'two'])
    expect(blind.cursors.get('INBOX')?.nextUid).toBe(3)
  })

  test('a second look leaves what has not been passed to the first', async () => {
    const mailbox = open()
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    await place.deliver(mail('new'))
    expect(await mailbox.review(sink, LONG_AGO)).toMatchObject({ stored: 0 })
    await mailbox.scan(sink)
    expect(sink.subjects()).toEqual(['new'])
  })
})

describe('a server on a bad day', () => {
  const message = (uid: number) => ({ uid, raw: `Subject: mail ${uid}\r\n\r\nHello.\r\n` })

  async function scans(override: (command: string) => 'close' | { tagged: string } | null, count: number) {
    const server = await startScriptedImap()
    server.messages = [message(1), message(2)]
    server.override = override
    const settings = { host: '127.0.0.1', port: server.port, security: 'none', user: 'nell', password: 'pw' } as const
    const mailbox = openMailbox({ ...settings, patience: { connect: 2_000, command: 600 } }, QUIET)
    const sink = memorySink(LONG_AGO)
    for (let scan = 0; scan < count; scan += 1) await mailbox.scan(sink).catch(() => null)
    await mailbox.close()
    await server.stop()
    return sink.subjects()
  }
  const asksForHeads = (command: string) => command.includes('HEADER.FIELDS')

  test('where heads are refused everything is fetched', async () => {
    expect(await scans((command) => (asksForHeads(command) ? { tagged: 'NO cannot' } : null), 1)).toEqual([
      'mail 1',
      'mail 2',
    ])
  })

  test('heads that end the connection whenever they are asked for hold nothing up for good', async () => {
    expect(await scans((command) => (asksForHeads(command) ? 'close' : null), 3)).toEqual(['mail 1', 'mail 2'])
  })

  test('a server that lets its numbers fall is read again from before its last reading', async () => {
    const server = await startScriptedImap()
    server.messages = [message(8), message(9)]
    const settings = { host: '127.0.0.1', port: server.port, security: 'none', user: 'nell', password: 'pw' } as const
    const mailbox = openMailbox({ ...settings, patience: { connect: 2_000, command: 600 } }, QUIET)
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    server.messages = [message(2)]
    server.uidNext = 3
    await mailbox.scan(sink)
    await mailbox.scan(sink)
    await mailbox.close()
    await server.stop()
    expect(sink.subjects()).toEqual(['mail 8', 'mail 9', 'mail 2'])
    expect(sink.cursors.get('INBOX')).toEqual({ uidValidity: '7', nextUid: 3 })
  })
})
