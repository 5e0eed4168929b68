// The three ways in which an outreach is noticed, and what the owner is told about each.

import { expect, test } from 'vitest'
import { allConversations, forgetQuiet } from '../../src/store/conversations.ts'
import { letter, MARIA, OWNER, openOffice, SERVICE } from './office.ts'

const NOW = '2026-03-02 09:00'
const ask = {
  from: OWNER,
  to: MARIA,
  subject: 'A question about ward planning',
  id: 'ask@albrecht.example',
  date: NOW,
}
const neutral = 'Dear Maria,\n\nhere is the plan that we spoke about at the fair.\n\nJonas'
const plain = 'Dear Maria,\n\nmay I ask you for 20 minutes of advice about your path into ward planning?\n\nJonas'

const followed = (office: ReturnType<typeof openOffice>) =>
  allConversations(office.database).map(({ contact, following }) => `${contact.address} ${following}`)

test('a mail that carries the service address is followed from then on, whatever it says', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: neutral, more: [`Bcc: ${SERVICE}`] }), 'sent')
  await office.settle()
  expect(followed(office)).toEqual([`${MARIA} yes`])
  expect((await office.latestToOwner('I take it from here')).text).toContain(MARIA)
})

test('a mail in the folder named Thanktwice is followed, whatever it says', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: neutral }), 'watched')
  await office.settle()
  expect(followed(office)).toEqual([`${MARIA} yes`])
})

test('a mail that only reads like an outreach is asked about, once', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: plain }), 'sent')
  await office.settle()
  office.arrives(letter({ ...ask, text: `${plain}\n`, more: ['Delivered-To: somewhere@albrecht.example'] }))
  await office.settle()
  expect(followed(office)).toEqual([`${MARIA} unsure`])
  const { text } = await office.latestToOwner('shall I follow up')
  expect(text).toContain('20 minutes')
  expect(office.sent).toHaveLength(1)
})

test('until the owner says yes nothing is planned about it, and after a no nothing ever is', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: plain }), 'sent')
  await office.until('2026-04-20 09:00')
  expect(office.sent).toHaveLength(1)
  const { messageId } = await office.latestToOwner('shall I follow up')
  office.arrives(
    letter({
      ...ask,
      to: SERVICE,
      subject: 'Re: shall I',
      id: 'no@albrecht.example',
      date: '2026-04-20 09:00',
      inReplyTo: messageId,
      text: 'no',
    }),
  )
  await office.until('2026-06-20 09:00')
  expect(followed(office)).toEqual([`${MARIA} no`])
  expect(office.sent).toHaveLength(2)
})

const weak =
  'Dear Maria,\n\nI read what you wrote on ward planning, and one thing kept me thinking all week. How did you get there?\n\nJonas'
const answer = (text: string) =>
  letter({
    from: MARIA,
    to: OWNER,
    subject: 'Re: A question',
    id: 'answer@northwind.example',
    date: '2026-03-03 09:00',
    inReplyTo: ask.id,
    text,
  })

test('a first mail that only might be an outreach is watched in silence', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: weak }), 'sent')
  await office.until('2026-04-10 09:00')
  expect(followed(office)).toEqual([`${MARIA} quiet`])
  expect(office.sent).toEqual([])
})

test('an answer that names a time shows it to be one, and the owner is asked, once', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: weak }), 'sent')
  await office.until('2026-03-03 09:00')
  office.arrives(answer('Hello Jonas, come by on Friday 13 March at 10 and I tell you.\n\nMaria'))
  await office.until('2026-03-05 09:00')
  expect(followed(office)).toEqual([`${MARIA} unsure`])
  expect((await office.latestToOwner('shall I follow up')).text).toContain('Friday 13 March')
  expect(office.sent).toHaveLength(1)
})

test('an answer about something else leaves it in silence, and after two months it is forgotten', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: weak }), 'sent')
  await office.until('2026-03-03 09:00')
  office.arrives(answer('Hello Jonas, by accident, I have to say.\n\nMaria'))
  await office.until('2026-03-05 09:00')
  expect(followed(office)).toEqual([`${MARIA} quiet`])
  expect(office.sent).toEqual([])
  expect(forgetQuiet(office.database, '2026-03-01T00:00:00.000Z')).toBe(0)
  expect(forgetQuiet(office.database, '2026-05-10T00:00:00.000Z')).toBe(1)
  expect(followed(office)).toEqual([])
})

test('another mail to somebody else is nobody’s business', async () => {
  const office = openOffice(NOW)
  office.arrives(letter({ ...ask, text: neutral }), 'sent')
  await office.settle()
  expect(followed(office)).toEqual([])
  expect(office.sent).toEqual([])
})
