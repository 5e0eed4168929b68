// One prompt file: front matter and Liquid, held against the words that it may name and those that it must.

import { z } from 'zod'
import type { Kind } from '../conversation/kind.ts'
import { exampleConversations, exampleSetting } from './example-conversations.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseLiquid } from './parse-template.ts'
import type { Prompt } from './prompt.ts'
import { promptWords } from './prompt-words.ts'
import { tryLiquid, wordsNamed } from './try-template.ts'

const frontMatter = z.strictObject({
  purpose: z.string().min(1),
  kind: z.string(),
  schema: z.enum(['note', 'questions'], 'must be note or questions'),
  limits: z.strictObject({
    words: z.int().min(10).max(400),
    temperature: z.number().min(0).max(2),
    tokens: z.int().min(200).max(20_000),
  }),
})

/** A model that is not told how long a text may be writes too much. */
const NEEDED: readonly string[] = ['maxWords']

/** The prompt, or every mistake in it. */
export function parsePrompt(source: string, kind: Kind): Prompt | string[] {
  const front = readFrontMatter(source, frontMatter, 'purpose, kind, schema, limits')
  if (Array.isArray(front)) return front
  const { purpose, schema, limits } = front.values
  const mistakes: string[] = []
  if (kind.to !== 'contact' && kind.name !== 'questions') mistakes.push('there is no prompt for mails to the owner')
  const fits = kind.name === 'questions' ? 'questions' : 'note'
  if (schema !== fits) mistakes.push(`front matter: schema is "${schema}", must be "${fits}"`)
  if (front.values.kind !== kind.name)
    mistakes.push(`front matter: kind is "${front.values.kind}", must be "${kind.name}"`)
  const body = parseLiquid(front.rest, 'body')
  if (typeof body === 'string') return [...mistakes, body]
  const samples = exampleConversations.map((example) => promptWords(example, exampleSetting, limits))
  const named = wordsNamed(body)
  mistakes.push(
    ...new Set(tryLiquid('body', body, samples)),
    ...NEEDED.filter((word) => !named.includes(word)).map((word) => `body: must name "${word}"`),
  )
  return mistakes.length > 0 ? mistakes : { kind: kind.name, purpose, schema, limits, body }
}
