// How long a talk is asked for, and lengths that ask for nothing.

import { describe, expect, test } from 'vitest'
import { timeAsk } from '../../src/gates/time-ask.ts'
import { saying } from './a-note.ts'

describe('too long in a note of the kind outreach', () => {
  test.each([
    'Would you have 30 minutes?',
    'Could we talk for an hour?',
    'May I ask for 45 minutes of your time?',
    'Would you have half an hour?',
    'I would be grateful for a 30-minute call.',
    'Could you spare 20-30 minutes?',
    'An hour over coffee would be wonderful.',
    'Would you be open to a one-hour conversation?',
    'I would love to steal 40 minutes of your time.',
    'It would take no more than 30 minutes.',
    'Could we meet for an hour and a half?',
    'Would 25 minutes be possible?',
    "I won't take more than half an hour.",
    'Could I have ninety minutes with you?',
    'Hätten Sie eine Stunde Zeit?',
    'I am asking for three quarters of an hour.',
    'Would you have 20 minutes, 30 at most? An hour would be better, of course, if you have one hour.',
    'Might you have 1.5 hours for a visit?',
    "I'd need about 60 minutes for my questions.",
    'Could you give me a couple of hours?',
    'I was hoping for a 1-hour call.',
  ])('%s', (text) => {
    const findings = timeAsk({ ...saying(text), kind: 'outreach' })
    expect(findings).toMatchObject([
      { gate: 'time-ask', level: /\b(?:30|25|half an hour)\b/.test(text) && !/better/.test(text) ? 'warn' : 'stop' },
    ])
    expect(text).toContain(findings[0]?.words)
  })
})

describe('no ask, or a short one, in a note of the kind outreach', () => {
  test.each([
    'Would you have 20 minutes?',
    'Would you have fifteen minutes?',
    'Would you have 15 to 20 minutes?',
    'Could you spare a quarter of an hour?',
    'I live an hour from your office; would you have 20 minutes?',
    'I have worked twelve-hour shifts for six years.',
    'I can be there within an hour.',
    'Would you have a moment?',
    'I take the train for 45 minutes each day.',
    'I watched your 40-minute talk twice; would you have 20 minutes?',
    'Would you have ten minutes in the next 2 weeks?',
    'I know an hour is a lot, so I ask for ten minutes.',
  ])('%s', (text) => {
    expect(timeAsk({ ...saying(text), kind: 'outreach' })).toEqual([])
  })
})

describe('too long in a note of the kind thank-you', () => {
  test.each(['Could we talk for another hour in May?', 'Would you have 45 minutes more at some point?'])(
    '%s',
    (text) => {
      const findings = timeAsk({ ...saying(text), kind: 'thank-you' })
      expect(findings).toMatchObject([
        { gate: 'time-ask', level: /\b(?:30|25|half an hour)\b/.test(text) && !/better/.test(text) ? 'warn' : 'stop' },
      ])
      expect(text).toContain(findings[0]?.words)
    },
  )
})

describe('no ask, or a short one, in a note of the kind thank-you', () => {
  test.each([
    'Thank you for the hour that you gave me.',
    'Thank you for the 45 minutes.',
    'You gave me 40 minutes although you were busy.',
    'We talked for an hour and it felt like ten minutes.',
    'I now draw for 30 minutes each morning.',
    'It took me an hour to find the tape.',
    'Your sixty minutes on Thursday were generous, thank you.',
  ])('%s', (text) => {
    expect(timeAsk({ ...saying(text), kind: 'thank-you' })).toEqual([])
  })
})

describe('no ask, or a short one, in a note of the kind confirmation', () => {
  test.each(['I look forward to our 45 minutes on Thursday.', 'It is a 40 minute ride for me, so I will be early.'])(
    '%s',
    (text) => {
      expect(timeAsk({ ...saying(text), kind: 'confirmation' })).toEqual([])
    },
  )
})

test('the subject of an outreach asks, too', () => {
  expect(timeAsk({ kind: 'outreach', subject: 'An hour about wards?', body: '' })).toMatchObject([{ level: 'stop' }])
  expect(timeAsk({ kind: 'outreach', subject: '20 minutes about wards?', body: '' })).toEqual([])
})
