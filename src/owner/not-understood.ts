// The honest end of every reader: what was read, and what it may have been meant to be.

import { closestWord } from './closest-word.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, type PlainWord, plainWord } from './plain-words.ts'
import type { Unknown } from './read-context.ts'

const longestRead = 160
/** Words that are followed by a time or by numbers. */
const takesMore = new Set(['moved', 'later', 'follow', 'done', 'keep', 'swap', 'drop'])

/** An unknown command. `meant` is given where the reader has a notion; else it is the nearest of `possible` words. */
export function notUnderstood(words: OwnerWords, possible: readonly string[], meant: string | null = null): Unknown {
  return { command: 'unknown', read: shorten(words.first), meant: meant ?? guess(words, possible) }
}

/** A line for showing: one blank between words, cut where it is long. */
export function shorten(line: string): string {
  const plain = line.replace(/\s+/g, ' ').trim()
  return plain.length > longestRead ? `${plain.slice(0, longestRead - 1).trimEnd()}…` : plain
}

const sayable: Partial<Record<PlainWord, string>> = { right: 'yes', nothing: 'none', 'no-show': 'no show' }

function guess(words: OwnerWords, possible: readonly string[]): string | null {
  const lines = [words.first, ...words.after.split('\n', 3)].filter((line) => line !== '')
  for (const line of lines) {
    const plain = plainWord(line)
    const word = plain === null ? null : (sayable[plain] ?? plain)
    if (word !== null && possible.includes(word)) return word
  }
  const [typed = '', ...rest] = bare(words.first.slice(0, longestRead)).split(' ')
  if (rest.length === 1) {
    const both = closestWord(
      `${typed} ${rest[0]}`,
      possible.filter((word) => word.includes(' ')),
    )
    if (both !== null) return both
  }
  const slip = possible.includes(typed) ? null : closestWord(typed, possible)
  return slip !== null && takesMore.has(slip) ? [slip, ...words.first.trim().split(/\s+/).slice(1)].join(' ') : slip
}
