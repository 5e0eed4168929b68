// Tries a template on conversations that know much and know little: every word it names must exist, every branch must render.

import type { Template } from 'liquidjs'
import type { Kind } from '../conversation/kind.ts'
import { exampleConversations, exampleSetting } from './example-conversations.ts'
import { liquid } from './liquid.ts'
import type { ParsedTemplate } from './template.ts'

/** Mistakes in words for the operator; [] when there are none. */
export function tryTemplate(template: ParsedTemplate, kind: Kind): string[] {
  const { owner, cadence } = exampleSetting
  const samples = exampleConversations.map((conversation) => kind.words(conversation, owner, cadence))
  const known = new Set(samples.flatMap((words) => Object.keys(words)))
  const parts: [string, readonly Template[]][] = [['body', template.body]]
  if (template.subject !== null) parts.push(['subject', template.subject])
  const mistakes = parts.flatMap(([part, liquids]) => [
    ...unknownWords(liquids, known).map(
      (word) => `${part}: unknown word "${word}"; known are ${[...known].sort().join(', ')}`,
    ),
    ...samples.flatMap((words) => failures(liquids, words).map((failure) => `${part}: ${failure}`)),
  ])
  return [...new Set(mistakes)]
}

function unknownWords(template: readonly Template[], known: ReadonlySet<string>): readonly string[] {
  return liquid.globalVariablesSync([...template]).filter((word) => !known.has(word))
}

/** What rendering trips over, but for missing top-level words, which are listed whether or not their branch is taken. */
function failures(template: readonly Template[], words: object): readonly string[] {
  try {
    liquid.renderSync([...template], words)
    return []
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n', 1)
    return /^undefined variable: \w+,/.test(message) ? [] : [message]
  }
}
