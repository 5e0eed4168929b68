// Questions that a yes or a no would answer. The usual ask for a talk or a time is none of them.

import { letterOf } from './letter.ts'
import type { Finding, Note } from './note.ts'
import type { Sentence } from './sentences.ts'

const AUXILIARY =
  "(?:do|does|did|is|are|was|were|am|can|could|will|would|shall|should|may|might|must|have|has|had|ought|need|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|can't|couldn't|won't|wouldn't|shouldn't|haven't|hasn't|hadn't|ain't)"
/** "So," "And when you look back," "Looking back on it," before the question itself. */
const LEAD =
  /^(?:(?:and|so|but|or|also|well|okay|ok|now|then|plus|besides|finally|lastly|last|first|second|third|next|another question|one (?:more|last|other) (?:question|thing)|a (?:last|final|quick|second) (?:question|one)|my (?:\w+ )?question|just out of curiosity|out of curiosity|if (?:i|you|one) may(?: \w+)?|in your (?:view|opinion|experience)|in general|generally|overall|today|these days|honestly|to be honest|and yet|ps|p\.s\.|q\d*)\b[,:.)–—-]* )+/i
const CLAUSE_LEAD =
  /^(?:if|when|after|before|while|since|as|given|with|looking|thinking|knowing|having|from|in|at|on|for|during|now that|apart|besides|compared|considering|back|outside|beyond|over|of)\b[^,?]{3,140}, (?=\S)/i
const CLOSED = new RegExp(`^${AUXILIARY} (?!tell\\b|note\\b|-)`, 'iu')
const WH = /\b(?:what|how|why|which|who|whom|whose|where|when)\b/i
const OPENS =
  /^(?:what|how|why|which|who|whom|whose|where|when|in what|in which|to what|at what|at which|from what|for what|for whom|with whom|to whom|by what|on what|under what|about what|of what|since when|until when|what's|how's|who's|where's)\b/i

/** "Could you tell me how …?" is answered by a story. */
const TELL =
  /^(?:(?:could|can|would|will|might|may) (?:you|i)|do you (?:mind|remember|recall|know)|would you mind|are you (?:able|willing|happy|free|at liberty) to|is there anything you (?:can|could) (?:tell|say))\b[^?]{0,40}?\b(?:tell(?:ing)?|describ(?:e|ing)|explain(?:ing)?|shar(?:e|ing)|say(?:ing)? (?:more|a (?:bit|little|few|word)|something|some words)|speak(?:ing)? (?:about|to)|talk(?:ing)? (?:me through|about|us through|a (?:bit|little) about)|walk(?:ing)? me through|outlin(?:e|ing)|sketch(?:ing)?|give me (?:an? )?(?:example|idea|sense|picture|feeling|impression|overview)|giv(?:e|ing) (?:an? )?example|elaborat(?:e|ing)|expand(?:ing)? (?:on|a)|help(?:ing)? me (?:to )?understand|show(?:ing)? me|take me through|paint|ask(?:ing)?|remember|recall|know|compare|name|list|advise)\b/i
const WHAT =
  /^(?:do|can|could|would|did|will) (?:you|i) (?:\w+ly |still |happen to |perhaps )?(?:remember|recall|know|see|say|imagine|think of|explain|guess|share|have (?:an? )?(?:idea|sense|feeling|example)) ?(?:of |about |as to )?(?:what|how|why|which|who|whom|where|when)\b/i
const WHETHER =
  /\b(?:tell(?:ing)?|say(?:ing)?|know|explain(?:ing)?|ask(?:ing)?|share|remember|recall|describe|advise)\b[^?]{0,25}\b(?:whether|if)\b/i

const TALKS =
  '(?:talk|speak|chat|call|meet|meeting|coffee|tea|lunch|conversation|phone|zoom|video|visit|catch up|time|minutes?|mins?|half an hour|half-hour|moment|questions?|interview|appointment|slot|reschedule|postpone|move (?:it|our|the)|hop on|connect|see you|come by|drop by|stop by|shadow)'
