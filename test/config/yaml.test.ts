import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { folderWith, least, mistakesOf } from './config-files.ts'

const startFrom = 'a YAML file; config/thanktwice.example.yaml is one to start from'

describe('a file that cannot be read as YAML', () => {
  test.each([
    ['a tab for indentation', 'owner:\n\tname: Ana', 2, '"name: Ana"', 'spaces at the start of the line, no tabs'],
    [
      'a colon in a value',
      'owner:\n  name: Ana: Ferreira',
      2,
      '"name: Ana: Ferreira"',
      'one "key: value" on a line, with quotes around a value that holds ": "',
    ],
    [
      'no space after the colon',
      'owner:\n  name:Ana\n  zone: UTC',
      2,
      '"name:Ana"',
      '"key: value" with a space after the colon',
    ],
    [
      'an open quote',
      'owner:\n  name: "Ana\nmailbox: {}\n',
      2,
      '"name: "Ana"',
      'the closing quote or bracket of what begins here',
    ],
    [
      'an open bracket',
      'owner:\n  goals: [insight\nmailbox: {}\n',
      3,
      '"mailbox: {}"',
      'keys of one section indented alike, and every bracket closed',
    ],
    [
      'a value that begins with @',
      'owner:\n  name: @ana',
      2,
      '"name: @ana"',
      'quotes around a value that begins with @, % or `',
    ],
    [
      'a value that begins with !',
      'owner:\n  name: !ana',
      2,
      '"name: !ana"',
      'quotes around a value that begins with !',
    ],
    ['two documents', 'owner: {}\n---\nmailbox: {}\n', 2, '"---"', 'one document, without a line "---" in the middle'],
  ])('%s is told by its line', (_, yaml, line, found, wanted) => {
    expect(mistakesOf(yaml)[0]).toEqual({ key: '', line, found, wanted })
  })

  test.each([
    'password: "hush',
    'password: !hush',
    'password: hush: hush',
    'password:\n\thush',
    'user: a\n  password:hush\n  b',
  ])('a line that may hold a password is not shown: %j', (lines) => {
    const mistakes = mistakesOf(`mailbox:\n  ${lines}\n`)
    expect(mistakes.length).toBeGreaterThan(0)
    expect(JSON.stringify(mistakes)).not.toContain('hush')
  })
})

describe('no configuration at all', () => {
  test.each([
    ['an empty file', '', null, 'an empty file', startFrom],
    ['nothing but comments', '# owner:\n', null, 'an empty file', startFrom],
    ['a list', '- owner\n', 1, 'a list', startFrom],
    ['mere words', 'Dear Thanktwice\n', 1, 'words without a key', startFrom],
    ['UTF-16', Buffer.from(`\ufeff${least}`, 'utf16le'), null, 'bytes that are not UTF-8', 'a text file in UTF-8'],
  ])('%s is one mistake', (_, content, line, found, wanted) => {
    expect(mistakesOf(content)).toEqual([{ key: '', line, found, wanted }])
  })

  test('a missing file is one mistake', () => {
    const path = join(folderWith({}), 'thanktwice.yaml')
    expect(readConfig(path, {})).toEqual({ mistakes: [{ key: '', line: null, found: 'no file', wanted: startFrom }] })
  })

  test('a folder in its place is one mistake', () => {
    expect(readConfig(folderWith({}), {})).toEqual({
      mistakes: [{ key: '', line: null, found: 'a folder', wanted: startFrom }],
    })
  })
})
