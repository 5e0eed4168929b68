// How a note sounds: eagerness, flattery, pressure and the phrases of machines. Warns only; the owner knows whom he writes to.

import { fold } from './fold.ts'
import { letterOf } from './letter.ts'
import type { Finding, Note } from './note.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { EAGER, FLATTERS, MACHINE, PRESSES, SUPERLATIVES } from './tone-patterns.ts'

const STACKED = 3
const SORTS: readonly (readonly [readonly RegExp[], string])[] = [
  [EAGER, 'This sounds eager; say it once, plainly.'],
  [FLATTERS, 'This flatters; say what was useful instead.'],
  [PRESSES, 'This presses; leave them an easy way not to answer.'],
  [MACHINE, 'This is a phrase of machines; say it as you would aloud.'],
]

/** One finding a sort. What they or the notes said before is quoted, not the machine's. */
export function tone(note: Note): readonly Finding[] {
  const { said } = letterOf(note)
  const sentences = [...sentencesOf(note.subject), ...said]
  const told = fold(
    [...note.thread.filter(({ from }) => from === 'contact').map(({ text }) => text), note.debrief, ...note.done]
      .join('\n')
      .slice(0, 50_000),
  )
  const findings = SORTS.flatMap(([patterns, because]) => {
    const found = first(sentences, patterns, told)
    return found === null ? [] : [warn(found, because)]
  })
  return [
    ...exclaimed(sentencesOf(`${note.subject}\n\n${note.body}`)),
    ...findings,
    ...(findings.length > 0 ? [] : stacked(said)),
  ]
}

function first(sentences: readonly Sentence[], patterns: readonly RegExp[], told: string): string | null {
  for (const { plain, verbatim } of sentences) {
    const unquoted = plain.replace(/"[^"]*"/g, (quote) => ' '.repeat(quote.length))
    for (const pattern of patterns) {
      const found = pattern.exec(unquoted)
      if (found !== null && !told.includes(fold(found[0].trim())))
        return verbatim(found.index, found.index + found[0].length).trim()
    }
  }
  return null
}

function exclaimed(sentences: readonly Sentence[]): readonly Finding[] {
  const marked = sentences.filter(({ plain }) => plain.replace(/"[^"]*"/g, '').includes('!'))
  const count = marked.reduce((sum, { plain }) => sum + plain.replace(/"[^"]*"/g, '').split('!').length - 1, 0)
  const last = marked.at(-1)
  return count > 1 && last !== undefined ? [warn(last.verbatim(), 'One exclamation mark is enough.')] : []
}

function stacked(said: readonly Sentence[]): readonly Finding[] {
  const praise = said.flatMap(({ plain, verbatim }) =>
    [...plain.matchAll(SUPERLATIVES)]
      .filter(
        ([word]) =>
          !/^most (?:of|people|days|is|are|was|important|useful|often|likely|recent|recently|\w+ly|was|i|in|likely|us)$/i.test(
            word,
          ) && !/^perfect|^most/i.test(word),
      )
      .map((match) => ({ word: fold(match[0]), words: verbatim() })),
  )
  const last = praise.at(-1)
  return new Set(praise.map(({ word }) => word)).size >= STACKED && last !== undefined
    ? [warn(last.words, 'So many superlatives weaken each other.')]
    : []
}

function warn(words: string, because: string): Finding {
  return { gate: 'tone', level: 'warn', words, because }
}
