// Every mistake in a template file is told at the start, with its file.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kinds } from '../../src/followups/index.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { TemplateMistakes } from '../../src/language/template-mistakes.ts'

let directory = ''

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'templates-'))
  cpSync('prompts', directory, { recursive: true })
})

afterEach(() => rmSync(directory, { recursive: true }))

const nudge = () => join(directory, 'nudge.template.md')
const write = (text: string) => writeFileSync(nudge(), text)
const front = '---\nkind: nudge\nto: contact\n---\n'

function mistakes(): readonly string[] {
  try {
    loadTemplates(directory)
    return []
  } catch (error) {
    if (error instanceof TemplateMistakes) return error.mistakes
    throw error
  }
}

test('the templates of the project have no mistakes, and each kind has one', () => {
  const templates = loadTemplates('prompts')
  expect([...templates.keys()]).toEqual(kinds.map(({ name }) => name))
})

describe('a mistake', () => {
  test.each<[string, string, string]>([
    ['no front matter', 'Hello', 'begins with no front matter'],
    ['front matter without an end', '---\nkind: nudge\nHello', 'begins with no front matter'],
    ['an empty file', '', 'begins with no front matter'],
    ['front matter that is not YAML', '---\nkind: [\n---\nHello', 'front matter is not YAML'],
    [
      'an unknown key',
      '---\nkind: nudge\nto: contact\ntone: warm\n---\nHello',
      'front matter: keys: Unrecognized key: "tone"',
    ],
    ['a missing key', '---\nkind: nudge\n---\nHello', 'front matter: to: '],
    ['another kind', '---\nkind: card\nto: contact\n---\nHello', 'kind is "card", must be "nudge"'],
    ['another reader', '---\nkind: nudge\nto: owner\n---\nHello', 'to is "owner", must be "contact"'],
    [
      'a subject for a contact',
      '---\nkind: nudge\nto: contact\nsubject: Hello\n---\nHello',
      'subject must not be there; notes to a contact stay in their thread',
    ],
    ['an unknown word', `${front}{{ salutation }} {{ salery }}`, 'body: unknown word "salery"; known are '],
    [
      'an unknown word where nothing leads',
      `${front}{% if parked and again and false %}{{ salery }}{% endif %}`,
      'unknown word "salery"',
    ],
    ['an unknown word in a condition', `${front}{% if salery %}a{% endif %}`, 'unknown word "salery"'],
    ['an unknown filter', `${front}{{ salutation | shout }}`, 'body: undefined filter: shout'],
    ['an unknown tag', `${front}{% shout %}`, 'body: tag "shout" not found'],
    ['an open condition', `${front}{% if parked %}`, 'body: tag {% if parked %} not closed'],
    ['an open word', `${front}{{ salutation`, 'body: output "{{ salutation" not closed'],
  ])('%s', (_what, text, because) => {
    write(text)
    const found = mistakes()
    expect(found.join('\n')).toContain(because)
    expect(found.filter((mistake) => !mistake.startsWith('nudge.template.md: '))).toEqual([])
  })

  test('a word that a list’s records do not have', () => {
    const file = join(directory, 'thank-you.template.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('{{ item.text }}', '{{ item.txt }}'))
    expect(mistakes()).toEqual([expect.stringContaining('thank-you.template.md: body: undefined variable: item.txt')])
  })

  test('such a word where there is one of a list only', () => {
    const file = join(directory, 'thank-you.template.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('advice[0].inline', 'advice[0].line'))
    expect(mistakes()).toEqual([expect.stringContaining('undefined variable: advice.0.line, line:')])
  })

  test('a mail to the owner without a subject', () => {
    writeFileSync(join(directory, 'card.template.md'), '---\nkind: card\nto: owner\n---\nHello')
    expect(mistakes()).toEqual(['card.template.md: front matter: subject is missing'])
  })

  test('an unknown word in a subject', () => {
    writeFileSync(join(directory, 'card.template.md'), '---\nkind: card\nto: owner\nsubject: "{{ nme }}"\n---\nHello')
    expect(mistakes()).toEqual([expect.stringContaining('card.template.md: subject: unknown word "nme"')])
  })

  test('a template that is missing, and one for which there is no kind', () => {
    rmSync(nudge())
    writeFileSync(join(directory, 'birthday.template.md'), front)
    expect(mistakes()).toEqual([
      'nudge.template.md: is missing; every follow-up kind needs its template',
      'birthday.template.md: there is no follow-up kind of that name',
    ])
  })

  test('several are told at once, in one message that names the directory', () => {
    write(`${front}{{ salery }} {{ salutation | shout }} {{ pay }}`)
    rmSync(join(directory, 'card.template.md'))
    expect(mistakes()).toHaveLength(2)
    write(`${front}{{ salery }} {{ pay }}`)
    expect(mistakes()).toHaveLength(3)
    expect(() => loadTemplates(directory)).toThrow(
      `the templates in ${directory} cannot be used:\n  nudge.template.md: body: unknown word`,
    )
  })

  test('a directory that is not there', () => {
    expect(() => loadTemplates(join(directory, 'nowhere'))).toThrow('cannot be read')
  })
})

test('files of other sorts in the directory are left alone', () => {
  writeFileSync(join(directory, 'README.md'), 'About the templates.')
  writeFileSync(join(directory, 'nudge.prompt.md'), '{{ anything }}')
  expect(mistakes()).toEqual([])
})
