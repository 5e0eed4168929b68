import { expect, test } from 'vitest'
import { describeConfig, formatMistakes } from '../../src/config.ts'
import { configOf, least } from './config-files.ts'

test('a description is aligned, a section a block', () => {
  const yaml = `${least.replace('  zone:', '  story: "One.\\nTwo."\n  zone:')}digest: never\n`
  const description = describeConfig(configOf(yaml))
  expect(description).toMatch(/^owner\n {2}name {7}Ana Ferreira\n {2}addresses {2}ana@example\.org, ana@work\.test\n/)
  expect(description).toContain('  about      –\n  story      One.\n             Two.\n  goals      –\n\nmailbox\n')
  expect(description).toContain('  imap.port       993\n')
  expect(description).toContain('  writing_hours                      08:00-18:00\n')
  expect(description).toContain('\n\ndigest  never\n\nmodel  none\n\nstore\n')
})

test('mistakes are told with place, key, what was found and what would be right', () => {
  const mistakes = [
    { key: 'mailbox.imap.port', line: 14, found: '"993x"', wanted: 'a port, 1 to 65535' },
    { key: 'mailbox.imap.prot', line: 9, found: 'an unknown key', wanted: 'did you mean "port"?' },
    { key: 'owner.name', line: null, found: 'nothing', wanted: 'your name' },
    { key: '', line: 3, found: '"a b"', wanted: 'quotes' },
  ]
  expect(formatMistakes('my.yaml', mistakes)).toBe(`my.yaml has 4 mistakes:
  line 14  mailbox.imap.port
           found "993x"; wanted a port, 1 to 65535
  line 9   mailbox.imap.prot
           found an unknown key; did you mean "port"?
           owner.name
           found nothing; wanted your name
  line 3   found "a b"; wanted quotes`)
})

test('one mistake of the whole file is one line', () => {
  const mistake = { key: '', line: null, found: 'no file', wanted: 'a YAML file' }
  expect(formatMistakes('my.yaml', [mistake])).toBe('my.yaml has one mistake:\n  found no file; wanted a YAML file')
})
