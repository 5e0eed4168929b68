// When the follow-ups after a meeting are due: debrief, thank-you, month-check, month-note.

import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { advice, cadence, conversation, debrief, followUp, meeting, met, scheduled } from './a-conversation.ts'
import { at, due, kind, newYork, type Row, unconfirmed } from './due.ts'

const moved = at('2026-03-12T13:00:00.000Z', '2026-03-12T13:20:00.000Z')
const start = '2026-03-05T13:00:00.000Z'

describe('the debrief', () => {
  const end = (evening: string) => [
    [`debrief:1:${start}`, '2026-03-05T13:35:00.000Z', evening],
    [`debrief:2:${start}`, evening, '2026-03-07T13:20:00.000Z'],
  ]
  test.each<[string, Conversation, unknown[]]>([
    [
      'is asked for a quarter of an hour after the end, and at seven in the evening',
      met(),
      end('2026-03-05T18:00:00.000Z'),
    ],
    ['is planned before the meeting already', scheduled(), end('2026-03-05T18:00:00.000Z')],
    [
      'is asked again on the next evening when the meeting ends late',
      met(at('2026-03-05T16:30:00.000Z', '2026-03-05T17:00:00.000Z')),
      [
        ['debrief:1:2026-03-05T16:30:00.000Z', '2026-03-05T17:15:00.000Z', '2026-03-06T18:00:00.000Z'],
        ['debrief:2:2026-03-05T16:30:00.000Z', '2026-03-06T18:00:00.000Z', '2026-03-07T17:00:00.000Z'],
      ],
    ],
    [
      'is asked again on the same evening when two hours lie between',
      met(at('2026-03-05T15:15:00.000Z', '2026-03-05T15:45:00.000Z')),
      [
        ['debrief:1:2026-03-05T15:15:00.000Z', '2026-03-05T16:00:00.000Z', '2026-03-05T18:00:00.000Z'],
        ['debrief:2:2026-03-05T15:15:00.000Z', '2026-03-05T18:00:00.000Z', '2026-03-07T15:45:00.000Z'],
      ],
    ],
    ['is over once the notes came', met({}, { debrief: debrief('your patience') }), []],
    [
      'is asked for a second meeting although there are notes on the first',
      met({ number: 2, ...moved }, { debrief: debrief('your patience') }),
      [
        ['debrief:1:2026-03-12T13:00:00.000Z', '2026-03-12T13:35:00.000Z', '2026-03-12T18:00:00.000Z'],
        ['debrief:2:2026-03-12T13:00:00.000Z', '2026-03-12T18:00:00.000Z', '2026-03-14T13:20:00.000Z'],
      ],
    ],
    ['is not asked for a time that nobody has confirmed', unconfirmed(), []],
  ])('%s', (_what, facts, expected) => {
    expect(due('debrief', facts)).toEqual(expected)
  })

  test('asks anew under new keys when the meeting turns out to be moved after it was asked', () => {
    const asked = followUp(`debrief:1:${start}`, 'debrief', { status: 'told', at: '2026-03-05T13:35:00.000Z' })
    const keys = due('debrief', scheduled(moved, { followUps: asked })).map(([key]) => key)
    expect(keys.filter((key) => key !== undefined && key !== null && key in asked)).toEqual([])
  })
})

