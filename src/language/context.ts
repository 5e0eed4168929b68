// Exactly what is sent to a model for one note: the walls and the prompt, and, apart from them as one JSON document, everything that
// people said. Pure of its arguments: the same facts give the same bytes.

import type { Conversation } from '../conversation/conversation.ts'
import type { Occasion } from '../conversation/kind.ts'
import type { Setting } from '../conversation/setting.ts'
import { correspondence } from './correspondence.ts'
import { type Fact, factsOf, shortName } from './facts-of.ts'
import type { ModelMessage } from './model.ts'
import type { Prompt } from './prompt.ts'
import { promptWords } from './prompt-words.ts'
import { fillLiquid } from './render-template.ts'
import type { Style } from './style.ts'
import { wallsFor } from './walls.ts'

export type Context = {
  readonly messages: readonly ModelMessage[]
  /** As they are numbered in it. */
  readonly facts: readonly Fact[]
}

export function contextFor(
  prompt: Prompt,
  conversation: Conversation,
  setting: Pick<Setting, 'kinds' | 'owner' | 'cadence'>,
  style: Style,
  occasion: Occasion = {},
): Context {
  const words = promptWords(conversation, setting, prompt.limits)
  const facts = factsOf(prompt.kind, conversation, setting, occasion)
  const data = {
    reader: shortName(conversation),
    facts,
    mails: correspondence(conversation),
    ...(style.samples === '' && style.habits.length === 0 ? {} : { style }),
  }
  const system = `${wallsFor(String(words.ownerName))}\n\n${fillLiquid(prompt.body, words)}`
  return {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: JSON.stringify(data, null, 2) },
    ],
    facts,
  }
}
