// When whoever named somebody hears of it, when a helper hears again after a while, and who gets the owner's news.

import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { NamedPerson } from '../../src/conversation/introduction.ts'
import {
  advice,
  cadence,
  conversation,
  debrief,
  followUp,
  meeting,
  met,
  outreach,
  owner,
  reply,
} from './a-conversation.ts'
import { due, kind, newYork, type Row } from './due.ts'

const namedAt = '2026-03-05T13:20:00.000Z'
const priya: NamedPerson = { name: 'Priya Nair', address: null, organisation: null, namedAt }
const tom: NamedPerson = { name: 'Tom Berg', address: 'tom@berg.example', organisation: null, namedAt }
const wrote = (over: Partial<NonNullable<NamedPerson['became']>> = {}): NamedPerson => ({
  ...priya,
  became: { conversationId: 'c2', wroteAt: '2026-03-06T09:00:00.000Z', talkAt: null, metAt: null, ...over },
})
const own = (at: string, text: string, kind: 'owner-message' | 'note' = 'owner-message') => ({
  ...outreach,
  at,
  text,
  kind,
})

const report = (dueAt: string, until: string, who = 'priya-nair') => [`referral-report:${who}`, dueAt, until] as const
const twoWeeks = report('2026-03-19T07:00:00.000Z', '2026-04-18T06:00:00.000Z')
const question = (who = 'priya-nair') => report('2026-03-19T07:00:00.000Z', '2026-03-29T06:00:00.000Z', who)

describe('the report on an introduction', () => {
  test.each<Row>([
    ['is due two weeks after the name was given', met({}, { referrals: [wrote()] }), [twoWeeks]],
    [
      'leaves out the weekend, and keeps its hour over the change of clocks',
      met({}, { referrals: [{ ...wrote(), namedAt: '2026-03-14T13:20:00.000Z' }] }),
      [report('2026-03-30T06:00:00.000Z', '2026-04-29T06:00:00.000Z')],
    ],
    [
      'counts the day in the owner’s zone',
      met({}, { referrals: [{ ...wrote(), namedAt: '2026-03-06T02:00:00.000Z' }] }),
      [report('2026-03-19T12:00:00.000Z', '2026-04-18T12:00:00.000Z')],
      newYork,
    ],
    [
      'is due at once when they have met',
      met({}, { referrals: [wrote({ metAt: '2026-03-10T09:00:00.000Z' })] }),
      [report('2026-03-10T09:00:00.000Z', '2026-04-09T06:00:00.000Z')],
    ],
    [
      'waits for a talk that is agreed, and three days for the notes on it',
      met({}, { referrals: [wrote({ talkAt: '2026-03-24T09:00:00.000Z' })] }),
      [report('2026-03-27T07:00:00.000Z', '2026-04-26T06:00:00.000Z')],
    ],
    [
      'does not wait longer for a talk that comes before the two weeks are over',
      met({}, { referrals: [wrote({ talkAt: '2026-03-09T09:00:00.000Z' })] }),
      [twoWeeks],
    ],
    ['asks for ten days about somebody of whom nothing is known', met({}, { referrals: [priya] }), [question()]],
    ['asks about one such person at a time', met({}, { referrals: [priya, tom] }), [question()]],
    [
      'asks about the next one once the first is settled',
      met(
        {},
        {
          referrals: [priya, tom],
          followUps: followUp('referral-report:priya-nair', 'referral-report', {
            status: 'ended',
            at: '2026-03-20T09:00:00.000Z',
            how: 'skipped',
            because: '',
          }),
        },
      ),
      [question(), question('tom-berg')],
    ],
    [
      'tells of everybody whom he has written to',
      met({}, { referrals: [wrote(), { ...tom, became: { ...wrote().became!, conversationId: 'c3' } }] }),
      [twoWeeks, report('2026-03-19T07:00:00.000Z', '2026-04-18T06:00:00.000Z', 'tom-berg')],
    ],
    [
      'is not needed where the owner told it by hand after they met',
      met(
        {},
        {
          referrals: [wrote({ metAt: '2026-03-10T09:00:00.000Z' })],
          thread: [outreach, own('2026-03-11T09:00:00.000Z', 'I met Priya Nair yesterday.')],
        },
      ),
      [],
    ],
    [
      'is not needed where the month note has told it',
      met(
        {},
        {
          referrals: [wrote({ metAt: '2026-03-10T09:00:00.000Z' })],
          thread: [outreach, own('2026-04-07T09:00:00.000Z', 'I met Priya Nair.', 'note')],
        },
      ),
      [],
    ],
    [
      'is needed although the thank-you has named the person',
      met(
        {},
        { referrals: [wrote()], thread: [outreach, own('2026-03-06T12:00:00.000Z', 'Thanks for Priya Nair.', 'note')] },
      ),
      [twoWeeks],
    ],
    [
      'also goes to somebody with whom all is said and done',
      met({}, { stage: { name: 'closed', outcome: 'finished', meeting: meeting() }, referrals: [wrote()] }),
      [twoWeeks],
    ],
    ['is not for a successor whom a machine named', met({}, { referrals: [{ ...wrote(), namedAt: null }] }), []],
    [
      'is not for names from before this version',
      met({}, { referrals: [{ ...priya, namedAt: undefined } as never] }),
      [],
    ],
    ['is not for what is not followed', met({}, { following: 'no', referrals: [wrote()] }), []],
    [
      'does not go to an address that does not work',
      conversation({ stage: { name: 'closed', outcome: 'bounced', meeting: null }, referrals: [wrote()] }),
      [],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('referral-report', facts, rhythm)).toEqual(expected)
  })

  const key = 'referral-report:priya-nair'
  test.each<[string, Conversation, boolean]>([
    ['a mail to that person', met({}, { referrals: [wrote()] }), false],
    ['a talk with that person', met({}, { referrals: [wrote({ wroteAt: null, metAt: namedAt })] }), false],
    ['the owner’s sentence', met({}, { referrals: [priya], given: { [key]: 'I called her.' } }), false],
    [
      'advice that names the person, with what came of it',
      met({}, { referrals: [priya], advice: advice(['talk to Priya Nair', 'done', 'met her on Tuesday']) }),
      false,
    ],
    ['the name alone', met({}, { referrals: [priya] }), true],
    [
      'advice that is only ticked',
      met({}, { referrals: [priya], advice: advice(['talk to Priya Nair', 'done', 'yes']) }),
      true,
    ],
    ['a mail that came back', met({}, { referrals: [wrote({ wroteAt: null })] }), true],
  ])('from %s it can be written, or else the owner is asked', (_what, facts, asks) => {
    const question = kind('referral-report').lacks(facts, { key })
    expect(question === null).toBe(!asks)
    if (question !== null) expect(question).toContain('Priya Nair')
  })
})

