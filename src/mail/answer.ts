// What a reply answers to a request for a talk: yes, no, later, somebody else, or a question back.
import {
  arranges,
  callBack,
  declines,
  inWriting,
  moves,
  postpones,
  redirects,
  settles,
  willing,
  wrongPerson,
} from './answer-words.ts'
import { daysLater } from './day-words.ts'
import type { Day } from './message.ts'
import { readParkedUntil } from './parked-until.ts'
import { readReferrals } from './referrals.ts'
import { sentencesOf } from './sentences.ts'

export type Answer = {
  readonly answer: 'accepts' | 'declines' | 'postpones' | 'redirects' | 'asks' | 'none'
  /** First day on which the writer wants to hear again; only for `postpones`. */
  readonly parkedUntil: Day | null
  /** A short sentence for people, with the words that decided. */
  readonly because: string
}

/**
 * Reads the new words of a reply, sent on `day` in its writer's zone. A counter-offer accepts; a message that only moves
 * or calls off what was agreed is none.
 */
export function readAnswer(text: string, day: Day): Answer {
  const sentences = sentencesOf(text)
  const lower = sentences.map((sentence) => sentence.toLowerCase())
  const first = (test: (sentence: string) => boolean) => sentences[lower.findIndex(test)]
  const said = (pattern: RegExp) => first((sentence) => pattern.test(sentence))
  const moved = said(moves)
  const settled = said(settles) ?? said(arranges)
  const refused = first((sentence) => declines.test(sentence) && !moves.test(sentence) && !isAboutATime(sentence))
  if (moved && !refused) return answer('none', `it only moves or calls off what was agreed; ${quoted(moved)}`)
  const again = said(callBack)
  const later = sentences.filter((_, i) => callBack.test(lower[i] ?? '') || postpones.test(lower[i] ?? ''))
  if (later[0] && !settled) {
    const parkedUntil = readParkedUntil(later, day) ?? parkedElsewhere(sentences, later, day)
    if (again || parkedUntil !== null || !said(willing))
      return answer('postpones', quoted(again ?? later[0]), parkedUntil)
  }
  const elsewhere = first((sentence) => redirects.test(sentence) && !arranges.test(sentence))
  const wrong = said(wrongPerson)
  if (elsewhere && !settled && (wrong || refused || !said(willing))) return answer('redirects', quoted(elsewhere))
  const no = refused ?? wrong
  if (no && !settled && readReferrals(text, []).length > 0) return answer('redirects', quoted(no))
  if (no && (!settled || inWriting.test(text.toLowerCase()))) return answer('declines', quoted(no))
  const yes = settled ?? said(willing)
  if (yes) return answer('accepts', quoted(yes))
  const question = sentences.find((sentence) => /\?["')\s]*$/.test(sentence))
  if (question) return answer('asks', quoted(question))
  return answer('none', 'neither a yes nor a no in it')
}

// "I have a deadline on 15 April. After that I'd be happy to": the day stands in another sentence than the promise.
function parkedElsewhere(sentences: readonly string[], later: readonly string[], day: Day): Day | null {
  const others = sentences.filter((sentence) =>
    /\b(?:until|till|after|before|deadline|back|leave|from|bis|ab|nach|jusqu|après|hasta|después)\b/iu.test(sentence),
  )
  const found = readParkedUntil(others, day)
  if (found === null) return null
  return later.some((sentence) => /\b(?:after|once) (?:that|this|then)\b/i.test(sentence)) &&
    !others.some((sentence) => /\buntil\b/i.test(sentence))
    ? daysLater(found, 1)
    : found
}

function answer(kind: Answer['answer'], because: string, parkedUntil: Day | null = null): Answer {
  return { answer: kind, parkedUntil, because }
}

// "I can't do Tuesday" turns down a time, not the talk.
function isAboutATime(sentence: string): boolean {
  return /\b(?:can't|cannot|won't be able to|not able to) (?:do|make|meet|talk)?[^.?!,;]{0,30}\b(?:mon|tues|wednes|thurs|fri)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|morgen|uhr)[^.?!,;]{0,20}(?:kann|geht|passt|schaffe|klappt)[^.?!,;]{0,20}nicht|(?:lundi|mardi|mercredi|jeudi|vendredi)[^.?!,;]{0,20}ne (?:peux|pourrai)|(?:lunes|martes|miércoles|jueves|viernes)[^.?!,;]{0,20}no (?:puedo|podr)|\b(?:that|this|the first|those|these) (?:time|day|date|slot|week)/iu.test(
    sentence,
  )
}

function quoted(sentence: string): string {
  const short = sentence.length > 140 ? `${sentence.slice(0, 139).trimEnd()}…` : sentence
  return `it says “${short}”`
}
