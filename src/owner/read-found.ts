// Reads the answer to the list of what was found on the first start: which numbers to follow.

import type { Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'

const numbered =
  /^(?:yes |please )?follow(?: up(?: on| with)?)?(?: (?:numbers?|nos?))? ([#\d][#\d ,]*(?:(?:and|to) ?[#\d ]+)*)$/
const all =
  /^(?:yes |please )?follow (?:up )?(?:on |with )?(?:all|everybody|everyone|them all|all of them|both)(?: please)?$/

/** `follow 1 3`, `follow 1-3`, `follow all`, or no. A number that is not in the list makes the whole answer unknown. */
export function readFound(words: OwnerWords, count: number): Command {
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (words.after !== '') return notUnderstood(words, possibleWords.found)
  if (word === 'no' || word === 'skip' || word === 'nothing') return { command: 'no' }
  const said = bare(words.first.slice(0, 400).replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 to '))
  if (all.test(said)) return { command: 'follow', numbers: 'all' }
  const numbers = numbersOf(numbered.exec(said)?.[1] ?? '')
  if (numbers.length > 0 && numbers.every((number) => number >= 1 && number <= count)) {
    return { command: 'follow', numbers: [...new Set(numbers)].sort((a, b) => a - b) }
  }
  return notUnderstood(words, possibleWords.found, meant(said, word === 'yes', count))
}

function numbersOf(list: string): number[] {
  const words = list
    .replace(/[#,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'and')
  const numbers: number[] = []
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] !== 'to') numbers.push(Number(words[i]))
    else
      for (let n = (numbers.at(-1) ?? 0) + 1; n < Number(words[i + 1] ?? 0) && numbers.length < 1_000; n += 1)
        numbers.push(n)
  }
  return numbers
}

function meant(said: string, agrees: boolean, count: number): string | null {
  if (agrees || /^(?:all|both|everybody|everyone)$/.test(said)) return 'follow all'
  const numbers = /^[\d ]+$/.test(said) ? numbersOf(said) : []
  return numbers.length > 0 && numbers.every((number) => number >= 1 && number <= count)
    ? `follow ${numbers.join(' ')}`
    : null
}