const finished = (over: Partial<Conversation> = {}) =>
  met(
    {},
    {
      stage: { name: 'closed', outcome: 'finished', meeting: meeting() },
      thread: [outreach, reply('Gladly.'), own('2026-04-07T07:00:00.000Z', 'Thank you again.', 'note')],
      ...over,
    },
  )
const touch = (base: string, dueAt: string, until: string) => [`keep-in-touch:${base}`, dueAt, until] as const
const sent = (at: string) => followUp(`keep-in-touch:${at}`, 'keep-in-touch', { status: 'sent', at, version: 1 })
const left = (at: string) =>
  followUp(`keep-in-touch:${at}`, 'keep-in-touch', {
    status: 'ended',
    at,
    how: 'dropped',
    because: 'its time had passed',
  })

describe('keeping in touch', () => {
  test.each<Row>([
    [
      'is due a quarter after the month note',
      finished(),
      [touch('2026-04-07T07:00:00.000Z', '2026-07-07T06:00:00.000Z', '2026-08-06T06:00:00.000Z')],
    ],
    [
      'is due in winter time where the quarter ends there, on a business day',
      finished({ thread: [outreach, own('2026-08-01T07:00:00.000Z', 'Hello!')] }),
      [touch('2026-08-01T07:00:00.000Z', '2026-11-02T07:00:00.000Z', '2026-12-02T07:00:00.000Z')],
    ],
    [
      'is clamped to the end of the month',
      finished({ thread: [outreach, own('2026-11-30T07:00:00.000Z', 'Hello!')] }),
      [touch('2026-11-30T07:00:00.000Z', '2027-03-01T07:00:00.000Z', '2027-03-31T06:00:00.000Z')],
    ],
    [
      'starts anew with every word of theirs',
      finished({ thread: [outreach, reply('How are you?', { at: '2026-05-20T10:00:00.000Z' })] }),
      [touch('2026-05-20T10:00:00.000Z', '2026-08-20T06:00:00.000Z', '2026-09-19T06:00:00.000Z')],
    ],
    [
      'does not start anew with an automatic answer',
      finished({
        thread: [
          outreach,
          own('2026-04-07T07:00:00.000Z', 'Thank you again.', 'note'),
          reply('Away.', { at: '2026-05-20T10:00:00.000Z', kind: 'auto-reply' }),
        ],
      }),
      [touch('2026-04-07T07:00:00.000Z', '2026-07-07T06:00:00.000Z', '2026-08-06T06:00:00.000Z')],
    ],
    [
      'is due again a quarter after it was left out',
      finished({ followUps: left('2026-08-06T06:00:00.000Z') }),
      [touch('2026-08-06T06:00:00.000Z', '2026-11-06T07:00:00.000Z', '2026-12-06T07:00:00.000Z')],
    ],
    [
      'is given up when it was left out twice in a row',
      finished({ followUps: { ...left('2026-08-06T06:00:00.000Z'), ...left('2026-12-06T07:00:00.000Z') } }),
      [],
    ],
    [
      'comes back with the next word after that',
      finished({
        followUps: { ...left('2026-08-06T06:00:00.000Z'), ...left('2026-12-06T07:00:00.000Z') },
        thread: [outreach, reply('A happy new year!', { at: '2027-01-04T10:00:00.000Z' })],
      }),
      [touch('2027-01-04T10:00:00.000Z', '2027-08-06T06:00:00.000Z', '2027-09-05T06:00:00.000Z')],
      { keepInTouch: { everyMonths: 3, atMostAYear: 2 } },
    ],
    [
      'comes three times in a year and no oftener',
      finished({
        followUps: {
          ...sent('2026-07-07T06:00:00.000Z'),
          ...sent('2026-10-07T06:00:00.000Z'),
          ...sent('2027-01-07T07:00:00.000Z'),
        },
        thread: [outreach, own('2027-01-07T07:00:00.000Z', 'An article for you.', 'note')],
      }),
      [touch('2027-01-07T07:00:00.000Z', '2027-07-07T06:00:00.000Z', '2027-08-06T06:00:00.000Z')],
    ],
    [
      'is not thought of before the month note is out',
      met({}, { followUps: followUp('thank-you:1', 'thank-you', { status: 'sent', at: namedAt, version: 1 }) }),
      [],
    ],
    [
      'counts from a month note that was left out',
      met(
        {},
        {
          thread: [outreach],
          followUps: followUp('month-note:1', 'month-note', {
            status: 'ended',
            at: '2026-06-07T06:00:00.000Z',
            how: 'dropped',
            because: '',
          }),
        },
      ),
      [touch('2026-06-07T06:00:00.000Z', '2026-09-07T06:00:00.000Z', '2026-10-07T06:00:00.000Z')],
    ],
    [
      'is not for somebody who said no',
      finished({ stage: { name: 'closed', outcome: 'declined', meeting: null } }),
      [],
    ],
    ['is not for what was stopped', finished({ following: 'no' }), []],
    ['can be switched off', finished(), [], { keepInTouch: { everyMonths: 3, atMostAYear: 0 } }],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('keep-in-touch', facts, rhythm)).toEqual(expected)
  })

  test('is never written from nothing, and a sentence given for one does not serve for the next', () => {
    const key = 'keep-in-touch:2026-04-07T07:00:00.000Z'
    const given = finished({ given: { [key]: 'I read your report.' } })
    expect(kind('keep-in-touch').lacks(finished(), { key })).toContain('Maria')
    expect(kind('keep-in-touch').lacks(given, { key })).toBeNull()
    expect(kind('keep-in-touch').lacks(given, { key: 'keep-in-touch:2026-07-08T07:00:00.000Z' })).not.toBeNull()
  })
})

