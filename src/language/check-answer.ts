// Judges what a model wrote, by rules that no wording can talk round: what may not stand in a text from a model whatever anybody
// wrote. What may not stand in any note is judged by the gates, besides.

import type { Note } from '../gates/note.ts'
import { isSourced, sourcesOf } from '../gates/sources.ts'
import { unsourced } from '../gates/unsourced.ts'
import type { ModelMessage } from './model.ts'
import { reachingIn } from './reaching.ts'

export type Checked = {
  /** Sentences for the model, so that it may mend them; any of them, and the text is not used. */
  readonly wrong: readonly string[]
  /** For the owner: names and figures that only the contact's own mails hold. */
  readonly onlyTheirs: readonly string[]
}

const ECHO = 8
/** A title or a saying may be longer than a few words; a whole sentence of hers does not come back by chance. */
const REPEATED = 10

type Rule = readonly [pattern: RegExp, because: string]

const RULES: readonly Rule[] = [
  [
    /[{}]|```|<\/?[a-z][^>\n]{0,100}>|^\s{0,3}#{1,6}\s|\*\*|\]\(/im,
    'It holds code or markup; only plain sentences are wanted.',
  ],
  [/^\s*(?:[-*•]|\d{1,2}[.)])\s/m, 'It holds a list; only plain sentences are wanted.'],
  [
    /^\s*(?:to|cc|bcc|from|subject|date|reply-to|sender|x-[\w-]{1,30}|in-reply-to|references|message-id)\s*:/im,
    'It holds a line like the header of a mail.',
  ],
  [/^\s*>/m, 'It quotes; only new sentences are wanted.'],
  [/[─━═]{4}|\b[0-9a-f]{32}\b/i, 'It holds something that belongs to no letter.'],
  [
    /\b(?:as an? (?:ai|assistant|language model)|language model|system prompt|(?:my|the|these|previous|your) instructions|chatgpt|\bas instructed\b|ignor(?:e|ing) (?:all|the|my|any|previous))\b/i,
    'It speaks of how it was written.',
  ],
  [/\[[^\]\n]{1,60}\]|\bX{3,}\b/, 'It holds a place left open.'],
  [/(?!['’"“”‘„…–—°€£])[^\p{L}\p{M}\p{N}\p{P}\p{S}\s]/u, 'It holds characters that cannot be seen.'],
]

/** What an answer is held against. */
export type Measure = {
  readonly messages: readonly ModelMessage[]
  /** How many words it may have. */
  readonly most: number
  /** What the owner himself wrote, noted or configured; nothing that came from the contact. */
  readonly own: readonly string[]
}

/** `note` is the whole mail as it would go out, `middle` what the model wrote of it. */
export function checkAnswer(note: Note, middle: string, { messages, most, own }: Measure): Checked {
  const theirs = note.thread.filter(({ from }) => from === 'contact').map(({ text }) => text)
  const system = messages.find(({ role }) => role === 'system')?.content ?? ''
  const wrong = [
    ...wrongIn(note, middle, own),
    ...lengthOf(middle, most),
    ...(sharesRun(middle, [system], [], ECHO) ? ['It repeats the instructions.'] : []),
    ...(sharesRun(middle, theirs, own, REPEATED) ? ["It repeats the reader's mail word for word."] : []),
  ]
  return { wrong, onlyTheirs: onlyTheirs(note, own) }
}

const CALENDAR =
  /^(?:I|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Words with a capital that no sentence begins with: titles and names of things, more strictly than the gates ask of people. */
function unknownNames(middle: string, note: Note): readonly string[] {
  const sources = sourcesOf(note)
  return middle
    .split(/(?<=[.!?:]["”’)]?)\s+|\n+/)
    .flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60}/gu)?.slice(1) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word) && !CALENDAR.test(word.replace(/['’].*$/, '')) && !isSourced(word, sources))
}

/** What may not stand in any words of a model's, whatever they are for. */
export function wrongIn(note: Note, words: string, own: readonly string[]): readonly string[] {
  return [
    ...RULES.flatMap(([pattern, because]) => (pattern.test(words) ? [because] : [])),
    ...reachingIn(words, own).map(
      (one) => `It holds "${one}": no links, addresses, telephone numbers or amounts are wanted.`,
    ),
    ...unknownNames(words, note).map((word) => `It names "${word}", which no fact holds.`),
  ]
}

function lengthOf(middle: string, most: number): readonly string[] {
  const count = wordsOf(middle).length
  if (count > most * 1.2) return [`It has ${count} words; ${most} are the most.`]
  return count < 8 ? ['It is too short to be a mail.'] : []
}

/** Names, dates and figures that only the contact's own mails hold. */
function onlyTheirs(note: Note, own: readonly string[]): readonly string[] {
  const ours = { ...note, thread: note.thread.filter(({ from }) => from === 'owner'), known: own }
  const held = new Set(unsourced(note).map(({ words }) => words))
  return unsourced(ours).flatMap(({ words }) => (words === null || held.has(words) ? [] : [words]))
}

/** So many words in a row that stand in one of `texts` and in none of `allowed`. */
function sharesRun(text: string, texts: readonly string[], allowed: readonly string[], count: number): boolean {
  const runs = new Set(texts.flatMap((one) => runsOf(one, count)))
  if (runs.size === 0) return false
  const free = new Set(allowed.flatMap((one) => runsOf(one, count)))
  return runsOf(text, count).some((run) => runs.has(run) && !free.has(run))
}

function runsOf(text: string, count: number): readonly string[] {
  const words = wordsOf(text.toLowerCase())
  return words.slice(count - 1).map((_, index) => words.slice(index, index + count).join(' '))
}

function wordsOf(text: string): readonly string[] {
  return text.slice(0, 50_000).match(/[\p{L}\p{N}'’]{1,60}/gu) ?? []
}
