// The prompts of the project and an owner's own: every mistake is told at the start, with its file.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPrompts } from '../../src/language/load-prompts.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { renderTemplate } from '../../src/language/render-template.ts'
import { TemplateMistakes } from '../../src/language/template-mistakes.ts'

let own = ''
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'prompts-'))
})
afterEach(() => rmSync(own, { recursive: true }))

const limits = 'limits: { words: 90, temperature: 0.5, tokens: 2000 }'
const front = `---\npurpose: A reminder.\nkind: nudge\nschema: note\n${limits}\n---\n`

function mistakes(file: string, text: string): readonly string[] {
  writeFileSync(join(own, file), text)
  try {
    loadPrompts('prompts', own)
    return []
  } catch (error) {
    if (error instanceof TemplateMistakes) return error.mistakes
    throw error
  }
}

test('the prompts of the project have no mistakes', () => {
  expect([...loadPrompts('prompts').keys()]).toEqual(expect.arrayContaining(['nudge', 'thank-you', 'month-note']))
})

test('an own prompt takes the place of the one with its name, and the others stay', () => {
  expect(mistakes('nudge.prompt.md', `${front}At most {{ maxWords }} words.`)).toEqual([])
  const prompts = loadPrompts('prompts', own)
  expect(prompts.get('nudge')).toMatchObject({ purpose: 'A reminder.', limits: { words: 90 } })
  expect(prompts.get('thank-you')).toEqual(loadPrompts('prompts').get('thank-you'))
})

test('an own template takes the place of the one with its name', () => {
  writeFileSync(join(own, 'nudge.template.md'), '---\nkind: nudge\nto: contact\n---\nHello again, {{ callName }}.')
  const templates = loadTemplates('prompts', own)
  expect(renderTemplate(templates, 'nudge', { callName: 'Maria' }).body).toBe('Hello again, Maria.')
  expect(templates.size).toBe(loadTemplates('prompts').size)
})

test('an own template with a mistake is told with its name', () => {
  writeFileSync(join(own, 'nudge.template.md'), '---\nkind: nudge\nto: contact\n---\n{{ salery }}')
  expect(() => loadTemplates('prompts', own)).toThrow('nudge.template.md: body: unknown word "salery"')
})

describe('a mistake', () => {
  test.each<[string, string, string]>([
    ['no front matter', 'Write.', 'begins with no front matter: "---", purpose, kind, schema, limits, "---"'],
    [
      'another kind',
      `${front.replace('nudge', 'card')}{{ maxWords }}`,
      'front matter: kind is "card", must be "nudge"',
    ],
    ['no purpose', `${front.replace('purpose: A reminder.\n', '')}{{ maxWords }}`, 'front matter: purpose: '],
    ['an unknown schema', `${front.replace('schema: note', 'schema: poem')}{{ maxWords }}`, 'front matter: schema: '],
    [
      'limits that are none',
      `${front.replace('words: 90', 'words: 9000')}{{ maxWords }}`,
      'front matter: limits.words: ',
    ],
    ['an unknown key', `${front.replace('schema', 'tools: all\nschema')}{{ maxWords }}`, 'Unrecognized key: "tools"'],
    ['a word that is none', `${front}{{ maxWords }} {{ salery }}`, 'body: unknown word "salery"; known are '],
    ['what a contact wrote', `${front}{{ maxWords }} {{ contactName }}`, 'body: unknown word "contactName"'],
    ['a subject of a mail', `${front}{{ maxWords }} {{ subject }}`, 'body: unknown word "subject"'],
    ['a needed word that is not there', `${front}Be short.`, 'body: must name "maxWords"'],
    ['Liquid that does not parse', `${front}{{ maxWords`, 'body: output "{{ maxWords" not closed'],
  ])('%s', (_what, text, because) => {
    const found = mistakes('nudge.prompt.md', text)
    expect(found.join('\n')).toContain(because)
    expect(found.filter((mistake) => !mistake.startsWith('nudge.prompt.md: '))).toEqual([])
  })

  test('a prompt for a mail to the owner', () => {
    const text = `${front.replace('nudge', 'card')}{{ maxWords }}`
    expect(mistakes('card.prompt.md', text)).toEqual(['card.prompt.md: there is no prompt for mails to the owner'])
  })

  test('a prompt for no kind at all', () => {
    expect(mistakes('poem.prompt.md', front)).toEqual(['poem.prompt.md: there is no follow-up kind of that name'])
  })

  test('a folder that is not there', () => {
    expect(() => loadPrompts('prompts', join(own, 'nowhere'))).toThrow('cannot be read')
  })
})
