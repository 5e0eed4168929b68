// The owner's words made fit for sentences: nothing is added but what he left out, nothing is lost.

import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { kinds } from '../../src/followups/index.ts'
import { minutesAsked } from '../../src/followups/minutes-asked.ts'
import { asInline, asListItem, asPhrase, asSentence, inFirstPerson, spokenList } from '../../src/followups/phrase.ts'
import { referralWords } from '../../src/followups/referral-words.ts'
import { signOff } from '../../src/followups/sign-off.ts'
import { spokenMeeting } from '../../src/followups/spoken-time.ts'
import { completesSentence, struckWords } from '../../src/followups/struck-words.ts'
import { advice, cadence, conversation, debrief, meeting, met, owner, scheduled } from './a-conversation.ts'

describe('what stayed with the owner', () => {
  test.each<[string, string, boolean]>([
    ['how you listen first', 'how you listen first', true],
    ['How you listen first.', 'how you listen first', true],
    ['What stayed with me most is how you listen first.', 'how you listen first', true],
    ['what struck me most was that you left twice', 'that you left twice', true],
    ['The thing that stuck with me: your question about money', 'your question about money', true],
    ['"What stayed with me most is … your patience"', 'your patience', true],
    ['Nobody reads portfolios', 'Nobody reads portfolios', false],
    ['you told me to stop polishing', 'you told me to stop polishing', false],
    ['I should have asked sooner', 'I should have asked sooner', false],
    ['A nurse sees more than a plan', 'a nurse sees more than a plan', false],
    ['The nurses never look at the plan', 'the nurses never look at the plan', false],
    ['Your first year was nothing but listening', 'your first year was nothing but listening', false],
    ['That was a surprise', 'That was a surprise', false],
    ['the way you said it was never about money', 'the way you said it was never about money', true],
    ['your honesty about the pay cut', 'your honesty about the pay cut', true],
    ['the tape', 'the tape', true],
    ['“Nobody reads portfolios.”', 'Nobody reads portfolios', false],
    ['that you\nwork one night\n shift a year', 'that you work one night shift a year', true],
    ['- the tape on the floor', 'the tape on the floor', true],
    ['What a nurse sees first', 'what a nurse sees first', true],
    ['Really? I asked.', 'Really? I asked', false],
    ['  ', '', false],
  ])('%j is set as %j', (told, expected, completes) => {
    expect(struckWords(told)).toBe(expected)
    expect(completesSentence(struckWords(told))).toBe(completes)
  })

  test('is nothing when nothing was told', () => {
    expect(struckWords(null)).toBe('')
  })
})

describe('a phrase', () => {
  test.each([
    ['Read Working Identity.', 'Read Working Identity'],
    ['- read it;', 'read it'],
    ['2) join the society,', 'join the society'],
    ['and so on...', 'and so on...'],
    ['Do it!', 'Do it!'],
    ['3 drawings on one page', '3 drawings on one page'],
    ['-', '-'],
  ])('%j becomes %j', (text, expected) => {
    expect(asPhrase(text)).toBe(expected)
  })

  test.each([
    ['Read Working Identity', 'read Working Identity'],
    ['The evening course', 'the evening course'],
    ['Working Identity by Ibarra', 'Working Identity by Ibarra'],
    ['Priya Nair first', 'Priya Nair first'],
    ['I should rest', 'I should rest'],
    ['Don’t hurry', 'don’t hurry'],
    ['iF awards', 'iF awards'],
  ])('%j stands within a sentence as %j', (text, expected) => {
    expect(asInline(text)).toBe(expected)
  })

  test.each([
    ['read it', 'Read it'],
    ['iF awards', 'iF awards'],
    ['eBay shops', 'eBay shops'],
    ['über alles reden', 'Über alles reden'],
    ['3 drawings', '3 drawings'],
  ])('%j stands in a list as %j', (text, expected) => {
    expect(asListItem(text)).toBe(expected)
  })

  test.each([
    ['it helped', 'It helped.'],
    ['Done!', 'Done!'],
    ['two of them,', 'Two of them.'],
    ['she said "yes."', 'She said "yes."'],
    ['', ''],
  ])('%j is the sentence %j', (text, expected) => {
    expect(asSentence(text)).toBe(expected)
  })

  test.each([
    ['read it in a weekend', 'I read it in a weekend'],
    ['Met Priya on Monday', 'I met Priya on Monday'],
    ['it was worth it', 'it was worth it'],
    ['two people asked', 'two people asked'],
    ['I read it', 'I read it'],
    ['written by Ibarra', 'written by Ibarra'],
    ['had a coffee', 'I had a coffee'],
    ['was worth every page', 'was worth every page'],
    ['made me think', 'made me think'],
    ['got me thinking', 'got me thinking'],
    ['read like a novel', 'read like a novel'],
  ])('%j is told by the owner as %j', (text, expected) => {
    expect(inFirstPerson(text)).toBe(expected)
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j are listed as %j', (parts, expected) => {
    expect(spokenList(parts)).toBe(expected)
  })
})

