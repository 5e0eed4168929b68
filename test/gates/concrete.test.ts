// A note that could go to anybody is stopped; one with a trace of the meeting is not.

import { describe, expect, test } from 'vitest'
import { concrete } from '../../src/gates/concrete.ts'
import type { Note } from '../../src/gates/note.ts'
import { note } from './a-note.ts'

const judged = (text: string, over: Partial<Note> = {}) =>
  concrete(note({ ...over, body: `Dear Maria,\n\n${text}\n\nBest regards,\nJonas Albrecht` }))

describe('could go to anybody', () => {
  test.each<[string, Partial<Note>?]>([
    ['Thank you so much for your time on Thursday. I learned a lot and it was great to hear about your experience.'],
    ['Thank you for talking with me about your move from nursing to design. Your advice was invaluable.'],
    ['I really enjoyed our conversation and appreciate your insights into the industry.'],
    ['Thank you for the call. I hope that we stay in touch. Everybody at Northwind is lucky to have you.'],
    ['It was wonderful meeting you, Maria. Jonas'],
    ['Many thanks for sharing your path with me, it was an inspiration.', { debrief: 'very inspiring path' }],
    ['Thank you for everything.', { debrief: '' }],
    ['I have thought of our talk often and am well.', { kind: 'month-note', done: ['read Working Identity'] }],
    ['Thank you for the time. I wish you a good spring.', { debrief: 'She told about spring 2019 in Ulm' }],
    ['What a pleasure to get to know you! Read you soon.'],
    ['You gave me a lot to think about, and I will follow up on all of it.'],
    ['It was good to hear how you came to nursing.', { debrief: 'how you came to Ulm' }],
    ['Thank you, and I hope that the pay is right.', { debrief: 'the pay cut' }],
    ['Thursday was a highlight of my week.', { debrief: 'Thursday at two, tape on the floor' }],
  ])('%s', (text, over = {}) => {
    expect(judged(text, over)).toMatchObject([{ gate: 'concrete', level: 'stop', words: null }])
  })
})

describe('comes from this meeting', () => {
  test.each<[string, Partial<Note>?]>([
    ['What stayed with me most is how you tested the ward with tape on the floor.'],
    ['The tape on the floor has not left my head since.'],
    ['I have ordered Working Identity.'],
    ['Thank you for pointing me to Priya Nair.'],
    ['Southgate has answered already.'],
    ['Testing with taped floors will be my first try.'],
    ['Your question about what I would miss stays with me.', { debrief: 'the question about what I would miss' }],
    ['Your honesty about the pay cut helped.', { debrief: 'your honesty about the pay cut in the first two years' }],
    [
      'I read it in a weekend and wrote down three reasons.',
      { kind: 'month-note', done: ['read it in a weekend and wrote down three reasons'] },
    ],
    ['I met Priya on Monday.', { kind: 'month-note', debrief: '', done: ['met Priya on Monday'] }],
    ['Danke für das Gespräch über Bodenbeläge und Türbreiten.', { debrief: 'Bodenbeläge, Türbreiten' }],
  ])('%s', (text, over = {}) => {
    expect(judged(text, over)).toEqual([])
  })
})

test('only thank-yous and month notes have to be', () => {
  expect(judged('Would you have 20 minutes?', { kind: 'nudge' })).toEqual([])
})
