// Who occurs in what was written so far: the names a note may misspell. Guesses from capitals; judges no note.

import { isOrdinary } from './commonness.ts'
import { fold, foldings } from './fold.ts'
import type { Note } from './note.ts'
import { isNeutral, properNames } from './proper-names.ts'
import { sentencesOf } from './sentences.ts'
import { wordsOf } from './words.ts'

export type People = {
  /** Given and family names, folded in every way in which they are typed. */
  readonly names: ReadonlySet<string>
  /** Given name and what follows it: "priya" has "nair". */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>
  readonly givens: ReadonlyMap<string, ReadonlySet<string>>
}

const THING =
  /^(?:summit|conference|forum|congress|week|festival|fair|expo|symposium|convention|association|society|institute|foundation|university|college|academy|school|council|museum|hospital|clinic|group|inc|ltd|gmbh|ag|llc|press|journal|review|guild|union|network|club|meetup|days?|awards?|prize|workshop|bootcamp|street|road|avenue|square|station|university's|centre|center|lab|labs|studio|studios|report|times|post|project|programme|program|team|department|office|hall|house|library|theatre|theater|company|agency|ministry|bank|trust|fund|college's|course|book|podcast)$/i
const PLACE_BEFORE = /\b(?:in|near|from|around|outside|across) $/i

export function peopleOf(note: Note): People {
  const names = new Set<string>()
  const families = new Map<string, Set<string>>()
  const givens = new Map<string, Set<string>>()
  const add = (words: readonly string[]) => {
    for (const word of words) for (const one of foldings(word)) names.add(one)
    const [given, ...rest] = words.map(fold)
    const family = rest.at(-1)
    if (given === undefined || family === undefined || words.length > 3) return
    families.set(given, (families.get(given) ?? new Set()).add(family))
    givens.set(family, (givens.get(family) ?? new Set()).add(given))
  }
  for (const name of [note.contact.name, note.referrer ?? '', note.owner.name]) add(nameWords(name))
  for (const text of [note.debrief, ...note.done, ...note.thread.map((one) => one.text)])
    for (const words of namedIn(text)) add(words)
  return { names, families, givens }
}

/** `Keller, Maria (Northwind)` gives Maria and Keller; titles and initials fall away. */
export function nameWords(name: string): readonly string[] {
  const bare = name
    .slice(0, 200)
    .replace(/\(.*?\)|<.*?>|["“”]/g, ' ')
    .replace(/^([^,]+), ([^,]+)$/, '$2 $1')
    .replace(/,.*$/, '')
  return wordsOf(bare).filter(
    (word) => word.length > 1 && !/^(?:dr|prof|professor|mr|mrs|ms|mx|frau|herr|phd|md|mba|jr|sr)$/i.test(word),
  )
}

function namedIn(text: string): readonly (readonly string[])[] {
  return sentencesOf(text).flatMap(({ plain }) =>
    properNames(plain).flatMap(({ words, start, titled }) => {
      const spoken = words.map(({ word }) => word.replace(/['’]s$/, '')).filter((word) => !isNeutral(word))
      if (spoken.some((word) => THING.test(word)) || spoken.length > 3) return []
      if (spoken.every((word) => isOrdinary(word)) && !titled) return []
      if (spoken.length === 1 && PLACE_BEFORE.test(plain.slice(0, start))) return []
      return [spoken.filter((word) => word.length > 2)]
    }),
  )
}
