import { expect, test } from 'vitest'
import { nearestWord } from '../../src/nearest-word.ts'

test.each([
  ['prot', ['host', 'port', 'user'], 'port'],
  ['statsu', ['status', 'show'], 'status'],
  ['lookBackDays', ['look_back_days'], 'look_back_days'],
  ['Check_Config', ['check-config'], 'check-config'],
  ['rn', ['run', 'show'], 'run'],
  ['x', ['run', 'show'], null],
  ['colour', ['owner', 'mailbox'], null],
  ['', ['a'], 'a'],
  ['run', [], null],
])('%j among %j means %j', (word, candidates, meant) => {
  expect(nearestWord(word, candidates)).toBe(meant)
})

test('a word of a megabyte is answered at once', () => {
  expect(nearestWord('x'.repeat(1_000_000), ['run', 'show'])).toBeNull()
})
