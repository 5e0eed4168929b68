// Reads the owner's word on one version of a note. The strictest reader of all: what it takes for `send` goes out.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import { type OwnerWords, withoutSignature } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import type { ReadContext } from './read-context.ts'
import { afterLater, readLater } from './read-later.ts'

const edit = /^[*_"“`]{0,2}edit(?:ed)?[*_"”`]{0,2}[ \t]*(:)?[*_]{0,2}[ \t]*/i
const instructs =
  /\b(?:but|change|except|instead|shorter|longer|add|remove|replace|drop|mention|fix|correct|without|only|rather)\b/
const namesDay =
  /\b(?:tomorrow|tonight|next|mon|tue|wed|thu|fri|sat|sun|[a-z]{2,6}day|week|morning|evening|in \w+ (?:hours?|days?))\b/
const agreeing = /^(?:send|ok|okay|yes|yep|go|sure|approved?|looks|good|great|perfect|fine|love)\b/
const bareMoment =
  /^(?:in )?(?:\d{1,3}|a|one|two|three) ?(?:h|hours?|d|days?|w|weeks?|m|months?)$|^(?:tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|day|sday|nesday|rs|rsday|urday)?)$/
const greeting = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b/i

/**
 * `send` and its kin count only as the whole first line with nothing of substance after it: any further word may hold a
 * change that he wants. `edit` takes the rest exactly as written.
 */
export function readApproval(text: string, words: OwnerWords, context: ReadContext): Command {
  const edited = readEdit(text)
  if (edited !== null)
    return edited === '' ? notUnderstood(words, possibleWords.approval, 'edit') : { command: 'edit', text: edited }
  const alone = words.after === ''
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (alone) {
    if (word === 'send' || word === 'yes') return { command: 'send' }
    if (word === 'send anyway') return { command: 'send', anyway: true }
    if (word === 'no' || word === 'skip') return { command: 'skip' }
    if (word === 'stop') return { command: 'stop' }
    const until = readLater(words.first, context.at, context.zone)
    if (until !== null) return { command: 'later', until }
  }
  if ((word === 'skip' || word === 'stop') && !saysMore(words.after)) return { command: word }
  // What stands below an acting word is why it was not taken: it is shown, too.
  const shown = word !== null && !alone ? { ...words, first: `${words.first} / ${words.after}` } : words
  return notUnderstood(shown, possibleWords.approval, meant(words))
}

/** The new text after `edit`, exactly, without blank lines around it and without his mail signature; null when he does not edit. */
function readEdit(text: string): string | null {
  const lines = withoutSignature(text)
  const start = lines.findIndex((line) => line.trim() !== '')
  const first = lines[start]?.trimStart() ?? ''
  const found = edit.exec(first)
  if (found === null) return null
  const sameLine = first.slice(found[0].length)
  const marked = found[1] !== undefined || sameLine.trim() === ''
  const below = lines.slice(start + 1)
  // "edit the second line, please" speaks about the note; "edit Dear Maria, …" is the note.
  if (!marked && !(greeting.test(sameLine) || below.some((line) => line.trim() !== ''))) return null
  return [sameLine, ...below]
    .join('\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .replace(/^[ \t]+$/, '')
}

/** After a plain `skip`, a reason may stand; another wish may not. */
function saysMore(after: string): boolean {
  return /\b(?:send|edit|later|but|instead|unless|until|actually|wait|remind|change|tomorrow)\b/i.test(after)
}

function meant(words: OwnerWords): string | null {
  const first = bare(words.first)
  const all = bare(words.all.slice(0, 2_000))
  const second = plainWord(words.after.split('\n', 1)[0]!)
  if (/^edit\b/.test(first) || (greeting.test(words.first) && second === null)) return 'edit'
  if (/^(?:don't|do not|never) send\b/.test(first)) return 'skip'
  if (afterLater(words.first) !== null || /^(?:later|snooze|not now|not yet|remind|wait)\b/.test(first))
    return 'later 3d'
  if (/^(?:no|skip)$/.test(first)) return instructs.test(all) ? 'edit' : 'skip'
  if (/^(?:yes|ok|okay|send) no\b/.test(first)) return null
  if (agreeing.test(first)) {
    if (instructs.test(all)) return 'edit'
    if (namesDay.test(first)) return 'later 3d'
    return /\banyways?\b/.test(first) ? 'send anyway' : 'send'
  }
  if (bareMoment.test(first)) return `later ${first.replace(/^in /, '')}`
  return instructs.test(first) || /^(?:change|make|shorter|add|remove|please)\b/.test(first) ? 'edit' : null
}
