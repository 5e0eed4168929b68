// The owner's words as a part of our sentences.

import { isPlainVerb } from './verb-forms.ts'

/** On one line, without list marks in front and without a final stop, for our sentence brings its own. Keeps "!", "?" and "…". */
export function asPhrase(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line
    .replace(/^(?:[-*•–]|\d{1,2}[.)]) /, '')
    .replace(/(?<!\.)[.;,]$/, '')
    .trim()
}

/** What a stranger wrote, on one line and no longer than `most`: no line of it can stand by itself in a mail of ours. */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

/** As a sentence of its own: capital letter, final stop. */
export function asSentence(text: string): string {
  const phrase = text.replace(/\s+/g, ' ').trim()
  if (phrase === '') return ''
  return asListItem(closed(phrase.replace(/[,;:]$/, '')))
}

/** `a`, `a and b`, `a, b and c`. */
export function spokenList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** Besides verbs, words with which advice begins; only these lose their capital within a sentence, for any other may be a name. */
const BEGINNINGS = new Set(
  "a an the to that your my our i’d don’t don't do not never always against more less first nobody everybody one two three".split(
    ' ',
  ),
)

/** As it stands within a sentence after a colon: without the capital that the owner set at the start of his line. */
export function asInline(phrase: string): string {
  const first = /^[\p{L}’']+/u.exec(phrase)?.[0] ?? ''
  return (BEGINNINGS.has(first.toLowerCase()) || isPlainVerb(first)) && first !== 'I'
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : phrase
}

/** As a line of a list: with a capital, unless the word is written with capitals of its own. */
export function asListItem(phrase: string): string {
  return /^\p{Ll}+(?![\p{Lu}])/u.test(phrase) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase
}

/** With a final stop, unless it closes by itself. */
export function closed(phrase: string): string {
  return phrase === '' || /[.!?…]["”')]?$/.test(phrase) ? phrase : `${phrase}.`
}

/**
 * Past deeds of the owner's with which a short note begins. Not "made", "was", "helped" or "worked": those may be the book's or
 * the course's.
 */
const DEED = new RegExp(
  `^(?:${
    'applied|asked|attended|baked|began|booked|bought|built|called|checked|chose|cleaned|collected|compared|completed|contacted|cooked|' +
    'counted|cut|decided|did|drew|dropped|drove|emailed|enjoyed|enrolled|filmed|finished|found|got|had|have|heard|interviewed|invited|' +
    'joined|kept|learned|learnt|liked|listened|looked|loved|mapped|measured|met|moved|ordered|organised|organized|painted|passed|phoned|' +
    'planned|practised|practiced|published|rang|ran|reached|read|rebuilt|recorded|registered|repaired|reread|rewrote|sat|saw|searched|sent|' +
    'shadowed|shared|shortened|showed|signed|sketched|sold|spent|spoke|started|stopped|studied|subscribed|talked|taught|thought|took|tested|' +
    'trained|translated|travelled|traveled|tried|updated|used|visited|volunteered|waited|walked|watched|went|wrote'
  }) (?!by\\b|me\\b|us\\b|like\\b|well\\b|better\\b|badly\\b|fine\\b|great\\b|that I\\b)`,
  'i',
)

/** "read it in a weekend" as "I read it in a weekend": the one word that the owner left out, and no other. */
export function inFirstPerson(phrase: string): string {
  return DEED.test(phrase) ? `I ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}` : phrase
}
