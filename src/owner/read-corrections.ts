// Reads the owner's corrections of what was understood: "3 drop", "2: Priya Nair, not Prya", "4 is a person", "5 private",
// "add: …". One a line, or several in a line. What is not one of these changes nothing.

import type { Command, Correction } from '../conversation/command.ts'
import { readDeadline } from './debrief-deadline.ts'
import { readPeople } from './debrief-people.ts'
import { plainWord } from './plain-words.ts'
import type { ReadContext } from './read-context.ts'
import { unwrapped } from './wrapped-lines.ts'

type Sort = Extract<Correction, { change: 'sort' }>['sort']
type Read = { readonly numbers: readonly number[]; readonly change: Change }
type Change =
  | { readonly change: 'drop' }
  | { readonly change: 'private' }
  | { readonly change: 'sort'; readonly sort: Sort }
  | { readonly change: 'by'; readonly by: 'owner' | 'contact' }
  | { readonly change: 'words'; readonly words: string }

export type Corrections = { readonly items: readonly Correction[]; readonly add: string | null }

const list = String.raw`((?:#|no\.? )?\d{1,3}(?:(?:\s*(?:,|&|\+|and)\s*)#?\d{1,3}(?!\d))*)`
const lead = String.raw`^\s*(?:[-*•]\s+)?(?:nos?\.?|numbers?)?\s*${list}`
const dropping = `(?:drop(?: it| that| them)?|delete(?: it)?|remove(?: it)?|strike(?: it)?|out|cut|no|wrong|not right|nonsense|never said|(?:is|are|was) (?:wrong|not (?:right|true)|nonsense))`
const keeping = `(?:(?:is |are |stays? |keep )?private(?: please)?|(?:is |are )?off (?:the )?record|(?:is |are )?confidential)`
const dropped = new RegExp(`${lead}\\s*[).:–—-]?\\s*${dropping}\\W*$`, 'i')
const droppedFirst = new RegExp(String.raw`^\s*(?:drop|delete|remove|strike)\s+${list}\W*$`, 'i')
const hidden = new RegExp(`${lead}\\s*[).:–—-]?\\s*${keeping}\\W*$`, 'i')
const hiddenFirst = new RegExp(String.raw`^\s*(?:keep )?private:?\s+${list}\W*$`, 'i')
const isA = new RegExp(
  `${lead}\\s*[).:–—-]?\\s*(?:is|are|was|should be)\\s+(?:really |rather )?(?:an?|the|to be an?)?\\s*([\\p{L} -]{3,40}?)(?:,? (?:and )?not (?:an?|the) [\\p{L} -]{3,40})?\\W*$`,
  'iu',
)
const whose = new RegExp(
  `${lead}\\s*[).:–—-]?\\s*(?:is |was )?(mine|hers|his|theirs|my promise|her promise|his promise|their promise|I promised|she promised|he promised|they promised)\\W*$`,
  'i',
)
const reworded = new RegExp(
  `${lead}\\s*(?:[:=]|[).]|\\s[–—-]\\s|\\s+(?:should (?:be|read|say)|is really|reads?)\\s*:?|\\s+(?=by |until |before ))\\s*(.+)$`,
  'iu',
)
const adding = /^\s*(?:[-*•]\s+)?(?:please )?(?:add|also|and also|plus)\s*:\s*(.*)$/i
const beginsWithNumber = /^\s*(?:[-*•]\s+)?#?\d{1,3}\s*(?:[).:=]|\s)/
const several =
  /(?:[;,.]\s*|\s+and\s+)(?=#?\d{1,3}\s*[:.)]?\s*(?:drop|delete|remove|private|wrong|no\b|is an?\b|off\b))/i

const sorts: Readonly<Record<string, Sort>> = {
  person: 'person',
  'person to talk to': 'person',
  name: 'person',
  event: 'event',
  conference: 'event',
  meetup: 'event',
  book: 'reading',
  reading: 'reading',
  article: 'reading',
  podcast: 'reading',
  organisation: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  club: 'organisation',
  guild: 'organisation',
  course: 'course',
  class: 'course',
  training: 'course',
  change: 'change',
  decision: 'decision',
  advice: 'other',
  'piece of advice': 'other',
  suggestion: 'other',
  opening: 'opening',
  job: 'opening',
  promise: 'pledge',
  'what struck me': 'struck',
  'what stayed with me': 'struck',
}

/** Null when the answer is no correction at all; `unclear` when a line begins like one and cannot be read. */
export function readCorrections(text: string, context: ReadContext): Corrections | 'unclear' | null {
  const items: Correction[] = []
  const added: string[] = []
  let adds = false
  for (const line of unwrapped(text).flatMap((one) => (adding.test(one) ? [one] : one.split(several)))) {
    if (line.trim() === '') {
      if (adds) added.push('')
      continue
    }
    const more = adding.exec(line)
    const read = more === null ? readLine(line) : null
    if (more !== null) {
      adds = true
      added.push(more[1]!)
    } else if (read !== null) {
      adds = false
      items.push(...read.numbers.map((number) => correctionOf(number, read.change, context)))
    } else if (adds) added.push(line)
    else if (beginsWithNumber.test(line)) return 'unclear'
    else return items.length > 0 ? 'unclear' : null
  }
  const add = added.join('\n').trim()
  if (items.length === 0 && add === '') return adds ? 'unclear' : null
  return { items, add: add === '' ? null : add }
}

/** "yes" and the like: all of it is right. */
export function isAllRight(text: string): boolean {
  const word = plainWord(text)
  return word === 'yes' || word === 'right'
}

export type Correct = Extract<Command, { command: 'correct' }>

function readLine(line: string): Read | null {
  if (line.length > 600) return null
  const plain = line.replace(/’/g, "'")
  const simple = (match: RegExpExecArray | null, change: Change) =>
    match === null ? null : { numbers: numbersIn(match[1]!), change }
  const found =
    simple(droppedFirst.exec(plain) ?? dropped.exec(plain), { change: 'drop' }) ??
    simple(hiddenFirst.exec(plain) ?? hidden.exec(plain), { change: 'private' })
  if (found !== null) return found
  const owner = whose.exec(plain)
  if (owner !== null) {
    const by = /^(?:mine|my|I )/i.test(owner[2]!) ? 'owner' : 'contact'
    return { numbers: numbersIn(owner[1]!), change: { change: 'by', by } }
  }
  const kind = isA.exec(plain)
  const sort = kind === null ? undefined : sorts[kind[2]!.trim().toLowerCase()]
  if (kind !== null && sort !== undefined) return { numbers: numbersIn(kind[1]!), change: { change: 'sort', sort } }
  const words = reworded.exec(plain)
  const numbers = words === null ? [] : numbersIn(words[1]!)
  return words === null || numbers.length !== 1
    ? null
    : { numbers, change: { change: 'words', words: words[2]!.trim() } }
}

function correctionOf(number: number, change: Change, { at, zone }: ReadContext): Correction {
  if (change.change !== 'words') return { number, ...change }
  const { words } = change
  const deadline = readDeadline(words, at, zone)
  if (deadline.on !== null && deadline.text === '') return { number, change: 'day', on: deadline.on }
  const [, right = words, wrong = null] =
    /^(.{1,300}?)\s*[,;(–-]?\s*\b(?:and )?(?:not|instead of)\s+["“]?([^"”()]{1,200}?)["”]?\s*\)?[.!]*$/i.exec(words) ??
    []
  const text = right.replace(/^["“]|["”]$/g, '').trim()
  return { number, change: 'text', text, not: wrong, person: readPeople(text)[0] ?? null }
}

function numbersIn(text: string): number[] {
  return [...new Set((text.match(/\d{1,3}/g) ?? []).map(Number))]
}
