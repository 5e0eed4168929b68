import { describe, expect, test } from 'vitest'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor, tuesday } from './contexts.ts'

const list = contextFor({ mail: 'told', followUp: 'questions:1', kind: 'questions' })
const read = (text: string) => readCommand(text, list)

const keep = (...numbers: number[]) => ({ change: 'keep', numbers })
const swap = (...numbers: number[]) => ({ change: 'swap', numbers })
const drop = (...numbers: number[]) => ({ change: 'drop', numbers })
const add = (text: string, closed = false) => ({ change: 'add', text, closed })

describe('the answer to a question list', () => {
  test.each<[string, object[]]>([
    ['keep 1 3', [keep(1, 3)]],
    ['Keep 1, 3 and 5.', [keep(1, 3, 5)]],
    ['please keep only 1 3', [keep(1, 3)]],
    ['keep: 2-4, 7', [keep(2, 3, 4, 7)]],
    ['keep 1 to 3', [keep(1, 2, 3)]],
    ['keep questions 1 & 2', [keep(1, 2)]],
    ['keep 1 3\n\nThanks\nAlex', [keep(1, 3)]],
    ['keep 3 3 1', [keep(3, 1)]],
    ['swap 2', [swap(2)]],
    ['swap 2 please', [swap(2)]],
    ['swap out #2 and #4', [swap(2, 4)]],
    ['Replace 2', [swap(2)]],
    ['swap all', [{ change: 'swap', numbers: 'all' }]],
    ['drop 4', [drop(4)]],
    ['remove 4 and 5', [drop(4, 5)]],
    ['keep 1 3, swap 2', [keep(1, 3), swap(2)]],
    ['keep 1 3 and swap 2; drop 4', [keep(1, 3), swap(2), drop(4)]],
    ['keep 1 3\nswap 2', [keep(1, 3), swap(2)]],
    ['add What would you read first?', [add('What would you read first?')]],
    ['Add: "What would you read first?"', [add('What would you read first?')]],
    ['- add a question: How do shifts work?', [add('How do shifts work?')]],
    ['swap 2, add What would you read first?', [swap(2), add('What would you read first?')]],
    ['swap 2\nadd How do shifts work, and\nwho plans them?', [swap(2), add('How do shifts work, and who plans them?')]],
    ['add How do shifts work?\nWho plans them?', [add('How do shifts work?'), add('Who plans them?')]],
    ['add:\n- How do shifts work?\n- Who plans them?', [add('How do shifts work?'), add('Who plans them?')]],
    ['add How do shifts work?\nkeep 1', [add('How do shifts work?'), keep(1)]],
    ['add Do you like the shifts?', [add('Do you like the shifts?', true)]],
    ['add the night shift and its rota', [add('the night shift and its rota')]],
  ])('%j is read whole', (text, changes) => {
    expect(read(text)).toEqual({ command: 'questions', changes })
  })

  test.each([
    'keep',
    'keep the good ones',
    'keep 1 3 but not 5',
    'keep 1 3\nand make the rest shorter',
    'keep 0',
    'keep 3-1',
    'keep 1 drop 1',
    'swap 2 and 2nd last',
    'swap two',
    'drop all',
    'add',
    'add ?',
    `add ${'long '.repeat(80)}?`,
    'Keep up the good work',
    'keep 1 3, thanks for the list, it is good',
    'These are great',
    Array.from({ length: 70 }, () => 'add How?').join('\n'),
  ])('%j is not understood, and nothing of it is done', (text) => {
    expect(read(text).command).toBe('unknown')
  })

  test.each([
    ['kep 1 3', 'keep 1 3'],
    ['swpa 2', 'swap 2'],
    ['keep the first', 'keep 1 3'],
  ])('after %j it asks whether %j was meant', (text, meant) => {
    expect(read(text)).toMatchObject({ command: 'unknown', meant })
  })

  test.each([
    ['stop', { command: 'stop' }],
    ['skip', { command: 'skip' }],
    ['help', { command: 'help' }],
    ['cancelled', { command: 'cancelled' }],
  ])('%j is what it is in answer to any mail about a meeting', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  test('moves the meeting as before', () => {
    expect(read('moved fri 15:00')).toMatchObject({ command: 'moved', start: '2026-03-06T20:00:00.000Z' })
    expect(tuesday < '2026-03-06').toBe(true)
  })

  test.each([
    ['blank lines', '\n'.repeat(1e6)],
    ['numbers', `keep ${'1 '.repeat(5e5)}`],
    ['commas', `keep ${','.repeat(1e6)}`],
    ['words of ours', 'add '.repeat(25e4)],
  ])('a megabyte of %s is not understood, and does not hold it up', (_what, text) => {
    expect(read(text).command).toBe('unknown')
  })
})
