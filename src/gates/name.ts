// The contact is called by the right name, and so is everybody whom the owner's notes and the mails name.

import { isOrdinary } from './commonness.ts'
import { fold, foldings } from './fold.ts'
import { letterOf } from './letter.ts'
import { isNickname } from './nicknames.ts'
import type { Finding, Note } from './note.ts'
import { nameWords, type People, peopleOf } from './people.ts'
import { isNeutral, type ProperName, properNames } from './proper-names.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { isSourced, type Sources, sourcesOf } from './sources.ts'
import { isMistyped } from './spelling.ts'
import { tokensOf, wordsOf } from './words.ts'

const NOBODY =
  /^(?:dear|hello|hi|hiya|hey|good|morning|day|afternoon|evening|greetings|again|there|all|everyone|everybody|team|sir|sirs|madam|both|colleagues?|friends?|folks|ladies|gentlemen|my|very|and|or|und|the|to|whom|it|may|concern|dr|prof|professor|mr|mrs|ms|mx|miss|frau|herr|herrn|doctor|lieber?|hallo|guten|tag|morgen|abend|sehr|geehrter?|geehrten?|bonjour|ch[eè]re?|hola|buenos|días|estimad[oa]|querid[oa]|ciao|gentile|car[oa]|beste|geachte|hej|hei|hallå|kära?|god|dag|morgon|salut|coucou|olá|bom|dia|boa|tarde|car[oa]s|buongiorno|buonasera|goedemorgen|goedendag|ahoj|cześć|szia|merhaba|sevgili|namaste|shalom|salaam|grüß|dich|grüezi|servus|moin|señora?|madame|monsieur|mentor|thank|thanks|you|hr|sehr|damen|herren|für|from|name|contact|recipient|sie)$/i
