import { describe, expect, test } from 'vitest'
import type { Conversation, Pledge } from '../../src/conversation/conversation.ts'
import { monthCheck } from '../../src/followups/month-check.ts'
import { promise } from '../../src/followups/promise.ts'
import { signWords } from '../../src/followups/sign-words.ts'
import { cadence, met, owner } from './a-conversation.ts'

const pledged = (...pledges: Pledge[]): Conversation => ({ ...met(), pledges })
const mine: Pledge = { number: 4, by: 'owner', text: 'send her my sketches', on: '2026-03-09' }

describe('a promise', () => {
  test.each<[string, Conversation, readonly string[]]>([
    [
      'of the owner is due in the morning of its day, by his clock',
      pledged(mine),
      ['promise:4 2026-03-09T07:00:00.000Z'],
    ],
    [
      'is due at the same hour of the clock after it was put forward',
      pledged({ ...mine, on: '2026-03-30' }),
      ['promise:4 2026-03-30T06:00:00.000Z'],
    ],
    ['of the contact is hers to remember', pledged({ ...mine, by: 'contact' }), []],
    ['without a day is due never', pledged({ ...mine, on: null }), []],
    [
      'is let rest with a contact whom the owner stopped',
      { ...pledged(mine), stage: { name: 'closed', outcome: 'stopped', meeting: null } },
      [],
    ],
    [
      'holds after the second thank-you has gone out',
      { ...pledged(mine), stage: { name: 'closed', outcome: 'finished', meeting: null } },
      ['promise:4 2026-03-09T07:00:00.000Z'],
    ],
    [
      'is one of several',
      pledged(mine, { ...mine, number: 6, on: '2026-03-10' }),
      ['promise:4 2026-03-09T07:00:00.000Z', 'promise:6 2026-03-10T07:00:00.000Z'],
    ],
    ['is nothing that older conversations have', met(), []],
  ])('%s', (_title, conversation, dues) => {
    expect(promise.due(conversation, cadence).map(({ key, dueAt }) => `${key} ${dueAt}`)).toEqual(dues)
  })

  test('is told in its own words', () => {
    expect(promise.words(pledged(mine), owner, cadence, { key: 'promise:4' }).promised).toBe('send her my sketches')
  })

  test('without a day is spoken of in the month-check', () => {
    const words = monthCheck.words(pledged({ ...mine, on: null }, mine), owner, cadence)
    expect(words.promised).toEqual([{ text: 'send her my sketches' }])
  })
})

test.each([
  [{ sort: 'met', at: '2026-03-20T10:00:00.000Z', who: 'Priya Nair' }, 'you met Priya Nair on 20 March'],
  [
    { sort: 'wrote', at: '2026-03-12T10:00:00.000Z', who: 'Priya Nair', subject: 'Coffee?' },
    'you wrote to Priya Nair on 12 March, “Coffee?”',
  ],
  [
    { sort: 'wrote', at: '2026-03-12T10:00:00.000Z', who: 'Priya Nair', subject: '' },
    'you wrote to Priya Nair on 12 March',
  ],
  [
    { sort: 'came', at: '2026-03-12T23:30:00.000Z', who: 'Guild Desk', subject: 'Your ticket' },
    'mail of 13 March from Guild Desk, “Your ticket”',
  ],
] as const)('a sign is said in half a sentence: %j', (sign, words) => {
  expect(signWords(sign, 'Europe/Berlin')).toBe(words)
})
