// How long a talk a note asks for: twenty minutes are fine, thirty the most.

import type { Finding, Note } from './note.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

const USUAL = 20
const MOST = 30

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1,
  another: 1,
  'one more': 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, twelve: 12, fifteen: 15, twenty: 20, 'twenty-five': 25,
  'twenty five': 25, thirty: 30, 'thirty-five': 35, forty: 40, 'forty-five': 45, 'forty five': 45, fifty: 50, sixty: 60, ninety: 90,
  'a couple of': 2, 'a few': 3, several: 3, eine: 1, einer: 1, zwei: 2, zehn: 10, fünfzehn: 15, zwanzig: 20, dreißig: 30, dreissig: 30,
  vierzig: 40, fünfundvierzig: 45, sechzig: 60,
} // biome-ignore format: a table
const NUMBER = `(?:\\d{1,3}(?:[.,]5)?|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const LENGTH = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:(${NUMBER})(?: ?(?:minutes?|mins?)?[ -]?(?:to|or|-|–|bis|oder)[ -]?))?(${NUMBER})[ -]?(?:(?:full|whole|entire|solid|short|quick|good|little|quiet|spare) )?(minutes?|mins?|min|minuten|hours?|hrs?|h|stunden?)(?![\\p{L}\\d])( and a half| and a quarter)?|(three[ -]quarters of an hour|dreiviertelstunde)|((?:a )?quarter of an hour|viertelstunde)|(half[ -](?:an |a )?hour|a (?:good |short |quick |full )?half[ -]hour|halbe stunde|halbes stündchen)|(half a day|the whole (?:day|afternoon|morning)|all afternoon))`,
  'giu',
)

/** The sentence wants something of the reader. */
const ASKS =
  /\?|\bi (?:am|'m) (?:asking|hoping)\b|\bi was (?:asking|hoping)\b|\b(?:would|could|might|can|may|shall|will) (?:you|we|i)\b|\b(?:i'd|i would|we'd|i should|i) (?:\w+ )?(?:be (?:so |very |most |really )?(?:grateful|glad|happy|delighted|thankful)|love|like|appreciate|ask|hope|need|wish|welcome|propose|suggest|request)\b|\b(?:hoping|wondering|asking|hope to|ask(?:ed)? (?:you )?for|request(?:ing)?|looking for|set(?:ting)? aside|spare|block|reserve|need|if you (?:have|had|could|can|would)|let me know|of your time|it would take|won't take|will not take|would take|should take|takes? no|at most|no (?:more|longer) than|not more than|please|let's|happy with|is (?:plenty|enough|all)|are (?:plenty|enough|all)|would be (?:plenty|enough|great|perfect|wonderful|ideal|lovely)|would (?:help|suffice|do|mean)|even|hätten|könnten|würden|dürfte|zeit)\b/iu
const TALK =
  /\b(?:talk|speak|chat|call|meet|meeting|coffee|tea|lunch|conversation|phone|zoom|video|teams|interview|questions?|time|ask|listen|visit|you|sit down|session|gespräch|telefonat|sie|dir)\b/iu
/** Right before the length: it happened already, or has another length than the talk's. */
const PAST =
  /\b(?:thank(?:s| you)(?: so much| again| very much| once more)? for|you (?:gave|spent|took|made|found)|given me|we (?:spent|talked|spoke|had|met|sat)|took me|it took|(?:train|journey|trip|ride|drive|flight|walk|way|bus|ferry) takes?|spent|for (?:giving|taking|making|the)|enjoyed|lasted|stayed|(?:it|that|talk|call|conversation|which|meeting) (?:was|were)|watched|read|listened to|heard|saw|i (?:now |always |usually )?(?:draw|drew|read|practise|practice|work|walk|train|need|take|live)|grateful for (?:the|your|those|our)|appreciated?|remember|felt like|your|after|within|every)\b[^.?!,;]{0,24}$/iu
const ELSEWHERE =
  /^[^.?!]{0,4}(?:\bby\b|\b(?:walk|drive|ride|away|from|is (?:a lot|much|too|more than|long|asking)|would be (?:too|a lot)|later|earlier|early|late|before|after|ago|journey|commute|trip|train|of (?:practice|training|sleep|video|film|music|footage|daily)|a (?:day|week|month|night)|per|each|every|film|video clip|documentary|episode|podcast|notice|shifts?|weeks?|workdays?)\b)/iu
const CONTRARY =
  /\b(?:not|never|instead of|rather than|n't (?:take|need|want|ask)|than) (?:for |ask for |you for |need |more than )?$/iu
const LIMIT = /\b(?:more|longer|less|fewer) than $/iu

/** Stops above thirty minutes, warns above twenty; the longest that is asked for in the sentence counts. */
export function timeAsk(note: Pick<Note, 'kind' | 'subject' | 'body'>): readonly Finding[] {
  if (note.kind === 'questions') return []
  const first = note.kind === 'outreach' || note.kind === 'nudge'
  const findings = [
    ...sentencesOf(note.subject).flatMap((sentence) => judged(sentence, first, first)),
    ...sentencesOf(note.body).flatMap((sentence) => judged(sentence, false, first)),
  ]
  const worst = findings.find(({ level }) => level === 'stop') ?? findings[0]
  return worst === undefined ? [] : [worst]
}

/** `anyway`: a length there is an ask. `first`: whatever is asked of the reader there is a talk. */
function judged(sentence: Sentence, anyway: boolean, first: boolean): readonly Finding[] {
  const { plain } = sentence
  const asks = anyway || (ASKS.test(plain) && (first || TALK.test(plain) || plain.endsWith('?')))
  if (!asks) return []
  const lengths = [...plain.matchAll(LENGTH)].filter((match) => isTalk(plain, match))
  const longest = lengths.toSorted((a, b) => minutes(b) - minutes(a))[0]
  if (longest === undefined || minutes(longest) <= USUAL) return []
  const asked = minutes(longest)
  const words = sentence.verbatim(longest.index, longest.index + longest[0].length)
  return asked > MOST
    ? [{ gate: 'time-ask', level: 'stop', words, because: `It asks for ${asked} minutes; thirty are the very most.` }]
    : [{ gate: 'time-ask', level: 'warn', words, because: `It asks for ${asked} minutes; twenty are easier to give.` }]
}

function isTalk(plain: string, match: RegExpExecArray): boolean {
  const before = plain.slice(Math.max(0, match.index - 24), match.index)
  const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 40)
  if (ELSEWHERE.test(after) || PAST.test(plain.slice(Math.max(0, match.index - 70), match.index))) return false
  if (CONTRARY.test(before) && !LIMIT.test(before)) return false
  if (
    /\b(?:in|within|after|every|last|past|until|first) (?:the (?:last|next|first) )?$/i.test(before) &&
    !/^mins?/i.test(match[3] ?? '')
  )
    return false
  return !/\b(?:in|within|after|ago|every|for the (?:last|past)) $/i.test(before)
}

function minutes(match: RegExpExecArray): number {
  const [, from, to = '', unit = '', half, threeQuarters, quarter, halfHour, halfDay] = match
  if (threeQuarters !== undefined) return 45
  if (quarter !== undefined) return 15
  if (halfHour !== undefined) return 30
  if (halfDay !== undefined) return 240
  const count = Math.max(numberOf(from ?? '0'), numberOf(to))
  const lower = unit.toLowerCase()
  if (lower.startsWith('m')) return count
  return count * 60 + (half === undefined ? 0 : half.includes('half') ? 30 : 15)
}

function numberOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word.replace(',', '.'))
}
