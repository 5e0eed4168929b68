// The list before a talk, as the owner changes it by mail, and what he passes on to be read: from his mails to the card.

import { expect, test } from 'vitest'
import { questionBank } from '../../src/followups/bank/index.ts'
import { allConversations, saveConversation } from '../../src/store/conversations.ts'
import { invitation, letter, MARIA, OWNER, openOffice, outreach, SERVICE } from './office.ts'

type Office = ReturnType<typeof openOffice>

const TOM = 'tom.berg@northwind.example'
const NOW = '2026-03-02 09:00'
const FULL = { maria: `Maria Keller <${MARIA}>`, tom: `Tom Berg <${TOM}>` }

/** Both were asked; with Maria a talk is agreed for Friday at two. */
async function underWay(): Promise<Office> {
  const office = openOffice(NOW)
  office.arrives(outreach('Maria Keller', MARIA, 'ask-m@albrecht.example', NOW), 'sent')
  office.arrives(outreach('Tom Berg', TOM, 'ask-t@albrecht.example', NOW), 'sent')
  await office.settle()
  await office.until('2026-03-03 10:00')
  const [start, end] = ['20260306T130000Z', '20260306T132000Z']
  office.arrives(
    invitation(FULL.maria, 'inv@northwind.example', '2026-03-03 10:00', start, end, 'ask-m@albrecht.example'),
  )
  await office.settle()
  return office
}

let ids = 0

/** The owner writes to the service: in answer to the mail with these words in its subject, or out of the blue. */
async function says(
  office: Office,
  date: string,
  text: string,
  more: { to?: string; subject?: string; headers?: readonly string[] } = {},
): Promise<void> {
  await office.until(date)
  const inReplyTo = more.to === undefined ? {} : { inReplyTo: (await office.latestToOwner(more.to)).messageId }
  ids += 1
  const subject = more.subject ?? 'Re: your mail'
  office.arrives(
    letter({
      from: OWNER,
      to: SERVICE,
      subject,
      id: `s${ids}@albrecht.example`,
      date,
      text,
      ...inReplyTo,
      more: more.headers ?? [],
    }),
  )
  await office.settle()
}

const list = (text: string) =>
  [...text.matchAll(/^(\d+)\. (.+(?:\n {3}.+)*)/gm)].map(([, , words]) => words?.replace(/\s+/g, ' '))
const conversationWith = (office: Office, address: string) =>
  allConversations(office.database).find(({ contact }) => contact.address === address)

const forward = (from: string, subject: string, body: string, note = '') =>
  `${note}\n\n---------- Forwarded message ---------\nFrom: ${from}\nDate: Sun, 1 Mar 2026 at 08:00\nSubject: ${subject}\nTo: Jonas Albrecht <${OWNER}>\n\n${body}`

test('the list is what the owner makes of it, and the card carries it', async () => {
  const office = await underWay()
  await office.until('2026-03-04 14:10')
  const first = list((await office.latestToOwner('questions for')).text)
  expect(first).toHaveLength(10)
  await says(office, '2026-03-04 15:00', 'keep 1 3 7\nswap 2\nadd What would you ask\nin my place?', {
    to: 'questions for',
  })
  const second = list((await office.latestToOwner('your questions')).text)
  expect(second[0]).toBe(first[0])
  expect(second[2]).toBe(first[2])
  expect(second.slice(3)).toEqual(['What would you ask in my place?', first[6]])
  expect(first).not.toContain(second[1])
  await says(office, '2026-03-04 16:00', 'drop 5', { to: 'your questions' })
  await office.until('2026-03-06 12:05')
  const card = (await office.latestToOwner('Friday 6 March')).text
  expect(card).toContain('- What would you ask in my place?')
  expect(card.match(/^- /gm)).toHaveLength(4)
})

test('an answer that is no change of the list changes nothing, and says what is possible', async () => {
  const office = await underWay()
  await office.until('2026-03-04 14:10')
  const before = conversationWith(office, MARIA)?.questionList
  await says(office, '2026-03-04 15:00', 'keep the nice ones', { to: 'questions for' })
  expect(conversationWith(office, MARIA)?.questionList).toEqual(before)
  const sent = office.sent.at(-1)?.raw ?? ''
  expect(sent).toContain('keep 1 3')
})

test('the list leaves out what three others have told already, by his notes on their talks', async () => {
  const office = await underWay()
  const notes = 'She came into it from teaching'
  const tom = conversationWith(office, TOM)!
  for (const name of ['Ana', 'Ben', 'Cleo']) {
    const contact = { name, address: `${name.toLowerCase()}@elsewhere.example`, aliases: [] }
    const debrief = { at: '2026-02-20T10:00:00.000Z', struck: null, notes, privateNotes: [] }
    const stage = { name: 'closed', outcome: 'finished', meeting: null } as const
    saveConversation(office.database, { ...tom, id: name, contact, debrief, stage }, null)
  }
  await office.until('2026-03-04 14:10')
  const { questions = [], spare = [] } = conversationWith(office, MARIA)?.questionList ?? {}
  const ways = questionBank.filter(({ topic }) => topic === 'path').map(({ text }) => text)
  expect([...questions, ...spare].filter(({ text }) => ways.includes(text))).toEqual([])
  expect(questions).toHaveLength(10)
})

