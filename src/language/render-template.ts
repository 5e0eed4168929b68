// Fills a template with the words of a kind.

import type { Template } from 'liquidjs'
import type { KindName } from '../conversation/conversation.ts'
import { liquid } from './liquid.ts'
import type { Rendered, Templates } from './template.ts'

/** Subject (null for notes to a contact) and body, with whitespace tidied; nothing is escaped. A missing word is an error. */
export function renderTemplate(
  templates: Templates,
  kind: KindName,
  words: Readonly<Record<string, unknown>>,
): Rendered {
  const template = templates.get(kind)
  if (template === undefined) throw new Error(`no template for ${kind}`)
  return {
    subject: template.subject === null ? null : fill(template.subject, words).replace(/\s+/g, ' ').trim(),
    body: fillLiquid(template.body, words),
  }
}

/** Filled, with whitespace tidied. */
export function fillLiquid(template: readonly Template[], words: object): string {
  return tidy(fill(template, words))
}

function fill(template: readonly Template[], words: object): string {
  return String(liquid.renderSync([...template], words))
}

/** No blanks at line ends, at most one empty line in a row, none around: conditions in a template leave such gaps. */
function tidy(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd())
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  return kept.join('\n').trim()
}
