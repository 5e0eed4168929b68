// How much a word tells: nothing (it stands in every note), a little (ordinary English), or much.

import { EMPTY_WORDS } from './empty-words.ts'
import { EVERYDAY_THINGS } from './everyday-things.ts'
import { fold } from './fold.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { irregularBase } from './stem.ts'

const EMPTY = new Set([...EMPTY_WORDS].map((word) => fold(word)))
const ORDINARY = new Set(ORDINARY_WORDS.map((word) => fold(word)))
const THINGS = new Set(EVERYDAY_THINGS.map((word) => fold(word)))
const MOST_KNOWN = 20_000
const judged = new Map<string, boolean>()

/** Words of every note, whoever it goes to, inflected or not. */
export function isEmpty(word: string): boolean {
  const bare = fold(word)
  return EMPTY.has(bare) || (bare.length > 4 && isInflectedOf(bare, (base) => EMPTY.has(base)))
}

/** English words that one meets every day, inflected or not; each part of a compound counts by itself. */
export function isOrdinary(word: string): boolean {
  const bare = fold(word)
  const known = judged.get(bare)
  if (known !== undefined) return known
  const ordinary = bare
    .replace(/n['’]t$/, '')
    .split(/[-–'’]/)
    .filter((part) => part !== '')
    .every((part) => isInflected(part) || isPrefixed(part))
  if (judged.size < MOST_KNOWN) judged.set(bare, ordinary)
  return ordinary
}

function isListed(word: string): boolean {
  return EMPTY.has(word) || ORDINARY.has(word) || THINGS.has(word)
}

type Ending = readonly [ending: RegExp, least: number, instead: readonly string[]]

/** How inflected and derived words end, how long what stays must be at least, and what the base form may have there. */
const ENDINGS: readonly Ending[] = [
  [/ies$/, 2, ['y', 'ie']],
  [/ied$/, 2, ['y', 'ie']],
  [/(?<=s|x|z|ch|sh|o)es$/, 2, ['']],
  [/s$/, 2, ['']],
  [/ed$/, 2, ['', 'e']],
  [/ing$/, 2, ['', 'e', 'ie']],
  [/ings$/, 3, ['', 'e']],
  [/ers?$/, 4, ['', 'e']],
  [/est$/, 3, ['', 'e']],
  [/iest$|ier$|iness$|ily$/, 3, ['y']],
  [/ors?$/, 5, ['', 'e']],
  [/ly$/, 3, ['', 'e', 'le']],
  [/ally$/, 4, ['', 'al']],
  [/ness$/, 3, ['']],
  [/ments?$/, 4, ['']],
  [/ations?$|ions?$|itions?$/, 4, ['', 'e']],
  [
    /(?:ful|less|fully|lessly|ish|ship|hood|ability|able|ible|ably|ity|al|ance|ence|ive|ively|ic|ical|ically|ist|ists|ism|ous|dom|wards?|wise|like|y)$/,
    4,
    ['', 'e', 'y'],
  ],
]

function isInflected(word: string): boolean {
  return isInflectedOf(word, isListed)
}

function isInflectedOf(word: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word) || isKnown(irregularBase(word) ?? word)) return true
  return ENDINGS.some(([ending, least, instead]) => {
    const found = ending.exec(word)
    if (found === null || found.index < least) return false
    const start = word.slice(0, found.index)
    const single = start.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    return [start, single].some((base) => instead.some((end) => isKnown(`${base}${end}`)))
  })
}

/** "rewrote", "unpaid", "overnight", "handmade". */
function isPrefixed(word: string): boolean {
  const rest =
    /^(?:un|re|over|under|out|non|mis|pre|co|self|dis|up|mid|inter|multi|sub|hand|home|in|fore|after|back|down|work|some|every|any)(\p{L}{4,})$/u.exec(
      word,
    )?.[1]
  return rest !== undefined && isInflected(rest)
}

/** Whether two texts that share the word speak of the same: no everyday word, unless it names one certain thing. */
export function isTelling(word: string): boolean {
  const bare = fold(word)
  if (isEmpty(bare) || isInflectedOf(bare, (base) => ORDINARY.has(base))) return false
  return !isOrdinary(bare) || isInflectedOf(bare, (base) => THINGS.has(base))
}
