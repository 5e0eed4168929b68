import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const told = { mail: 'told', followUp: 'debrief:1:x', kind: 'debrief' } as const
const read = (text: string): Command => readCommand(text, contextFor({ ...told, transcript: true }))

describe('a correction by number', () => {
  test.each([
    ['3 drop', [{ number: 3, change: 'drop' }]],
    ['drop 3', [{ number: 3, change: 'drop' }]],
    ['#3: drop it.', [{ number: 3, change: 'drop' }]],
    [
      'drop 3 and 4',
      [
        { number: 3, change: 'drop' },
        { number: 4, change: 'drop' },
      ],
    ],
    ['3 is wrong', [{ number: 3, change: 'drop' }]],
    ['5 private', [{ number: 5, change: 'private' }]],
    ['5 is off the record', [{ number: 5, change: 'private' }]],
    ['private 5', [{ number: 5, change: 'private' }]],
    ['4 is a person', [{ number: 4, change: 'sort', sort: 'person' }]],
    ['4 is an event, not a course', [{ number: 4, change: 'sort', sort: 'event' }]],
    ['4 is a book', [{ number: 4, change: 'sort', sort: 'reading' }]],
    ['6 is an opening', [{ number: 6, change: 'sort', sort: 'opening' }]],
    ['2 is her promise', [{ number: 2, change: 'by', by: 'contact' }]],
    ['2 mine', [{ number: 2, change: 'by', by: 'owner' }]],
    ['2: by Friday', [{ number: 2, change: 'day', on: '2026-03-06' }]],
    ['2 by 12 March', [{ number: 2, change: 'day', on: '2026-03-12' }]],
    [
      '2: Priya Nair, not Prya',
      [
        {
          number: 2,
          change: 'text',
          text: 'Priya Nair',
          not: 'Prya',
          person: { name: 'Priya Nair', address: null, organisation: null },
        },
      ],
    ],
    [
      '2. Priya Nair (Acme)',
      [
        {
          number: 2,
          change: 'text',
          text: 'Priya Nair (Acme)',
          not: null,
          person: { name: 'Priya Nair', address: null, organisation: 'Acme' },
        },
      ],
    ],
    [
      '1 should be: read the second edition',
      [{ number: 1, change: 'text', text: 'read the second edition', not: null, person: null }],
    ],
    [
      '3 drop, 5 private',
      [
        { number: 3, change: 'drop' },
        { number: 5, change: 'private' },
      ],
    ],
    [
      '3 drop\n5 private',
      [
        { number: 3, change: 'drop' },
        { number: 5, change: 'private' },
      ],
    ],
  ])('%j', (text, items) => {
    expect(read(text)).toEqual({ command: 'correct', items, add: null })
  })

  test.each(['3 hm', '3 and 4 are mixed up somehow', 'drop 3\nand something that is none of these', '7'])(
    '%j is not understood, and changes nothing',
    (text) => {
      expect(read(text).command).toBe('unknown')
    },
  )

  test.each(['yes', 'right', 'that is right'])('%j says that all of it is right', (text) => {
    expect(read(text)).toEqual({ command: 'correct', items: [], add: null })
  })

  test('what is added is read as notes, private lines and all', () => {
    expect(read('3 drop\nadd: she told me to read Range by David Epstein\nprivate: she is leaving')).toMatchObject({
      command: 'correct',
      items: [{ number: 3, change: 'drop' }],
      add: {
        advice: [{ kind: 'reading', text: 'read Range by David Epstein' }],
        privateNotes: ['she is leaving'],
      },
    })
  })

  test('notes without a number are further notes', () => {
    expect(read('I forgot: she told me to join the Interaction Guild as soon as I can.')).toMatchObject({
      command: 'debrief',
      advice: [{ kind: 'organisation' }],
    })
  })

  test('a number in answer to the first question is no correction', () => {
    const command = readCommand('3. Priya Nair at Acme', contextFor(told))
    expect(command).toMatchObject({ command: 'debrief', referrals: [{ name: 'Priya Nair', organisation: 'Acme' }] })
  })

  test('a megabyte of numbers ends', () => {
    const began = performance.now()
    read('1 2 3 4 5 6 7 8 9 '.repeat(60_000))
    read('3 drop\n'.repeat(100_000))
    read(`2: ${'x '.repeat(500_000)}, not y`)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('a word on advice needs no question', () => {
  const approval = { mail: 'approval', followUp: 'month-note:1', version: 1 } as const
  const done = (number: number, outcome: string | null = null) => ({
    command: 'done',
    items: [{ number, state: 'done', outcome }],
    more: null,
  })

  test.each([
    ['done 2', done(2)],
    ['done 2: I read it twice', done(2, 'I read it twice')],
    ['2 done', done(2)],
    ['drop 3', { command: 'done', items: [{ number: 3, state: 'dropped', outcome: null }], more: null }],
    ['open 2', { command: 'done', items: [{ number: 2, state: 'open', outcome: null }], more: null }],
    ['yes 2', done(2)],
    ['no 2', { command: 'done', items: [{ number: 2, state: 'dropped', outcome: null, proof: false }], more: null }],
  ])('%j in answer to a note to approve', (text, command) => {
    expect(readCommand(text, contextFor(approval))).toEqual(command)
  })

  test('in answer to the list of what was understood, "done 2" speaks of advice and "drop 2" of whatever stands there', () => {
    expect(read('done 2')).toEqual(done(2))
    expect(read('drop 2')).toEqual({ command: 'correct', items: [{ number: 2, change: 'drop' }], add: null })
  })

  test('a number that no advice has is none', () => {
    expect(readCommand('done 9', contextFor(approval)).command).toBe('unknown')
    expect(readCommand('done 7', contextFor(approval, { adviceNumbers: [1, 7] }))).toEqual(done(7))
  })

  test('a question list keeps its own words', () => {
    const about = { mail: 'told', followUp: 'questions:1', kind: 'questions' } as const
    expect(readCommand('drop 2', contextFor(about)).command).not.toBe('done')
  })
})
