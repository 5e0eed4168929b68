// Holds the configuration file against the schema: values with defaults, or what the schema says against them, by key and line.

import type { z } from 'zod'
import { nearestWord } from '../nearest-word.ts'
import type { ConfigDocument } from './document.ts'
import { configKeys, keysIn } from './keys.ts'
import type { ConfigMistake } from './mistake.ts'
import { type ConfigValues, configSchema } from './schema.ts'
import { foundAt, lineAt, textAt } from './tree.ts'

/** `values` is null when there are mistakes. */
export function judge(document: ConfigDocument): { values: ConfigValues | null; mistakes: readonly ConfigMistake[] } {
  const result = configSchema.safeParse(document.tree ?? {})
  if (result.success) return { values: result.data, mistakes: [] }
  return { values: null, mistakes: result.error.issues.flatMap((issue) => mistakesOf(issue, document)) }
}

function mistakesOf(issue: z.core.$ZodIssue, document: ConfigDocument): readonly ConfigMistake[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey(path, name, document))
  const key = path.replace(/\.\d+$/, '')
  const place = textAt(document, key) === undefined ? path : key // a list of one may be written without brackets
  return [{ key, line: lineAt(document, place), found: foundAt(document, place), wanted: issue.message }]
}

function unknownKey(section: string, name: string, document: ConfigDocument): ConfigMistake {
  const key = section === '' ? name : `${section}.${name}`
  return { key, line: lineAt(document, key), found: 'an unknown key', wanted: meant(section, name) }
}

/** The neighbour that was probably meant; else the same name in another section; else what this section knows. */
function meant(section: string, name: string): string {
  const neighbours = keysIn(section)
  const near = nearestWord(name, neighbours)
  if (near !== null) return `did you mean "${near}"?`
  const elsewhere = configKeys.filter((key) => key.split('.').at(-1) === name)
  if (elsewhere.length > 0) return `did you mean ${elsewhere.join(' or ')}?`
  return `one of ${neighbours.join(', ')}`
}
