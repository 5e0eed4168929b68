// Notes by people of many trades, written with the verdict before the gates had read them: the good ones pass, each fault is found.

import { describe, expect, test } from 'vitest'
import { runGates } from '../../src/gates/index.ts'
import type { Note } from '../../src/gates/note.ts'
import { faultyNotes } from './unseen/faulty-notes.ts'
import { goodNotes } from './unseen/good-notes.ts'

const stopping = (note: Note) => [
  ...new Set(
    runGates(note)
      .filter(({ level }) => level === 'stop')
      .map(({ gate }) => gate),
  ),
]

describe('nothing is stopped in a good note', () => {
  test.each(goodNotes.map((one) => [one.title, one] as const))('%s', (_title, { note }) => {
    expect(runGates(note).filter(({ level }) => level === 'stop')).toEqual([])
  })
})

describe('the one fault of a note is found, and no other', () => {
  test.each(faultyNotes.map((one) => [one.title, one] as const))('%s', (_title, { note, stops }) => {
    expect(stopping(note)).toEqual(stops)
  })
})
