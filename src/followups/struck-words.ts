// The owner's "what stayed with me most is …", made fit to stand in a sentence. His words stay his: only the frame that
// he repeated, the line breaks and the first letter are touched.

import { asPhrase } from './phrase.ts'

const FRAME =
  /^["“”']*(?:what|the (?:one )?thing that|one thing that)(?: has| had)? (?:stayed|struck|stuck|sticks|stays)(?: with)?(?: me)?(?: (?:the )?most)?(?: (?:is|was)\b|:)?[ :,…."“”']*/i

/** Beginnings after which "What stayed with me most is …" is a sentence. */
const COMPLETES =
  /^(?:that|how|what|why|when|where|which|whom?|your|the|a|an|this|those|these|our|my|to|seeing|hearing|learning|knowing)\b/i

/** Without the repeated frame, on one line, with no final stop; '' when nothing was told. */
export function struckWords(struck: string | null): string {
  if (struck === null) return ''
  const line = asPhrase(struck.replace(FRAME, '') || struck)
  return completesSentence(line) && !/^(?:A|I)\b/.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
}

/** Whether the words go on from "What stayed with me most is"; else they are set after a colon. */
export function completesSentence(struck: string): boolean {
  return COMPLETES.test(struck)
}
