// What the owner is told of a text by a model: from which of his notes it comes, and what in it comes from nobody but the contact.

import type { Conversation } from '../conversation/conversation.ts'
import type { Answer } from './answer.ts'
import type { Checked } from './check-answer.ts'
import type { Context } from './context.ts'
import { shortName } from './facts-of.ts'

/** Remarks for the approval mail. */
export function provenance(
  { facts }: Context,
  answer: Answer,
  { onlyTheirs }: Checked,
  conversation: Conversation,
  modelName: string,
): readonly string[] {
  const used = facts.filter(({ number }) => answer.facts.includes(number))
  const from = used.map(({ text }) => `"${shortened(text)}"`).join('; ')
  const they = shortName(conversation)
  return [
    used.length === 0
      ? `Written by the model ${modelName}, which does not say from what.`
      : `Written by the model ${modelName} from what you told: ${from}.`,
    ...(speaksToPrograms(conversation)
      ? [`A mail from ${they} gives orders to a program. Read this draft twice.`]
      : []),
    ...onlyTheirs.map((words) => `Only ${they} wrote this, in a mail to you: "${shortened(words)}".`),
  ]
}

const ORDERS =
  /\b(?:ignore|disregard|forget) (?:all |any |the |my |these |your ){0,2}(?:previous|prior|above|earlier|rules|instructions)|system prompt|\byou are now\b|\b(?:ai|assistant|model|bot)s? (?:must|should|has to|have to)\b|^\s*(?:system|assistant|user) ?:|"role" ?: ?"|\bjson\b.{0,40}\b(?:add|set)\b/im

function speaksToPrograms({ thread }: Conversation): boolean {
  return thread.some(({ by, text }) => by === 'contact' && ORDERS.test(text.slice(0, 20_000)))
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line.replace(/[.]$/, '') : `${line.slice(0, 79).trimEnd()}…`
}
