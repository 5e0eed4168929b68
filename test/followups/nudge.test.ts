// When a nudge is due, and when it is not.

import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../src/conversation/cadence.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { nudge } from '../../src/followups/nudge.ts'
import { cadence, conversation, followUp, meeting, outreach, reply } from './a-conversation.ts'

const due = (facts: Partial<Conversation>, rhythm: Partial<Cadence> = {}) =>
  nudge.due(conversation(facts), { ...cadence, ...rhythm }).map(({ key, dueAt }) => [key, dueAt])

const twice = { nudge: { afterBusinessDays: 7, atMost: 2 } }
const sent = (n: number, at: string) => followUp(`nudge:${n}`, 'nudge', { status: 'sent', at, version: 1 })
const ended = (how: 'skipped' | 'by-hand' | 'dropped') =>
  followUp('nudge:1', 'nudge', { status: 'ended', at: '2026-03-12T08:00:00.000Z', how, because: '' })
const autoReply = reply('I am out of office until 20 March.', { kind: 'auto-reply' })
const ownWord = { ...outreach, at: '2026-03-06T13:00:00.000Z', kind: 'owner-message' } as const

describe('a nudge is due', () => {
  test.each<[string, Partial<Conversation>, Partial<Cadence>, [string, string][]]>([
    ['seven business days after the outreach, at the same hour', {}, {}, [['nudge:1', '2026-03-11T08:30:00.000Z']]],
    [
      'later when the outreach was sent after noon',
      { askedAt: '2026-03-02T15:00:00.000Z', thread: [] },
      {},
      [['nudge:1', '2026-03-12T15:00:00.000Z']],
    ],
    [
      'counted from Monday when it was sent on Friday night',
      { askedAt: '2026-03-06T22:00:00.000Z', thread: [] },
      {},
      [['nudge:1', '2026-03-18T22:00:00.000Z']],
    ],
    [
      'over Easter and the change of clocks',
      { askedAt: '2026-03-27T09:00:00.000Z', thread: [] },
      {},
      [['nudge:1', '2026-04-09T08:00:00.000Z']],
    ],
    [
      'after as many days as are configured',
      {},
      { nudge: { afterBusinessDays: 3, atMost: 1 } },
      [['nudge:1', '2026-03-05T08:30:00.000Z']],
    ],
    [
      'counted from the owner’s own last word',
      { thread: [outreach, ownWord] },
      {},
      [['nudge:1', '2026-03-18T13:00:00.000Z']],
    ],
    [
      'not moved by its own note in the thread',
      { thread: [outreach, { ...ownWord, kind: 'note' }] },
      {},
      [['nudge:1', '2026-03-11T08:30:00.000Z']],
    ],
    [
      'on the business day after an absence that outlasts the wait',
      { absentUntil: '2026-03-20', thread: [outreach, autoReply] },
      {},
      [['nudge:1', '2026-03-23T08:30:00.000Z']],
    ],
    [
      'after an absence that ends before Easter on the Tuesday',
      { absentUntil: '2026-04-02' },
      {},
      [['nudge:1', '2026-04-07T07:30:00.000Z']],
    ],
    [
      'as if nothing was when the absence ends sooner',
      { absentUntil: '2026-03-06' },
      {},
      [['nudge:1', '2026-03-11T08:30:00.000Z']],
    ],
    [
      'also in stage answered while only a machine has answered',
      { stage: { name: 'answered' }, thread: [outreach, autoReply] },
      {},
      [['nudge:1', '2026-03-11T08:30:00.000Z']],
    ],
    [
      'a second time when configured, counted from the first',
      { followUps: sent(1, '2026-03-11T09:00:00.000Z') },
      twice,
      [['nudge:2', '2026-03-20T09:00:00.000Z']],
    ],
    [
      'on the day for which the contact asked',
      { parkedUntil: '2026-09-01', stage: { name: 'answered' }, thread: [outreach, reply('Ask me in September.')] },
      {},
      [['nudge:2026-09-01', '2026-09-01T06:00:00.000Z']],
    ],
    [
      'on the first business day after a parked day that is none',
      { parkedUntil: '2026-04-04', stage: { name: 'answered' } },
      {},
      [['nudge:2026-04-04', '2026-04-07T06:00:00.000Z']],
    ],
    [
      'on the day they asked for, although that is next week and the owner answered politely',
      {
        parkedUntil: '2026-03-09',
        stage: { name: 'answered' },
        thread: [outreach, reply('Ask me next week.'), { ...ownWord, at: '2026-03-03T12:00:00.000Z' }],
      },
      {},
      [['nudge:2026-03-09', '2026-03-09T07:00:00.000Z']],
    ],
    [
      'on the parked day also when a nudge was sent before',
      { parkedUntil: '2026-09-01', followUps: sent(1, '2026-03-11T09:00:00.000Z') },
      {},
      [['nudge:2026-09-01', '2026-09-01T06:00:00.000Z']],
    ],
  ])('%s', (_what, facts, rhythm, expected) => {
    expect(due(facts, rhythm)).toEqual(expected)
  })
})

