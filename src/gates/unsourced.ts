// Every link, number, date, amount and name in a note comes from what the two wrote, or the owner noted, did or configured.

import { letterOf } from './letter.ts'
import { misnamed } from './name.ts'
import type { Finding, Note } from './note.ts'
import { sentencesOf } from './sentences.ts'
import { looseFigures } from './unsourced-figures.ts'
import { looseNames } from './unsourced-names.ts'

/**
 * Stops at each thing that nothing holds, once. The subject of an answer is the thread's, and was written before; what is
 * private stops at another gate.
 */
export function unsourced(note: Note): readonly Finding[] {
  const { said } = letterOf(note)
  const subject = /^\s*(?:re|aw|antw|sv|fwd?)\s?:/i.test(note.subject) ? [] : sentencesOf(note.subject)
  const sentences = [...subject, ...said]
  const wrong = new Set(misnamed(note).flatMap(({ tokens }) => tokens))
  const secret = note.privateNotes.join('\n').toLowerCase()
  const loose = [...looseFigures(sentences, note), ...looseNames(sentences, note, wrong)].filter(
    ({ words }) => !secret.includes(words.toLowerCase()),
  )
  return loose
    .filter(({ words }, index) => loose.findIndex((other) => other.words.includes(words)) === index)
    .map(({ words, because }) => ({ gate: 'unsourced', level: 'stop', words, because }))
}
