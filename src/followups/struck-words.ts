// The owner's "what stayed with me most is …", made fit to stand in a sentence to the contact. His words stay his: touched are
// the frame that he repeated, slips of dictation, first letters, and "she" where it means the one he now speaks to.

import type { Conversation, Debrief } from '../conversation/conversation.ts'
import { isOrdinary } from '../gates/commonness.ts'
import { namesIn } from './names-in.ts'
import { asPhrase, asSentence, closed } from './phrase.ts'
import { spokenTo } from './spoken-to.ts'
import { tidied, withNames } from './tidied.ts'
import { whom } from './whom.ts'

/**
 * How the words can stand: `completes` goes on from "What stayed with me most is", `said` is a sentence that begins with "you",
 * `sentence` stands after a colon, and `notes` can only be quoted. '' when nothing was told.
 */
export type StruckShape = 'completes' | 'said' | 'sentence' | 'notes' | ''

export type StruckWords = {
  readonly struckShape: StruckShape
  /** Within a sentence, closed by its own stop. */
  readonly struck: string
  /** As a sentence of its own. */
  readonly struckAlone: string
  /** It is more than one sentence. */
  readonly struckLong: boolean
}

const FRAME =
  /^(?:what|the (?:one )?thing that|one thing that)(?: has| had)? (?:really )?(?:stayed|struck|stuck|sticks|stays|surprised|impressed)(?: with)?(?: me)?(?: (?:the )?most)?(?: (?:is|was)\b|:)?[ :,….\-–—"“”']*/i
/** "… the big thing was": dictated words lead up to what counts. */
const LEADS_UP =
  /^(?=.{0,120}\bthe (?:\w+ )?thing).{0,80}?\bthe (?:big|main|best|most \w+|one) thing(?: for me| she said| he said)? (?:is|was)(?: that)?[ :,]+/i
const QUOTED = /^["“”'](.*)["“”']\.?$/s

const CLAUSE =
  /^(?:that(?! (?:is|was|has|will)\b)|how|what|why|when|where|which|whom?|to|seeing|hearing|learning|knowing)\b/i
const NOUNS = /^(?:your|the|a|an|this|these|those|our|my)\b/i
/** Where the first noun has ended: what follows belongs to it and proves no sentence. */
const HEAD_ENDS =
  /\b(?:that|which|who|whom|how|what|why|when|where|while|of|about|with|on|in|at|from|for|by|to|between|before|after|you|i|we)\b|[,;:.–—!?]/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|could|should|must|will|would|do|does|did|may|might|never|always|often|needs?|says?|said|goes|comes?|came|makes|made|takes|took|gets|gives|gave|matters?|decides?|works?|stays?|looks?)\b|^an? [\p{L}-]+ [\p{L}-]+s$/iu
const HEAD_WORDS = 5
const TOLD_TO = /^you (?:said|told me|advised me) (?=(?:not )?to \p{L}+(?: [^\s,.;:!?]+){1,11}$)/iu
const MOST_WORDS = 55

/** Without the repeated frame, on one line, with no final stop; '' when nothing was told. */
export function struckWords(struck: string | null): string {
  if (struck === null) return ''
  const told = tidied(struck).replace(QUOTED, '$1')
  const line = asPhrase(shortened(unframed(unframed(told, LEADS_UP), FRAME)))
  return CLAUSE.test(line) || NOUNS.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
}

/**
 * Whether the words go on from "What stayed with me most is"; else they are set after a colon, which suits everything.
 * In doubt, then, the colon: "a nurse sees more than a plan" is a sentence of its own.
 */
export function completesSentence(struck: string): boolean {
  if (CLAUSE.test(struck)) return true
  if (!NOUNS.test(struck)) return false
  const end = HEAD_ENDS.exec(struck)?.index ?? struck.length
  const head = struck.slice(0, end).trim()
  if (/^[!?]/.test(struck.slice(end))) return false
  return head.split(' ').length <= HEAD_WORDS && !FINITE.test(head)
}

/** What struck the owner, as he would say it to the contact, and how it can stand. */
export function struckTold(conversation: Conversation, debrief: Debrief | null): StruckWords {
  const names = namesIn(conversation)
  const told = withNames(struckWords(debrief?.struck ?? null), names)
  if (told === '') return { struckShape: '', struck: '', struckAlone: '', struckLong: false }
  const { text, sure } = spokenTo(told, whom(conversation))
  const said = sure ? text : told
  const line = TOLD_TO.test(said) ? said.replace(TOLD_TO, 'your advice ') : struckWords(said)
  const shape = sure ? shapeOf(line) : 'notes'
  const inline = shape === 'notes' ? line.replace(/["“”]/g, "'") : shape === 'completes' ? line : lowered(line, names)
  return {
    struckShape: shape,
    struck: closed(inline),
    struckAlone: asSentence(line),
    struckLong: /[.!?…]["”]? +\S/.test(line),
  }
}

function shapeOf(line: string): StruckShape {
  if (completesSentence(line)) return 'completes'
  return /^you (?!all\b|know\b|never know\b|can\b|have to\b|must\b|need\b|should\b)/i.test(line) ? 'said' : 'sentence'
}

/** An ordinary word loses the capital that began the owner's line; a name keeps it. */
function lowered(line: string, names: readonly string[]): string {
  const [first = '', second = ''] = line.split(/(?<=\S) /, 2)
  const named = names.some((name) => name.split(' ').includes(first)) || /^\p{Lu}/u.test(second)
  const plain =
    /^\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?,?$/u.test(first) && first !== 'I' && !first.startsWith('I’') && !/^I'/.test(first)
  return plain && !named && isOrdinary(first.replace(',', '')) ? line.charAt(0).toLowerCase() + line.slice(1) : line
}

function unframed(told: string, frame: RegExp): string {
  return told.replace(frame, '') || told
}

/** A long tale to the end of the sentence with which it has said enough; he sees the note and may add the rest. */
function shortened(told: string): string {
  if (told.split(' ').length <= MOST_WORDS) return told
  let words = 0
  const kept: string[] = []
  for (const sentence of told.split(/(?<=[.!?]["”)]?) /)) {
    words += sentence.split(' ').length
    if (kept.length > 0 && words > MOST_WORDS) break
    kept.push(sentence)
  }
  return kept.join(' ')
}
