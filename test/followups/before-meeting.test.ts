// When the follow-ups before a meeting are due: time-check, questions, card. And that every kind gives a reason.

import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/followups/index.ts'
import { cadence, conversation, debrief, meeting, met, outreach, reply, scheduled } from './a-conversation.ts'
import { at, due, type Row, unconfirmed } from './due.ts'

const moved = at('2026-03-12T13:00:00.000Z', '2026-03-12T13:20:00.000Z')
const start = '2026-03-05T13:00:00.000Z'

describe('time-check', () => {
  test.each<Row>([
    [
      'is due as soon as a time was read from prose, and never too late',
      unconfirmed(),
      [[`time-check:${start}`, '2026-03-03T10:00:00.000Z', null]],
    ],
    [
      'another time is another question',
      unconfirmed(moved, { thread: [outreach, reply('Better a week later.', { at: '2026-03-04T09:00:00.000Z' })] }),
      [['time-check:2026-03-12T13:00:00.000Z', '2026-03-04T09:00:00.000Z', null]],
    ],
    [
      'without any message it counts from the outreach',
      unconfirmed({}, { thread: [] }),
      [[`time-check:${start}`, '2026-03-02T08:30:00.000Z', null]],
    ],
    [
      'a mail dated in the future does not put it off beyond the meeting',
      unconfirmed({}, { thread: [reply('Yes.', { at: '2031-01-01T00:00:00.000Z' })] }),
      [[`time-check:${start}`, start, null]],
    ],
    ['is over once it is confirmed', scheduled(), []],
    ['is not asked after the meeting', met(), []],
    ['is not asked of a conversation that is not followed', unconfirmed({}, { following: 'unsure' }), []],
  ])('%s', (_what, facts, expected) => {
    expect(due('time-check', facts)).toEqual(expected)
  })
})

describe('questions', () => {
  test.each<Row>([
    ['come 48 hours before, till the start', scheduled(), [['questions:1', '2026-03-03T13:00:00.000Z', start]]],
    [
      'move with the meeting',
      scheduled(moved),
      [['questions:1', '2026-03-10T13:00:00.000Z', '2026-03-12T13:00:00.000Z']],
    ],
    [
      'are hours of elapsed time over the weekend on which the clocks change',
      scheduled(at('2026-03-30T12:00:00.000Z', '2026-03-30T12:20:00.000Z')),
      [['questions:1', '2026-03-28T12:00:00.000Z', '2026-03-30T12:00:00.000Z']],
    ],
    ['carry the number of the meeting', scheduled({ number: 2 }), [['questions:2', '2026-03-03T13:00:00.000Z', start]]],
    [
      'come as early as is configured',
      scheduled(),
      [['questions:1', '2026-03-04T13:00:00.000Z', start]],
      { questions: { beforeHours: 24 } },
    ],
    [
      'come at once for a meeting that is agreed for the next day',
      scheduled(at('2026-03-04T10:00:00.000Z', '2026-03-04T10:20:00.000Z')),
      [['questions:1', '2026-03-03T12:00:00.000Z', '2026-03-04T10:00:00.000Z']],
    ],
    ['wait for the owner’s word on the time', unconfirmed(), []],
    ['need a meeting', conversation(), []],
    [
      'are not for a closed conversation',
      conversation({ stage: { name: 'closed', outcome: 'stopped', meeting: meeting() } }),
      [],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('questions', facts, rhythm)).toEqual(expected)
  })
})

describe('the card', () => {
  test.each<Row>([
    ['comes two hours before', scheduled(), [[`card:${start}`, '2026-03-05T11:00:00.000Z', start]]],
    [
      'comes anew for another start',
      scheduled(moved),
      [['card:2026-03-12T13:00:00.000Z', '2026-03-12T11:00:00.000Z', '2026-03-12T13:00:00.000Z']],
    ],
    [
      'comes at seven for a meeting at eight',
      scheduled(at('2026-03-05T07:00:00.000Z', '2026-03-05T07:20:00.000Z')),
      [['card:2026-03-05T07:00:00.000Z', '2026-03-05T06:00:00.000Z', '2026-03-05T07:00:00.000Z']],
    ],
    [
      'comes at seven for a meeting at half past seven',
      scheduled(at('2026-03-05T06:30:00.000Z', '2026-03-05T06:50:00.000Z')),
      [['card:2026-03-05T06:30:00.000Z', '2026-03-05T06:00:00.000Z', '2026-03-05T06:30:00.000Z']],
    ],
    [
      'comes on the evening before for a meeting at a quarter past seven',
      scheduled(at('2026-03-05T06:15:00.000Z', '2026-03-05T06:35:00.000Z')),
      [['card:2026-03-05T06:15:00.000Z', '2026-03-04T18:00:00.000Z', '2026-03-05T06:15:00.000Z']],
    ],
    [
      'comes on the evening before for a meeting in the night',
      scheduled(at('2026-03-05T01:00:00.000Z', '2026-03-05T01:20:00.000Z')),
      [['card:2026-03-05T01:00:00.000Z', '2026-03-04T18:00:00.000Z', '2026-03-05T01:00:00.000Z']],
    ],
    [
      'comes at seven by the new clock on the Sunday of the change',
      scheduled(at('2026-03-29T06:00:00.000Z', '2026-03-29T06:20:00.000Z')),
      [['card:2026-03-29T06:00:00.000Z', '2026-03-29T05:00:00.000Z', '2026-03-29T06:00:00.000Z']],
    ],
    [
      'comes at once for a meeting that is agreed for the next hour',
      scheduled(at('2026-03-03T13:00:00.000Z', '2026-03-03T13:20:00.000Z')),
      [['card:2026-03-03T13:00:00.000Z', '2026-03-03T12:00:00.000Z', '2026-03-03T13:00:00.000Z']],
    ],
    ['waits for the owner’s word on the time', unconfirmed(), []],
  ])('%s', (_what, facts, expected) => {
    expect(due('card', facts)).toEqual(expected)
  })
})

test('whatever is due gives a reason that is a sentence', () => {
  const facts = [
    conversation(),
    conversation({ parkedUntil: '2026-09-01' }),
    unconfirmed(),
    scheduled(),
    met({}, { debrief: debrief('x') }),
  ]
  const reasons = kinds.flatMap((one) => facts.flatMap((each) => one.due(each, cadence).map(({ because }) => because)))
  expect(reasons.length).toBeGreaterThan(10)
  expect(reasons.filter((because) => !/^[A-Z7].*\.$/.test(because))).toEqual([])
})
