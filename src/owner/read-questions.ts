// Reads what the owner wants changed in a question list: keep, swap, drop and add, in any order and on several lines.

import type { Command, QuestionChange } from '../conversation/command.ts'
import { closedQuestion } from '../gates/closed-question.ts'
import type { Note } from '../gates/note.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { possibleWords } from './possible-words.ts'
import type { ReadContext } from './read-context.ts'
import { readInformation } from './read-information.ts'

const MOST_LINES = 60
const LONGEST_LINE = 1000
const MOST_CHARACTERS = 300
const HIGHEST = 99
const lead = '^\\W{0,3}(?:please |and |then |but |also |just )*'
const numbered = new RegExp(
  `${lead}(keep|swap|switch|exchange|replace|drop|remove|delete|without|skip)\\b\\s*(?:only |just |out |questions? |numbers? |nos?\\.? )*[:.–—-]?\\s*`,
  'i',
)
const add = new RegExp(
  `${lead}(?:add|plus)(?=[\\s:.–—-]|$)\\s*(?:(?:a |this |my )?(?:new |own )?questions? ?[:–—-]|[:.–—-])?\\s*`,
  'i',
)
const sorts: Readonly<Record<string, 'keep' | 'swap'>> = {
  keep: 'keep',
  swap: 'swap',
  switch: 'swap',
  exchange: 'swap',
  replace: 'swap',
}
const separator = /^(?:[\s,;.]|and\b|then\b)+/i
const numberList =
  /^(?:all\b|#?\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?(?:(?:\s*(?:,|&|\+|and)\s*|\s+)#?\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?)*)/i
const bullet = /^(?:[-*•–]|\(?\d{1,2}[.)])\s+/

/** Whatever is asked stands by itself: only whether it is open is looked at. */
const list: Note = {
  kind: 'questions',
  owner: { name: '', signature: '' },
  contact: { name: '', address: '', organisation: null },
  referrer: null,
  thread: [],
  debrief: '',
  privateNotes: [],
  done: [],
  known: [],
  meeting: null,
  others: [],
  subject: '',
  body: '',
}

/** All of it or nothing: one line that is none of these makes the whole answer unknown. */
export function readQuestions(words: OwnerWords, context: ReadContext): Command {
  const lines = [words.first, ...words.after.split('\n')].map((line) => line.trim()).filter((line) => line !== '')
  if (!isOurs(words.first) || /^\W*skip\W*$/i.test(words.first)) return readInformation(words, context)
  const unknown = () => notUnderstood(words, possibleWords.questions, 'keep 1 3')
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)) return unknown()
  const changes: QuestionChange[] = []
  let adding: 'no' | 'list' | 'open' = 'no'
  for (const line of lines) {
    const read = isOurs(line) ? changesIn(line) : null
    if (read !== null) {
      changes.push(...read.changes)
      adding = read.adding
      continue
    }
    const last = changes.at(-1)
    if (adding === 'no') return unknown()
    if (adding === 'open' && last?.change === 'add' && !bullet.test(line)) {
      changes[changes.length - 1] = added(`${last.text} ${line}`)
    } else changes.push(added(line.replace(bullet, '')))
    adding = /[?.!]$/.test(line) ? 'list' : 'open'
  }
  return isPlain(changes) ? { command: 'questions', changes } : unknown()
}

function isOurs(line: string): boolean {
  return numbered.test(line) || add.test(line)
}

type Line = { readonly changes: readonly QuestionChange[]; readonly adding: 'no' | 'list' | 'open' }

/** One line: "keep 1 3, swap 2; add What …?". Null where anything in it is neither a word of ours nor a number. */
function changesIn(line: string): Line | null {
  const changes: QuestionChange[] = []
  let rest = line
  while (rest !== '') {
    const adds = add.exec(rest)
    if (adds !== null) {
      const text = rest.slice(adds[0].length).trim()
      if (text === '') return { changes, adding: 'list' }
      return { changes: [...changes, added(text)], adding: /[?.!]["”’]?$/.test(text) ? 'list' : 'open' }
    }
    const found = numbered.exec(rest)
    if (found === null) return null
    const change = sorts[found[1]!.toLowerCase()] ?? 'drop'
    rest = rest.slice(found[0].length)
    const numbers = numberList.exec(rest)?.[0]
    if (numbers === undefined) return null
    const read = numbersIn(numbers)
    if (read === null || (read === 'all' && change === 'drop')) return null
    changes.push({ change, numbers: read })
    rest = rest
      .slice(numbers.length)
      .replace(separator, '')
      .replace(/^please\W*$/i, '')
  }
  return { changes, adding: 'no' }
}

function numbersIn(list: string): readonly number[] | 'all' | null {
  if (/^all$/i.test(list)) return 'all'
  const numbers: number[] = []
  for (const [, from, to] of list.matchAll(/(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?/gi)) {
    const [first, last] = [Number(from), Number(to ?? from)]
    if (first < 1 || last < first || last > HIGHEST) return null
    for (let number = first; number <= last; number += 1) if (!numbers.includes(number)) numbers.push(number)
  }
  return numbers
}

function added(written: string): QuestionChange {
  const text = written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“„](.*)["”]$/, '$1')
  return { change: 'add', text, closed: closedQuestion({ ...list, body: text }).length > 0 }
}

/** Nothing is said of one number twice, and what is added is a question's length. */
function isPlain(changes: readonly QuestionChange[]): boolean {
  const numbers = changes.flatMap((change): readonly (number | 'all')[] => {
    if (change.change === 'add') return []
    return change.numbers === 'all' ? ['all'] : change.numbers
  })
  const texts = changes.flatMap((change) => (change.change === 'add' ? [change.text] : []))
  return (
    changes.length > 0 &&
    new Set(numbers).size === numbers.length &&
    texts.every((text) => text.length >= 3 && text.length <= MOST_CHARACTERS)
  )
}