const toldAt = '2026-04-20T10:00:00.000Z'
const news = [{ at: toldAt, text: 'I start at Northlight Maps in May' }]
const goesOut = [['news:2026-04-20T10:00:00.000Z', toldAt, '2026-05-20T10:00:00.000Z']] as const

describe('the news', () => {
  test.each<Row>([
    ['goes to whoever has talked with the owner', met({}, { news }), [...goesOut]],
    ['goes to those with whom all is said and done', finished({ news }), [...goesOut]],
    [
      'is the newest only',
      met({}, { news: [{ at: '2026-04-19T10:00:00.000Z', text: 'I start soon' }, ...news] }),
      [...goesOut],
    ],
    ['does not go to somebody who has not answered', conversation({ news }), []],
    [
      'does not go to somebody who said no',
      conversation({ news, stage: { name: 'closed', outcome: 'declined', meeting: null } }),
      [],
    ],
    ['does not go where the owner said stop', finished({ news, following: 'no' }), []],
    ['is nothing where nothing was told', met(), []],
  ])('%s', (_what, facts, expected) => {
    expect(due('news', facts)).toEqual(expected)
  })

  test.each<[string, Conversation, boolean]>([
    ['what struck the owner', met({}, { news, debrief: debrief('the two doors') }), false],
    ['advice that he followed', met({}, { news, advice: advice(['read the report', 'done', null]) }), false],
    ['somebody whom he met through them', met({}, { news, referrals: [wrote({ metAt: namedAt })] }), false],
    ['his sentence for it', met({}, { news, given: { [`news:${toldAt}`]: 'You told me to wait.' } }), false],
    ['advice that is open', met({}, { news, advice: advice('read the report') }), true],
    ['a talk of which nothing is known', met({}, { news }), true],
  ])('from %s a note can be written, or else the owner is asked', (_what, facts, asks) => {
    expect(kind('news').lacks(facts, { key: `news:${toldAt}` }) === null).toBe(!asks)
  })

  test('names who was met through them, and the advice that was followed', () => {
    const facts = met(
      {},
      { news, advice: advice(['Read the report', 'done', null]), referrals: [wrote({ metAt: namedAt })] },
    )
    expect(kind('news').words(facts, owner, cadence, { key: `news:${toldAt}` })).toMatchObject({
      news: 'I start at Northlight Maps in May.',
      done: [{ text: 'Read the report.', inline: 'read the report.' }],
      people: 'Priya Nair',
    })
  })
})
