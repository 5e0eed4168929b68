// What counts as the owner's news, what the answer to it says, and how he is asked for the sentences of the quieter notes.

import { describe, expect, test } from 'vitest'
import type { About } from '../../src/conversation/command.ts'
import { composeOwnerMail } from '../../src/owner/compose-owner-mail.ts'
import { composeNews } from '../../src/owner/news-mail.ts'
import { readNews } from '../../src/owner/read-news.ts'
import { met, service, setting } from './conversations.ts'

const signs = { name: 'Alex Rivera', signature: 'Alex Rivera' }
const debrief: About = { mail: 'told', followUp: 'debrief:1:x', kind: 'debrief' }

describe('news', () => {
  test.each<[string, string | null]>([
    ['news: I start at Northlight in May', 'I start at Northlight in May'],
    ['NEWS: I start at Northlight in May.', 'I start at Northlight in May.'],
    ['*News:* I start\nat Northlight in May', 'I start at Northlight in May'],
    ['News – I start at Northlight in May', 'I start at Northlight in May'],
    [
      'news:\n\nI start at Northlight in May.\n\nIt is a small team.',
      'I start at Northlight in May. It is a small team.',
    ],
    ['news: I start in May\n\nBest,\nAlex Rivera', 'I start in May'],
    ['news: I start in May\n-- \nAlex Rivera', 'I start in May'],
    ['news: I start in May\n\nSent from my iPhone', 'I start in May'],
    ['news: I start in May\nprivate: they pay badly', 'I start in May'],
    ['news:', null],
    ['news: !', null],
    ['news: private', 'private'],
    ['news', null],
    ['newsletter: please stop it', null],
    ['I have news: I start in May', null],
    ['Good news: I start in May', null],
    [`news: ${'a very long tale '.repeat(80)}`, null],
    ['send', null],
    ['', null],
  ])('in %j is %j', (text, news) => {
    expect(readNews(text, null, signs)).toBe(news)
  })

  test.each<[string, About, string, boolean]>([
    ['an approval mail', { mail: 'approval', followUp: 'thank-you:1', version: 1 }, 'news: I start in May', true],
    ['the digest', { mail: 'digest' }, 'news: I start in May', true],
    ['the question how it was', debrief, 'news: I start in May', true],
    ['that question, as the head of notes', debrief, 'News: they hire in spring\n\n1. the two doors', false],
    ['that question, before a list', debrief, 'News: they hire\n- the two doors', false],
    ['a question for a detail', { mail: 'detail-wanted', followUp: 'keep-in-touch:x' }, 'news: I passed', false],
  ])('in answer to %s', (_what, about, text, isNews) => {
    expect(readNews(text, about, signs) !== null).toBe(isNews)
  })

  test('a megabyte of anything is read in a moment', () => {
    for (const piece of ['news: ', '\n', ' ', '*', 'a ', 'private: ']) readNews(piece.repeat(200_000), null, signs)
  })
})

test.each<[string, readonly string[]]>([
  ['several', ['Maria Chen', 'Jonas Weber', 'Priya Nair']],
  ['one', ['Maria Chen']],
  ['nobody', []],
])('the answer tells that %s hear it', async (count, helpers) => {
  const { subject, text } = composeNews('I start at Northlight in May', helpers)
  await expect(`Subject: ${subject}\n\n${text}\n`).toMatchFileSnapshot(`mails/news-for-${count}.txt`)
})

test.each([
  ['keep-in-touch', 'keep-in-touch:2026-04-07T07:00:00.000Z'],
  ['referral-report', 'referral-report:priya-nair'],
  ['news', 'news:2026-04-20T10:00:00.000Z'],
] as const)('the question for the sentence of a %s reads as it was written', async (kind, followUp) => {
  const named = { name: 'Priya Nair', address: null, organisation: null, namedAt: '2026-03-05T13:00:00.000Z' }
  const conversation = { ...met, referrals: [named], debrief: null, advice: [] }
  const mail = { mail: 'detail-wanted', followUp, kind, reminder: 0 } as const
  const { subject, text } = composeOwnerMail(mail, {
    conversation,
    setting,
    service,
    at: '2026-07-07T07:00:00.000Z',
    told: null,
  })
  await expect(`Subject: ${subject}\n\n${text}\n`).toMatchFileSnapshot(`mails/sentence-for-${kind}.txt`)
})
