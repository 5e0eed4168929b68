// Finds what a debrief answers where it is told as one dictated story: the sentence that says what struck, and the advice.

import { adviceIn, withoutLeadIn } from './advice-words.ts'
import { isConcrete } from './concrete.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

const sentenceEnd =
  /(?<!\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|mx|prof|st|no|approx|ca|inc|ltd)\.)(?<=[^\s.][.!?…]["”’)]{0,2})\s+/iu
const clauseStart =
  /(?:,|;|\s[–—-])?\s+(?:and |also |then |so |but )*(?=(?:she|he|they)(?: also| then| even| really)? (?:told me to|advised|urged me|encouraged me|suggested|recommended|(?:said|thinks|says)(?: that)? I (?:should|could|must|need|ought))|I should (?!have\b)|I (?:need|ought) to\b)/iu
const adviceVerb =
  '(?:join|read|go to|talk to|speak to|take (?:the|a)|attend|subscribe|sign up|look into|check out|reach out)'
const listOfAdvice = new RegExp(`,?\\s+and\\s+(?:also |then |to )*(?=${adviceVerb}\\b)`, 'i')
/** Dictated without a single comma, one piece of advice runs on into the next. */
const runOn = new RegExp(`\\s+(?:and |also |then )*(?=${adviceVerb} (?:the|a|an|to|for)\\b)`, 'i')
const runOnLength = 80

const strong =
  /\b(?:struck|surpris\w+|insight\w*|stuck with me|stayed with me|stood out|eye-?opening|most|impressed|kept coming back|key|takeaway|main thing|fascinat\w+|hit me|aha)\b/i
const weak =
  /\b(?:said|says|told me|explained|remember\w*|learn(?:ed|t)|realis\w+|realiz\w+|admitted|described|showed me)\b/i
const struckLeadIns: readonly RegExp[] = [
  /^(?:my )?(?:biggest |greatest |main |one )?(?:surprise|takeaway|highlight|insight)\s*[:–-]\s*/i,
  /^what (?:she|he|they) kept coming back to (?:is|was)[ ,:]*/i,
  /^(?:and |so |but |well,? )*what (?:really )?(?:struck|stayed with|surprised|impressed|stuck with|stood out(?: to| for)?) ?(?:me )?(?:the )?(?:most )?(?:is|was|were|:)[ ,:]*/i,
  /^(?:and |so |but )*the (?:most |biggest )?(?:striking|surprising|interesting|surprise|insight|thing that \w+ me)(?: thing| part| bit)?(?: for me| to me)? (?:is|was)[ ,:]*/i,
  /^(?:and |so |but )*I was (?:really |quite |very |most )?(?:struck|surprised|impressed|kept coming back|key|takeaway|main thing|fascinated) (?:by |at |to (?:hear|learn) )?/i,
  /^(?:and |so |but )*it (?:really )?(?:struck|surprised|impressed) me /i,
  /^(?:and |so |but )*I (?:also )?(?:learned|learnt|realised|realized|remember(?:ed)?) (?:most )?(?=that|how|why|what|when|where)/i,
  /^(?:and |so |but )*(?:she|he|they) (?:also )?(?:told me|said|explained|admitted|described)(?: to me)?,? (?=that|how|why|what|when|where)/i,
]

/** The sentences of a story, in order; a clause that begins a new piece of advice counts as a sentence. */
export function sentences(text: string): string[] {
  return unwrapped(text)
    .flatMap(inlineItems)
    .flatMap((line) => (listMark.test(line) ? [line] : line.split(sentenceEnd)))
    .flatMap((sentence) => sentence.split(clauseStart))
    .flatMap((sentence) => (adviceIn(sentence) === null ? [sentence] : advices(sentence)))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** "1. read this 2. join that" within one line, as lines; any other line as it is. */
export function inlineItems(line: string): string[] {
  return /(?:^|\s)1[.)]\s.{1,2000}\s2[.)]\s/.test(line) ? line.split(/\s+(?=[1-9][.)]\s)/) : [line]
}

function advices(sentence: string): string[] {
  const endless = sentence.length > runOnLength && !/[,;:]/.test(sentence)
  return sentence.split(listOfAdvice).flatMap((part) => (endless ? runOnParts(part) : [part]))
}

/** The first words of a part are its own verb, or lead up to it. */
function runOnParts(part: string): string[] {
  const lead = part.length - withoutLeadIn(part).length + 1
  const [first = '', ...others] = part.slice(lead).split(runOn)
  return [part.slice(0, lead) + first, ...others]
}

/** What struck the owner most: the sentence that says so, else the first concrete one that tells what was said; null without one. */
export function struckIn(all: readonly string[]): string | null {
  const told = all.filter((sentence) => adviceIn(sentence) === null && isConcrete(sentence) && !sentence.endsWith('?'))
  const chosen = told.find((sentence) => strong.test(sentence)) ?? told.find((sentence) => weak.test(sentence))
  return chosen === undefined ? null : withoutStruckLeadIn(chosen)
}

/** "What stayed with me most is that …" without what our own question had said already. */
export function withoutStruckLeadIn(text: string): string {
  const head = text.slice(0, 200).replace(/’/g, "'")
  const lead = struckLeadIns.map((pattern) => pattern.exec(head)).find((match) => match !== null)
  const rest = lead === undefined || lead === null ? text : text.slice(lead[0].length)
  return isConcrete(rest) ? rest.trim() : text.trim()
}
