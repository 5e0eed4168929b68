// Which addresses count as the contact's, and which message a note answers: both decide what reaches whom.

import { expect, test } from 'vitest'
import { readConversation } from '../../src/store/conversations.ts'
import { invitation, letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const asked = async (): Promise<Office> => {
  const office = openOffice('2026-03-02 09:30')
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent')
  await office.settle()
  return office
}

const reply = (from: string, id: string, more: readonly string[] = []) =>
  letter({
    from,
    to: OWNER,
    subject: 'Re: Your move from nursing to design',
    text: 'Gladly!',
    id,
    date: '2026-03-03 10:00',
    inReplyTo: 'outreach@albrecht.example',
    more,
  })

const aliases = (office: Office) => readConversation(office.database, 'c1')?.contact.aliases

test('another address from which she answers in the thread is hers', async () => {
  const office = await asked()
  office.arrives(reply('Maria <maria@home.example>', 'a@home.example'))
  await office.until('2026-03-03 10:01')
  expect(aliases(office)).toEqual(['maria@home.example'])
})

test('a calendar service that invites in her name is not she', async () => {
  const office = await asked()
  const raw = invitation(
    'Calendar <notifications@calendar.test>',
    'i@calendar.test',
    '2026-03-03 10:00',
    '20260312T130000Z',
    '20260312T133000Z',
    'outreach@albrecht.example',
  )
  office.arrives(raw)
  await office.until('2026-03-03 10:01')
  expect(readConversation(office.database, 'c1')?.stage.name).toBe('scheduled')
  expect(aliases(office)).toEqual([])
})

test.each([
  ['two From lines', 'Maria Keller <maria.keller@northwind.example>', ['From: Rolf <rolf@stranger.test>']],
  ['two authors', 'Rolf <rolf@stranger.test>, Maria Keller <maria.keller@northwind.example>', []],
])('a mail with %s makes nobody known', async (_what, from, more) => {
  const office = await asked()
  office.arrives(reply(from, 'two@stranger.test', more))
  await office.until('2026-03-03 10:01')
  expect(aliases(office)).toEqual([])
})

test('an automatic answer from a machine’s address makes it no contact', async () => {
  const office = await asked()
  office.arrives(
    reply('No reply <noreply@northwind.example>', 'auto@northwind.example', ['Auto-Submitted: auto-replied']),
  )
  await office.until('2026-03-03 10:01')
  expect(aliases(office)).toEqual([])
})

test('what the owner forwards does not make him the contact, and no note answers the forward', async () => {
  const office = await asked()
  const text = [
    'FYI',
    '',
    '---------- Forwarded message ---------',
    'From: Maria Keller <maria.keller@northwind.example>',
    'Date: Tue, 3 Mar 2026 at 10:00',
    'Subject: Re: Your move from nursing to design',
    `To: Jonas Albrecht <${OWNER}>`,
    '',
    'Not now, but please write to me again in May.',
  ].join('\r\n')
  const subject = 'Fwd: Your move from nursing to design'
  office.arrives(
    letter({
      from: `Jonas Albrecht <${OWNER}>`,
      to: SERVICE,
      subject,
      text,
      id: 'fwd@albrecht.example',
      date: '2026-03-03 11:00',
    }),
  )
  await office.until('2026-03-03 11:01')
  expect(readConversation(office.database, 'c1')).toMatchObject({ parkedUntil: '2026-05-01' })
  expect(aliases(office)).toEqual([])
  await office.until('2026-05-04 12:00')
  const state = readConversation(office.database, 'c1')?.followUps['nudge:2026-05-01']?.state
  expect(state).toMatchObject({
    status: 'asking',
    draft: { inReplyTo: 'outreach@albrecht.example', references: ['outreach@albrecht.example'] },
  })
})
