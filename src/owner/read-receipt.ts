// Reads answers to a receipt: everything that holds the note back counts, nothing in it sends anything.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import type { ReadContext } from './read-context.ts'
import { readLater } from './read-later.ts'

const holding = /^(?:stop|hold|halt|wait|no|don't|do not|undo|cancel|please (?:stop|hold|wait|don't|do not))\b/

/** Whatever begins by holding it back holds it back, whatever follows: a note too late costs less than one too many. */
export function readReceipt(words: OwnerWords, context: ReadContext): Command {
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (word === 'send' || word === 'send anyway' || word === 'yes') return { command: 'send' }
  if (word === 'skip') return { command: 'skip' }
  const until = words.after === '' ? readLater(words.first, context.at, context.zone) : null
  if (until !== null) return { command: 'later', until }
  if (holding.test(bare(words.first)) || word === 'no' || word === 'cancelled') return { command: 'hold' }
  return notUnderstood(words, possibleWords.receipt)
}