describe('people', () => {
  const people = (referrals: Conversation['referrals'], told: string[] = []) =>
    referralWords(conversation({ referrals }), told).people
  const priya = { name: 'Priya Nair', address: 'p@southgate.example', organisation: 'Southgate' }

  test.each<[string, Conversation['referrals'], string[], string]>([
    ['by name and place', [priya], [], 'Priya Nair at Southgate'],
    ['by name alone', [{ ...priya, organisation: null }], [], 'Priya Nair'],
    ['by place alone', [{ ...priya, name: null }], [], 'Southgate'],
    [
      'by address where nothing else is known',
      [{ ...priya, name: null, organisation: null }],
      [],
      'p@southgate.example',
    ],
    ['once', [priya, priya], [], 'Priya Nair at Southgate'],
    ['not when the advice names them', [priya], ['Write to priya nair'], ''],
    ['without the place twice', [{ ...priya, name: 'Priya Nair (Southgate)' }], [], 'Priya Nair (Southgate)'],
    ['none', [], [], ''],
  ])('are named %s', (_what, referrals, told, expected) => {
    expect(people(referrals, told)).toBe(expected)
  })
})

describe('the end of a note', () => {
  test.each([
    ['Jonas Albrecht', 'Best regards,\nJonas Albrecht'],
    ['', 'Best regards,\nJonas Albrecht'],
    ['Warmly,\nJonas', 'Warmly,\nJonas'],
    ['With kind regards\nJonas', 'With kind regards\nJonas'],
    ['-- \nJonas Albrecht\nBerlin', 'Best regards,\nJonas Albrecht\nBerlin'],
    ['Best Western Hotels and Resorts\nJonas', 'Best regards,\nBest Western Hotels and Resorts\nJonas'],
  ])('with signature %j is %j', (signature, expected) => {
    expect(signOff({ ...owner, signature })).toBe(expected)
  })
})

describe('the minutes asked for', () => {
  test.each([
    ['Would you have 20 minutes?', 20],
    ['a 15-minute call', 15],
    ['15 to 30 minutes', 30],
    ['15-20 min', 20],
    ['an hour', 20],
    ['90 minutes', 20],
    ['5 minutes', 20],
    ['', 20],
  ])('in %j are %d', (text, minutes) => {
    expect(minutesAsked(text)).toBe(minutes)
  })
})

describe('a meeting in words', () => {
  test.each([
    ['in one zone', meeting(), 'Thursday 5 March, 14:00 to 14:20'],
    [
      'in another zone',
      meeting({ zone: 'America/New_York' }),
      'Thursday 5 March, 14:00 to 14:20 Berlin time (08:00 in New York)',
    ],
    [
      'on another day there',
      meeting({ zone: 'Pacific/Auckland' }),
      'Thursday 5 March, 14:00 to 14:20 Berlin time (Friday 6 March, 02:00 in Auckland)',
    ],
    ['in another zone with the same clock', meeting({ zone: 'Europe/Paris' }), 'Thursday 5 March, 14:00 to 14:20'],
  ])('%s', (_what, agreed, expected) => {
    expect(spokenMeeting(agreed, 'Europe/Berlin')).toBe(expected)
  })
})

describe('what a note lacks', () => {
  const lacks = (name: string, facts: Conversation) => kinds.find((kind) => kind.name === name)?.lacks(facts)
  const priya = { name: 'Priya Nair', address: null, organisation: null }

  test.each<[string, string, Conversation]>([
    ['thank-you', 'without a debrief', met()],
    ['thank-you', 'without a debrief, although somebody was named by mail', met({}, { referrals: [priya] })],
    ['thank-you', 'when the debrief holds nothing concrete', met({}, { debrief: debrief(null) })],
    ['thank-you', 'when the words are blank', met({}, { debrief: debrief(' \n') })],
    [
      'thank-you',
      'after a second meeting with notes on the first',
      met({ number: 2, start: '2026-05-05T13:00:00.000Z' }, { debrief: debrief('the tape') }),
    ],
    ['month-note', 'when nothing was done', met({}, { debrief: debrief('the tape'), advice: advice('read it') })],
    ['month-note', 'when all was dropped', met({}, { advice: advice(['read it', 'dropped', 'no time']) })],
    [
      'month-note',
      'when the month-check was answered with nothing',
      met({}, { monthCheckedAt: '2026-04-01T08:00:00.000Z', sinceThen: ['no'] }),
    ],
  ])('%s %s is asked for', (name, _what, facts) => {
    expect(lacks(name, facts)).toMatch(/^What .*Maria/)
  })

  test.each<[string, string, Conversation]>([
    ['thank-you', 'with a detail', met({}, { debrief: debrief('the tape') })],
    ['thank-you', 'with advice alone', met({}, { debrief: debrief(null), advice: advice('read it') })],
    ['thank-you', 'with a person alone', met({}, { debrief: debrief(null), referrals: [priya] })],
    ['month-note', 'with one thing done', met({}, { advice: advice('a', ['read it', 'done', null]) })],
    ['month-note', 'with other news', met({}, { sinceThen: ['I began a course'] })],
    ['nudge', 'ever', conversation()],
    ['questions', 'ever', scheduled()],
  ])('%s %s has enough', (name, _what, facts) => {
    expect(lacks(name, facts)).toBeNull()
  })
})

test('words are strings, numbers, booleans or lists of records of these, whatever is known', () => {
  const plain = (value: unknown): boolean =>
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) && value.every((item) => Object.values(item as object).every((part) => plain(part))))
  const facts = [
    conversation(),
    scheduled(),
    met({}, { debrief: debrief('x'), advice: advice('a', ['b', 'done', 'c']), sinceThen: ['d'] }),
  ]
  const odd = kinds.flatMap((kind) =>
    facts.flatMap((each) =>
      Object.entries(kind.words(each, owner, cadence))
        .filter(([, value]) => !plain(value))
        .map(([word]) => `${kind.name} ${word}`),
    ),
  )
  expect(odd).toEqual([])
})
