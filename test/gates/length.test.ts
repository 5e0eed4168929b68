// The words of a body and of a subject against the bounds of its kind.

import { expect, test } from 'vitest'
import { length } from '../../src/gates/length.ts'
import type { NoteKind } from '../../src/gates/note.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

test.each<[NoteKind, number, number]>([
  ['outreach', 49, 1],
  ['outreach', 50, 0],
  ['outreach', 125, 0],
  ['outreach', 126, 1],
  ['thank-you', 39, 1],
  ['thank-you', 40, 0],
  ['thank-you', 150, 0],
  ['thank-you', 151, 1],
  ['month-note', 79, 1],
  ['month-note', 80, 0],
  ['month-note', 250, 0],
  ['month-note', 251, 1],
  ['nudge', 3, 0],
  ['nudge', 400, 0],
  ['confirmation', 1, 0],
  ['news', 400, 0],
  ['keep-in-touch', 5, 0],
  ['gracious-no', 5, 0],
  ['referral-report', 500, 0],
  ['questions', 900, 0],
])('a %s of %i words: %i findings', (kind, count, findings) => {
  expect(length({ kind, subject: 'Wards', body: words(count) })).toHaveLength(findings)
})

test.each([
  ['Twenty minutes about your path into ward design?', 0],
  ['Re: Twenty minutes about your path into ward design?', 0],
  ['RE: AW: Re: one two three four five six seven eight', 0],
  ['Wards – and what nurses know of them', 0],
  ['one two three four five six seven eight nine', 1],
  ['Re: one two three four five six seven eight nine', 1],
  ['A nurse with a few questions about your path into design', 1],
  ['', 0],
])('%s', (subject, findings) => {
  expect(length({ kind: 'nudge', subject, body: 'Hello' })).toHaveLength(findings)
})

test('dashes and bullets are no words', () => {
  expect(length({ kind: 'outreach', subject: '', body: `– - • * ${words(125)} – & –` })).toEqual([])
})

test('the subject that is too long is shown without what the mail program put before it', () => {
  const subject = 'one two three four five six seven eight nine'
  expect(length({ kind: 'news', subject: `Re: ${subject}`, body: '' })).toMatchObject([
    { words: subject, level: 'warn' },
  ])
})
