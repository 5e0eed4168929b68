// Tries Liquid on conversations that know much and know little: every word it names must exist, every branch must render.

import type { Template } from 'liquidjs'
import type { Kind } from '../conversation/kind.ts'
import { VARIANTS } from '../followups/variant.ts'
import { exampleConversations, exampleSetting } from './example-conversations.ts'
import { liquid } from './liquid.ts'
import type { ParsedTemplate } from './template.ts'

/** Mistakes in words for the operator; [] when there are none. */
export function tryTemplate(template: ParsedTemplate, kind: Kind): string[] {
  const parts: [string, readonly Template[]][] = [['body', template.body]]
  if (template.subject !== null) parts.push(['subject', template.subject])
  const samples = exampleWords(kind)
  return [...new Set(parts.flatMap(([part, liquids]) => tryLiquid(part, liquids, samples)))]
}

/** What the kind knows of each example. */
export function exampleWords(kind: Kind): readonly Readonly<Record<string, unknown>>[] {
  const { owner, cadence } = exampleSetting
  return exampleConversations.flatMap((conversation) =>
    Array.from({ length: VARIANTS }, (_, variant) => ({
      variant,
      ...kind.words(conversation, owner, cadence, { variant }),
    })),
  )
}

/** Words that none of the samples has, and whatever rendering one of them trips over. */
export function tryLiquid(
  part: string,
  liquids: readonly Template[],
  samples: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const known = new Set(samples.flatMap((words) => Object.keys(words)))
  const unknown = wordsNamed(liquids).filter((word) => !known.has(word))
  return [
    ...unknown.map((word) => `${part}: unknown word "${word}"; known are ${[...known].sort().join(', ')}`),
    ...samples.flatMap((words) => failures(liquids, words).map((failure) => `${part}: ${failure}`)),
  ]
}

/** The words from outside that it names, in whatever branch. */
export function wordsNamed(liquids: readonly Template[]): readonly string[] {
  return liquid.globalVariablesSync([...liquids])
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
