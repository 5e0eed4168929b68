// The owner's "what stayed with me most is …", made fit to stand in a sentence. His words stay his: only the frame that
// he repeated, the line breaks and the first letter are touched.

import { asPhrase } from './phrase.ts'

const FRAME =
  /^(?:what|the (?:one )?thing that|one thing that)(?: has| had)? (?:stayed|struck|stuck|sticks|stays)(?: with)?(?: me)?(?: (?:the )?most)?(?: (?:is|was)\b|:)?[ :,…."“”']*/i
const QUOTED = /^["“”'](.*)["“”']\.?$/s

const CLAUSE =
  /^(?:that(?! (?:is|was|has|will)\b)|how|what|why|when|where|which|whom?|to|seeing|hearing|learning|knowing)\b/i
const NOUNS = /^(?:your|the|a|an|this|these|those|our|my)\b/i
/** Where the first noun has ended: what follows belongs to it and proves no sentence. */
const HEAD_ENDS =
  /\b(?:that|which|who|whom|how|what|why|when|where|while|of|about|with|on|in|at|from|for|by|to|between|before|after|you|i|we)\b|[,;:.–—]/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|could|should|must|will|would|do|does|did|may|might|never|always|often|needs?|says?|said|goes|comes?|came|makes|made|takes|took|gets|gives|gave|matters?|decides?|works?|stays?|looks?)\b|^an? [\p{L}-]+ [\p{L}-]+s$/iu
const HEAD_WORDS = 5

/** Without the repeated frame, on one line, with no final stop; '' when nothing was told. */
export function struckWords(struck: string | null): string {
  if (struck === null) return ''
  const told = struck.trim().replace(QUOTED, '$1')
  const line = asPhrase(told.replace(FRAME, '') || told)
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
  return head.split(' ').length <= HEAD_WORDS && !FINITE.test(head)
}
