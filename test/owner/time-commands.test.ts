import { describe, expect, test } from 'vitest'
import type { About } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const timeCheck = contextFor({ mail: 'time-check', followUp: 'time-check:2026-03-05T19:00:00.000Z' })

const moved = (start: string, zone = 'America/New_York', end: string | null = null) => ({
  command: 'moved',
  start,
  end,
  zone,
})

describe('the answer to "Thu 5 March, 14:00 – right?"', () => {
  test.each([
    ['yes', 'yes'],
    ['Yes!', 'yes'],
    ['right', 'yes'],
    ["That's right.", 'yes'],
    ['confirm', 'yes'],
    ['Confirmed, thanks', 'yes'],
    ['ok', 'yes'],
    ['👍', 'yes'],
    ['correct', 'yes'],
    ['yes\nLooking forward to it!', 'yes'],
    ['yes, Thursday at 2pm', 'yes'],
    ['thu 14:00', 'yes'],
    ['no', 'no'],
    ['Nope.', 'no'],
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['It was called off', 'cancelled'],
    ['stop', 'stop'],
    ['help', 'help'],
  ])('%j is %s', (text, command) => {
    expect(readCommand(text, timeCheck)).toEqual({ command })
  })

  test.each([
    ['moved thu 15:00', moved('2026-03-05T20:00:00.000Z')],
    ['Moved to Thursday 3pm', moved('2026-03-05T20:00:00.000Z')],
    ['thu 15:00', moved('2026-03-05T20:00:00.000Z')],
    ["no, it's Thursday at 3", moved('2026-03-05T20:00:00.000Z')],
    ['No, it is Friday 6 March at 10am', moved('2026-03-06T15:00:00.000Z')],
    ['no, at 3pm', moved('2026-03-05T20:00:00.000Z')],
    ['no\nThursday at 3', moved('2026-03-05T20:00:00.000Z')],
    ['moved fri 9:30', moved('2026-03-06T14:30:00.000Z')],
    ['moved to Monday at 11', moved('2026-03-09T15:00:00.000Z')],
    ['rescheduled to 12 March 16:00', moved('2026-03-12T20:00:00.000Z')],
    ['she moved it to Friday at 4pm', moved('2026-03-06T21:00:00.000Z')],
    ['moved thu 15:00 Berlin time', moved('2026-03-05T14:00:00.000Z', 'Europe/Berlin')],
    ['moved to Thursday 3-3:30pm', moved('2026-03-05T20:00:00.000Z', 'America/New_York', '2026-03-05T20:30:00.000Z')],
  ])('%j gives the right time', (text, command) => {
    expect(readCommand(text, timeCheck)).toEqual(command)
  })

  test.each([
    ['moved', 'moved thu 15:00'],
    ['moved to thursday', 'moved thu 15:00'],
    ['moved to thursday afternoon', 'moved thu 15:00'],
    ['moved to thu 15:00 or fri 10:00', 'moved thu 15:00'],
    ['yes, Thursday at 3pm', null],
    ['yes but Friday', null],
    ['maybe', null],
    ['Is it not at 3?', null],
    ["no, it's Thursday at 2pm", null],
    ['I think it was 3pm', null],
    ['yse', 'yes'],
    ['movd thu 15:00', 'moved thu 15:00'],
    ['send', null],
  ])('%j is not understood, and perhaps meant %j', (text, meant) => {
    expect(readCommand(text, timeCheck)).toEqual({ command: 'unknown', read: text.split('\n')[0], meant })
  })
})

test('a clock time without a day is of the day of the meeting, and of no day once that is over', () => {
  const over = { ...timeCheck, at: '2026-03-05T20:00:00.000Z' }
  expect(readCommand('moved to 3pm', timeCheck)).toEqual(moved('2026-03-05T20:00:00.000Z'))
  expect(readCommand('moved to 4pm', over)).toEqual({
    command: 'unknown',
    read: 'moved to 4pm',
    meant: 'moved thu 15:00',
  })
  expect(readCommand('moved to Friday 4pm', over)).toEqual(moved('2026-03-06T21:00:00.000Z'))
})

test('a yes with another time below it is not understood', () => {
  expect(readCommand('yes\nbut at 3pm', timeCheck)).toEqual({
    command: 'unknown',
    read: 'yes / but at 3pm',
    meant: null,
  })
})

