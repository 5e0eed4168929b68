// What the owner noted as private stays with him: nothing that stands in a private line alone is told.

import { isEmpty, isTelling } from './commonness.ts'
import { type Figure, figuresIn } from './figures.ts'
import { fold } from './fold.ts'
import { type Held, heldFigures } from './held-figures.ts'
import { letterOf } from './letter.ts'
import type { Finding, Note } from './note.ts'
import { properNames } from './proper-names.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type Sources, sourcesOf } from './sources.ts'
import { stem } from './stem.ts'
import { type Token, tokensOf, wordsOf } from './words.ts'

const ENOUGH = 3
const RUN = 5
/** Ordinary words that give a confidence away by themselves. */
const TOUCHY = new Set(
  `pregnant pregnancy baby miscarriage divorce separated separation widow affair illness ill sick cancer diagnosis surgery operation
   therapy therapist depression depressed burnout breakdown rehab drinking alcohol addiction medication hospitalised hospitalized
   mother father mom mum dad parent husband wife partner son daughter brother sister ex boyfriend girlfriend death funeral grief
   salary bonus raise debt mortgage bankrupt bankruptcy insolvency layoff redundancy redundant fired dismissed firing sacked
   resign resignation resigning quit quitting retire retiring retirement leaving successor merger takeover acquisition acquired
   restructuring reorganisation reorganization relocation closure closing downsizing cuts lawsuit sued court scandal harassment
   bullying complaint investigation audit tax visa asylum headhunter poached sabbatical custody adoption engaged wedding
   secret rumour rumor gossip hate hates toxic incompetent tyrant nightmare fear afraid cry cried lonely unhappy miserable angry
   promotion promoted strike union investor investors funding licence license inspection inspector fraud bribe tender bid patent deficit shares
   insolvent insolvency cutbacks understaffed competitor rival headhunter rehire sale sell sold buyer lender bailout
   overworked overwhelmed outsourcing outsourced offshoring hush embargo whistleblower betrayed cheating cheated lied religion church politics election vote`
    .split(/\s+/)
    .flatMap((word) => [word, stem(word)]),
)

/** Stops at the first passage for each private line that shows through. */
export function privateLines(note: Note): readonly Finding[] {
  if (note.privateNotes.length === 0) return []
  const sources = sourcesOf({ ...note, others: [] })
  const held = heldFigures(note)
  const { said, closing } = letterOf(note)
  const read = [...sentencesOf(note.subject), ...said, ...closing].map(readSentence)
  const found = note.privateNotes.flatMap((line) => shownBy(line, read, sources, held))
  return found.filter(({ words }, index) => found.findIndex((other) => other.words === words) === index)
}

type Read = {
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
  readonly parts: readonly (Token & { readonly bare: string; readonly root: string })[]
}

function readSentence(sentence: Sentence): Read {
  const parts = tokensOf(sentence.plain).flatMap((token) =>
    partsOf(token.word).map((part) => ({ ...token, bare: fold(part), root: stem(part) })),
  )
  return { sentence, figures: figuresIn(sentence.plain), parts }
}

function shownBy(line: string, read: readonly Read[], sources: Sources, held: Held): readonly Finding[] {
  const secrets = secretsOf(line, sources)
  const exact = new Set(
    figuresIn(line)
      .flatMap(({ same }) => same)
      .filter((one) => !held.same.has(one) && !/^n[012]$|^\d\d:/.test(one)),
  )
  for (const { sentence, figures, parts } of read) {
    const figure = figures.find(({ same }) => same.some((one) => exact.has(one)))
    if (figure !== undefined) return [stop(sentence.verbatim(figure.start, figure.end))]
    const shown = parts.flatMap((part) => {
      const weight = secrets.get(part.root) ?? secrets.get(part.bare)
      return weight === undefined ? [] : [{ ...part, weight }]
    })
    const distinct = new Map(shown.map(({ root, weight }) => [root, weight]))
    const sum = [...distinct.values()].reduce((total, weight) => total + weight, 0)
    const first = shown.find(({ weight }) => weight >= ENOUGH)
    if (first !== undefined) return [stop(sentence.verbatim(first.start, first.end))]
    if (sum >= ENOUGH || sharesPair(line, sentence.plain, sources) || sharesRun(line, sentence.plain, sources))
      return [stop(sentence.verbatim())]
  }
  return []
}

/** The words that stand nowhere but here, by stem: 3 for one that tells all by itself, 1 for an ordinary one. */
function secretsOf(line: string, sources: Sources): ReadonlyMap<string, number> {
  const names = new Set(
    sentencesOf(line).flatMap(({ plain }) =>
      properNames(plain).flatMap(({ words }) => words.map(({ word }) => fold(word))),
    ),
  )
  const secrets = new Map<string, number>()
  for (const word of joined(line)) {
    const bare = fold(word)
    const root = stem(word)
    if (sources.words.has(bare) || sources.stems.has(root)) continue
    if (/^\d+$/.test(bare) || bare.length < 3) continue
    const touchy = TOUCHY.has(bare) || TOUCHY.has(root)
    if (!touchy && isEmpty(bare)) continue
    const rare = names.has(bare) ? bare.length > 2 : isTelling(bare) && bare.length > 3
    secrets.set(root, touchy || rare ? ENOUGH : 1)
  }
  return secrets
}

/** Single words, parts of compounds, and neighbours written together: "lay off" is told by "layoff". */
function joined(line: string): readonly string[] {
  const words = wordsOf(line).flatMap(partsOf)
  return [
    ...words,
    ...words
      .slice(1)
      .map((word, index) => `${words[index]}${word}`)
      .filter((word) => TOUCHY.has(stem(word))),
  ]
}

function partsOf(word: string): readonly string[] {
  return word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word]
}

/** Two words that tell something stand side by side in both: "client dinners". */
function sharesPair(line: string, plain: string, sources: Sources): boolean {
  const secret = wordsOf(line).map(fold)
  const said = ` ${wordsOf(plain).map(stem).join(' ')} `
  return secret.slice(1).some((word, index) => {
    const before = secret[index] ?? ''
    const telling = [before, word].every((one) => one.length > 3 && !isEmpty(one) && !sources.words.has(one))
    return telling && said.includes(` ${stem(before)} ${stem(word)} `)
  })
}

/** A stretch of the private line word by word, one of its words telling something. */
function sharesRun(line: string, plain: string, sources: Sources): boolean {
  const secret = wordsOf(line).map(fold)
  const said = ` ${wordsOf(plain).map(fold).join(' ')} `
  for (let index = 0; index + RUN <= secret.length; index++) {
    const run = secret.slice(index, index + RUN)
    if (
      said.includes(` ${run.join(' ')} `) &&
      run.filter((word) => !isEmpty(word) && !sources.words.has(word)).length > 0
    )
      return true
  }
  return false
}

function stop(words: string): Finding {
  return { gate: 'private', level: 'stop', words, because: 'You noted this as private; it stays with you.' }
}
