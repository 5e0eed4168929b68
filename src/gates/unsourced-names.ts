// Names of people, books, events and organisations in a note that nobody mentioned before.

import { isOrdinary } from './commonness.ts'
import { fold } from './fold.ts'
import { isEnglish } from './language-of.ts'
import type { Note } from './note.ts'
import { isKnownPlace } from './places.ts'
import { isNeutral, type ProperName, properNames } from './proper-names.ts'
import type { Sentence } from './sentences.ts'
import { isSourced, type Sources, sourcesOf } from './sources.ts'
import type { Loose } from './unsourced-figures.ts'
import { wordsOf } from './words.ts'

const EVENT =
  /^(?:summit|conference|forum|congress|festival|fair|expo|symposium|convention|meetup|awards?|prize|biennale|hackathon|marathon|retreat|colloquium|gala|bootcamp|days?|week|night|talks?|lecture|seminar|workshop|fellowship|scholarship)$/i
const BODY =
  /^(?:association|society|institute|foundation|university|college|academy|school|council|museum|hospital|clinic|group|inc|ltd|gmbh|ag|llc|press|journal|review|guild|union|network|club|gallery|library|bank|trust|fund|agency|ministry|labs?|studios?|consulting|partners|chamber|federation|alliance|collective|cooperative|bureau|board)$/i
/** Kinds of things and posts that a known name may be joined to: "Southgate Clinic", "the Northwind Team". */
const KIND =
  /^(?:team|department|office|group|clinic|hospital|university|college|school|street|project|studio|company|head|director|manager|professor|chair|lead|leader|senior|junior|chief|officer|president|editor|designer|engineer|analyst|consultant|nurse|teacher|author|book|report|course|programme|program|class|workshop|lecture|talk|article|podcast|exhibition|museum|library|campus|centre|center|hall|room|building|district|river|lake|north|south|east|west|northern|southern|eastern|western|old|new|upper|lower|great|saint|st|city|county|valley|station|airport|park|square|road)$/i
