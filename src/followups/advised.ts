// One piece of advice, as the owner says it back to whoever gave it: in a list, after a colon, and after "your advice".

import { asInline, asListItem, asPhrase } from './phrase.ts'
import { spokenTo } from './spoken-to.ts'
import { tidied, withNames } from './tidied.ts'
import { isPlainVerb, nounFirst } from './verb-forms.ts'
import type { Whom } from './whom.ts'

export type Advised = {
  /** As a line of a list. */
  readonly text: string
  /** After a colon. */
  readonly inline: string
  /** "to learn SQL first", "not to wait", after "your advice"; '' where the words are no such thing. */
  readonly to: string
}

/** What belongs to the owner whoever says "your". */
const OWNERS =
  /\byour (?=(?:\w+ )?(?:cv|r[eé]sum[eé]|portfolio|linkedin|profile|cover letter|pitch|headline|savings|notice|application|network)\b)/gi
/** What belongs to the contact. */
const CONTACTS =
  /\byour (?=(?:\w+ ){0,2}(?:article|book|talk|team|colleague|friend|cousin|company|podcast|paper|class|course|newsletter|lecture|workshop|ward|studio)s?\b)/i
const SPEAKS_TO = /\b(?:you|your|yours|yourself)\b/i
const LEADS = /^(?:(?:maybe|also|and|then|definitely|please|perhaps|just|(?:I )?should|(?:I )?must)[, ]+)+/i
const BARE_NOT = /^not (?=(?!to\b|all\b|only\b)\p{Ll})/iu
/** A sentence that says something, and advises nothing. */
const TELLS = /^(?:I|you|she|he|it|they|we|that|this|there|which)\b/i
const NOT = /^(?:don['’]t|do not|not to|never|always|to) +/i
const INFINITIVE: Readonly<Record<string, string>> = { never: 'never to', always: 'always to', to: 'to' }
/** After a word that is noun and verb alike these show the verb. */
const OBJECT =
  /^(?:the|an?|my|your|his|her|their|our|this|that|these|those|each|every|all|any|some|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|to|with|about|at|up|out|off|down|into|through|around|me|it|them|people|more|less|\p{Lu}.*)$/u
const MOST_WORDS = 18

/** `names` are those that the owner noted; `whom` he speaks to. */
export function advised(text: string, whom: Whom, names: readonly string[]): Advised {
  const phrase = asPhrase(withNames(tidied(text), names))
    .replace(LEADS, '')
    .replace(BARE_NOT, "don't ")
    .replace(OWNERS, 'my ')
  const { text: turned, sure } = spokenTo(phrase, whom)
  const said = sure ? turned : phrase
  // Their own words, in which "you" is the owner: said back to them they must be marked as theirs.
  if (SPEAKS_TO.test(phrase.replace(CONTACTS, '')) && !phrase.includes('"'))
    return { text: asListItem(phrase), inline: `"${asListItem(phrase)}"`, to: '' }
  return { text: asListItem(said), inline: asInline(said), to: infinitive(said) }
}

/** Advice against something: nobody can report that it is still ahead of him. */
export function isCaution({ to, text }: Advised): boolean {
  return /^(?:not|never|against) /.test(to) || /^(?:don['’]t|do not|never|not|avoid|against)\b/i.test(text)
}

/** Several sentences that were noted as one piece: "Bring the radio. Do not mention the years." */
export function adviceParts(text: string): readonly string[] {
  const line = tidied(text)
  const sentences = line.split(/(?<=\p{Ll}{3}[.!])\s+/u)
  if (sentences.length > 1 && !sentences.some((part) => TELLS.test(part))) return sentences
  for (const parts of [line.split(/;\s+/), line.split(/,\s+(?![^()]{0,200}\))/)])
    if (parts.length > 1 && parts.every((part) => isAdvice(part))) return parts
  return [line]
}

function isAdvice(part: string): boolean {
  const plain = part.replace(LEADS, '').replace(BARE_NOT, '').replace(NOT, '')
  return isVerb(plain) && plain.split(' ').length > 1
}

function infinitive(said: string): string {
  if (/^against \p{L}+ing\b/u.test(said)) return said
  if (/[.;:!?…]|(?:,| and) (?:you|he|she|they|it|I)\b/.test(said) || said.split(' ').length > MOST_WORDS) return ''
  const not = NOT.exec(said)
  const rest = not === null ? said : said.slice(not[0].length)
  if (not === null ? !isVerb(rest) : !isPlainVerb(rest.split(' ', 1)[0] ?? '')) return ''
  const before = not === null ? 'to' : (INFINITIVE[not[0].trim().toLowerCase()] ?? 'not to')
  return `${before} ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`
}

function isVerb(phrase: string): boolean {
  const [verb = '', next = ''] = phrase.split(' ', 2)
  return isPlainVerb(verb) && (!nounFirst(verb) || OBJECT.test(next)) && !/^(?:is|are|was|were|has|had)$/.test(next)
}