const SPOKEN_TO =
  /\b(?:[Tt]hank you|[Tt]hanks|[Mm]any thanks|[Tt]hank you (?:so much|very much|again|once more|once again)|[Tt]hanks (?:so much|again|a lot|once more)|[Aa]ll the best|[Tt]ake care|[Ss]ee you(?: soon| then)?|[Cc]heers|[Ss]incerely|[Dd]ear),? (\p{Lu}[\p{L}'-]+)(?=[,.!]|$| (?:for|and|–))/u

/** Stops at each name that is wrong: in the greeting, where the contact is spoken to, and wherever somebody is named. */
export function name(note: Note): readonly Finding[] {
  const findings = [...greeted(note), ...misnamed(note).map(({ words, because }) => stop(words, because))]
  return findings.filter(({ words }, index) => findings.findIndex((other) => other.words === words) === index)
}

export type Misnamed = { readonly words: string; readonly because: string; readonly tokens: readonly string[] }

/** The wrong names in what is said, with the words that make them up, folded. */
export function misnamed(note: Note): readonly Misnamed[] {
  const people = peopleOf(note)
  const sources = sourcesOf(note)
  const { said } = letterOf(note)
  return [...sentencesOf(note.subject), ...said].flatMap((sentence) => [
    ...spokenTo(sentence, note),
    ...properNames(sentence.plain).flatMap((one) => wrongIn(one, sentence, people, sources)),
  ])
}

function greeted(note: Note): readonly Finding[] {
  const { greeting } = letterOf(note)
  if (greeting === null || note.kind === 'questions' || nameWords(note.contact.name).length === 0) return []
  const line = greeting.sentence.plain.slice(0, greeting.end)
  const tokens = tokensOf(line).filter(
    ({ word, start }) =>
      word.length > 1 && !NOBODY.test(word) && !/\b(?:from|aus|of|at|in) $/i.test(line.slice(0, start)),
  )
  const strangers = tokens.filter(({ word }) => !isCalled(word, note) && /^\p{Lu}/u.test(word))
  if (strangers.length === 0 || strangers.length > 4) return []
  const others = / (?:and|und|&) |, .*,/.test(line) && strangers.length < tokens.length
  const sources = sourcesOf(note)
  const wrong = strangers.filter(({ word }) => !(others && isSourced(word, sources)))
  const first = wrong[0]
  if (first === undefined) return []
  return [
    stop(
      greeting.sentence.verbatim(first.start, first.end),
      `It greets ${first.word}, but goes to ${note.contact.name}.`,
    ),
  ]
}

/** Their name, a short form of it, what stands in their address, how they sign, or how the owner called them before. */
function isCalled(word: string, note: Note): boolean {
  const { contact, thread } = note
  const names = [
    ...nameWords(contact.name),
    ...wordsOf(contact.organisation ?? ''),
    ...(contact.address.split('@')[0] ?? '').split(/[._-]/),
  ]
  const forms = foldings(word.replace(/['’]s$/, ''))
  if (names.some((one) => foldings(one).some((form) => forms.includes(form)) || isNickname(one, word))) return true
  const parts = nameWords(contact.name).flatMap((one) => one.split('-'))
  if (parts.some((one) => forms.includes(fold(one)))) return true
  return thread.some(({ from, text }) => (from === 'contact' ? signs(text, word) : greets(text, word)))
}

function signs(text: string, word: string): boolean {
  const last = text.slice(-400).trim().split('\n').slice(-8)
  return last.some((line) => wordsOf(line).length <= 4 && wordsOf(line).some((one) => fold(one) === fold(word)))
}

function greets(text: string, word: string): boolean {
  const line = text.trimStart().split('\n')[0]?.slice(0, 80) ?? ''
  const [greeting = ''] = line.split(/[,!:]/)
  return wordsOf(greeting).length <= 5 && wordsOf(greeting).some((one) => fold(one) === fold(word))
}

function spokenTo({ plain, verbatim }: Sentence, note: Note): readonly Misnamed[] {
  const found = SPOKEN_TO.exec(plain)
  const word = found?.[1]
  if (found === null || word === undefined || nameWords(note.contact.name).length === 0) return []
  if (
    isCalled(word, note) ||
    isOrdinary(word) ||
    isNeutral(word) ||
    nameWords(note.owner.name).some((one) => fold(one) === fold(word))
  )
    return []
  const start = found.index + found[0].indexOf(word)
  const words = verbatim(start, start + word.length)
  return [{ words, because: `It speaks to ${word}, but goes to ${note.contact.name}.`, tokens: [fold(word)] }]
}

function wrongIn(
  { words, start, end }: ProperName,
  { verbatim }: Sentence,
  people: People,
  sources: Sources,
): readonly Misnamed[] {
  const spoken = words.map(({ word }) => word.replace(/['’]s$/, ''))
  const stranger = spoken.length === 2 && spoken.every((word) => !isSourced(word, sources) && !isOrdinary(word))
  const slips = spoken.filter((word, index) => isSlip(word, index, spoken, people, sources))
  const slip = stranger && slips.length < 2 ? undefined : slips[0]
  const because = (meant: string) => `"${meant}" is spelt otherwise in your notes and mails.`
  if (slip !== undefined) return [{ words: verbatim(start, end), because: because(slip), tokens: spoken.map(fold) }]
  const [given = '', family = ''] = spoken
  if (spoken.length !== 2 || !isMismatched(fold(given), fold(family), people, family, sources)) return []
  const both = `${given} ${family}`
  return [{ words: verbatim(start, end), because: because(both), tokens: spoken.map(fold) }]
}

/** One or two letters off a name that is known, and known itself from nowhere. */
function isSlip(word: string, index: number, spoken: readonly string[], people: People, sources: Sources): boolean {
  if (word.length < 3 || isNeutral(word) || isSourced(word, sources) || /^\p{Lu}{2,}$/u.test(word)) return false
  const beside = [spoken[index - 1], spoken[index + 1]].some(
    (other) => other !== undefined && people.names.has(fold(other)),
  )
  if (isOrdinary(word) && !beside) return false
  const bare = fold(word)
  for (const known of people.names) if (isMistyped(bare, known) && (beside || !isOrdinary(known))) return true
  return false
}

/** A given name of one with the family name of another, or of nobody. */
function isMismatched(given: string, family: string, people: People, spelt: string, sources: Sources): boolean {
  const families = people.families.get(given)
  const givens = people.givens.get(family)
  if (families === undefined && givens === undefined) return false
  if (families?.has(family) || givens?.has(given)) return false
  if (isOrdinary(spelt) || isOrdinary(given)) return false
  if (families !== undefined && givens !== undefined) return true
  return families !== undefined ? !isSourced(spelt, sources) : !people.names.has(given) && !sources.words.has(given)
}

function stop(words: string, because: string): Finding {
  return { gate: 'name', level: 'stop', words, because }
}
