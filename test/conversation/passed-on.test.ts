// What the owner passes on: somebody's mail, or something to read; whom it names; and what is kept of it.

import { describe, expect, test } from 'vitest'
import { classify } from '../../src/conversation/classify.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { Lookup } from '../../src/conversation/match.ts'
import { contactsNamed, excerptedFor, materialOf } from '../../src/conversation/passed-on.ts'
import { forwardedMessage } from '../../src/mail/forwarded.ts'
import { conversation } from '../followups/a-conversation.ts'
import { mail } from '../mail/fixture.ts'

const identity = {
  name: 'Sam Reed',
  addresses: ['sam@example.org'],
  service: ['sam+thanktwice@example.org'],
  zone: 'Europe/Berlin',
}
const receivedAt = '2026-03-04T09:00:00.000Z'

const contact = (name: string, address: string, over: Partial<Conversation> = {}) =>
  conversation({ id: address, contact: { name, address, aliases: [] }, ...over })

const known = [
  contact('Maria Keller', 'maria@northwind.example'),
  contact('Tom van der Berg', 'tom@northwind.example'),
  contact('Old Friend', 'old@example.net', { stage: { name: 'closed', outcome: 'finished', meeting: null } }),
  contact('Quiet One', 'quiet@example.net', { following: 'quiet' }),
]
const lookup: Lookup = {
  byMessageId: () => null,
  byAddress: (address) => known.filter(({ contact }) => contact.address === address),
  byDomain: () => [],
  byName: (name) => known.filter(({ contact }) => contact.name.toLowerCase() === name.toLowerCase()),
}

type Inner = { from: string; subject?: string; body: string; to?: string; note?: string }

const forward = ({ from, subject = 'A subject', body, to = 'Sam Reed <sam@example.org>', note = '' }: Inner) =>
  mail(
    { From: 'Sam Reed <sam@example.org>', To: 'sam+thanktwice@example.org', Subject: `Fwd: ${subject}` },
    `${note}\n\n---------- Forwarded message ---------\nFrom: ${from}\nDate: Sun, 1 Mar 2026 at 08:00\nSubject: ${subject}\nTo: ${to}\n\n${body}`,
  )

const taken = async (inner: Inner) => {
  const message = await forward(inner)
  return classify({ message, receivedAt, watched: false }, identity, lookup)
}

const link = 'Read on: https://weekly.example/wards'

describe('a forward', () => {
  test.each<[string, Inner]>([
    ['a newsletter', { from: 'Weekly <newsletter@weekly.example>', body: link }],
    ['a page that a machine sent', { from: 'Pages <no-reply@pages.example>', body: link }],
    ['what goes to many', { from: 'Ana <ana@weekly.example>', body: `${link}\n\nUnsubscribe here` }],
    ['a friend’s link, named by the owner', { from: 'Li <li@friends.example>', body: link, note: 'On Maria Keller.' }],
    [
      'a friend’s link, named in the subject',
      { from: 'Li <li@friends.example>', subject: 'Tom van der Berg', body: link },
    ],
    ['a long text', { from: 'Weekly <editor@weekly.example>', body: 'Words and words. '.repeat(40) }],
  ])('of %s is something to read', async (_what, inner) => {
    expect(await taken(inner)).toMatchObject({ kind: 'forward', conversation: null, opens: null })
  })

  test.each<[string, Inner, string]>([
    ['a person’s mail', { from: 'Ana Ruiz <ana@ruiz.example>', body: `Dear Sam, gladly. ${link}` }, 'ana@ruiz.example'],
    [
      'a person’s mail that names a contact',
      { from: 'Ana Ruiz <ana@ruiz.example>', body: `Maria Keller wrote to me about you. ${link}` },
      'ana@ruiz.example',
    ],
    [
      'a mail to a contact and the owner',
      { from: 'Ana <ana@ruiz.example>', subject: 'Maria Keller', body: link, to: 'maria@northwind.example' },
      'ana@ruiz.example',
    ],
    ['a short word without a link', { from: 'Weekly <news@weekly.example>', body: 'Thanks.' }, 'news@weekly.example'],
    [
      'a friend’s link about somebody with whom all is over',
      { from: 'Li <li@friends.example>', body: link, note: 'On Old Friend.' },
      'li@friends.example',
    ],
  ])('of %s opens a conversation as before', async (_what, inner, opens) => {
    expect(await taken(inner)).toMatchObject({ kind: 'forward', opens: { address: opens } })
  })

  test('of a contact’s own mail is that contact’s', async () => {
    const { conversation } = await taken({
      from: 'Maria Keller <maria@northwind.example>',
      body: `Unsubscribe ${link}`,
    })
    expect(conversation?.contact.name).toBe('Maria Keller')
  })
})

