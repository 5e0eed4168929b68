// Reads the answer to "which advice did you follow?": numbers with how each stands, in any of the ways people write that.

import type { Command } from '../conversation/command.ts'
import { type Item, monthItem, namesNumbers, readState } from './month-items.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import { partPrivate } from './private-lines.ts'
import { unwrapped } from './wrapped-lines.ts'

type Done = Extract<Command, { command: 'done' }>

const startsItem =
  /(?:[,;.]\s*|\s+and\s+|[,;]\s*and\s+)(?=(?:#|no\. ?)?\d{1,3}\s*[).:=–-]?\s*(?:yes|yep|no\b|not\b|done|did|dropped|open|still|started|skipped|read|joined|met|spoke|talked|went|attended|took|✓|✅))|[,;.]\s*(?=(?:done|dropped|not yet|open):?\s+#?\d)/iu

/** Numbers outside the list, or two states for one number, make the whole answer unknown. Private lines are left out. */
export function readMonthCheck(words: OwnerWords, numbers: readonly number[]): Command {
  const count = numbers.length
  const unknown = (meant: string | null = null) => notUnderstood(words, possibleWords['month-check'], meant)
  const word = words.after === '' ? plainWord(words.first) : null
  if (word === 'stop' || word === 'skip' || word === 'help') return { command: word }
  if (word === 'nothing' || word === 'no')
    return settled([{ numbers: 'all', state: 'open', outcome: null }], null, numbers) ?? unknown()
  const few = words.after === '' ? bare(words.first).split(' ').length : Number.POSITIVE_INFINITY
  if (word !== null || (few === 1 && !/\d/.test(words.first))) {
    return readOneWord(words, numbers) ?? unknown(word === 'yes' ? 'all done' : null)
  }
  const { notes } = partPrivate(words.all)
  const { items, more, unclear } = readLines(notes)
  if (items.length > 0) return settled(items, more, numbers) ?? unknown()
  const single = count === 1 ? readState(notes) : null
  if (single !== null) return { command: 'done', items: [{ number: numbers[0]!, ...single }], more: null }
  if (unclear || more === null) return unknown(unclear ? '1 done, 2 not yet' : null)
  const slip = few <= 3 ? unknown() : null
  return slip?.meant != null ? slip : { command: 'done', items: [], more }
}

/** "yes" is enough of an answer where there was one advice to ask about, "done" and "dropped" where there were several. */
function readOneWord(words: OwnerWords, numbers: readonly number[]): Command | null {
  const count = numbers.length
  const read = readState(words.first)
  const said = bare(words.first)
  const forAll = said === 'done' || said === 'dropped' || said === 'all' || said === 'both' || said === 'everything'
  if (count < 1 || (count > 1 && !forAll)) return null
  const state = said === 'all' || said === 'both' || said === 'everything' ? 'done' : read?.state
  return state === undefined ? null : settled([{ numbers: 'all', state, outcome: null }], null, numbers)
}

function readLines(text: string): { items: Item[]; more: string | null; unclear: boolean } {
  const items: Item[] = []
  const more: string[] = []
  let unclear = false
  for (const line of unwrapped(text).flatMap(itemsOf)) {
    const item = line.trim() === '' ? null : monthItem(line)
    if (item !== null) items.push(item)
    else {
      unclear ||= namesNumbers(line)
      more.push(line)
    }
  }
  const left = more
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { items, more: /[\p{L}\p{N}]/u.test(left) ? left : null, unclear }
}

/** The items of one line. A piece of nothing but numbers belongs to what follows: "1, 2 done". */
function itemsOf(line: string): string[] {
  const pieces: string[] = []
  let numbers = ''
  for (const piece of line.split(startsItem)) {
    if (/^[\s#\d,&]+$/.test(piece) && !/^\s*$/.test(piece)) numbers += `${piece}, `
    else {
      pieces.push(numbers + piece)
      numbers = ''
    }
  }
  return numbers === '' ? pieces : [...pieces, numbers.replace(/,\s*$/, '')]
}

/** Numbers that there are not, or two states for one number, make it null. */
export function settled(items: readonly Item[], more: string | null, known: readonly number[]): Done | null {
  const byNumber = new Map<number, Done['items'][number]>()
  for (const { numbers, state, outcome, proof } of items) {
    for (const number of numbers === 'all' ? known : numbers) {
      const before = byNumber.get(number)
      if (!known.includes(number) || (before !== undefined && before.state !== state)) return null
      byNumber.set(number, {
        number,
        state,
        outcome: before?.outcome ?? outcome,
        ...(proof === false && { proof }),
        ...(numbers === 'all' && { ofAll: true }),
      })
    }
  }
  if (byNumber.size === 0 && more === null && known.length > 0) return null
  return { command: 'done', items: [...byNumber.values()].sort((a, b) => a.number - b.number), more }
}
