// Reads answers to mails that only tell something: a logged meeting, questions, a card, a notice, an answer, a digest.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { plainWord } from './plain-words.ts'
import { possibleFor, possibleWords } from './possible-words.ts'
import type { ReadContext } from './read-context.ts'
import { afterMoved, readMoved } from './read-moved.ts'

/** Where a meeting is spoken of, it can be moved or cancelled; everywhere skip, stop and help. */
export function readInformation(words: OwnerWords, context: ReadContext): Command {
  const possible = possibleFor(context.about)
  const aboutMeeting = possible === 'meeting' || possible === 'questions'
  const unknown = (meant: string | null = null) => notUnderstood(words, possibleWords[possible], meant)
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (/\b(?:but|not|don'?t|unless|actually|later|instead)\b|\?/i.test(words.after)) return unknown()
  if (word === 'stop' || word === 'skip') return { command: word }
  if (!aboutMeeting) return unknown()
  if (word === 'cancelled') return { command: 'cancelled' }
  const moved = words.after === '' ? readMoved(words.first, context) : null
  return moved ?? unknown(afterMoved(words.first) === null ? null : 'moved thu 15:00')
}