describe('who is named', () => {
  const named = (text: string) => contactsNamed(text, lookup).map(({ contact }) => contact.name)

  test.each([
    ['Maria Keller draws wards.', ['Maria Keller']],
    ['How Ward Planner Maria Keller Builds Better Hospitals', ['Maria Keller']],
    ['said Maria\u00a0Keller’s colleague', ['Maria Keller']],
    ['Maria Keller and Tom van der Berg met Maria Keller', ['Maria Keller', 'Tom van der Berg']],
    ['(Maria Keller), "Tom van der Berg"', ['Maria Keller', 'Tom van der Berg']],
    ['Maria Lopez and Peter Keller', []],
    ['maria keller', []],
    ['Maria. Keller', []],
    ['Old Friend and Quiet One', []],
    ['', []],
  ])('in %j are %j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['capitals', 'A'.repeat(1e6)],
    ['short names', 'A '.repeat(5e5)],
    ['names', 'Maria Lopez '.repeat(1e5)],
    ['blank lines', '\n'.repeat(1e6)],
    ['particles', `A ${'van '.repeat(25e4)}`],
  ])('a megabyte of %s names nobody', (_what, text) => {
    expect(named(text)).toEqual([])
  })
})

describe('what is kept', () => {
  test('of a forward is the inner mail', async () => {
    const message = await forward({ from: 'Weekly <news@weekly.example>', subject: 'Wards', body: link })
    expect(materialOf(message, forwardedMessage(message, 'Europe/Berlin'), receivedAt)).toEqual({
      title: 'Wards',
      from: 'Weekly',
      date: '2026-03-01T07:00:00.000Z',
      url: 'https://weekly.example/wards',
      text: link,
      messageId: message.messageId,
    })
  })

  test.each([
    ['Wards at night', 'https://weekly.example/w.', 'Wards at night'],
    ['', 'Wards at night\nhttps://weekly.example/w', 'Wards at night'],
    ['Re: your mail', 'Here is a page\nhttps://weekly.example/w', 'Here is a page'],
  ])('of a page shared under the subject %j is titled by it or by its first words', async (subject, text, title) => {
    const message = await mail({ From: 'sam@example.org', Subject: subject }, text)
    expect(materialOf(message, null, receivedAt)).toMatchObject({
      title,
      url: 'https://weekly.example/w',
      date: receivedAt,
    })
  })

  test('of a few words without a link is nothing', async () => {
    expect(
      materialOf(await mail({ From: 'sam@example.org', Subject: 'Hello' }, 'Did you see it?'), null, receivedAt),
    ).toBeNull()
  })

  const long = (before: number) => ({
    title: '',
    from: '',
    date: receivedAt,
    url: null,
    text: `${'Many words before.\n'.repeat(before)}Maria Keller drew it.\n${'Many words after.\n'.repeat(400)}`,
    messageId: null,
  })

  test('is 4,000 characters', () => {
    expect(excerptedFor(long(10), 'Maria Keller').text).toHaveLength(4000)
    expect(excerptedFor(long(10), 'Maria Keller').text).toMatch(/^Many words before/)
  })

  test('begins a little before the name where that stands far below', () => {
    const { text } = excerptedFor(long(2000), 'Maria Keller')
    expect(text.indexOf('Maria Keller')).toBeGreaterThan(400)
    expect(text.indexOf('Maria Keller')).toBeLessThan(600)
    expect(text).toMatch(/^Many words/)
  })

  test('is found in one line without end, too', () => {
    const line = { ...long(0), text: `${'x '.repeat(5000)}Maria Keller drew it.` }
    expect(excerptedFor(line, 'Maria Keller').text).toContain('Maria Keller drew it.')
  })
})
