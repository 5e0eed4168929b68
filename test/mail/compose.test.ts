import { expect, test } from 'vitest'
import { composeMessage, type Note } from '../../src/mail/compose.ts'
import { parseMessage } from '../../src/mail/parse.ts'

const note: Note = {
  messageId: 'note.1@example.org',
  from: { name: 'Jürgen "Jo" Öhm, Dr.', address: 'jo@example.org' },
  to: [{ name: 'Maria Lopez', address: 'maria@acme.test' }],
  subject: 'Grüße aus Köln',
  text: `Dear Maria,\n\nthank you für alles.\n.\nFrom here on:\n${'x'.repeat(1200)}\n`,
  date: '2026-03-05T14:00:00.000Z',
  inReplyTo: '<q@acme.test>',
  references: ['p@example.org', 'q@acme.test'],
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [
    {
      filename: 'meeting.ics',
      contentType: 'text/calendar; method=REQUEST; charset=utf-8',
      content: 'BEGIN:VCALENDAR\r\nSUMMARY:Köln\r\nEND:VCALENDAR\r\n',
    },
  ],
}

test('a composed note is read back as it was written', async () => {
  const message = await parseMessage(await composeMessage(note))
  expect(message).toMatchObject({
    messageId: 'note.1@example.org',
    from: [note.from],
    to: note.to,
    subject: 'Grüße aus Köln',
    text: note.text.trimEnd(),
    sentAt: note.date,
    inReplyTo: ['q@acme.test'],
    references: ['p@example.org', 'q@acme.test'],
    calendars: [{ method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Köln\r\nEND:VCALENDAR\r\n' }],
  })
  expect(message.headers.get('auto-submitted')).toEqual(['auto-generated'])
})

test('the same note gives the same bytes, in CRLF lines that no server has to fold', async () => {
  const [once, again] = await Promise.all([composeMessage(note), composeMessage(note)])
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  const lines = Buffer.from(once).toString('latin1').split('\r\n')
  expect(lines.every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true)
})

test('nothing tells which program wrote the note', async () => {
  expect(Buffer.from(await composeMessage(note)).toString('latin1')).not.toMatch(/x-mailer|user-agent|nodemailer/i)
})

test.each<[string, Partial<Note>]>([
  ['a line break in the subject', { subject: 'Hi\r\nBcc: eve@evil.test' }],
  ['a line break in a name', { from: { name: 'Jo\nBcc: eve@evil.test', address: 'jo@example.org' } }],
  ['a line break in a header', { headers: { 'X-Note': 'a\r\nBcc: eve@evil.test' } }],
  ['a line break in an id', { inReplyTo: 'a@b>\r\nBcc: <eve@evil.test' }],
  ['an address that is none', { to: [{ name: 'Eve', address: 'maria@acme.test, eve@evil.test' }] }],
  ['no recipient', { to: [] }],
  ['two recipients', { to: [...note.to, { name: 'Eve', address: 'eve@evil.test' }] }],
  ['a date that is none', { date: 'tomorrow' }],
])('a note with %s is refused', async (_, change) => {
  await expect(composeMessage({ ...note, ...change })).rejects.toThrow()
})
