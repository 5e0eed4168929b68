// Reads "done 2", "done 2: what came of it", "drop 3", "open 2" in answer to any mail about a conversation: the owner's word on a
// piece of advice needs no question.

import type { Command } from '../conversation/command.ts'
import { type Item, monthItem } from './month-items.ts'
import type { OwnerWords } from './owner-words.ts'
import { adviceNumbers, type ReadContext } from './read-context.ts'
import { settled } from './read-month-check.ts'
import { unwrapped } from './wrapped-lines.ts'

const tick =
  /^\s*(?:[-*•]\s+)?(?:(?:done|finished|did|drop|dropped|open|reopen|yes|no)\s*:?\s+(?:with\s+)?#?\d{1,3}(?=[\s,.:;)–-]|$)|#?\d{1,3}\s*[).:]?\s+(?:is |are )?(?:done|dropped|open)(?![\p{L}]))/iu

/** Null unless every line is such a word, on advice that there is. */
export function readTicks(words: OwnerWords, context: ReadContext): Command | null {
  const { about } = context
  const numbers = adviceNumbers(context)
  if (numbers.length === 0 || !isAboutOneContact(about.mail)) return null
  if (about.mail === 'told' && about.kind === 'questions') return null
  const lines = unwrapped(words.all.slice(0, 4_000)).filter((line) => line.trim() !== '')
  const items: Item[] = []
  // There, "drop 3" is said of anything in the list.
  const listed = about.mail === 'told' && about.transcript === true
  for (const line of lines) {
    if (listed && !/\b(?:done|finished|open|reopen)\b/i.test(line.slice(0, 40))) return null
    const item = tick.test(line) ? monthItem(line.replace(/^\s*reopen/i, 'open')) : null
    if (item === null || item.numbers === 'all') return null
    items.push(item)
  }
  return items.length === 0 ? null : settled(items, null, numbers)
}

/** Where "yes 1" or a number means something else, nothing is read into it. */
function isAboutOneContact(mail: ReadContext['about']['mail']): boolean {
  return ['told', 'answer', 'notice', 'approval', 'receipt', 'detail-wanted', 'meeting-logged'].includes(mail)
}
