// What a reply answers to a request for a talk: yes, no, later, somebody else, or a question back.
import {
  arranges,
  callBack,
  declines,
  flatNo,
  inWriting,
  moves,
  namedDay,
  namedTime,
  noOffer,
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
 * or calls off what was agreed is none; where nothing was `agreed`, moving it far off puts it off.
 */
export function readAnswer(text: string, day: Day, agreed = true): Answer {
  const sentences = headAndEnd(sentencesOf(text))
  const lower = sentences.map((sentence) => sentence.toLowerCase())
  const first = (test: (sentence: string) => boolean) => sentences[lower.findIndex(test)]
  const said = (pattern: RegExp) => first((sentence) => pattern.test(sentence))
  const moved = said(moves)
  const refused = first((sentence) => declines.test(sentence) && !moves.test(sentence) && !isAboutATime(sentence))
  const put = moved && !agreed ? readParkedUntil([moved], day) : null
  if (put !== null && put > daysLater(day, 14)) return answer('postpones', quoted(moved ?? ''), put)
  if (moved && !refused) return answer('none', `it only moves or calls off what was agreed; ${quoted(moved)}`)
  const settled = said(settles) ?? said(arranges) ?? (refused ? undefined : first(namesATime))
  const again = first((sentence) => callBack.test(sentence) && !declines.test(sentence))
  const later = sentences.filter((_, i) => isLater(lower[i] ?? ''))
  if (later[0] && !settled) {
    const parkedUntil = readParkedUntil(later, day) ?? parkedElsewhere(sentences, later, day)
    // "Away next week, but happy to talk after that" is a yes; nobody who says so wants to be asked again.
    const soon = parkedUntil === null || parkedUntil <= daysLater(day, 14)
    if (again || !said(willing) || !soon) return answer('postpones', quoted(again ?? later[0]), parkedUntil)
  }
  const elsewhere = first((sentence) => redirects.test(sentence) && !arranges.test(sentence) && !prefersATime(sentence))
  const wrong = said(wrongPerson)
  if (elsewhere && !settled && (wrong || refused || !said(willing))) return answer('redirects', quoted(elsewhere))
  const no = refused ?? wrong
  if (no && !settled && readReferrals(text, []).length > 0) return answer('redirects', quoted(no))
  if (no && (!settled || inWriting.test(text.toLowerCase()))) return answer('declines', quoted(no))
  const yes = settled ?? said(willing)
  if (yes) return answer('accepts', quoted(yes))
  const flat = said(flatNo)
  if (flat) return answer('declines', quoted(flat))
  const [person] = also.test(text) ? [] : readReferrals(text, [])
  if (person && (person.address !== null || /\s/.test(person.name ?? '')))
    return answer('redirects', `it names ${person.name ?? person.address} and says neither yes nor no`)
  const question = sentences.find((sentence) => /\?["')\s]*$/.test(sentence))
  if (question) return answer('asks', quoted(question))
  return answer('none', 'neither a yes nor a no in it')
}

// An answer stands at the head of a mail or at its end, however long it is.
function headAndEnd(sentences: string[]): string[] {
  return sentences.length <= 80 ? sentences : [...sentences.slice(0, 60), ...sentences.slice(-20)]
}

/** Somebody who is named besides is no answer instead of one. */
const also =
  /\b(?:also|too|as well|by the way|auch|außerdem|übrigens|aussi|également|también|además|anche|também|ook)\b/iu

function isLater(sentence: string): boolean {
  return (callBack.test(sentence) && !declines.test(sentence)) || postpones.test(sentence)
}

// "Friday, 10 September, 14 Uhr?", "Either Tuesday morning or Thursday afternoon": short words that hardly say anything else.
function namesATime(sentence: string): boolean {
  const asks = /\?["')\s]*$/.test(sentence)
  const named =
    (sentence.length <= 40 && asks && namedDay.test(sentence)) ||
    (sentence.length <= (asks ? 140 : 70) && namedTime.test(sentence))
  return named && !noOffer.test(sentence) && !callBack.test(sentence) && !isAboutATime(sentence)
}

// "Thursday would be better" prefers a day, not a person.
function prefersATime(sentence: string): boolean {
  return /\b(?:\w+day|morning|afternoon|evening|week|month|time|slot|latter|former|first|second|that|it|later|earlier|\d{1,2}(?:st|nd|rd|th|am|pm)?|phone|call|zoom|e-?mail|person) (?:\w+ ){0,2}(?:would|might|may|could|will) be (?:a )?(?:much |far )?(?:better|more|best)|\bbetter for (?:me|us)\b/u.test(
    sentence,
  )
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
  return /\b(?:can't|cannot|won't be able to|not able to) (?:do|make|meet|talk)?[^.?!,;]{0,30}\b(?:mon|tues|wednes|thurs|fri)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|morgen|uhr)[^.?!,;]{0,20}(?:kann|geht|passt|schaffe|klappt)[^.?!,;]{0,20}nicht|(?:lundi|mardi|mercredi|jeudi|vendredi)[^.?!,;]{0,20}ne (?:peux|pourrai)|(?:lunes|martes|miércoles|jueves|viernes)[^.?!,;]{0,20}no (?:puedo|podr)|(?:\b\w+day|\btomorrow|\btoday|\bmorgen|\bheute|tag\b|\bdemain|\b(?:lun|mar|mercre|jeu|vendre)di|\bmañana|\bhoy|\blunes|\bmartes|\bmiércoles|\bjueves|\bviernes|\bdomani|\bamanhã|\bweek|\bwoche|\bsemaine|\bsemana|\bsettimana)[^.?!,;]{0,40}(?:impossible|imposible|impossibile|impossível|unmöglich|nicht möglich|pas possible|no (?:es|me es) posible|non (?:posso|riesco)|não (?:posso|consigo)|lukt[^.?!,;]{0,10}niet|kan ik niet|kann ich[^.?!,;]{0,10}nicht|geht[^.?!,;]{0,20}nicht)|(?<!\bat )\b(?:that|this|the first|those|these) (?:time|day|date|slot|week)/iu.test(
    sentence,
  )
}

function quoted(sentence: string): string {
  const short = sentence.length > 140 ? `${sentence.slice(0, 139).trimEnd()}…` : sentence
  return `it says “${short}”`
}