describe('the thank-you', () => {
  test.each<Row>([
    [
      'is due when the debrief comes',
      met({}, { debrief: debrief('your patience') }),
      [['thank-you:1', '2026-03-05T14:00:00.000Z', null]],
    ],
    ['is due on the next morning without one', met(), [['thank-you:1', '2026-03-06T08:00:00.000Z', null]]],
    [
      'is not put off by a debrief that comes late',
      met({}, { debrief: debrief('your patience', { at: '2026-03-09T10:00:00.000Z' }) }),
      [['thank-you:1', '2026-03-06T08:00:00.000Z', null]],
    ],
    [
      'comes on the morning after the change of clocks at nine by the new one',
      met(at('2026-03-28T13:00:00.000Z', '2026-03-28T13:20:00.000Z')),
      [['thank-you:1', '2026-03-29T07:00:00.000Z', null]],
    ],
    [
      'counts the next morning in the owner’s zone',
      met(at('2026-03-06T01:00:00.000Z', '2026-03-06T01:20:00.000Z')),
      [['thank-you:1', '2026-03-06T14:00:00.000Z', null]],
      newYork,
    ],
    ['moves with the meeting', scheduled(moved), [['thank-you:1', '2026-03-13T08:00:00.000Z', null]]],
    [
      'of a second meeting does not take the notes on the first',
      met({ number: 2, ...moved }, { debrief: debrief('your patience') }),
      [['thank-you:2', '2026-03-13T08:00:00.000Z', null]],
    ],
    [
      'takes notes that were told before the hour that was agreed',
      scheduled({}, { debrief: debrief('your patience', { at: '2026-03-05T12:40:00.000Z' }) }),
      [['thank-you:1', '2026-03-05T12:40:00.000Z', null]],
    ],
    ['is not for a conversation that is not followed', met({}, { following: 'no' }), []],
    ['needs a confirmed time', unconfirmed(), []],
    [
      'is not for a closed conversation',
      conversation({ stage: { name: 'closed', outcome: 'declined', meeting: meeting() } }),
      [],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('thank-you', facts, rhythm)).toEqual(expected)
  })

  test('reminds at 20 and 40 hours after the end and tells the two-day mark', () => {
    expect(kind('thank-you').due(met(), cadence)[0]).toMatchObject({
      remindAt: ['2026-03-06T09:20:00.000Z', '2026-03-07T05:20:00.000Z'],
      because: 'You met on Thursday 5 March. The two-day mark is Saturday 7 March, 14:20.',
    })
  })
})

describe('the month-check', () => {
  const open = { advice: advice('read the report') }
  test.each<Row>([
    [
      'comes a week before the mark',
      met({}, open),
      [['month-check:1', '2026-03-29T06:00:00.000Z', '2026-04-19T12:20:00.000Z']],
    ],
    [
      'comes when there is a debrief without advice',
      met({}, { debrief: debrief('your patience') }),
      [['month-check:1', '2026-03-29T06:00:00.000Z', '2026-04-19T12:20:00.000Z']],
    ],
    ['has nothing to ask without either', met(), []],
    [
      'has nothing to ask when all is done and no notes are there',
      met({}, { advice: advice(['read it', 'done', null]) }),
      [],
    ],
    ['is over once it is answered', met({}, { ...open, monthCheckedAt: '2026-03-30T10:00:00.000Z' }), []],
    [
      'counts from the clamped mark at the end of January',
      met(at('2026-01-31T13:00:00.000Z', '2026-01-31T13:20:00.000Z'), open),
      [['month-check:1', '2026-02-21T07:00:00.000Z', '2026-03-14T13:20:00.000Z']],
    ],
    ['needs a confirmed meeting', unconfirmed({}, open), []],
  ])('%s', (_what, facts, expected) => {
    expect(due('month-check', facts)).toEqual(expected)
  })
})

describe('the month note', () => {
  test.each<Row>([
    [
      'is due on the first business day a month after, when writing hours begin',
      met(),
      [['month-note:1', '2026-04-07T06:00:00.000Z', '2026-06-05T12:20:00.000Z']],
    ],
    [
      'is due on the very day when that is a business day',
      met(at('2026-03-09T13:00:00.000Z', '2026-03-09T13:20:00.000Z')),
      [['month-note:1', '2026-04-09T06:00:00.000Z', '2026-06-09T12:20:00.000Z']],
    ],
    [
      'of 31 January is due on the first business day from 28 February',
      met(at('2026-01-31T13:00:00.000Z', '2026-01-31T13:20:00.000Z')),
      [['month-note:1', '2026-03-02T07:00:00.000Z', '2026-04-28T12:20:00.000Z']],
    ],
    [
      'counts the day in the owner’s zone',
      met(at('2026-02-01T03:00:00.000Z', '2026-02-01T03:20:00.000Z')),
      [['month-note:1', '2026-03-02T13:00:00.000Z', '2026-04-29T02:20:00.000Z']],
      newYork,
    ],
    [
      'moves with the meeting',
      scheduled(moved),
      [['month-note:1', '2026-04-13T06:00:00.000Z', '2026-06-12T12:20:00.000Z']],
    ],
    ['needs a confirmed meeting', unconfirmed(), []],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('month-note', facts, rhythm)).toEqual(expected)
  })
})
