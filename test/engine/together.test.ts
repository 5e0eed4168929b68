// Messages that came together are decided about together, and yet each for itself.

import { expect, test } from 'vitest'
import { readConversation } from '../../src/store/conversations.ts'
import { letter, OWNER, openOffice, outreach } from './office.ts'

const people = ['maria', 'paul', 'lena'].map((name, index) => ({
  name,
  conversation: `c${index + 1}`,
  address: `${name}@northwind.example`,
  asked: `asked-${name}@albrecht.example`,
}))

async function threeAsked() {
  const office = openOffice('2026-03-02 09:30')
  for (const { name, address, asked } of people)
    office.arrives(outreach(name, address, asked, '2026-03-02 09:30'), 'sent')
  await office.settle()
  office.taken.length = 0
  return office
}

type Office = Awaited<ReturnType<typeof threeAsked>>

function allAnswer(office: Office): void {
  for (const { name, address, asked } of people) {
    const of = { id: `${name}@northwind.example`, date: '2026-03-02 10:00', inReplyTo: asked }
    const text = 'I would be happy to talk.'
    office.arrives(letter({ from: address, to: OWNER, subject: 'Re: Your move', text, ...of }))
  }
}

const read = { state: 'read' }
const stateOf = (office: Office, id: string) =>
  office.database.prepare('SELECT state, because FROM inbox WHERE conversation_id = ? ORDER BY id DESC').get(id)

test('each is reported once, oldest first', async () => {
  const office = await threeAsked()
  allAnswer(office)
  await office.settle()
  expect(office.taken.map(({ conversationId }) => conversationId)).toEqual(['c1', 'c2', 'c3'])
  expect(people.map(({ conversation }) => stateOf(office, conversation))).toMatchObject([read, read, read])
})

test('one that cannot be read is set aside, and its neighbours are decided about', async () => {
  const office = await threeAsked()
  office.arrives(' ', 'inbox', '2026-03-02T08:29:00.000Z')
  allAnswer(office)
  await office.settle()
  expect(office.taken.map(({ conversationId, message }) => [conversationId, message === null])).toEqual([
    [null, true],
    ['c1', false],
    ['c2', false],
    ['c3', false],
  ])
})

test('one that cannot even be set aside undoes nothing that was decided before it', async () => {
  const office = await threeAsked()
  office.database.exec("UPDATE conversations SET body = json_remove(body, '$.thread') WHERE id = 'c2'")
  allAnswer(office)
  await expect(office.settle()).rejects.toThrow()
  expect(stateOf(office, 'c1')).toMatchObject(read)
  expect(readConversation(office.database, 'c1')?.thread).toHaveLength(2)
})
