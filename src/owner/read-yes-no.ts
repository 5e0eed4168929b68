// Reads the answer to "Shall I follow up with …?" and to "I have seen your outreach": yes, no or stop, and nothing more.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'

const wishes = /\b(?:but|not|no|don'?t|only|unless|except|later|wait|maybe|stop|instead|actually)\b|\?/i

/** A remark under the word does no harm unless it takes the word back. */
export function readYesNo(words: OwnerWords): Command {
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (!wishes.test(words.after)) {
    if (word === 'yes' || word === 'right') return { command: 'yes' }
    if (word === 'no' || word === 'skip') return { command: 'no' }
    if (word === 'stop') return { command: 'stop' }
  }
  return notUnderstood(words, possibleWords['yes-no'])
}
