import { expect, test } from 'vitest'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const context = contextFor({ mail: 'detail-wanted', followUp: 'thank-you:1' })

test.each([
  ['how she never applied for a job', { command: 'detail', text: 'how she never applied for a job' }],
  [
    'Later in the talk she said that nobody reads cover letters.',
    { command: 'detail', text: 'Later in the talk she said that nobody reads cover letters.' },
  ],
  [
    'Stop planning, start asking: that was hers.',
    { command: 'detail', text: 'Stop planning, start asking: that was hers.' },
  ],
  ['No one reads cover letters.', { command: 'detail', text: 'No one reads cover letters.' }],
  ['Two lines:\nthe Friday critique', { command: 'detail', text: 'Two lines:\nthe Friday critique' }],
  ['the Friday critique\n-- \nAlex Rivera', { command: 'detail', text: 'the Friday critique' }],
  ['the Friday critique\n\nSent from my iPhone', { command: 'detail', text: 'the Friday critique' }],
  ['the Friday critique\nprivate: she hates it', { command: 'detail', text: 'the Friday critique' }],
  ['skip', { command: 'skip' }],
  ['stop', { command: 'stop' }],
  ['help', { command: 'help' }],
  ['later 3d', { command: 'later', until: '2026-03-06T15:00:00.000Z' }],
  ['later friday', { command: 'later', until: '2026-03-06T15:00:00.000Z' }],
  ['later', { command: 'unknown', read: 'later', meant: 'later 3d' }],
  ['no', { command: 'unknown', read: 'no', meant: 'skip' }],
  ['nothing', { command: 'unknown', read: 'nothing', meant: 'skip' }],
  ['yes', { command: 'unknown', read: 'yes', meant: null }],
  ['send', { command: 'unknown', read: 'send', meant: null }],
  ['', { command: 'unknown', read: '', meant: null }],
  ['private: she hates it', { command: 'unknown', read: 'private: she hates it', meant: null }],
])('%j in answer to the question for a detail', (text, command) => {
  expect(readCommand(text, context)).toEqual(command)
})

test('a megabyte of anything is read in a moment and never throws', () => {
  const big = [
    '\n'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    'send '.repeat(200_000),
    '1. '.repeat(300_000),
    'a'.repeat(1_000_000),
    '1 yes, '.repeat(150_000),
    'private: x\n'.repeat(90_000),
    'She said I should read it. '.repeat(40_000),
    '(((('.repeat(250_000),
    'later 3d later '.repeat(60_000),
    '> \n'.repeat(300_000),
    'Maria Chen '.repeat(90_000),
    'follow 1 and '.repeat(80_000),
    ', and '.repeat(150_000),
  ]
  const abouts = [
    context.about,
    { mail: 'approval', followUp: 'thank-you:1', version: 1 },
    { mail: 'time-check', followUp: 'time-check:x' },
    { mail: 'told', followUp: 'debrief:1', kind: 'debrief' },
    { mail: 'told', followUp: 'month-check:1', kind: 'month-check' },
    { mail: 'found', conversations: ['a'] },
    { mail: 'digest' },
  ] as const
  const slow: string[] = []
  for (const about of abouts) {
    for (const text of big) {
      const before = process.cpuUsage().user
      expect(readCommand(text, { ...context, about }).command).toBeTypeOf('string')
      const took = (process.cpuUsage().user - before) / 1_000
      if (took > 1_000) slow.push(`${about.mail} ${JSON.stringify(text.slice(0, 12))} ${Math.round(took)} ms`)
    }
  }
  expect(slow).toEqual([])
})
