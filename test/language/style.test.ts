// What is learned from the owner's edits, and that nothing of anybody's conversation is.

import { describe, expect, test } from 'vitest'
import { type OwnEdit, styleOf } from '../../src/language/style.ts'

const edit = (conversationId: string, drafted: string, sent: string): OwnEdit => ({ conversationId, drafted, sent })

const drafts = [
  [
    'c1',
    'Dear Maria,\n\nWhat stayed with me most is how Kestrel rewrote 84000 lines. It is a great help; I am grateful.',
  ],
  [
    'c2',
    'Dear Tom,\n\nWhat stayed with me most is the tape on the floor of Ostrava. It is a great help; I am grateful.',
  ],
  ['c3', 'Dear Ada,\n\nWhat stayed with me most is your question. It is a great help; I am grateful.'],
] as const

const edits = drafts.map(([id, drafted]) =>
  edit(
    id,
    drafted,
    drafted
      .replace('What stayed with me most is', "I'm still thinking of")
      .replace(' It is a great help; I am grateful.', " It's helped me a lot already."),
  ),
)

describe('habits', () => {
  test('are what edits of several people have in common', () => {
    expect(styleOf('', edits).habits).toEqual([
      'Writes contractions: "I\'m", "don\'t".',
      'Uses neither semicolons nor dashes.',
      expect.stringMatching(/^Takes out: .*"stayed with me"/),
      expect.stringMatching(/^Puts in: .*"still thinking of"/),
    ])
  })

  test('hold no name, no number and nothing that stood in one note alone', () => {
    expect(styleOf('', edits).habits.join('\n')).not.toMatch(/Maria|Tom|Ada|Kestrel|84000|Ostrava|tape|question/)
  })

  test.each([0, 1, 2])('are none after %i edits', (count) => {
    expect(styleOf('', edits.slice(0, count)).habits).toEqual([])
  })

  test('are none of edits to one person alone, but for their length', () => {
    const one = edits.map(({ drafted, sent }) => edit('c1', drafted, sent))
    expect(styleOf('', one).habits.join('\n')).not.toMatch(/Takes out|Puts in/)
  })

  test('are none where nothing was changed', () => {
    expect(
      styleOf(
        '',
        drafts.map(([id, text]) => edit(id, text, `${text}\n`)),
      ).habits,
    ).toEqual([])
  })

  test('say when drafts become longer', () => {
    const longer = drafts.map(([id, text]) => edit(id, text, `${text} ${text}`))
    expect(styleOf('', longer).habits).toContain('Makes drafts longer, with more in his own words.')
  })
})

test('samples are the words of his file, cleaned and cut', () => {
  expect(styleOf('\u200bHi Ana,\r\n\r\n\r\n\r\nlovely.\n', []).samples).toBe('Hi Ana,\n\nlovely.')
  expect(styleOf('a '.repeat(1e5), []).samples.length).toBeLessThan(4100)
})
