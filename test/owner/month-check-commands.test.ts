import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const about = { mail: 'told', followUp: 'month-check:1', kind: 'month-check' } as const
const read = (text: string, adviceCount = 3): Command => readCommand(text, contextFor(about, { adviceCount }))

/** `1 done (words) 2 open | what else` */
function told(text: string, adviceCount = 3): string {
  const command = read(text, adviceCount)
  if (command.command !== 'done') return JSON.stringify(command)
  const items = command.items.map(
    ({ number, state, outcome }) => `${number} ${state}${outcome === null ? '' : ` (${outcome})`}`,
  )
  return items.join(', ') + (command.more === null ? '' : ` | ${command.more}`)
}

describe('by number', () => {
  test.each([
    ['1 yes, read it in one weekend', '1 done (read it in one weekend)'],
    ['done 1: read it in one weekend', '1 done (read it in one weekend)'],
    ['done 1', '1 done'],
    ['done 1 2', '1 done, 2 done'],
    [
      '1 yes, four Sundays in a row now, and the third one hangs in our staff room\nyes 2, I sat between the shelves',
      '1 done (four Sundays in a row now, and the third one hangs in our staff room), 2 done (I sat between the shelves)',
    ],
    ['done 1, 3', '1 done, 3 done'],
    ['done: 1 and 3', '1 done, 3 done'],
    ['1 done', '1 done'],
    ['1, 2 done', '1 done, 2 done'],
    ['1 and 3 done', '1 done, 3 done'],
    ['1 & 2 done: both in April', '1 done (both in April), 2 done (both in April)'],
    ['1. done, and it was worth every page', '1 done (and it was worth every page)'],
    ['2 not yet', '2 open'],
    ['2: not yet, waiting for the library', '2 open (waiting for the library)'],
    ['2 no, not yet', '2 open'],
    ['2 still reading', '2 open'],
    ['2 started', '2 open'],
    ['3 no', '3 dropped'],
    ['3 dropped', '3 dropped'],
    ['3) dropped: the course is in German', '3 dropped (the course is in German)'],
    ["3 won't do", '3 dropped'],
    ['dropped 3', '3 dropped'],
    ['#1 yes', '1 done'],
    ['1 ✓', '1 done'],
    ['1 - yes', '1 done'],
    ['1 read it in one weekend', '1 done (read it in one weekend)'],
    ['1: I spoke with Priya on the 12th', '1 done (I spoke with Priya on the 12th)'],
    ['1 yes\n2 not yet\n3 no', '1 done, 2 open, 3 dropped'],
    ['1 yes, 2 not yet, 3 no', '1 done, 2 open, 3 dropped'],
    ['1 yes, read it in one weekend, 2 not yet, 3 no', '1 done (read it in one weekend), 2 open, 3 dropped'],
    [
      '1. Yes. Read it.\n2. Not yet.\n\nI also met two people from the guild.',
      '1 done (Read it.), 2 open | I also met two people from the guild.',
    ],
    ['done 1: went to the fair, met two people there', '1 done (went to the fair, met two people there)'],
    ['- 1 done\n- 2 done', '1 done, 2 done'],
    ['1 yes\nprivate: it bored me', '1 done'],
    ['1. read the report: not yet', '1 open'],
    ['1. join the guild: done in May', '1 done (in May)'],
    ['1 I read it twice', '1 done (I read it twice)'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})

describe('all at once, or in his own words', () => {
  test.each([
    ['all done', '1 done, 2 done, 3 done'],
    ['Everything done', '1 done, 2 done, 3 done'],
    ['I did everything', '1 done, 2 done, 3 done'],
    ['done', '1 done, 2 done, 3 done'],
    ['all dropped', '1 dropped, 2 dropped, 3 dropped'],
    ['nothing', '1 open, 2 open, 3 open'],
    ['None.', '1 open, 2 open, 3 open'],
    ['Nothing yet', '1 open, 2 open, 3 open'],
    ['not yet', '1 open, 2 open, 3 open'],
    ['no', '1 open, 2 open, 3 open'],
    [
      'I met two people from the guild and changed the order of my portfolio.',
      ' | I met two people from the guild and changed the order of my portfolio.',
    ],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected)
  })

  test('where there was one advice, no number is needed', () => {
    expect(told('yes', 1)).toBe('1 done')
    expect(told('Yes, read it in one weekend', 1)).toBe('1 done (read it in one weekend)')
    expect(told('not yet, waiting for the library', 1)).toBe('1 open (waiting for the library)')
    expect(told('no', 1)).toBe('1 open')
  })

  test('where there was none, words are what came of it', () => {
    expect(told('I changed the order of my portfolio.', 0)).toBe(' | I changed the order of my portfolio.')
    expect(told('nothing', 0)).toBe('')
  })
})

describe('never a guess', () => {
  test.each([
    ['yes', 'all done'],
    ['5 yes', null],
    ['0 done', null],
    ['1 yes\n1 no', null],
    ['1 maybe', '1 done, 2 not yet'],
    ['2', '1 done, 2 not yet'],
    ['1. read "Working Identity" by Herminia Ibarra', '1 done, 2 not yet'],
    ['1 read it, but not to the end', '1 done, 2 not yet'],
    ['1 joined, or almost', '1 done, 2 not yet'],
    ['donne 1', 'done 1'],
    ['ok', 'all done'],
  ])('%j is not understood, and perhaps meant %j', (text, meant) => {
    expect(read(text)).toEqual({ command: 'unknown', read: text.split('\n')[0], meant })
  })

  test.each(['stop', 'skip', 'help'])('%j is that word', (command) => {
    expect(read(command)).toEqual({ command })
  })
})
