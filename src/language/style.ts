// How the owner writes, for a model to take up: samples of his own, which he names, and what his edits of drafts have in common.
// Of other conversations nothing shows but words that came up in several, and no names or numbers.

import { cleanText } from './clean-text.ts'

/** A draft, and what the owner sent in its place. */
export type OwnEdit = { readonly conversationId: string; readonly drafted: string; readonly sent: string }

export type Style = {
  /** His own words, as he put them into a file; '' for none. */
  readonly samples: string
  /** Sentences about how he writes. */
  readonly habits: readonly string[]
}

const LONGEST_SAMPLES = 4000
const MOST_PHRASES = 5
const PHRASE_WORDS = 3
const ENOUGH_EDITS = 3

/** `samples` is the text of his file. With few edits little is said: one edit is no habit. */
export function styleOf(samples: string, edits: readonly OwnEdit[]): Style {
  return { samples: cleanText(samples, LONGEST_SAMPLES), habits: habitsOf(edits) }
}

function habitsOf(edits: readonly OwnEdit[]): readonly string[] {
  const changed = edits.filter(({ drafted, sent }) => drafted.trim() !== sent.trim())
  if (changed.length < ENOUGH_EDITS) return []
  return [...lengthHabit(changed), ...signHabits(changed), ...phraseHabits(changed)]
}

function lengthHabit(edits: readonly OwnEdit[]): readonly string[] {
  const ratios = edits.map(({ drafted, sent }) => wordsOf(sent).length / Math.max(1, wordsOf(drafted).length))
  const middle = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1
  if (middle < 0.8) return [`Makes drafts shorter: to about ${Math.round(middle * 10) * 10} % of their length.`]
  return middle > 1.25 ? ['Makes drafts longer, with more in his own words.'] : []
}

function signHabits(edits: readonly OwnEdit[]): readonly string[] {
  const most = (is: (text: string) => boolean, of: (edit: OwnEdit) => string) =>
    edits.filter((edit) => is(of(edit))).length * 3 >= edits.length * 2
  const contracts = (text: string) =>
    /\b(?:I|you|it|that|we|don|doesn|didn|can|won)['’](?:m|ve|d|ll|re|s|t)\b/i.test(text)
  const habits: string[] = []
  if (most(contracts, ({ sent }) => sent) && !most(contracts, ({ drafted }) => drafted))
    habits.push('Writes contractions: "I\'m", "don\'t".')
  if (
    most(
      (text) => /;|\u2014|\u2013/.test(text),
      ({ drafted }) => drafted,
    ) &&
    !most(
      (text) => /;|\u2014|\u2013/.test(text),
      ({ sent }) => sent,
    )
  )
    habits.push('Uses neither semicolons nor dashes.')
  return habits
}

/** Phrases that he took out of, or put into, notes to two people or more: what is in only one may be about that one person. */
function phraseHabits(edits: readonly OwnEdit[]): readonly string[] {
  const out = common(
    edits,
    ({ drafted }) => drafted,
    ({ sent }) => sent,
  )
  const put = common(
    edits,
    ({ sent }) => sent,
    ({ drafted }) => drafted,
  )
  return [
    ...(out.length === 0 ? [] : [`Takes out: ${quoted(out)}.`]),
    ...(put.length === 0 ? [] : [`Puts in: ${quoted(put)}.`]),
  ]
}

function common(
  edits: readonly OwnEdit[],
  here: (edit: OwnEdit) => string,
  there: (edit: OwnEdit) => string,
): readonly string[] {
  const people = new Map<string, Set<string>>()
  for (const edit of edits) {
    const gone = new Set(phrasesOf(there(edit)))
    for (const phrase of new Set(phrasesOf(here(edit)).filter((one) => !gone.has(one)))) {
      const known = people.get(phrase) ?? new Set()
      people.set(phrase, known.add(edit.conversationId))
    }
  }
  return [...people]
    .filter(([, ids]) => ids.size >= 2)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MOST_PHRASES)
    .map(([phrase]) => phrase)
}

/** So many ordinary words in a row: no numbers, and nothing that is written with a capital but "I". */
function phrasesOf(text: string): readonly string[] {
  return text
    .slice(0, 10_000)
    .split(/[^\p{L}\p{N}'’ ]+/u)
    .flatMap((part) => {
      const words = wordsOf(part)
      return words.slice(PHRASE_WORDS - 1).map((_, index) => words.slice(index, index + PHRASE_WORDS))
    })
    .filter((words) => words.every((word) => word === 'I' || /^\p{Ll}[\p{Ll}'’]*$/u.test(word)))
    .map((words) => words.join(' '))
}

function wordsOf(text: string): readonly string[] {
  return text.slice(0, 10_000).match(/[\p{L}\p{N}'’]{1,60}/gu) ?? []
}

function quoted(phrases: readonly string[]): string {
  return phrases.map((phrase) => `"${phrase}"`).join(', ')
}
