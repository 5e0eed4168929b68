// A hundred and more odd messages through the real intake, at once and with good ones between them: none stops the loop, each
// gets a row with a reason, none makes a note go out, and the good ones are understood as ever.

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { allConversations, readConversation } from '../../src/store/conversations.ts'
import { letter, OWNER, outreach } from '../engine/office.ts'
import { bigMessages } from './big-messages.ts'
import { thanksWaiting, type UnderWay } from './under-way.ts'

const folder = new URL('./messages/', import.meta.url)
const PLACE = 'approval-of-the-thank-you@here.invalid'
const files = readdirSync(folder).sort()

type Row = { readonly name: string; readonly state: string; readonly because: string; readonly conversationId: string }

let underWay: UnderWay
let rows: Row[]
let copies: string[]
let good: { address: string; id: string }[]

beforeAll(async () => {
  underWay = await thanksWaiting()
  const { office, approvalId } = underWay
  const names = new Map<string, string>()
  good = []
  copies = []
  const odd = [
    ...files.map((file) => ({
      name: file.replace('.eml', ''),
      raw: named(readFileSync(new URL(file, folder)), approvalId),
    })),
    ...bigMessages(),
  ]
  for (const [index, { name, raw }] of odd.entries()) {
    const { identity } = office.arrives(raw)
    if (names.has(identity)) copies.push(name)
    else names.set(identity, name)
    if (index % 10 === 0) good.push(goodPair(index))
  }
  await office.until('2026-03-06 10:01')
  rows = (
    office.database
      .prepare('SELECT identity, state, because, conversation_id AS conversationId FROM inbox')
      .all() as (Row & { identity: string })[]
  )
    .map((row) => ({ ...row, name: names.get(row.identity) ?? '' }))
    .filter((row) => row.name !== '')
    .sort((a, b) => (a.name < b.name ? -1 : 1))

  function goodPair(index: number): { address: string; id: string } {
    const address = `friend${index}@good.example`
    const id = `good${index}@albrecht.example`
    office.arrives(outreach(`Friend ${index}`, address, id, '2026-03-06 09:50'), 'sent')
    const text = 'Gladly! I would be happy to talk with you.'
    office.arrives(
      letter({
        from: `Friend ${index} <${address}>`,
        to: OWNER,
        subject: 'Re: Your move from nursing to design',
        text,
        id: `answer${index}@good.example`,
        date: '2026-03-06 09:55',
        inReplyTo: id,
      }),
    )
    return { address, id }
  }
}, 120_000)

/** The files speak of our approval mail by a name of their own; its real id is secret and made when it is written. */
function named(raw: Buffer, approvalId: string): Buffer {
  return Buffer.from(raw.toString('latin1').replaceAll(PLACE, approvalId), 'latin1')
}

test('there are a hundred odd messages and more', () => {
  expect(files.length).toBeGreaterThan(100)
})

test('every odd message has a row that says what became of it', () => {
  expect(rows).toHaveLength(files.length + bigMessages().length - copies.length)
  for (const row of rows) {
    expect(['read', 'ignored', 'unreadable'], row.name).toContain(row.state)
    expect(row.because, row.name).toMatch(/\S/)
  }
})

test('only messages with nothing in them are taken for one another', () => {
  expect(copies).toEqual(['only-line-ends', 'only-spaces'])
})

test('no odd message is a fault of ours', () => {
  expect(rows.filter(({ because }) => because.startsWith('a fault of mine'))).toEqual([])
  expect(underWay.office.log.lines.filter(({ level }) => level === 'error')).toEqual([])
})

test('what became of each is what a reader would expect', async () => {
  // How far a big one is read depends on how long the machine takes for it.
  const told = rows
    .filter(({ name }) => !name.startsWith('big-'))
    .map(({ name, state, because, conversationId }) => {
      const whose =
        conversationId === ''
          ? ''
          : ` [${underWay.office.database.prepare('SELECT json_extract(body, ?) AS a FROM conversations WHERE id = ?').pluck().get('$.contact.address', conversationId)}]`
      return `${name}\n    ${state}: ${because.length > 160 ? `${because.slice(0, 160)}…` : because}${whose}`
    })
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('what-became-of-them.txt')
})

test('no odd message makes a note leave', () => {
  const { office } = underWay
  expect(office.database.prepare("SELECT * FROM outbox WHERE audience = 'contact'").all()).toEqual([])
  expect(office.sent.filter(({ to }) => to !== OWNER)).toEqual([])
})

test('the thanks still wait for the owner’s word', () => {
  const maria = readConversation(underWay.office.database, 'c1')
  expect(maria?.contact.address).toBe('maria.keller@northwind.example')
  expect(maria?.followUps['thank-you:1']?.state.status).toBe('asking')
})

test('no note of any conversation is approved or sent', () => {
  for (const { followUps } of allConversations(underWay.office.database)) {
    for (const { key, state } of Object.values(followUps)) expect(['leaving', 'sent'], key).not.toContain(state.status)
  }
})

describe('good messages between the odd ones are understood', () => {
  test('every answer is read in its conversation', () => {
    const conversations = allConversations(underWay.office.database)
    expect(good.length).toBeGreaterThan(10)
    for (const { address } of good) {
      const conversation = conversations.find(({ contact }) => contact.address === address)
      expect(conversation?.stage.name, address).toBe('answered')
      expect(
        conversation?.thread.map(({ kind }) => kind),
        address,
      ).toEqual(['outreach', 'reply'])
    }
  })

  test('the owner’s real word is still obeyed', async () => {
    const { office } = underWay
    const { messageId } = await office.latestToOwner('to approve')
    office.arrives(
      letter({
        from: `Jonas Albrecht <${OWNER}>`,
        to: 'jonas+thanktwice@albrecht.example',
        subject: 'Re: approve',
        text: 'send',
        id: 'yes@albrecht.example',
        date: '2026-03-06 10:05',
        inReplyTo: messageId,
      }),
      'sent',
    )
    await office.until('2026-03-06 10:05')
    await office.until('2026-03-06 10:15')
    expect(office.sent.filter(({ to }) => to !== OWNER).map(({ to }) => to)).toEqual(['maria.keller@northwind.example'])
  })
})
