// What is known of a contact before a meeting: sentences from mails and from what the owner passed on, each with its source.

import { describe, expect, test } from 'vitest'
import type { Material } from '../../src/conversation/material.ts'
import { knownFacts } from '../../src/followups/known-facts.ts'
import { conversation, outreach, owner, reply } from './a-conversation.ts'

const facts = (text: string, address = 'maria@northwind.example', material: readonly Material[] = []) =>
  knownFacts(
    conversation({
      contact: { name: 'Maria Keller', address, aliases: [] },
      thread: [outreach, reply(text)],
      material,
    }),
    owner,
  ).map(({ text, source }) => `${text} (${source})`)

const article = (text: string, over: Partial<Material> = {}): Material => ({
  title: 'The ward that sleeps | Hospital Weekly',
  from: 'Hospital Weekly',
  date: '2026-02-20T08:00:00.000Z',
  url: 'https://weekly.example/ward',
  text,
  messageId: null,
  ...over,
})

describe('what is known of a contact', () => {
  test('comes from signature, words and address', () => {
    expect(
      facts(
        'I left the ward ten years ago and still miss the nights. Call me.\n\nMaria\n\nMaria Keller\nHead of Design',
      ),
    ).toEqual([
      'Head of Design (signature of 3 March)',
      '“I left the ward ten years ago and still miss the nights.” (mail of 3 March)',
      'Their mails come from northwind.example: look there for what it says about them (their address)',
    ])
  })

  test.each(['maria@gmail.com', 'maria@outlook.de', 'maria@yahoo.co.uk', 'maria@gmx.net', 'maria@web.de'])(
    '%s tells no workplace',
    (address) => {
      expect(facts('Gladly.', address)).toEqual([])
    },
  )

  test.each([
    'Thursday at two works for me, I will call you then.',
    'Let me know which slot suits you best, I am free.',
    'Yes.',
  ])('is nothing where the words are about the date: %s', (text) => {
    expect(facts(text, 'maria@gmail.com')).toEqual([])
  })

  test('is never a phone number or a link below the name', () => {
    expect(facts('Gladly.\n\nMaria Keller\nhttps://northwind.example', 'maria@gmail.com')).toEqual([])
  })
})

describe('what the owner passed on', () => {
  test('tells what names the contact or the organisation and says something, verbatim and with its source', () => {
    const text =
      'It is quiet at four in the morning.\n\nMaria Keller spent six years on night shifts before she drew\nher first plan. ' +
      'Many people like her. She is said to be funny. Since 2019 Northwind has rebuilt eleven wards.\n\nUnsubscribe from news about Maria Keller here at any time you like.'
    expect(facts('Gladly.', 'maria@northwind.example', [article(text)])).toEqual([
      '“Maria Keller spent six years on night shifts before she drew her first plan.” (“The ward that sleeps”, 20 February)',
      '“Since 2019 Northwind has rebuilt eleven wards.” (“The ward that sleeps”, 20 February)',
      'Their mails come from northwind.example: look there for what it says about them (their address)',
    ])
  })

  test.each([
    ['somebody with a longer name', 'Peter Kellermann founded the clinic in 1998 with two friends from school.'],
    ['nobody', 'The clinic was founded in 1998 by two friends who had met at school.'],
    ['her, and nothing besides', 'Everybody in the house is very fond of Maria Keller, for good reasons.'],
    ['her in a piece of a sentence', 'Maria Keller, founder, in 2019, on the roof of the house'],
    ['her in a call to apply', 'Apply now and work with Maria Keller, who has led the team since 2019.'],
  ])('tells nothing where it names %s', (_what, text) => {
    expect(facts('Gladly.', 'maria@gmail.com', [article(text)])).toEqual([])
  })

  test('tells the newest first, and the same sentence once', () => {
    const old = article('Maria Keller opened her first night ward in the spring of 2015.', { title: 'An old piece' })
    const again = article(
      'Maria Keller opened her first night ward in the spring of 2015. In January Keller joined the board of the hospital.',
      { title: 'A new piece' },
    )
    expect(facts('Gladly.', 'maria@gmail.com', [old, again])).toEqual([
      '“Maria Keller opened her first night ward in the spring of 2015.” (“A new piece”, 20 February)',
      '“In January Keller joined the board of the hospital.” (“A new piece”, 20 February)',
    ])
  })
})
