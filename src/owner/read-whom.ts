// Reads the answer to "whom is this about?": numbers of the list, or names on it.

import type { About, Command } from '../conversation/command.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'

type Asked = Extract<About, { mail: 'material' }>

/** A number or a name that is not on the list, or that fits two, makes the whole answer unknown. */
export function readWhom(words: OwnerWords, { contacts }: Asked): Command {
  const word = plainWord(words.first)
  if (word === 'help') return { command: 'help' }
  if (words.after !== '') return notUnderstood(words, possibleWords.material)
  if (word === 'no' || word === 'skip' || word === 'nothing') return { command: 'no' }
  if (word === 'yes' && contacts.length === 1) return { command: 'about', numbers: [1] }
  const said = bare(words.first.slice(0, 400)).replace(/^(?:about|number|no|for|it is|it's|that is|that's) /, '')
  const parts = said.split(/ and | & | (?=#?\d)/).map((part) => part.trim())
  const numbers = parts.map((part) => numberOf(part, contacts))
  const found = numbers.filter((number) => number !== null)
  if (found.length !== parts.length || new Set(found).size !== found.length)
    return notUnderstood(words, possibleWords.material)
  return { command: 'about', numbers: found }
}

function numberOf(part: string, contacts: Asked['contacts']): number | null {
  const digits = /^#?(\d{1,2})$/.exec(part)
  if (digits !== null) {
    const number = Number(digits[1])
    return number >= 1 && number <= contacts.length ? number : null
  }
  const matches = contacts.flatMap(({ name }, index) => (isNamed(part, name) ? [index + 1] : []))
  return matches.length === 1 ? (matches[0] ?? null) : null
}

/** The whole name, the first or the last one. */
function isNamed(part: string, name: string): boolean {
  const full = bare(name)
  const [first, ...others] = full.split(' ')
  return part !== '' && (part === full || part === first || (others.length > 0 && part === others.at(-1)))
}