const WHEN =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|next week|this week|next month|the week|week of|morning|afternoon|evening|noon|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|o.clock|uhr|h)\\b|\\d{1,2}:\\d\\d|\\d{1,2}(?:st|nd|rd|th)|(?:early|mid|late|in|end of) (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d|a (?:different|later|earlier|better|good|convenient) (?:time|day|date|week|slot)|time|date|day|slot|hour)'
const SUITS =
  '(?:suit|work|fit|do|convenient|good|better|possible|available|free|okay|ok|fine|feasible|manageable|still|right|best|stand|on|easier|preferable|too (?:early|late|soon|short))'
const USUAL: readonly RegExp[] = [
  /^(?:is|are) [^?]{1,40} still (?:fine|ok|okay|good|right|on|convenient|the plan|all right|alright)\b/i,
  new RegExp(
    `^(?:would|could|might|can|may|shall|will|should|do|are|is|won't|wouldn't|couldn't|have) (?:you|we|i|it|there|that|this)\\b[^?]{0,80}\\b${TALKS}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:would|could|might|can|may|shall|will|should|do|are|is|does|if) [^?]{0,90}\\b${WHEN}\\b[^?]{0,60}\\b${SUITS}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:would|could|might|can|may|shall|will|should|do|are|is|does|if) [^?]{0,60}\\b${SUITS}\\b[^?]{0,60}\\b${WHEN}\\b`,
    'i',
  ),
  /^(?:may|might|could|can|shall) (?:i|we) (?:\w+ly |please |also |perhaps |maybe )?(?:ask|write|call|phone|ring|buy|invite|send|come|bring|offer|propose|suggest|contact|reach|use|quote|mention|share|have|join|tell|give|trouble|bother|follow|thank|visit|do it|say|stop|drop|keep|get|pick|take you)\b/i,
  /^(?:are|is) (?:the )?(?:mornings?|afternoons?|evenings?|weekends?|noon|lunch ?time|early|late)\b/i,
  /^(?:would|could|can|will) you (?:please |kindly |possibly |perhaps |maybe )*(?:be (?:so kind|willing|open|able|available|free|up|happy|prepared|interested|game)|have (?:time|a (?:moment|minute|little time)|some time|\w+ minutes)|spare|find (?:a |the |some )?(?:time|\w+ minutes)|let me (?:know|have)|send|forward|confirm|remind|point me|consider (?:talking|speaking|meeting|sharing|a)|agree to|mind (?:if|talking|speaking|answering|sending|having|my))\b/i,
  /^(?:are|would) you (?:be )?(?:free|available|around|open to|up for|in the office|reachable|still (?:free|available|up for|fine|ok|okay|able|good))\b/i,
  /^(?:do|would|does|will) (?:you|that|this|it|either|any of|one of|these|those)\b[^?]{0,40}\b(?:suit|work for|fit|be convenient|be possible|be (?:ok|okay|all right|alright|fine)|sound (?:good|ok|okay|all right|alright|fine|feasible|reasonable))\b/i,
  /^(?:is|would) (?:that|this|it|there)\b[^?]{0,20}\b(?:ok|okay|all right|alright|fine|possible|convenient|be (?:ok|okay|all right|alright|fine|possible|convenient)|a (?:good|better|bad) (?:time|moment|day|week)|(?:any )?chance|still (?:ok|okay|good|fine|convenient|on|standing))\b/i,
  /^(?:any chance|fancy|care for|up for|free for|time for)\b/i,
]
/** In a list of questions nobody is asked for an appointment; courtesy alone excuses nothing. */
const TAG =
  /,\s*(?:right|correct|no|yes|true|isn't (?:it|that|there)|aren't (?:you|they|there)|wasn't (?:it|that)|weren't (?:you|they)|don't (?:you|they)(?: think)?|doesn't it|didn't (?:you|it|they)|haven't you|hasn't it|won't (?:you|it)|wouldn't (?:you|it)(?: say)?|would you (?:say|agree)|do you (?:think|agree)|is it|are you|did you|eh|am i right|or not|huh|innit|oder|nicht wahr|ne)\s*\?+$/i
const OR_NOT = /\b(?:or not|yes or no)\s*\?*$/i
const ALTERNATIVE =
  /, or (?:do|does|did|is|are|was|were|have|has|had|would|could|can|should|will|more|rather|instead|whether|the other way)\b|\b(?:more|rather|mostly|mainly|better|prefer|first|either|sooner|primarily|closer to)\b[^?]{2,80}\bor\b (?!not\b)|\bor (?:rather|more|mostly|mainly|is it|was it|did you|do you|are you|were you)\b/i
const FOLLOWED =
  /(?:[,;–—-]|\band|\bor)\s*(?:and |but )?(?:if (?:so|yes|not)|in that case)?,? ?(?:then )?(?:what|how|why|which|who|where|when)\b/i
const EVER = /^(?:ever|any regrets|anything|anyone|anybody|true or false)\b/i
const STATEMENT =
  /^(?:so |and |then )*(?:you|it|that|this|they|he|she|there|one|we|the \p{L}+|your \p{L}+)(?:'(?:re|ve|d|s|ll))? (?:\p{L}+ly )?(?:\p{L}+ed|are|were|was|is|have|had|would|must|can|do|did|don't|didn't|never|always|also|enjoy|like|love|think|believe|came|went|studied|work|find|feel|need|mean)\b/iu
const CALLS = /^(?:why|how|in what way|what|where|who|which|when|if so|if yes)\b/i

/** Warns at each; in a list of questions each stops. */
export function closedQuestion(note: Note): readonly Finding[] {
  const list = note.kind === 'questions'
  const { said } = letterOf(note)
  return said
    .filter((sentence, index) => isClosed(sentence, said[index + 1], list))
    .map((sentence) => ({
      gate: 'closed-question',
      level: list ? ('stop' as const) : ('warn' as const),
      words: sentence.verbatim(),
      because: 'Yes or no would answer it; ask how, what or why.',
    }))
}

function isClosed({ plain, block }: Sentence, next: Sentence | undefined, list: boolean): boolean {
  const asks = /\?["')\]\s]*$/.test(plain)
  const text = headOf(plain)
  if (!asks && !(list && CLOSED.test(text) && plain.split(' ').length > 2)) return false
  if (asks && (TAG.test(plain) || OR_NOT.test(text))) return true
  if (next !== undefined && next.block === block && CALLS.test(next.plain) && next.plain.endsWith('?')) return false
  if (OPENS.test(text)) return false
  if (CLOSED.test(text)) return !isOpenInEffect(text, list)
  if (EVER.test(text)) return /^ever\b/i.test(text) || /^(?:any regrets|true or false)/i.test(text)
  return STATEMENT.test(text) && !WH.test(text)
}

function isOpenInEffect(text: string, list: boolean): boolean {
  if (WHETHER.test(text) && !ALTERNATIVE.test(text))
    return !list && isUsual(text) && !/\b(?:whether|if) you\b/i.test(text)
  if (TELL.test(text) || WHAT.test(text)) return true
  if (FOLLOWED.test(text) || ALTERNATIVE.test(text)) return true
  return !list && isUsual(text)
}

function isUsual(text: string): boolean {
  return USUAL.some((pattern) => pattern.test(text))
}

/** The question without what leads to it. */
function headOf(plain: string): string {
  let text = plain.replace(/^["'(\s–—-]+/, '')
  for (let round = 0; round < 3; round++) {
    const lead = LEAD.exec(text)
    if (lead !== null && lead[0].length < text.length) text = text.slice(lead[0].length)
    const clause = CLAUSE_LEAD.exec(text)
    if (clause !== null) text = text.slice(clause[0].length)
    const colon = /^[^?:]{3,160}: (?=\p{L})/u.exec(text)
    if (colon !== null) text = text.slice(colon[0].length)
    if (lead === null && clause === null && colon === null) break
  }
  return text
}
