// Words with a capital that name something: which runs of words in a text are names, and which are only written large.

import { isOrdinary } from './commonness.ts'
import { fold } from './fold.ts'
import { type Token, tokensOf } from './words.ts'

export type ProperName = {
  /** The capitalised words, without titles and what only begins a sentence. */
  readonly words: readonly Token[]
  readonly start: number
  readonly end: number
  /** "Dr." or "Ms" stands before it. */
  readonly titled: boolean
  /** Its first word begins a sentence, a quotation or a line. */
  readonly opens: boolean
}

const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|frau|herr|herrn|doctor|señora?|madame|monsieur)$/i
const JOINS = new Set(
  'of for the in and & de del della di da du van von den der la le el zu zur at on to with y und für'.split(' '),
)
/** Whole languages and nations, days, feasts and what everybody has on the desk: with a capital, and no name that one could invent. */
const NEUTRAL = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon
  tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec english german french spanish italian portuguese dutch polish russian chinese
  japanese korean arabic turkish greek swedish norwegian danish finnish hungarian czech romanian ukrainian hindi latin hebrew
  american british irish scottish welsh canadian australian european african asian indian swiss austrian belgian brazilian
  mexican americans germans europeans britons germany france spain italy portugal netherlands poland russia china japan korea
  turkey greece sweden norway denmark finland hungary austria switzerland belgium brazil mexico canada australia india ireland
  scotland wales england britain america europe africa asia christmas easter thanksgiving halloween ramadan eid diwali hanukkah
  whitsun advent new year's xmas linkedin zoom skype teams whatsapp slack outlook gmail google excel word powerpoint figma
  photoshop illustrator indesign python java javascript typescript sql github youtube wikipedia internet web android iphone
  kanban scrum agile gantt autocad sketchup notion trello miro signal facetime facebook instagram twitter kindle bluetooth wifi
  wi-fi pdf pdfs cv cvs ai it ux ui hr uk us usa eu un nhs gp gps mba phd msc bsc ma ba md ceo cto cfo coo api faq ps nb diy ok
  tv pc pcs ngo ngos sme smes kpi kpis okr okrs pr qa vat ipo b2b b2c saas crm erp r&d stem sats gcse gcses am pm gmt utc cet est
  pst edt id html css pto rsvp eta fyi asap q&a dna rna icu er mri covid covid-19 roi seo vp nda cad bim gis lan vpn ip isbn dr
  s-bahn u-bahn t-shirt x-ray x-rays e-mail e-mails a-level a-levels prof mr mrs ms mx frau herr sir madam mum dad mom internet bauhaus god bible`
    .split(/\s+/)
    .map(fold),
)

/** Names in one sentence, in order; `plain` has plain quotes and single spaces. */
export function properNames(plain: string): readonly ProperName[] {
  const tokens = tokensOf(plain)
  const found: ProperName[] = []
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]
    if (first === undefined || !isCapital(first.word)) continue
    const run = runFrom(plain, tokens, index)
    index += run.length - 1
    const name = nameOf(plain, run)
    if (name !== null) found.push(name)
  }
  return found
}

/** Nothing that anybody could have made up: a weekday, a language, a tool. */
export function isNeutral(word: string): boolean {
  if (/^\p{Lu}{1,2}\d{1,2}$/u.test(word)) return true
  return NEUTRAL.has(fold(word)) || /^I['’]\p{L}{1,2}$/u.test(word)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** From here on as long as capitals follow each other, a small "of" between them or not. */
function runFrom(plain: string, tokens: readonly Token[], start: number): readonly Token[] {
  const run: Token[] = []
  let joined: Token[] = []
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index]
    const last = joined.at(-1) ?? run.at(-1)
    if (token === undefined || (last !== undefined && !isClose(plain, last, token))) break
    if (isCapital(token.word) || (run.length > 0 && /^\d{1,4}$/.test(token.word) && joined.length === 0)) {
      run.push(...joined, token)
      joined = []
      if (/['’]s$/.test(token.word)) break
    } else if (
      run.length > 0 &&
      joined.length < 2 &&
      JOINS.has(token.word) &&
      !(
        token.word === 'and' ||
        token.word === 'to' ||
        token.word === 'with' ||
        token.word === 'at' ||
        token.word === 'on' ||
        token.word === 'for'
      )
    )
      joined.push(token)
    else break
  }
  return run
}

function isClose(plain: string, last: Token, next: Token): boolean {
  const between = plain.slice(last.end, next.start)
  return between === ' ' || between === ' & ' || (between === '. ' && (TITLE.test(last.word) || last.word.length === 1))
}

function nameOf(plain: string, run: readonly Token[]): ProperName | null {
  let words = [...run]
  const opens = words[0] !== undefined && isOpening(plain, words[0].start)
  let titled = false
  if (opens && isOpener(words[0]?.word ?? '') && !TITLE.test(words[0]?.word ?? '')) words = dropFirst(words)
  while (words.length > 0 && TITLE.test(words[0]?.word ?? '')) {
    titled = true
    words = dropFirst(words)
  }
  while (words.length > 0 && isNeutral(words[0]?.word ?? '') && !titled) words = dropFirst(words)
  while (words.length > 0 && (isNeutral(words.at(-1)?.word ?? '') || /^\d/.test(words.at(-1)?.word ?? ''))) words.pop()
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  return { words, start: first.start, end: last.end, titled, opens: opens && first === run[0] }
}

function dropFirst(words: readonly Token[]): Token[] {
  const rest = words.slice(1)
  while (rest.length > 0 && !isCapital(rest[0]?.word ?? '')) rest.shift()
  return rest
}

/** A word that one begins a sentence with: "Thank", "Reading", "Wishing". */
function isOpener(word: string): boolean {
  return isOrdinary(word) || isNeutral(word)
}

/** At the start, or after a colon, a quotation mark, a bracket, a dash or the end of a sentence. */
function isOpening(plain: string, start: number): boolean {
  return start === 0 || /(?:^|[.!?…:;"([–—/]|(?:^|\s)-|\s['"])\s*$/.test(plain.slice(Math.max(0, start - 4), start))
}
