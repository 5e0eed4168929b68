// The owner's hurried words as they stand in a note: tidied, turned, and in the shape that is right for them.

import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { adviceToFollow } from '../../src/followups/advice-words.ts'
import { adviceParts, advised } from '../../src/followups/advised.ts'
import { ledgerWords } from '../../src/followups/ledger-words.ts'
import { referralWords } from '../../src/followups/referral-words.ts'
import { type StruckShape, struckTold } from '../../src/followups/struck-words.ts'
import { tidied, withNames } from '../../src/followups/tidied.ts'
import { variantOf } from '../../src/followups/variant.ts'
import { advice, conversation, debrief, met } from './a-conversation.ts'

const maria = { names: ['maria', 'keller'], pronoun: 'she' } as const

describe('dictated words', () => {
  test.each([
    ['so um i think she was right', 'I think she was right'],
    ['okay so the tape', 'the tape'],
    ['dont open before i am ready', "don't open before I am ready"],
    ['Dont open!!', "Don't open!"],
    ['its on friday in october or march', 'its on Friday in October or march'],
    ['go before march', 'go before March'],
    ['march on', 'march on'],
    ['put it into the cv and on linkedin', 'put it into the CV and on LinkedIn'],
    ['sql + python', 'SQL and Python'],
    ['i.e. the tape', 'i.e. the tape'],
    ['the tape\n on  the floor', 'the tape on the floor'],
    ['yes! sat at the back. an old lady asked', 'yes! Sat at the back. An old lady asked'],
    ['tape, paper etc. and the floor', 'tape, paper etc. and the floor'],
    ['the tape. iPads never', 'the tape. iPads never'],
    ['So', 'So'],
    ['', ''],
  ])('%j are tidied to %j', (text, expected) => {
    expect(tidied(text)).toBe(expected)
  })

  test.each([
    ['hazel took it', ['Hazel Dunn'], 'Hazel took it'],
    ['it will be hard', ['Will Hard'], 'it will be hard'],
    ['write to hazel@dunn.example', ['Hazel Dunn'], 'write to hazel@dunn.example'],
    ['nothing', [], 'nothing'],
  ])('%j gets the capitals of %j', (text, names, expected) => {
    expect(withNames(text, names)).toBe(expected)
  })
})

describe('what struck the owner', () => {
  const told = (struck: string, referrals: Conversation['referrals'] = []) => {
    const notes = debrief(struck)
    return struckTold(met({}, { debrief: notes, referrals }), notes)
  }

  test.each<[string, StruckShape, string]>([
    ['that she rewrites every plan', 'completes', 'that you rewrite every plan.'],
    ['her honesty about the pay', 'completes', 'your honesty about the pay.'],
    ['she said to learn SQL first', 'completes', 'your advice to learn SQL first.'],
    ['She told me not to hurry so much', 'completes', 'your advice not to hurry so much.'],
    ['she told me that nobody reads it', 'said', 'you told me that nobody reads it.'],
    ['The thing that surprised me: her best plans are short', 'sentence', 'your best plans are short.'],
    ['okay so the big thing was she said ask twice', 'said', 'you said ask twice.'],
    ['Nobody reads portfolios.', 'sentence', 'nobody reads portfolios.'],
    ['Priya Nair never draws', 'sentence', 'Priya Nair never draws.'],
    ['You never know what a ward needs', 'sentence', 'you never know what a ward needs.'],
    ['her hands! she finds the spot', 'sentence', 'your hands! You find the spot.'],
    ['I should have asked sooner', 'sentence', 'I should have asked sooner.'],
    [
      'how a nurse said "more" to her boss and she laughed',
      'notes',
      "how a nurse said 'more' to her boss and she laughed.",
    ],
    ['', '', ''],
  ])('%j can stand as %s: %j', (struck, shape, expected) => {
    expect(told(struck)).toMatchObject({ struckShape: shape, struck: expected })
  })

  test('is cut at the end of a sentence when it is a long tale', () => {
    const { struck } = told(
      `She said the ward has two doors. ${'And then there was one more thing to tell. '.repeat(20)}`,
    )
    expect(struck.split(' ').length).toBeLessThanOrEqual(56)
    expect(struck).toMatch(/^you said the ward has two doors\. .*tell\.$/)
  })

  test('of any length takes no time', () => {
    for (const piece of ['she said ', '. ', '“', 'the thing ', 'um ', 'so, '])
      expect(told(piece.repeat(500_000 / piece.length)).struck.length).toBeGreaterThanOrEqual(0)
  }, 10_000)
})