describe('no nudge is due', () => {
  test.each<[string, Partial<Conversation>, Partial<Cadence>]>([
    ['while it is not sure that the mail is an outreach', { following: 'unsure' }, {}],
    ['when the owner does not want it followed', { following: 'no' }, {}],
    ['after a human answer', { stage: { name: 'answered' }, thread: [outreach, reply('Let me look.')] }, {}],
    ['while a time is sought', { stage: { name: 'scheduling' } }, {}],
    ['before a meeting', { stage: { name: 'scheduled', meeting: meeting(), confirmedAt: null } }, {}],
    ['after a meeting', { stage: { name: 'met', meeting: meeting() } }, {}],
    ['once it is closed', { stage: { name: 'closed', outcome: 'declined', meeting: null } }, {}],
    [
      'when the owner has asked again by hand about the day they named',
      { parkedUntil: '2026-09-01', thread: [outreach, { ...ownWord, at: '2026-08-28T09:00:00.000Z' }] },
      {},
    ],
    ['after the only one', { followUps: sent(1, '2026-03-11T09:00:00.000Z') }, {}],
    [
      'after two of two',
      { followUps: { ...sent(1, '2026-03-11T09:00:00.000Z'), ...sent(2, '2026-03-20T09:00:00.000Z') } },
      twice,
    ],
    ['when none is configured', {}, { nudge: { afterBusinessDays: 7, atMost: 0 } }],
    ['once the owner has skipped it', { followUps: ended('skipped') }, twice],
    ['once the owner has written it himself', { followUps: ended('by-hand') }, twice],
    ['once the server has refused it', { followUps: ended('dropped') }, twice],
  ])('%s', (_what, facts, rhythm) => {
    expect(due(facts, rhythm)).toEqual([])
  })
})

describe('the reason', () => {
  test.each<[string, Partial<Conversation>, string]>([
    ['counts the days', {}, '7 business days without an answer since 2 March.'],
    [
      'tells of the absence when that moved it',
      { absentUntil: '2026-03-20' },
      'They were away until 20 March and have not answered since.',
    ],
    [
      'says that they asked for it',
      { parkedUntil: '2026-09-01' },
      'They asked to be written to again; the day that came of it is 1 September.',
    ],
  ])('%s', (_what, facts, because) => {
    expect(nudge.due(conversation(facts), cadence)[0]?.because).toBe(because)
  })
})

test('while a nudge waits for approval its key and its day stay as they are', () => {
  const draft = {
    version: 1,
    to: { name: '', address: 'maria.keller@northwind.example' },
    subject: '',
    body: '',
    inReplyTo: null,
    references: [],
    remarks: [],
  }
  const asking = followUp('nudge:1', 'nudge', {
    status: 'asking',
    draft,
    askedAt: '2026-03-11T08:31:00.000Z',
    reminders: 0,
  })
  expect(due({ followUps: asking })).toEqual(due({}))
})
