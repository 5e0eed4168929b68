import { expect, test } from 'vitest'
import { swapped } from '../../src/conversation/swapped.ts'
import { withoutWords } from '../../src/conversation/without-words.ts'

test.each([
  ['talk to Prya Nair at Acme', 'Prya', 'Priya Nair', 'talk to Priya Nair at Acme'],
  ['talk to Prya Nair at Acme', 'Prya Nair', 'Priya Nair', 'talk to Priya Nair at Acme'],
  ['talk to Prya', 'Prya', 'Priya Nair', 'talk to Priya Nair'],
  ['Daniel Rays', 'Rays', 'Daniel Reyes', 'Daniel Reyes'],
  ['Daniel Rays', 'Daniel', 'Dan Rays', 'Dan Rays'],
  ['Anna de Wit Smit', 'de Witt', 'de Wit', 'Anna de Wit Smit'],
  ['ask Ann von Berk today', 'Berk', 'Ann von Berg', 'ask Ann von Berg today'],
  ['go to the Northsyde fair', 'northsyde', 'Northside', 'go to the Northside fair'],
  ['read Annals', 'Ann', 'Anne', 'read Annals'],
  ['nothing of it', '', 'x', 'nothing of it'],
])('%j, with %j wrong and %j right, is %j', (text, wrong, right, then) => {
  expect(swapped(text, wrong, right)).toBe(then)
})

test.each([
  ['She told me to read Range. She may leave.', 'read Range', 'She may leave.', 'She told me to read Range.'],
  ['1. a folder of cards\n2. read Range\n3. nobody', 'read Range', '1. a folder of cards\n3. nobody', '2. read Range'],
  ['She may\nleave in May. Good talk.', 'may leave in may', 'Good talk.', 'She may\nleave in May.'],
  ['Nothing that is told so.', 'she may leave', '', 'Nothing that is told so.'],
  ['', 'she may leave', '', ''],
])('of %j without %j there is left %j', (notes, words, left, taken) => {
  expect(withoutWords(notes, words)).toEqual({ left, taken })
})
