// prompts/README.md tells every word that a template may name, and none that does not exist.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from '../../src/followups/index.ts'
import { promptWords } from '../../src/language/prompt-words.ts'
import { cadence, conversation, owner } from '../followups/a-conversation.ts'

const readme = readFileSync('prompts/README.md', 'utf8')
const told = new Set([...readme.matchAll(/`([a-z][A-Za-z]*)`/g)].map(([, word]) => word))
const limits = { words: 1, temperature: 1, tokens: 1 }
const words = new Set([
  ...kinds.flatMap((kind) => Object.keys(kind.words(conversation(), owner, cadence))),
  ...Object.keys(promptWords(conversation(), { owner }, limits)),
])
const notWords = [
  'kind',
  'to',
  'contact',
  'owner',
  'video',
  'phone',
  'text',
  'inline',
  'outcome',
  'short',
  'number',
  'hint',
  'sign',
  'closing',
  'source',
  'completes',
  'said',
  'sentence',
  'notes',
  'purpose',
  'limits',
  'schema',
  'words',
  'temperature',
  'tokens',
  'prompts',
]

test('the README of the templates tells every word', () => {
  expect([...words].filter((word) => !told.has(word))).toEqual([])
})

test('the README of the templates tells no word that is none', () => {
  expect([...told].filter((word) => word !== undefined && !words.has(word) && !notWords.includes(word))).toEqual([])
})
