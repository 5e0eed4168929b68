// What a note may draw on: everything that either side wrote, the owner noted, did or configured, and who is who. Private lines
// are no source.

import { fold, foldings } from './fold.ts'
import type { Note } from './note.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

export type Sources = {
  /** All of it, one piece a line. */
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** "RCD" where the Royal College of Design is named. */
  readonly initials: ReadonlySet<string>
}

const INITIALED = /\p{Lu}[\p{L}'’-]*(?: (?:of|for|and|the|&|in|\p{Lu}[\p{L}'’-]*)){1,6}/gu

/** The text of every source; `others` gives who was written to, not what. */
export function sourceText(note: Note): string {
  const { owner, contact, thread, debrief, done, known, others, referrer } = note
  return [
    owner.name,
    owner.signature,
    contact.name,
    contact.address,
    contact.organisation ?? '',
    referrer ?? '',
    ...thread.map(({ text }) => text),
    debrief,
    ...done,
    ...known,
    note.meeting?.medium ?? '',
    ...others.map((other) => `${other.contact} ${other.organisation ?? ''}`),
  ].join('\n')
}

export function sourcesOf(note: Note): Sources {
  const text = sourceText(note)
  const words = wordsOf(text).flatMap((word) => [word, ...word.split(/[-.&’']/)])
  const initials = [...text.slice(0, 50_000).matchAll(INITIALED)].flatMap(([name]) => {
    const capitals = name.split(' ').filter((word) => /^\p{Lu}/u.test(word))
    return [
      capitals.map((word) => word.charAt(0)).join(''),
      name
        .split(' ')
        .map((word) => word.charAt(0))
        .join(''),
    ]
  })
  return {
    text,
    words: new Set(words.flatMap(foldings)),
    stems: new Set(words.filter((word) => word.length > 3).map(stem)),
    initials: new Set(initials.filter((one) => one.length > 1).map((one) => one.toUpperCase())),
  }
}

/** Whether the word stands in the sources, inflected or not; of a compound every telling part must. */
export function isSourced(word: string, sources: Sources): boolean {
  const bare = fold(word)
  if (
    foldings(word.replace(/[’']s?$/, '')).some((one) => sources.words.has(one)) ||
    (bare.length > 3 && sources.stems.has(stem(bare)))
  )
    return true
  if (/^\p{Lu}{2,6}s?$/u.test(word) && sources.initials.has(word.replace(/s$/, ''))) return true
  const parts = word.split(/[-.&’']/).filter((part) => part.length > 1)
  return parts.length > 1 && parts.every((part) => isSourced(part, sources))
}
