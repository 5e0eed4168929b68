import { describe, expect, test } from 'vitest'
import type { About } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const material = {
  title: 'How wards sleep',
  from: '',
  date: '2026-03-01T08:00:00.000Z',
  url: null,
  text: '',
  messageId: null,
}
const asked = (...names: string[]): About => ({
  mail: 'material',
  contacts: names.map((name, index) => ({ conversationId: `c${index + 1}`, name })),
  material,
})
const read = (text: string, ...names: string[]) =>
  readCommand(text, contextFor(names.length === 0 ? asked('Maria Keller', 'Tom Berg', 'Maria Lopez') : asked(...names)))

describe('the answer to "whom is it about?"', () => {
  test.each<[string, number[]]>([
    ['2', [2]],
    ['1 3', [1, 3]],
    ['1, 3', [1, 3]],
    ['1 and 3', [1, 3]],
    ['#2', [2]],
    ['Tom Berg', [2]],
    ['tom', [2]],
    ['Berg.', [2]],
    ['Maria Keller and Tom', [1, 2]],
    ["It's Tom", [2]],
    ['about Maria Lopez', [3]],
  ])('%j is %j', (text, numbers) => {
    expect(read(text)).toEqual({ command: 'about', numbers })
  })

  test.each(['Maria', '4', '0', '1 1', 'Ana Ruiz', 'Tom and somebody else', 'yes', '2\nbut only the second half', ''])(
    '%j is not understood',
    (text) => {
      expect(read(text).command).toBe('unknown')
    },
  )

  test('a yes is enough where one name was asked about', () => {
    expect(read('yes', 'Maria Keller')).toEqual({ command: 'about', numbers: [1] })
  })

  test.each(['no', 'No.', 'skip', 'none'])('%j lets it go', (text) => {
    expect(read(text)).toEqual({ command: 'no' })
  })
})
