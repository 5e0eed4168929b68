// The owner's own first mail is read by the gates, too; what is worth a word stands in the mail that he gets anyway.

import { expect, test } from 'vitest'
import { letter, MARIA, type Office, OWNER, openOffice, SERVICE } from './office.ts'

const NOW = '2026-03-02 09:00'
const TITLE = 'for the next time; this one has left'
const asking = (first: string) =>
  `${first}\r\n\r\nI read your piece on the flow of patients through small wards, and I am a nurse who draws. Could you spare 45 minutes to tell me how you came to planning? I would like to understand the work, and have a few questions ready for you.\r\n\r\nJonas Albrecht`
const sound = asking('Dear Maria,').replace('45 minutes', '20 minutes')

const writes = (office: Office, text: string, to: string, id: string, bcc = true) =>
  office.arrives(
    letter({
      from: `Jonas Albrecht <${OWNER}>`,
      to,
      subject: 'A question about ward planning',
      text,
      id,
      date: NOW,
      more: bcc ? [`Bcc: ${SERVICE}`] : [],
    }),
    'sent',
  )

const noticed = async (office: Office) => (await office.latestToOwner('I take it from here')).text

test('an outreach that asks for too much is spoken of in the mail that says it was noticed', async () => {
  const office = openOffice(NOW)
  writes(office, asking('Dear Maria,'), `Maria Keller <${MARIA}>`, 'a@albrecht.example')
  await office.settle()
  const text = await noticed(office)
  expect(text).toContain(`One thing ${TITLE}`)
  expect(text).toMatch(/It asks for 45 minutes; thirty are the very most/)
  expect(office.sent).toHaveLength(1)
})

test('of a sound one nothing is said', async () => {
  const office = openOffice(NOW)
  writes(office, sound, `Maria Keller <${MARIA}>`, 'a@albrecht.example')
  await office.settle()
  expect(await noticed(office)).not.toContain(TITLE)
})

test('the same thing is not said again within the week, and after it once more', async () => {
  const office = openOffice(NOW)
  writes(office, asking('Dear Maria,'), `Maria Keller <${MARIA}>`, 'a@albrecht.example')
  await office.settle()
  writes(office, asking('Dear Priya,'), 'Priya Nair <priya@southgate.example>', 'b@albrecht.example')
  await office.settle()
  expect(await noticed(office)).not.toContain('45 minutes')
  await office.until('2026-03-09 09:00')
  const raw = asking('Dear Omar,')
  const late = {
    from: `Jonas Albrecht <${OWNER}>`,
    to: 'Omar Haddad <omar@mill.example>',
    subject: 'A question',
    text: raw,
  }
  office.arrives(
    letter({ ...late, id: 'c@albrecht.example', date: '2026-03-09 09:00', more: [`Bcc: ${SERVICE}`] }),
    'sent',
  )
  await office.settle()
  expect(await noticed(office)).toContain('45 minutes')
})

test('an outreach that is followed only after a question is read then', async () => {
  const office = openOffice(NOW)
  writes(office, asking('Dear Maria,'), `Maria Keller <${MARIA}>`, 'a@albrecht.example', false)
  await office.settle()
  const { messageId } = await office.latestToOwner('shall I follow up?')
  const yes = { from: OWNER, to: SERVICE, subject: 'Re: shall I follow up?', text: 'yes', inReplyTo: messageId }
  office.arrives(letter({ ...yes, id: 'yes@albrecht.example', date: '2026-03-02 09:10' }), 'sent')
  await office.settle()
  expect(await noticed(office)).toContain(TITLE)
})

test('the second mail of the same words to somebody in the same house is spoken of', async () => {
  const office = openOffice(NOW)
  writes(office, sound, `Maria Keller <${MARIA}>`, 'a@albrecht.example')
  await office.settle()
  writes(office, sound.replace('Maria', 'Paul'), 'Paul Ried <paul.ried@northwind.example>', 'b@albrecht.example')
  await office.settle()
  expect(await noticed(office)).toContain('Maria Keller has the same note but for names')
})