const READS =
  /\b(?:read|reads|reading|re-?read|book|books|novel|article|essay|paper|report|memoir|finished|finish|ordered|bought|borrowed|copy of|chapters? (?:of|in)|podcast|watched|documentary|film|listened to|subscribed to|called|titled|entitled|by|of) (?:(?:the|a|an|my|your|first|half|all|book|article|novel|copy|of|to|paper|report|podcast|through|up|and|essay) ){0,5}["']?$/i
const ATTENDS =
  /\b(?:attend|attended|attending|went to|go to|going to|joined|join|joining|signed up (?:for|to|with)|registered (?:for|at)|enrolled (?:in|at|on)|visited|visit|spoke at|speak at|member of|volunteer(?:ed|ing)? (?:at|for|with)|applied to|ticket (?:to|for)|booked|course (?:at|by|with)|at|with) (?:(?:the|a|an|this|last|year's|annual|\d{4}|local|their) ){0,4}$/i
const PLACE =
  /\b(?:in|near|around|outside|across|within|throughout|downtown|central|greater|via|towards?|through) (?:the )?$/i
const MOVES =
  /\b(?:mov|travel|trip|train|fl[yie]|flew|driv|drove|went|go|come|came|return|back|commut|bus|visit|relocat|way|ticket|greetings|regards|hello|sunny|rainy|based|live|living|lived|grew up|born|native|originally|hail|weather|home)\w*\b[^.?!]{0,30}\b(?:to|from|at|of|for) $/i
const ACTS =
  /^(?:['’]s\b| (?:said|says|told|suggested|recommended|replied|answered|wrote|agreed|showed|called|offered|gave|let|met|has|had|was|is|and i|also|kindly|invited|introduced|mentioned|explained|sent|works|worked|runs|from|at|sends|asked|thinks|would|will|was|put|helped|taught|taking|turned|has been|sounds)\b)/i
const NAME_TOO =
  /^(?:mark|will|grace|rose|hope|joy|faith|bill|jack|frank|rich|art|dawn|summer|iris|ivy|lily|ruby|jasmine|heather|robin|dean|drew|chase|hunter|parker|mason|grant|miles|guy|ray|rob|pat|sue|bob|don|gene|chuck|rusty|sunny|violet|olive|pearl|amber|penny|sandy|skip|wade|lance|chance|clay|cliff|glen|dale|reed|carol|eve|holly|hazel|melody|harmony|bishop|baker|cook|king|young|brown|black|white|green|long|page|stone|wood|woods|waters|banks|fields|west|north|walker|fisher|carter|taylor|porter|cooper|turner|hill|bell|price|love|savage|sharp|wise|noble|strong|power|powers|day|knight|fox|wolf|bird|lamb|crane|marsh|ford|lane|street|park|brooks|rivers|frost|snow|winter|summers|may)$/i
const RECOMMENDS =
  /\b(?:suggested|recommended|told me|gave me your|mentioned|introduced|referred|pointed me|encouraged me|said (?:that )?(?:you|i should)|spoke (?:so )?(?:highly|warmly) of|connected us|passed (?:on|along)|put me)\b/i

/** In the order of the text. `misnamed` holds the words that the gate on names stops already, folded. */
export function looseNames(said: readonly Sentence[], note: Note, misnamed: ReadonlySet<string>): readonly Loose[] {
  const sources = sourcesOf(note)
  const english = isEnglish(note.body)
  return said.flatMap((sentence) => {
    const titles = quotedTitles(sentence, sources)
    const names = properNames(sentence.plain)
      .filter((name) => !titles.some(({ start, end }) => name.start >= start && name.end <= end))
      .filter((name) => name.words.every(({ word }) => !misnamed.has(fold(word.replace(/['’]s$/, '')))))
      .filter((name) => isLoose(name, sentence.plain, sources, english, note))
    return [...titles, ...names].map(({ start, end }) => ({
      words: sentence.verbatim(start, end),
      because: 'Nobody named this before: neither of you wrote it, and your notes do not hold it.',
    }))
  })
}

/** "Deep Work" in quotation marks, if it reads like a title. */
function quotedTitles({ plain }: Sentence, sources: Sources): readonly { start: number; end: number }[] {
  return [...plain.matchAll(/"([^"]{2,80})"/g)].flatMap(({ 1: quoted = '', index }) => {
    const words = wordsOf(quoted)
    const telling = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word))
    const capitals = telling.filter((word) => /^\p{Lu}/u.test(word))
    if (
      telling.length === 0 ||
      capitals.length < telling.length ||
      (words.length === 1 && !READS.test(plain.slice(0, index)))
    )
      return []
    if (/[.!?,]$/.test(quoted) && !READS.test(plain.slice(0, index + 1))) return []
    if (words.length === 1 && capitals.length === 1 && !READS.test(plain.slice(0, index + 1))) return []
    return telling.every((word) => isSourced(word, sources))
      ? []
      : [{ start: index + 1, end: index + 1 + quoted.length }]
  })
}

function isLoose(name: ProperName, plain: string, sources: Sources, english: boolean, note: Note): boolean {
  const { start, end, titled } = name
  const words = name.words.filter(({ word }) => /^\p{Lu}/u.test(word)).map(({ word }) => word.replace(/['’]s$/, ''))
  const unknown = words.filter((word) => !isSourced(word, sources) && !isNeutral(word) && word.length > 1)
  if (unknown.length === 0) return false
  const before = plain.slice(Math.max(0, start - 60), start)
  const after = plain.slice(end, end + 24)
  if (titled) return true
  if (!english) return false
  if (note.kind === 'outreach')
    return (
      words.length <= 3 &&
      !unknown.every(isOrdinary) &&
      RECOMMENDS.test(after) &&
      !/\b(?:at|of|from|with|in) (?:the )?$/i.test(before) &&
      !unknown.some((word) => BODY.test(word) || EVENT.test(word))
    )
  const strange = unknown.filter((word) => !isOrdinary(word) && !isKnownPlace(word))
  if (strange.length === 0) return isTitle(words, unknown, before, after, name, plain)
  if (strange.every((word) => isShout(word))) return false
  if (words.length <= 3 && !words.some((word) => EVENT.test(word) || BODY.test(word)) && isPlace(before)) return false
  if (name.opens && words.length === 1)
    return ACTS.test(plain.slice(end - (plain.slice(end - 2, end) === "'s" ? 2 : 0), end + 24))
  if (unknown.every((word) => KIND.test(word)) && unknown.length < words.length) return false
  return true
}

/** Ordinary words, written large: a title where one reads, attends or joins, or where an event or a body is named. */
function isTitle(
  words: readonly string[],
  unknown: readonly string[],
  before: string,
  after: string,
  name: ProperName,
  plain: string,
): boolean {
  if (words.length === 1) {
    const word = words[0] ?? ''
    if (name.opens) return false
    return (
      NAME_TOO.test(word) &&
      (ACTS.test(after) ||
        /['’]s$/.test(name.words[0]?.word ?? '') ||
        /\b(?:met|called|with|by|to|from|and|thank|wrote|emailed|saw|asked|spoke) $/i.test(before)) &&
      !isHeading(plain)
    )
  }
  if (isHeading(plain) && !words.some((word) => EVENT.test(word) || BODY.test(word))) return false
  const last = words.at(-1) ?? ''
  if (
    (EVENT.test(last) || BODY.test(last)) &&
    /\b(?:the|at|a|this|of|for|to|with|from|in) (?:annual |\d{4} )?$/i.test(before)
  )
    return true
  if (unknown.every((word) => KIND.test(word))) return false
  return READS.test(before) || (ATTENDS.test(before) && unknown.length > 1 && !/\b(?:at|with) $/i.test(before))
}

/** Most words of the line are written large: a heading, not a sentence. */
function isHeading(plain: string): boolean {
  const words = wordsOf(plain).filter((word) => word.length > 3)
  return (
    words.length < 12 &&
    !/[.!?]$/.test(plain) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6
  )
}

function isPlace(before: string): boolean {
  return PLACE.test(before) || MOVES.test(before)
}

/** "AMAZING": loud, and no name. */
function isShout(word: string): boolean {
  return /^\p{Lu}{4,}$/u.test(word) && isOrdinary(word.toLowerCase())
}
