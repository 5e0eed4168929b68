// Finds what a debrief answers where it is told as one dictated story: the sentence that says what struck, and the advice.

import { adviceIn, looksLikeAdvice, withoutLeadIn } from './advice-words.ts'
import { isConcrete } from './concrete.ts'
import { TURN } from './debrief-clauses.ts'
import { readFit } from './debrief-fit.ts'
import { readOpenings } from './debrief-openings.ts'
import { readPledges } from './debrief-pledges.ts'
import { INTRODUCES } from './introducing.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

const sentenceEnd =
  /(?<!\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|mx|prof|st|no|approx|ca|inc|ltd)\.)(?<=[^\s.][.!?…]["”’)]{0,2})\s+|;\s+/iu
const clauseStart =
  /(?:,|;|\s[–—-])?\s+(?:and |also |then |so |but ){0,4}(?=(?:she|he|they)(?: also| then| even| really)? (?:told me to|advised|urged me|encouraged me|suggested|recommended|(?:said|thinks|says)(?: that)? I (?:should|could|must|need|ought))|I should (?!have\b)|I (?:need|ought) to\b)/iu
const adviceVerb =
  '(?:join|read|go to|talk to|speak to|take (?:the|a)|attend|subscribe|sign up|look into|check out|reach out)'
const listOfAdvice = new RegExp(
  `(?:,?\\s+and\\s+(?:also |then |to ){0,4}(?=${adviceVerb}\\b)|,\\s+(?=(?:talk|speak) to\\b))`,
  'i',
)
/** "She says to volunteer …, to take …, and not to apply …". */
const listOfAims = /,\s+(?:and\s+)?(?:(?=not to \p{Ll})|to (?=\p{Ll}))/iu
/** Dictated without a single comma, one piece of advice runs on into the next. */
const runOn = new RegExp(`\\s+(?:and |also |then ){0,4}(?=${adviceVerb} (?:the|a|an|to|for)\\b)`, 'i')
const runOnLength = 80

const strong =
  /\b(?:struck|surpris\w+|insight\w*|stuck with me|stayed with me|stood out|eye-?opening|most|impressed|kept coming back|key|takeaway|main thing|fascinat\w+|hit me|got me|aha|(?:one )?I(?:'ll)? keep|(?:I )?keep (?:turning|thinking|coming)|will remember|the big thing|loved)\b/i
/** Said right after what struck. */
const marvel =
  /^(?:mind(?: is| was)? blown|never (?:thou\w*|knew|heard)\b|I loved that|loved (?:that|it)|wow|that (?:got|hit|struck|stuck|stayed)\b|I (?:will|'ll|won't)(?: not| never)? (?:forget|remember) (?:that|this|it)|I (?:thought|keep thinking) about (?:that|it)|so true)/i
const weak =
  /\b(?:said|says|did say|told me|explained|remember\w*|learn(?:ed|t)|realis\w+|realiz\w+|admitted|described|showed me)\b/i
const struckLeadIns: readonly RegExp[] = [
  /^(?:my )?(?:biggest |greatest |main |one )?(?:surprise|takeaway|highlight|insight)\s*[:–-]\s*/i,
  /^what (?:she|he|they) kept coming back to (?:is|was)[ ,:]*/i,
  /^(?:and |so |but |well,? )*what (?:really )?(?:struck|stayed with|surprised|impressed|stuck with|stood out(?: to| for)?) ?(?:me )?(?:the )?(?:most )?(?:is|was|were|:)[ ,:]*/i,
  /^(?:and |so |but )*the (?:most |biggest )?(?:striking|surprising|interesting|surprise|insight|thing that \w+ me)(?: thing| part| bit)?(?: for me| to me)? (?:is|was)[ ,:]*/i,
  /^(?:and |so |but )*(?:the|my) (?:big|one|main) thing(?: for me| I keep)? (?:is|was)[ ,:]*/i,
  /^(?:and |so |but )*the thing (?:that )?I keep (?:turning over|thinking (?:of|about)|coming back to) (?:is|was)[ ,:]*/i,
  /^what I (?:will|'ll) remember (?:is|was)[ ,:]*/i,
  /^(?:and |so |but )*I was (?:really |quite |very |most )?(?:struck|surprised|impressed|kept coming back|key|takeaway|main thing|fascinated) (?:by |at |to (?:hear|learn) )?/i,
  /^(?:and |so |but )*it (?:really )?(?:struck|surprised|impressed) me /i,
  /^(?:and |so |but )*I (?:also )?(?:learned|learnt|realised|realized|remember(?:ed)?) (?:most )?(?=that|how|why|what|when|where)/i,
  /^(?:and |so |but )*(?:she|he|they) (?:also )?(?:told me|said|explained|admitted|described)(?: to me)?,? (?=that|how|why|what|when|where)/i,
]

const greeting =
  /^(?:hi|hello|hey|dear|sorry|ok|okay|notes?|so,?|not much|it was|we (?:talked|met|spoke)|(?:really |very |a )?(?:good|great|nice|lovely|fine|short|long) (?:chat|talk|call|meeting))\b/i
const nobody = { at: '2000-01-01T00:00:00Z', zone: 'utc', names: [] }

/** In the midst of an endless sentence: "… um the big thing was that …". */
const lateLeadIn =
  /^.{0,120}?\b(?:the (?:big|main) thing(?: for me)?|what (?:really )?(?:struck|stayed with|stuck with|surprised|got|hit) me(?: the)?(?: most)?) (?:was|is)[ ,:]*/i

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
  const aims = / to \p{Ll}/iu.test(sentence.slice(0, 60)) ? sentence.split(listOfAims) : [sentence]
  const parts = [aims[0]!, ...aims.slice(1).map((aim) => `I should ${aim}`)]
  return parts.flatMap((part) => part.split(listOfAdvice)).flatMap((part) => (endless ? runOnParts(part) : [part]))
}

/** The first words of a part are its own verb, or lead up to it. */
function runOnParts(part: string): string[] {
  const lead = part.length - withoutLeadIn(part).length + 1
  const [first = '', ...others] = part.slice(lead).split(runOn)
  return [part.slice(0, lead) + first, ...others].flatMap((one) => one.split(TURN))
}

/** The first line of several, which answers the first question where nothing else says what it is; null where it is something else. */
export function firstLine(text: string): string | null {
  const lines = unwrapped(text.slice(0, 4_000)).filter((line) => line.trim() !== '')
  const first = lines[0]?.replace(listMark, '').trim() ?? ''
  if (lines.length < 2 || first.split(/\s+/).length < 5 || first.length > 300 || !tellsOfTheTalk(first)) return null
  const other =
    looksLikeAdvice(first) || greeting.test(first) || readPledges(first, nobody).length > 0 || readFit(first) !== null
  return other || readOpenings(first).length > 0 ? null : first
}

/** What struck the owner most: the sentence that says so, else `first`, else the first concrete one that tells what was said; null without one. */
export function struckIn(all: readonly string[], first: string | null = null): string | null {
  const told = all.filter((sentence) => tellsOfTheTalk(sentence))
  const marvelled = all.find((sentence, index) => tellsOfTheTalk(sentence) && marvel.test(all[index + 1] ?? ''))
  const chosen =
    told.find((sentence) => strong.test(sentence)) ?? marvelled ?? first ?? told.find((sentence) => weak.test(sentence))
  return chosen === undefined ? null : withoutStruckLeadIn(chosen)
}

/** Neither advice nor a promise of the owner's, and more than politeness. */
function tellsOfTheTalk(sentence: string): boolean {
  if (adviceIn(sentence) !== null || sentence.endsWith('?')) return false
  if (INTRODUCES.test(sentence) || readOpenings(sentence).length > 0) return false
  return isConcrete(sentence) && !/^I (?:said|told|promised|owe|will|must)\b|^I'll\b/i.test(sentence)
}

/** "What stayed with me most is that …" without what our own question had said already. */
export function withoutStruckLeadIn(text: string): string {
  const whole = text.slice(0, 200).replace(/’/g, "'")
  const late = lateLeadIn.exec(whole)?.[0].length ?? 0
  const head = whole.slice(late)
  const lead = struckLeadIns.map((pattern) => pattern.exec(head)).find((match) => match !== null)
  const rest = text.slice(late + (lead?.[0].length ?? 0))
  return isConcrete(rest) ? rest.trim() : text.trim()
}