describe('mails that only tell something', () => {
  const meetingLogged: About = { mail: 'meeting-logged' }
  const questions: About = { mail: 'told', followUp: 'questions:1', kind: 'questions' }
  const card: About = { mail: 'told', followUp: 'card:1', kind: 'card' }
  const notice: About = { mail: 'notice' }
  const digest: About = { mail: 'digest' }
  const answer: About = { mail: 'answer' }

  test.each([
    [meetingLogged, 'moved fri 10:00', moved('2026-03-06T15:00:00.000Z')],
    [questions, 'moved to Thursday at 4pm', moved('2026-03-05T21:00:00.000Z')],
    [card, 'Cancelled', { command: 'cancelled' }],
    [card, 'cancelled\nshe is ill', { command: 'cancelled' }],
    [meetingLogged, 'stop', { command: 'stop' }],
    [answer, 'stop', { command: 'stop' }],
    [notice, 'skip', { command: 'skip' }],
    [digest, 'help', { command: 'help' }],
    [notice, 'cancelled', { command: 'unknown', read: 'cancelled', meant: null }],
    [answer, 'send', { command: 'unknown', read: 'send', meant: null }],
    [digest, 'send 1', { command: 'unknown', read: 'send 1', meant: null }],
    [card, 'moved to friday', { command: 'unknown', read: 'moved to friday', meant: 'moved thu 15:00' }],
    [questions, 'canceld', { command: 'unknown', read: 'canceld', meant: 'cancelled' }],
    [meetingLogged, 'thanks!', { command: 'unknown', read: 'thanks!', meant: null }],
  ])('%j answered with %j', (about, text, command) => {
    expect(readCommand(text, contextFor(about))).toEqual(command)
  })
})

describe('yes, no and stop', () => {
  const question: About = { mail: 'outreach-question' }
  const noticed: About = { mail: 'noticed' }

  test.each([
    [question, 'yes', { command: 'yes' }],
    [question, 'Yes please, thanks', { command: 'yes' }],
    [question, 'yes\n\nBest,\nAlex', { command: 'yes' }],
    [question, 'yes\nShe is a friend of Jonas', { command: 'yes' }],
    [question, 'no', { command: 'no' }],
    [question, 'No thanks', { command: 'no' }],
    [question, 'skip', { command: 'no' }],
    [question, 'stop', { command: 'stop' }],
    [noticed, 'no', { command: 'no' }],
    [noticed, 'stop', { command: 'stop' }],
    [question, 'help', { command: 'help' }],
    [question, 'yes\nbut only until Friday', { command: 'unknown', read: 'yes', meant: 'yes' }],
    [question, 'yes?', { command: 'unknown', read: 'yes?', meant: 'yes' }],
    [question, 'maybe', { command: 'unknown', read: 'maybe', meant: null }],
    [question, 'send', { command: 'unknown', read: 'send', meant: null }],
  ])('%j answered with %j', (about, text, command) => {
    expect(readCommand(text, contextFor(about))).toEqual(command)
  })
})

describe('the list of what was found', () => {
  const found: About = { mail: 'found', conversations: ['a', 'b', 'c', 'd'] }

  test.each([
    ['follow 1 3', { command: 'follow', numbers: [1, 3] }],
    ['Follow 1, 3 and 4.', { command: 'follow', numbers: [1, 3, 4] }],
    ['follow #2', { command: 'follow', numbers: [2] }],
    ['follow 2-4', { command: 'follow', numbers: [2, 3, 4] }],
    ['please follow 3, 1', { command: 'follow', numbers: [1, 3] }],
    ['follow all', { command: 'follow', numbers: 'all' }],
    ['Follow all of them please', { command: 'follow', numbers: 'all' }],
    ['no', { command: 'no' }],
    ['none', { command: 'no' }],
    ['help', { command: 'help' }],
    ['follow 5', { command: 'unknown', read: 'follow 5', meant: null }],
    ['follow 0', { command: 'unknown', read: 'follow 0', meant: null }],
    ['follow', { command: 'unknown', read: 'follow', meant: null }],
    ['follow 1 and Maria', { command: 'unknown', read: 'follow 1 and Maria', meant: null }],
    ['1 3', { command: 'unknown', read: '1 3', meant: 'follow 1 3' }],
    ['all', { command: 'unknown', read: 'all', meant: 'follow all' }],
    ['yes', { command: 'unknown', read: 'yes', meant: 'follow all' }],
    ['folow 1 3', { command: 'unknown', read: 'folow 1 3', meant: 'follow 1 3' }],
    ['follow 1\nbut not before Friday', { command: 'unknown', read: 'follow 1', meant: null }],
  ])('%j', (text, command) => {
    expect(readCommand(text, contextFor(found))).toEqual(command)
  })
})