test('a newsletter that names the contact is kept with her, opens nothing, and gives a fact and a question', async () => {
  const office = await underWay()
  const body =
    'Good morning.\n\nMaria Keller spent six years on night shifts before she drew a ward.\n\nhttps://weekly.example/wards\n\nUnsubscribe'
  const text = forward('Hospital Weekly <news@weekly.example>', 'How wards sleep', body)
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: How wards sleep' })
  expect(allConversations(office.database)).toHaveLength(2)
  expect(conversationWith(office, MARIA)?.material).toMatchObject([
    { title: 'How wards sleep', from: 'Hospital Weekly', url: 'https://weekly.example/wards' },
  ])
  expect((await office.latestToOwner('something to read')).text).toContain('How wards sleep')
  await office.until('2026-03-04 14:10')
  const mail = (await office.latestToOwner('questions for')).text.replace(/\s+/g, ' ')
  expect(mail).toContain(
    '“Maria Keller spent six years on night shifts before she drew a ward.” (“How wards sleep”, 1 March)',
  )
  expect(mail).toMatch(/\d\. [^?]*“How wards sleep”[^?]*\?/)
})

test('a page shared from a telephone is kept with the one whom its title names', async () => {
  const office = await underWay()
  await says(office, '2026-03-03 12:00', 'https://profiles.example/in/tb', { subject: 'Tom Berg - Head of Wards' })
  expect(conversationWith(office, TOM)?.material).toHaveLength(1)
})

test('what came in answer to a mail about her is about her, whomever it names', async () => {
  const office = await underWay()
  await office.until('2026-03-04 14:10')
  await says(office, '2026-03-04 15:00', 'https://weekly.example/night-wards', { to: 'questions for' })
  expect(conversationWith(office, MARIA)?.material).toMatchObject([{ url: 'https://weekly.example/night-wards' }])
})

test('where it names nobody he is asked whom it is about, and it is kept with the one he says', async () => {
  const office = await underWay()
  const text = forward(
    'News <newsletter@weekly.example>',
    'Wards at night',
    'Wards are quiet. https://weekly.example/w',
  )
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: Wards at night' })
  const asked = await office.latestToOwner('whom is “Wards at night” about?')
  expect(list(asked.text)).toEqual(['Maria Keller', 'Tom Berg'])
  await says(office, '2026-03-03 13:00', 'Tom', { to: 'whom is' })
  expect(conversationWith(office, TOM)?.material).toMatchObject([{ title: 'Wards at night' }])
  expect(conversationWith(office, MARIA)?.material).toBeUndefined()
})

test('where it names two he is asked, too, and "no" lets it go', async () => {
  const office = await underWay()
  const text = forward(
    'News <newsletter@weekly.example>',
    'Two of us',
    'Tom Berg and Maria Keller met. https://weekly.example/w',
  )
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: Two of us' })
  expect(list((await office.latestToOwner('whom is')).text)).toHaveLength(2)
  await says(office, '2026-03-03 13:00', 'no', { to: 'whom is' })
  expect((await office.latestToOwner('let go')).text).toContain('Two of us')
  expect(allConversations(office.database).some(({ material }) => material !== undefined)).toBe(false)
})

test('an answer that names none of them is not understood, and he may answer again', async () => {
  const office = await underWay()
  const text = forward('News <newsletter@weekly.example>', 'Wards at night', 'Quiet. https://weekly.example/w')
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: Wards at night' })
  await says(office, '2026-03-03 13:00', 'Ana', { to: 'whom is' })
  expect(allConversations(office.database).some(({ material }) => material !== undefined)).toBe(false)
  await says(office, '2026-03-03 14:00', '1 2', { to: 'whom is' })
  expect(allConversations(office.database).every(({ material }) => material?.length === 1)).toBe(true)
})

test('a person’s mail that he forwards still opens a conversation with that person', async () => {
  const office = await underWay()
  const body =
    'Dear Jonas,\n\nMaria Keller told me about you. Gladly: my page is https://ana.example. Shall we talk?\n\nAna'
  const text = forward('Ana Ruiz <ana@ruiz.example>', 'Your question', body)
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: Your question' })
  expect(conversationWith(office, 'ana@ruiz.example')).toBeDefined()
  expect(conversationWith(office, MARIA)?.material).toBeUndefined()
})

test('an article that a friend sent is about her whom the owner names above it', async () => {
  const office = await underWay()
  const body = 'Look what I found: https://weekly.example/wards\n\nLi'
  const text = forward('Li Wei <li@friends.example>', 'look', body, 'About Maria Keller.')
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: look' })
  expect(conversationWith(office, MARIA)?.material).toHaveLength(1)
  expect(conversationWith(office, 'li@friends.example')).toBeUndefined()
})

test('words without a link or a name are answered as before', async () => {
  const office = await underWay()
  await says(office, '2026-03-03 12:00', 'Did you see my last mail?', { subject: 'Hello' })
  expect(office.sent.at(-1)?.raw).toContain('cannot tell which of my')
})

test('with nobody to read about, nobody is asked', async () => {
  const office = openOffice(NOW)
  const text = forward('News <newsletter@weekly.example>', 'Wards at night', 'Quiet. https://weekly.example/w')
  await says(office, '2026-03-03 12:00', text, { subject: 'Fwd: Wards at night' })
  expect(office.sent.at(-1)?.raw).toContain('cannot tell which of my')
  expect(allConversations(office.database)).toEqual([])
})
