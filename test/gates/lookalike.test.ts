// Notes that are one note with several names, and notes that share only their frame.

import { expect, test } from 'vitest'
import { lookalike } from '../../src/gates/lookalike.ts'
import type { OtherNote } from '../../src/gates/note.ts'
import { note } from './a-note.ts'

const base =
  'Dear Maria,\n\nThank you for taking the time to talk with me on Thursday. Your story of the first night on the ward has stayed with me, and so has your advice to start with one room. I have begun to draw the supply room of our ward, and I will let you know what comes of it.\n\nBest regards,\nJonas Albrecht'
const v = (b: string, o = 'Northwind', contact = 'Tom Berg'): OtherNote[] => [
  { contact, address: '', organisation: o, kind: 'thank-you', body: b },
]
const cases: readonly (readonly [what: string, others: readonly OtherNote[], body: string, level: string])[] = [
  ['same text', v(base.replace('Maria', 'Tom')), base, 'stop'],
  ['same text, elsewhere', v(base.replace('Maria', 'Tom'), 'Southgate'), base, 'warn'],
  ['day and name changed', v(base.replace('Maria', 'Tom').replace('Thursday', 'Monday')), base, 'stop'],
  ['one word changed', v(base.replace('Maria', 'Tom').replace('room of', 'cupboard of')), base, 'stop'],
  [
    'sentences moved',
    v(
      'Dear Tom,\n\nYour story of the first night on the ward has stayed with me, and so has your advice to start with one room. Thank you for taking the time to talk with me on Thursday. I have begun to draw the supply room of our ward, and I will let you know what comes of it.\n\nBest regards,\nJonas Albrecht',
    ),
    base,
    'stop',
  ],
  ['GmbH', v(base.replace('Maria', 'Tom'), 'Northwind GmbH'), base, 'stop'],
  [
    'synonyms of nothing',
    v(
      base
        .replace('Maria', 'Tom')
        .replace('Thank you for taking the time', 'Many thanks for finding the time')
        .replace('let you know', 'tell you'),
    ),
    base,
    'stop',
  ],
  [
    'own detail',
    v(
      'Dear Tom,\n\nThank you for taking the time to talk with me on Thursday. What you told of the budget meeting where the window was saved by a drawing has stayed with me, and so has your advice to start with one room. I will let you know what comes of it.\n\nBest regards,\nJonas Albrecht',
    ),
    base,
    '',
  ],
  [
    'another note',
    v(
      'Dear Tom,\n\nI liked how you explained the tender, with the three envelopes and the stopwatch. On Friday I read two of them myself. Many thanks for your patience with a beginner.\n\nBest regards,\nJonas Albrecht',
    ),
    base,
    '',
  ],
  [
    'template with one own sentence',
    v(
      'Dear Tom,\n\nThank you for taking the time to talk with me on Thursday. What stayed with me most is how the pharmacy robot jams each Monday at six.\n\nIt has given me a good deal to think about, and I will let you know where it leads.\n\nBest regards,\nJonas Albrecht',
    ),
    'Dear Maria,\n\nThank you for taking the time to talk with me on Tuesday. What stayed with me most is that you taped every bed onto the floor before you drew it.\n\nIt has given me a good deal to think about, and I will let you know where it leads.\n\nBest regards,\nJonas Albrecht',
    '',
  ],
  [
    'generic template',
    v(
      'Dear Tom,\n\nThank you so much for your time yesterday. I really enjoyed hearing about your path and your work at Northwind, and I learned a lot from your advice. I hope we can stay in touch.\n\nBest regards,\nJonas Albrecht',
    ),
    'Dear Maria,\n\nThank you so much for your time on Monday. I really enjoyed hearing about your path and your role at Northwind, and I learned a lot from your advice. I hope we can stay in touch.\n\nBest regards,\nJonas Albrecht',
    'stop',
  ],
  ['the same person', v(base, 'Northwind', 'Maria Keller'), base, ''],
  ['nothing there', [], base, ''],
]

test.each(cases)('%s', (_what, others, body, level) => {
  const [finding] = lookalike(note({ others, body }))
  expect(finding?.level ?? '').toBe(level)
  if (finding !== undefined) expect(body).toContain(finding.words)
})

test.each([
  ['tom@northwind.example', 'maria@northwind.example', 'stop'],
  ['tom@gmail.com', 'maria@gmail.com', 'warn'],
  ['tom@southgate.example', 'maria@northwind.example', 'warn'],
])('%s and %s: %s', (theirs, address, level) => {
  const others = [{ contact: 'Tom Berg', address: theirs, organisation: null, kind: 'thank-you', body: base }]
  const contact = { name: 'Maria Keller', address, organisation: null }
  expect(lookalike(note({ contact, others, body: base }))).toMatchObject([{ level }])
})

test('of several, the colleague counts', () => {
  const others = [...v(base, 'Southgate', 'Li Wei'), ...v(base)]
  expect(lookalike(note({ others, body: base }))).toMatchObject([{ level: 'stop' }])
})
