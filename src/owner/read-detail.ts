// Reads the one concrete detail that we asked for: any words are it, except those that plainly say something else.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import { partPrivate } from './private-lines.ts'
import type { ReadContext } from './read-context.ts'
import { readLater } from './read-later.ts'

/** Private lines are no part of the detail, since it is meant for the contact's eyes. */
export function readDetail(words: OwnerWords, context: ReadContext): Command {
  if (words.after === '') {
    const word = plainWord(words.first)
    if (word === 'skip' || word === 'stop' || word === 'help') return { command: word }
    const until = readLater(words.first, context.at, context.zone)
    if (until !== null) return { command: 'later', until }
    if (word !== null)
      return notUnderstood(words, possibleWords['detail-wanted'], word === 'no' || word === 'nothing' ? 'skip' : null)
    if (/^(?:later|snooze|not now|remind me)\b/i.test(words.first) && words.first.split(/\s+/).length <= 3)
      return notUnderstood(words, possibleWords['detail-wanted'], 'later 3d')
  }
  const { notes } = partPrivate(words.all)
  return /[\p{L}\p{N}]/u.test(notes)
    ? { command: 'detail', text: notes }
    : notUnderstood(words, possibleWords['detail-wanted'])
}
