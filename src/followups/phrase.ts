// The owner's words as a part of our sentences.

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

/** Words with which advice usually begins; only these lose their capital within a sentence, for any other may be a name. */
const BEGINNINGS = new Set(
  (
    "a an the to that your my our i’d go get do don’t don't not try read reread talk speak call write look join ask apply take visit " +
    'start stop find learn attend subscribe contact meet watch listen consider check think build make practise practice send ' +
    'show keep use drop update rewrite shorten follow reach sign shadow volunteer study enrol enroll publish draw sketch prototype ' +
    'interview observe test track spend give set put leave avoid focus choose decide finish begin work bring tell share buy order ' +
    'register book plan prepare add cut remove replace compare collect explore offer organise organize host invite more less first'
  ).split(' '),
)

/** As it stands within a sentence after a colon: without the capital that the owner set at the start of his line. */
export function asInline(phrase: string): string {
  const first = /^[\p{L}’']+/u.exec(phrase)?.[0] ?? ''
  return BEGINNINGS.has(first.toLowerCase()) && first !== 'I'
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

/** Past deeds of the owner's with which a short note begins. Not "made" or "was": those may be the book's or the course's. */
const DEED =
  /^(?:have|had|did|read|reread|met|joined|went|spoke|talked|attended|took|finished|signed|enrolled|called|wrote|emailed|contacted|rewrote|updated|subscribed|visited|listened|watched|reached|applied|completed|shortened|asked|got|bought|tried|started|began|loved|liked|enjoyed|learned|learnt|found|shadowed|sent|booked|decided|dropped|drew|built|published|ordered|registered|volunteered|interviewed|stopped|used|spent|saw|heard|thought|sat|walked) (?!by\b|me\b|us\b|like\b)/i

/** "read it in a weekend" as "I read it in a weekend": the one word that the owner left out, and no other. */
export function inFirstPerson(phrase: string): string {
  return DEED.test(phrase) ? `I ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}` : phrase
}
