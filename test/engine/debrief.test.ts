// From the owner's notes to the second thank-you, by mail: what was understood and corrected, what his own mailbox shows of the
// advice, and what he is told that a note rests on.

import { expect, test } from 'vitest'
import { concerns } from '../../src/conversation/concerns.ts'
import { allConversations, lookupIn } from '../../src/store/conversations.ts'
import { invitation, letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const NOW = '2026-03-02 09:00'

/** The talk of Friday, two to twenty past two, has taken place. */
async function met(): Promise<Office> {
  const office = openOffice(NOW)
  office.arrives(outreach('Maria Keller', MARIA, 'ask@albrecht.example', NOW), 'sent')
  await office.settle()
  await office.until('2026-03-03 10:00')
  const from = `Maria Keller <${MARIA}>`
  office.arrives(
    invitation(
      from,
      'inv@northwind.example',
      '2026-03-03 10:00',
      '20260306T130000Z',
      '20260306T132000Z',
      'ask@albrecht.example',
    ),
  )
  await office.settle()
  await office.until('2026-03-06 15:00')
  return office
}

let ids = 0

/** The owner answers the newest mail with these words in its subject. */
async function says(office: Office, date: string, subject: string, text: string): Promise<void> {
  await office.until(date)
  ids += 1
  const { messageId } = await office.latestToOwner(subject)
  office.arrives(
    letter({
      from: OWNER,
      to: SERVICE,
      subject: `Re: ${subject}`,
      id: `s${ids}@albrecht.example`,
      date,
      text,
      inReplyTo: messageId,
    }),
  )
  await office.settle()
}

/** Mail that has nothing to do with us. */
async function comes(
  office: Office,
  date: string,
  mail: { from: string; to: string; subject: string; text?: string; inReplyTo?: string },
  role: 'inbox' | 'sent' = 'inbox',
): Promise<void> {
  await office.until(date)
  ids += 1
  const raw = letter({ text: 'Hello.', ...mail, id: `m${ids}@elsewhere.example`, date })
  const lies = role === 'sent' ? 'sent' : 'elsewhere'
  const header = Buffer.from(`${raw.split('\r\n\r\n')[0]}\r\n\r\n`)
  const wanted = concerns({ header, parts: [], lies, fresh: false }, office.parts.identity, lookupIn(office.database))
  if (wanted === 'yes') office.arrives(raw, role)
  await office.settle()
}

const notes = [
  '1. that you sat with the night shift for a week',
  '2. talk to Prya Nair at Southgate',
  'go to the Northside design fair',
  'read Working Identity',
  '3. Prya Nair, Southgate. She will introduce me.',
  '4. I send her my sketches by Tuesday',
  '5. She mentioned that they will hire a designer in autumn. More than before.',
  'private: she is about to leave',
].join('\r\n')

const conversation = (office: Office) => allConversations(office.database)[0]!
const plain = (text: string) => text.replace(/\s+/g, ' ')

test('the notes come back numbered, and a correction by number comes back as what is so now', async () => {
  const office = await met()
  await says(office, '2026-03-06 15:10', 'how was it?', notes)
  const { text } = await office.latestToOwner('your notes')
  await expect(text).toMatchFileSnapshot('debrief-mails/understood.txt')
  expect(text).not.toContain('about to leave')
  await says(
    office,
    '2026-03-06 15:20',
    'your notes',
    '1: Priya Nair, not Prya Nair\r\n7 private\r\nadd: She told me to join the Interaction Guild.',
  )
  await expect((await office.latestToOwner('corrected')).text).toMatchFileSnapshot('debrief-mails/corrected.txt')
  const { advice, referrals, debrief } = conversation(office)
  expect(advice.map((one) => one.text)).toContain('join the Interaction Guild')
  expect(referrals[0]).toMatchObject({ name: 'Priya Nair', organisation: 'Southgate', how: 'introduces' })
  expect(debrief?.privateNotes).toHaveLength(2)
})

test('a correction that is none is told, and changes nothing', async () => {
  const office = await met()
  await says(office, '2026-03-06 15:10', 'how was it?', notes)
  const before = conversation(office)
  await says(office, '2026-03-06 15:20', 'your notes', '3 is sort of strange')
  expect(conversation(office)).toMatchObject({ advice: before.advice, referrals: before.referrals })
  expect(plain((await office.latestToOwner('what did you mean')).text)).toContain('3 drop')
})

test('what his own mailbox shows of the advice is proposed a week before the mark, and counts by his word alone', async () => {
  const office = await met()
  await says(office, '2026-03-06 15:10', 'how was it?', notes.replaceAll('Prya', 'Priya'))
  await says(office, '2026-03-06 16:00', 'to approve', 'skip')
  const from = `Jonas Albrecht <${OWNER}>`
  await comes(office, '2026-03-12 09:00', { from, to: 'Priya Nair <pn@southgate.example>', subject: 'Coffee?' }, 'sent')
  await comes(office, '2026-03-13 09:00', {
    from: 'Ticket Desk <desk@tickets.example>',
    to: OWNER,
    subject: 'Your ticket for the Northside Design Fair',
    text: 'Thank you for your order.',
  })
  await comes(office, '2026-03-14 09:00', {
    from: 'Ticket Desk <desk@tickets.example>',
    to: OWNER,
    subject: 'Book now: design fair',
  })
  expect(conversation(office).advice.map(({ state, evidence }) => [state, evidence?.subject])).toEqual([
    ['open', 'Coffee?'],
    ['open', 'Your ticket for the Northside Design Fair'],
    ['open', undefined],
  ])
  await office.until('2026-03-30 09:00')
  const { text } = await office.latestToOwner('what came of the advice')
  await expect(text).toMatchFileSnapshot('debrief-mails/month-check.txt')
  await says(
    office,
    '2026-03-30 10:00',
    'what came of the advice',
    'yes 1: we had coffee on her ward\r\nno 2\r\n3 yes, twice',
  )
  await office.until('2026-04-08 12:00')
  const note = (await office.latestToOwner('to approve')).text
  await expect(note).toMatchFileSnapshot('debrief-mails/month-note.txt')
  expect(conversation(office).advice.map(({ state }) => state)).toEqual(['done', 'open', 'done'])
})

test('a promise is reminded of on its day', async () => {
  const office = await met()
  await says(office, '2026-03-06 15:10', 'how was it?', notes)
  await office.until('2026-03-10 09:00')
  const { text } = await office.latestToOwner('you promised')
  await expect(text).toMatchFileSnapshot('debrief-mails/promise.txt')
})

test('with nothing done he is asked twice, and then a plain note is offered', async () => {
  const office = await met()
  await says(office, '2026-03-06 15:10', 'how was it?', notes)
  await says(office, '2026-03-06 16:00', 'to approve', 'skip')
  for (const day of ['2026-03-30', '2026-04-07', '2026-04-22']) await office.until(`${day} 12:00`)
  await expect((await office.latestToOwner('second thank-you')).text).toMatchFileSnapshot(
    'debrief-mails/asked-once-more.txt',
  )
  await office.until('2026-04-30 12:00')
  await expect((await office.latestToOwner('to approve')).text).toMatchFileSnapshot('debrief-mails/plain-note.txt')
})
