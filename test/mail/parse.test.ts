import { expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { UnreadableMessage } from '../../src/mail/unreadable-message.ts'
import { fixture, mail } from './fixture.ts'

test('every From line is read, and how many there were', async () => {
  const message = await fixture('two-from-lines')
  expect(message.fromLines).toBe(2)
  expect(message.from.map((person) => person.address)).toEqual(['sam@example.org', 'eve@evil.test'])
})

test('two addresses in one mailbox are two', async () => {
  const message = await fixture('two-addresses-in-one-from')
  expect(message.from.map((person) => person.address)).toEqual(['sam@example.org', 'eve@evil.test'])
})

test('a From that hides in a group is nobody', async () => {
  expect((await fixture('from-in-a-group')).from).toEqual([])
})

test.each(['date-that-is-none', 'date-missing'])('%s gives no moment, least of all now', async (name) => {
  expect(await fixture(name)).toMatchObject({ sentAt: null, sentOffsetMinutes: null })
})

test('ids are read without the comments around them', async () => {
  expect(await fixture('ids-with-comments')).toMatchObject({
    messageId: 'ids-with-comments@acme.test',
    inReplyTo: ['ask-1@example.org'],
    references: ['ask-0@example.org', 'ask-1@example.org'],
  })
})

test.each([
  ['windows-1252', 'Grüße – it’s fine'],
  ['wrong-charset', 'Grüße'],
  ['iso-2022-jp', 'こんにちは'],
  [
    'html-only-tables',
    'Hi Sam,\nTuesday 3 pm\nJoin here <https://meet.example.test/abc>.\nM&M <3 — ok\n\n- one\n- two',
  ],
])('the text of %s', async (name, text) => {
  expect((await fixture(name)).text).toBe(text)
})

test('encoded words that share a character between them are joined', async () => {
  expect((await fixture('latin-subject')).subject).toBe('Re: Grüße aus Köln')
})

test('HTML beside a plain footer is part of the text', async () => {
  expect((await fixture('footer-of-a-list')).text).toContain('Happy to talk on Tuesday.')
})

test('a calendar part is found beside the text, with its method', async () => {
  const message = await fixture('invitation')
  expect(message.calendars).toEqual([{ method: 'REQUEST', text: expect.stringContaining('DTSTART:20260310T140000Z') }])
  expect(message.text).toBe('Maria Lopez has invited you.')
})

test('an attached message is read like any other', async () => {
  const message = await fixture('forward-as-attachment')
  expect(message.attached).toMatchObject([{ messageId: 'yes-1@acme.test', from: [{ address: 'maria@acme.test' }] }])
  expect(message.text).toBe('please log this')
})

test('a delivery report gives its fields and the header that came back', async () => {
  const message = await fixture('bounce-unknown-user')
  expect(message).toMatchObject({ contentType: 'multipart/report', reportType: 'delivery-status' })
  expect(message.deliveryStatus).toContain('Status: 5.1.1')
  expect(message.attached[0]?.messageId).toBe('ask-1@example.org')
})

test('recipients in a group count, and a name with a bare comma is one name', async () => {
  const message = await mail({ To: 'Team: a@x.test, B <b@x.test>;', Cc: 'Lopez, Maria <Maria@ACME.test>' }, 'Hi')
  expect(message.to.map((person) => person.address)).toEqual(['a@x.test', 'b@x.test'])
  expect(message.cc).toEqual([{ name: 'Lopez, Maria', address: 'Maria@acme.test' }])
})

test.each([
  ['Thu, 5 Mar 2026 14:00:00 +0100 (CET)', '2026-03-05T13:00:00.000Z', 60],
  ['5 Mar 26 14:00 EST', '2026-03-05T19:00:00.000Z', -300],
  ['Thu, 05 Mar 2026 14:00:00 +0000', '2026-03-05T14:00:00.000Z', null],
  ['2026-03-05T14:00:00-08:00', '2026-03-05T22:00:00.000Z', -480],
  ['Thu Mar  5 14:00:00 2026', '2026-03-05T14:00:00.000Z', null],
  ['Mon, 31 Feb 2026 14:00:00 +0100', null, null],
  ['Thu, 5 Mar 2026', null, null],
])('the date %s', async (date, sentAt, sentOffsetMinutes) => {
  expect(await mail({ Date: date }, 'Hi')).toMatchObject({ sentAt, sentOffsetMinutes })
})

test.each([
  ['nothing', ''],
  ['only line ends', '\r\n\r\n'],
  ['no header', 'Hello, how are you?\r\n\r\nFine.'],
  ['bytes of some other kind', '\u0000\u0001\u0002\u0003'],
])('%s is unreadable, in plain words', async (_, raw) => {
  await expect(parseMessage(Buffer.from(raw))).rejects.toThrow(UnreadableMessage)
})

test.each([
  ['a byte order mark', '\ufeffFrom: a@b.test\r\n\r\nHi'],
  ['an mbox line', 'From a@b.test Thu Mar  5 14:00:00 2026\r\nFrom: a@b.test\r\n\r\nHi'],
  ['bare carriage returns', 'From: a@b.test\r\rHi'],
  ['blank lines before it', '\r\n\r\nFrom: a@b.test\r\n\r\nHi'],
])('%s does not hide the message', async (_, raw) => {
  expect(await parseMessage(Buffer.from(raw))).toMatchObject({ from: [{ address: 'a@b.test' }], text: 'Hi' })
})

test('of a very large message the first five megabytes are read', async () => {
  const message = await parseMessage(
    Buffer.from(`From: a@b.test\r\nSubject: big\r\n\r\n${'0123456789\r\n'.repeat(700_000)}`),
  )
  expect(message.subject).toBe('big')
  expect(message.text.length).toBeLessThan(5_000_000)
})

test('messages within messages are followed to a depth of five', async () => {
  let raw = 'From: a@b.test\r\nSubject: innermost\r\n\r\nHi'
  for (let i = 0; i < 12; i++)
    raw = `From: a@b.test\r\nSubject: ${i}\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\nContent-Type: message/rfc822\r\n\r\n${raw}\r\n--b${i}--\r\n`
  let message = await parseMessage(Buffer.from(raw))
  let depth = 0
  while (message.attached[0]) {
    message = message.attached[0]
    depth++
  }
  expect(depth).toBe(5)
})
