// A thank-you and a month note hold something from this very meeting; else they could go to anybody.

import { isEmpty, isTelling } from './commonness.ts'
import { fold } from './fold.ts'
import { letterOf } from './letter.ts'
import type { Finding, Note } from './note.ts'
import { sentencesOf } from './sentences.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

const ENOUGH = 2
const RUN = 5
const TELLING = 3
const MEANING_ALIKE: readonly (readonly string[])[] = [
  'fail failure mistake error flop wrong', 'child kid son daughter', 'doctor physician clinician', 'boss manager supervisor',
  'fear afraid scared', 'quit leave resign', 'phone call telephone ring', 'picture photo photograph image', 'draw sketch drawing',
  'client customer', 'begin start beginner', 'tiny small little', 'buy purchase', 'fix repair mend', 'mail email letter',
  'pupil student', 'salary pay wage money', 'night evening', 'silent silence quiet', 'notebook diary journal', 'street road',
  'house home', 'hire recruit', 'shop store', 'film movie', 'car drive', 'cheap inexpensive', 'hospital clinic ward',
  'rewrite revise redraft', 'refuse reject rejection', 'boring dull', 'weird strange odd', 'error bug', 'law legal lawyer', 'stop cease',
].map((group) => group.split(' ').map(stem)) // biome-ignore format: a table
const GROUP = new Map(MEANING_ALIKE.flatMap((group, index) => group.map((one): [string, string] => [one, `~${index}`])))
/** Fields of work and words about talks: two meetings about anything share them. */
const GENERAL = new Set(
  `advice advise career field sector market marketing design designer engineer engineering teach teacher teaching nurse nursing
   finance financial data product manage manager management lead leader leadership team project company business office
   organisation skill background background network networking professional profession education university degree study student
   research researcher science software technology health healthcare medicine law legal consult consultant consulting policy
   public sale art architecture journalism communication strategy challenge transition change choice decision goal growth success
   passion inspiration wisdom guidance mentor knowledge learning lesson development developer culture customer client future example
   generous detail depth balance tip approach reality honesty candour curiosity confidence motivation energy enthusiasm
   portfolio resume interview coffee call chat zoom video phone page book article list course event`
    .split(/\s+/)
    .map(stem),
)

/** Stops a `thank-you` or `month-note` that shares nothing telling with the owner's notes or with what he did since. */
export function concrete(note: Note): readonly Finding[] {
  if (note.kind !== 'thank-you' && note.kind !== 'month-note') return []
  const bodies = letterOf(note).said.map(({ plain }) => plain)
  const sources = [note.debrief, ...note.done]
  const told =
    sources.join('').trim() === ''
      ? note.thread.filter(({ from }) => from === 'contact').map(({ text }) => text)
      : sources
  const known = knownBefore(note)
  const pieces = told.flatMap((text) => sentencesOf(text).map(({ plain }) => plain))
  const weighed = pieces.map((piece, index) => tellingWords(piece, known, pieces[index + 1] ?? ''))
  const shares = bodies.map((sentence) => tellingWords(sentence, known, ''))
  const enough = shares.some((said) => weighed.some((piece) => weight(said, piece) >= ENOUGH))
  if (enough || sharesRun(bodies, pieces, known)) return []
  const because = 'Nothing in it comes from this meeting; it could go to anybody.'
  return [{ gate: 'concrete', level: 'stop', words: null, because }]
}

type Known = { readonly nothing: ReadonlySet<string>; readonly little: ReadonlySet<string> }

/** The two names tell nothing of the meeting; what the owner asked about tells little. */
function knownBefore({ owner, contact, thread, subject }: Note): Known {
  const names = `${contact.name} ${contact.organisation ?? ''} ${owner.name} ${owner.signature} ${contact.address.replace(/[@.]/g, ' ')}`
  const asked = thread.filter(({ from }) => from === 'owner').map(({ text }) => text)
  return {
    nothing: new Set(wordsOf(names).map(stem)),
    little: new Set(wordsOf(`${asked.join(' ')} ${subject}`).map(stem)),
  }
}

/** Each telling word of a sentence by its stem, with what it counts: 2 for a name or a rare word, 1 for an ordinary one. */
function tellingWords(sentence: string, known: Known, next: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [index, word] of wordsOf(`${sentence}${next === '' ? '' : ` ${next}`}`).entries()) {
    for (const part of [word, ...(word.includes('-') ? word.split('-') : [])]) {
      const count = countOf(part, index, known)
      const root = stem(part)
      if (count > 0) counts.set(GROUP.get(root) ?? root, count)
    }
  }
  return counts
}

function countOf(word: string, index: number, { nothing, little }: Known): number {
  const bare = fold(word)
  const root = stem(word)
  if (nothing.has(root) || isEmpty(bare)) return 0
  const number = /\d/.test(bare)
  if (!number && (bare.length < TELLING || GENERAL.has(root))) return 0
  const rare = number ? bare.length > 1 && !/^(?:10|15|20|30|100)$/.test(bare) : isTelling(bare)
  const name = index > 0 && /^\p{Lu}\p{L}{2,}/u.test(word)
  const full = rare || name ? 2 : 1
  return little.has(root) ? full / 2 : full
}

function weight(said: ReadonlyMap<string, number>, piece: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [root, count] of said) {
    const other = piece.get(root) ?? alike(root, piece)
    if (other !== undefined) sum += Math.min(count, other)
  }
  return sum
}

/** "pregnancy" and "pregnant": words that share their first letters and differ in a short end. */
function alike(root: string, piece: ReadonlyMap<string, number>): number | undefined {
  if (root.length < 6) return undefined
  const start = root.slice(0, 6)
  for (const [other, count] of piece)
    if (other.startsWith(start) && Math.abs(other.length - root.length) <= 4) return count
  return undefined
}

/** So many words in a row as they stand in the notes, two of them telling anything at all: the owner's own phrase. */
function sharesRun(bodies: readonly string[], pieces: readonly string[], { nothing }: Known): boolean {
  const told = new Set(pieces.flatMap(runs))
  return bodies
    .flatMap(runs)
    .some(
      (run) =>
        told.has(run) &&
        run.split(' ').some((word) => !isEmpty(word) && !nothing.has(stem(word)) && !GENERAL.has(stem(word))),
    )
}

function runs(text: string): readonly string[] {
  const lower = wordsOf(text).map(fold)
  return lower.slice(RUN - 1).map((_, index) => lower.slice(index, index + RUN).join(' '))
}
