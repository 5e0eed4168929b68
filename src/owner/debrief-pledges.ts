// Reads what the two promised each other. An intention of the owner's ("I should read it") is none, nor is an introduction:
// that is kept with the person.

import type { NotedPledge } from '../conversation/command.ts'
import type { Instant } from '../mail/message.ts'
import { clauses } from './debrief-clauses.ts'
import { readDeadline } from './debrief-deadline.ts'
import { INTRODUCES } from './introducing.ts'

export type PledgeContext = {
  readonly at: Instant
  readonly zone: string
  /** How the owner may call the contact, lower case: her names. */
  readonly names: readonly string[]
}

const they = 'she|he|they'
const them = 'her|him|them'
const handing =
  'send|bring|mail|e-?mail|write|forward|share|show|give|return|lend|pass(?: on)?|drop(?: off)?|text|call|ring|buy|fix|tell|let|get back|report back|review|mark|comment|check|look (?:for|at|over|into)|ask|find out|put in a word|dig out|read|help|introduce'
const handed = handing
  .split('|')
  .map((verb) =>
    verb.replace(/^(\S+?)(?=$| |\()/, (whole) => (/(?:ch|ss|x)$/.test(whole) ? `${whole}(?:es)?` : `${whole}s?`)),
  )
  .join('|')
const nothing =
  /^(?:(?:no|none|nothing|nope|nobody|-+|n\/?a)(?: promises?| really| much| from (?:me|her|him|them))?|no promises.*)\W*$/i

/** The promises that any notes tell of, each with its day. */
export function readPledges(text: string, context: PledgeContext): NotedPledge[] {
  return distinct(clauses(text).flatMap((clause) => inClause(clause, false, context)))
}

/** The same in the answer to the very question: who is meant may be said by one word, "mine: …", "her: …". */
export function readPledgeAnswer(text: string, context: PledgeContext): { pledges: NotedPledge[]; other: string[] } {
  const pledges: NotedPledge[] = []
  const other: string[] = []
  for (const clause of clauses(text)) {
    if (nothing.test(clause)) continue
    const found = inClause(clause, true, context)
    pledges.push(...found)
    if (found.length === 0) other.push(clause)
  }
  return { pledges: distinct(pledges), other }
}

function inClause(clause: string, asked: boolean, context: PledgeContext): NotedPledge[] {
  if (clause.length > 600 || clause.endsWith('?') || nothing.test(clause)) return []
  const plain = clause.replace(/’/g, "'")
  const joint = new RegExp(
    `,? and (?:she|he|they|${context.names.map(escaped).join('|') || 'she'}) (?=promised|will|offered)`,
    'i',
  )
  const [first = '', ...more] = plain.split(joint)
  const others = more.map((part) => `she ${part}`)
  return [first, ...others].flatMap((part) => {
    const mine = owners(part, asked, context)
    const found = mine ?? contacts(part, asked, context)
    if (found === null || (mine === null && INTRODUCES.test(part))) return []
    const { on, text } = readDeadline(found, context.at, context.zone)
    const words = text
      .replace(/^to (?=\p{L})/iu, '')
      .replace(/[\s.,;:!]+$/, '')
      .trim()
    return /\p{L}.*\s.*\p{L}|\p{L}{4}/u.test(words)
      ? [{ by: mine === null ? ('contact' as const) : ('owner' as const), text: words, on }]
      : []
  })
}

/** What the owner promised in a clause, else null. */
function owners(clause: string, asked: boolean, { names }: PledgeContext): string | null {
  const whom = `(?:${[them, ...names.map(escaped)].join('|')})`
  const rules = [
    `^I(?:'ve| have)? (?:promised|told|assured) ${whom} (?:that )?(?:I(?:'d| would|'ll| will) |to |a |an |the )?(.+)`,
    `^(?:I )?promised ${whom} (?:that I(?:'d| would) |to )?(.+)`,
    `^I (?:have )?(?:promised|offered|agreed|pledged|undertook|undertaken)(?: ${whom})? (?:to |that I(?:'d| would) )(.+)`,
    `^I (?:promised|owe) (.+)`,
    `^I said (?:that )?I(?:'d| would|'ll| will) (.+)`,
    `^I (?:owe|still owe) ${whom} (.+)`,
    `^(?:mine|me|my (?:part|side|turn|job)|I|by me|from me|to do by me|I owe)(?: \\(by [^)]{1,40}\\))?\\s*[:–—-]\\s*(.+)`,
  ]
  for (const rule of rules) {
    const found = new RegExp(rule, 'i').exec(clause)?.[1]
    if (found !== undefined) return found.replace(new RegExp(`^${whom} (?=a|an|my|the\\b)`, 'i'), '')
  }
  const doing = new RegExp(
    `^(?:I(?:'ll| will| shall| am going to|'m going to|'m gonna| must| have to| need to|)(?: also| then)?\\.? )(?:to )?((?:${handing})\\b.*)`,
    'i',
  ).exec(clause)?.[1]
  if (doing === undefined) return asked ? (ownersTurn(whom).exec(clause)?.[1] ?? null) : null
  const surely = /^I(?:'ll| will| shall|'m gonna)\b/i.test(clause) || new RegExp(`\\b${whom}\\b`, 'i').test(doing)
  return asked || surely ? doing : null
}

/** In answer to the question "I will …" is enough, and so is "send her the CV". */
function ownersTurn(whom: string): RegExp {
  return new RegExp(`^(?:I(?:'ll| will) |(?:to )?(?=(?:${handing})\\b.*\\b${whom}\\b))(.+)`, 'i')
}

/** What the contact promised in a clause, else null. */
function contacts(clause: string, asked: boolean, { names }: PledgeContext): string | null {
  const who = `(?:${[they, ...names.map(escaped)].join('|')})`
  const aside = '(?:, [^,]{1,30},)?'
  const rules = [
    `^${who}${aside}(?: also| then| even| kindly| has| have)* (?:promised|offered|agreed|volunteered|wants|is willing|is happy)(?: me)? to (.+)`,
    `^${who} (?:said|says|promised) (?:that )?${who}(?:'d| would|'ll| will) ((?:${handing})\\b.+)`,
    `^${who}${aside} ?(?:'ll| will|'d| would|'s going to| is going to|'?s gonna| is gonna)(?: also| even)? ((?:${handing})\\b.+)`,
    `^(?:${who}${aside}(?: also)? (?=[\\p{L}-]*s\\b)|they(?: also)? )((?:${handed}) (?:me|my|us|it|the)\\b.+)`,
    `^(?:hers|his|theirs|her|him|them|${who}|(?:her|his|their) (?:part|side)|by (?:her|him|them)|from (?:her|him|them))\\s*[:–—]\\s*(.+)`,
  ]
  for (const [index, rule] of rules.entries()) {
    const plain = index === 4 && !asked
    const found = plain ? undefined : new RegExp(rule, 'iu').exec(clause)?.[1]
    if (found !== undefined) return found
  }
  return asked ? (new RegExp(`^${who}(?:'ll| will)? ((?:${handed})\\b.+)`, 'i').exec(clause)?.[1] ?? null) : null
}

function distinct(pledges: readonly NotedPledge[]): NotedPledge[] {
  return pledges.filter(
    ({ by, text }, index) => pledges.findIndex((one) => one.by === by && one.text === text) === index,
  )
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