describe('a piece of advice', () => {
  test.each([
    ['Learn SQL first', 'Learn SQL first', 'learn SQL first', 'to learn SQL first'],
    ["don't hurry", "Don't hurry", "don't hurry", 'not to hurry'],
    ['not do another master', "Don't do another master", "don't do another master", 'not to do another master'],
    ['never work for free', 'Never work for free', 'never work for free', 'never to work for free'],
    ['always ask twice', 'Always ask twice', 'always ask twice', 'always to ask twice'],
    ['the evening course', 'The evening course', 'the evening course', ''],
    ['against buying', 'Against buying', 'against buying', 'against buying'],
    [
      'talk to her friend Tom Berg',
      'Talk to your friend Tom Berg',
      'talk to your friend Tom Berg',
      'to talk to your friend Tom Berg',
    ],
    ['send her my drawings', 'Send you my drawings', 'send you my drawings', 'to send you my drawings'],
    ['rewrite your CV', 'Rewrite my CV', 'rewrite my CV', 'to rewrite my CV'],
    ['read your article', 'Read your article', 'read your article', 'to read your article'],
    ['know what you want', 'Know what you want', '"Know what you want"', ''],
    ['talk to Rita, she made the move', 'Talk to Rita, she made the move', 'talk to Rita, she made the move', ''],
    ['test for concentration', 'Test for concentration', 'test for concentration', ''],
    ['maybe also visit a ward', 'Visit a ward', 'visit a ward', 'to visit a ward'],
    ['visit the ward', 'Visit the ward', 'visit the ward', 'to visit the ward'],
  ])('%j is said back as %j, %j and %j', (text, item, inline, to) => {
    expect(advised(text, maria, [])).toEqual({ text: item, inline, to })
  })

  test.each([
    ['Bring the radio. Do not mention the years.', ['Bring the radio.', 'Do not mention the years.']],
    ['take the exam, learn to type, write up two cases', ['take the exam', 'learn to type', 'write up two cases']],
    ['learn the words (bed, drip, itch), take the course', ['learn the words (bed, drip, itch)', 'take the course']],
    ['read it, twice', ['read it, twice']],
    ['read it. It is short.', ['read it. It is short.']],
    ['write to Dr. Simon', ['write to Dr. Simon']],
  ])('%j is %j', (text, parts) => {
    expect(adviceParts(text)).toEqual(parts)
  })

  test.each([
    [['learn SQL'], 'to learn SQL'],
    [['learn SQL', 'visit the ward'], 'to learn SQL and to visit the ward'],
    [['learn SQL', 'the ward'], ''],
    [['cut and shorten it', 'visit the ward'], ''],
    [['read one', 'read two', 'read three'], ''],
  ])('of %j all is said as %j', (items, expected) => {
    expect(adviceToFollow(met({}, { advice: advice(...items) })).adviceTo).toBe(expected)
  })
})

describe('what became of the advice', () => {
  const ledger = ledgerWords(
    met(
      {},
      {
        referrals: [{ name: 'Hazel Dunn', address: null, organisation: null }],
        advice: advice(
          ['read the report', 'done', 'read it on friday'],
          ['join the society', 'done', 'yes'],
          ["don't hurry", 'open', null],
          ['visit the ward', 'open', 'in may'],
          ['move to Ulm', 'dropped', null],
        ),
        sinceThen: ['also: hazel took my story'],
      },
    ),
  )

  test('is told with what came of it', () => {
    expect(ledger.done.map(({ to, outcome }) => [to, outcome])).toEqual([
      ['to read the report', 'I read it on Friday.'],
    ])
  })

  test('is told in one breath where nothing was said of it', () => {
    expect(ledger.doneTooTo).toBe('to join the society')
  })

  test('is still ahead only where something can be', () => {
    expect(ledger.open.map(({ text }) => text)).toEqual(['Visit the ward'])
    expect(ledger.openTo).toBe('to visit the ward')
  })

  test('is told besides, with the names that are known', () => {
    expect(ledger.deeds).toEqual([{ text: 'Hazel took my story.' }])
  })
})

test('people are told apart by what was offered', () => {
  const referrals: Conversation['referrals'] = [
    { name: 'Priya Nair', address: null, organisation: 'Southgate', how: 'introduces' },
    { name: 'Tom Berg', address: null, organisation: null, how: 'use-name' },
    { name: 'Aydin', address: null, organisation: null },
    { name: 'Ada Lund', address: null, organisation: null },
  ]
  const notes = debrief(null, { notes: 'People: Herr Aydin, Ada Lund' })
  expect(referralWords(conversation({ referrals, debrief: notes }), ['write to Priya Nair', 'call Ada Lund'])).toEqual({
    people: 'Priya Nair at Southgate, Tom Berg and Herr Aydin',
    introduced: 'Priya Nair at Southgate',
    nameUsed: 'Tom Berg',
    named: 'Herr Aydin',
  })
})

describe('which wording a note takes', () => {
  const at = (address: string) => conversation({ contact: { name: '', address, aliases: [] } })

  test('is the same whenever it is asked', () => {
    expect(variantOf(at('A@b.example'))).toBe(variantOf(at('a@B.example')))
  })

  test('is the next one after each that would not do', () => {
    const first = variantOf(at('a@b.example'))
    expect([1, 2, 12].map((variant) => variantOf(at('a@b.example'), { variant }))).toEqual([
      (first + 1) % 12,
      (first + 2) % 12,
      first,
    ])
  })

  test('differs for most colleagues', () => {
    const wordings = ['ann', 'ben', 'cleo', 'dan', 'eve', 'finn'].map((name) => variantOf(at(`${name}@house.example`)))
    expect(new Set(wordings).size).toBeGreaterThan(3)
  })
})
