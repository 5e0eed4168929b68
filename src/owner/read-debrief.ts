// Reads the owner's notes after a meeting, tidy or dictated. Nothing is invented: every piece stands in his text.

import type { Command, NotedAdvice } from '../conversation/command.ts'
import type { Referral } from '../mail/referrals.ts'
import { adviceIn, adviceKind, looksLikeAdvice, withoutLeadIn } from './advice-words.ts'
import { isConcrete } from './concrete.ts'
import { readFit, readFitAnswer } from './debrief-fit.ts'
import { withHow } from './debrief-how.ts'
import { plainLines } from './debrief-lines.ts'
import { readOpeningAnswer, readOpenings } from './debrief-openings.ts'
import { merge, namedIn, readPeople } from './debrief-people.ts'
import { type PledgeContext, readPledgeAnswer, readPledges } from './debrief-pledges.ts'
import { firstLine, inlineItems, sentences, struckIn, withoutStruckLeadIn } from './debrief-prose.ts'
import { debriefSections, type Sections } from './debrief-sections.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import { partPrivate } from './private-lines.ts'
import type { ReadContext } from './read-context.ts'
import { isAllRight, readCorrections } from './read-corrections.ts'
import { afterLater } from './read-later.ts'
import { afterMoved, readMoved } from './read-moved.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

type Told = Extract<Command, { command: 'debrief' }>
type Found = Pick<Told, 'struck' | 'advice' | 'referrals'>
type Grown = Pick<Told, 'pledges' | 'openings' | 'fit'>

const nothing = /^(?:nothing|none|no|nope|nothing (?:much|special|really|else|concrete)|not much|-+|n\/?a|\.+)\W*$/i

/** Dictated, a pause becomes a full stop: "I should. Get a coach." */
const haltingStop = /\b(should|have to|need to|told me to|for me (?:was|is))\.\s+(?=\p{Lu})/gu

/** No-show, moved and cancelled are said in one short line; anything longer is the debrief itself. */
export function readDebrief(words: OwnerWords, context: ReadContext): Command {
  const corrected = readAsCorrection(words, context)
  if (corrected !== null) return corrected
  const short = words.after === '' || plainWord(words.first) !== null ? readShort(words, context) : null
  if (short !== null) return short
  return { command: 'debrief', ...readNotes(words.all, context) }
}

/** In answer to the numbered list, numbers are those of the list; anywhere else only "add: …" is told from notes. */
function readAsCorrection(words: OwnerWords, context: ReadContext): Command | null {
  const { about } = context
  if (about.mail !== 'told' || about.transcript !== true) return null
  if (words.after === '' && isAllRight(words.first)) return { command: 'correct', items: [], add: null }
  const read = readCorrections(words.all, context)
  if (read === 'unclear') return notUnderstood(words, possibleWords.transcript, '3 drop')
  if (read === null) return null
  return { command: 'correct', items: read.items, add: read.add === null ? null : readNotes(read.add, context) }
}

/** Everything that notes tell, in any form. What begins as private is in none of it but `privateNotes`. */
export function readNotes(text: string, context: ReadContext): Omit<Told, 'command'> {
  const { notes, privateNotes } = partPrivate(text)
  const plain = plainLines(notes).replace(haltingStop, '$1 ')
  const known = namesOf(context.contactName ?? '')
  const reckoned = { at: context.at, zone: context.zone, names: known }
  const sections = debriefSections(plain)
  const { struck, advice, referrals } = sections === null ? fromProse(plain) : fromSections(sections)
  const grown = sections === null ? grownProse(plain, reckoned) : grownSections(sections, reckoned)
  const people = referrals.filter(({ name, address }) => address !== null || !known.includes(name?.toLowerCase() ?? ''))
  const taken = [...(grown.pledges ?? []).map(({ text }) => text), ...(grown.openings ?? [])].map(plainest)
  return {
    struck,
    notes,
    privateNotes,
    advice: advice.filter(
      ({ text }) => !taken.some((one) => plainest(text).startsWith(one) || one.startsWith(plainest(text))),
    ),
    referrals: withHow(people, plain),
    ...grown,
  }
}

function plainest(text: string): string {
  return text.toLowerCase().replace(/^to /, '').trim()
}

/** How the contact may be called in notes: the whole name, the first and the last. */
function namesOf(name: string): string[] {
  const whole = name
    .toLowerCase()
    .replace(/^(?:(?:mr|mrs|ms|mx|dr|prof)\b\.? )+/, '')
    .trim()
  const words = whole.split(/\s+/)
  return [...new Set([whole, words[0] ?? '', words.at(-1) ?? ''])].filter((word) => word.length > 1)
}

function grownProse(text: string, context: PledgeContext): Grown {
  return grown(readPledges(text, context), readOpenings(text), readFit(text))
}

/** A promise, an opening or a feeling may also stand below another question; what struck the owner is no place for them. */
function grownSections(sections: Sections, context: PledgeContext): Grown {
  const answered = readPledgeAnswer(sections.pledges, context)
  const left = [...answered.other, sections.other, sections.people, told(sections.advice)].join('\n')
  const pledges = [...answered.pledges, ...readPledges(left, context)]
  const openings = [...readOpeningAnswer(sections.openings), ...readOpenings(`${left}\n${sections.fit}`)]
  return grown(pledges, openings, readFitAnswer(sections.fit) ?? readFit(left))
}

function grown(pledges: NonNullable<Told['pledges']>, told: readonly string[], fit: Told['fit'] | null): Grown {
  const openings = told.filter((opening) => !pledges.some(({ text }) => opening.includes(text)))
  return {
    ...(pledges.length > 0 && { pledges }),
    ...(openings.length > 0 && { openings }),
    ...(fit != null && { fit }),
  }
}

function readShort(words: OwnerWords, context: ReadContext): Command | null {
  const unknown = (meant: string | null = null) => notUnderstood(words, possibleWords.debrief, meant)
  const word = plainWord(words.first)
  if (words.after !== '') return word === 'no-show' || word === 'cancelled' ? { command: word } : null
  if (words.first === '') return unknown()
  if (word === 'no-show' || word === 'cancelled' || word === 'skip' || word === 'stop' || word === 'help')
    return { command: word }
  if (word !== null) return unknown()
  const moved = readMoved(words.first, context)
  if (moved !== null) return moved
  const few = bare(words.first).split(' ').length
  const after = afterMoved(words.first)
  if (after !== null && few <= 6 && /^(?:it )?(?:moved|rescheduled|postponed|pushed|put off)\b/i.test(words.first))
    return unknown('moved thu 15:00')
  if (afterLater(words.first) !== null && few <= 4) return unknown()
  if (
    /^(?:it |we |the meeting |the call )?(?:didn'?t|did not|never) (?:happen|take place|meet|talk|work out)\b/i.test(
      words.first.replace(/’/g, "'"),
    ) &&
    few <= 7
  )
    return unknown('cancelled')
  // A word or two are no story; one that is nearly a command was meant to be it.
  const numbered = /^\W{0,3}[1-4]\W/.test(words.first)
  return !numbered && (few === 1 || (few === 2 && !isConcrete(words.first))) ? unknown() : null
}

function fromSections(sections: Sections): Found {
  const struck = unwrapped(sections.struck)
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .replace(listMark, '')
  const advice = adviceLines(withoutStrays(sections.advice))
  const other = fromProse(
    [sections.other, strays(sections.advice), sections.fit].filter((part) => part !== '').join('\n'),
  )
  const named = readPeople(sections.people)
  const advised = namedIn(sections.advice)
  return {
    struck: !nothing.test(struck) && isConcrete(struck) ? withoutStruckLeadIn(struck) : other.struck,
    advice: [...advice, ...other.advice],
    referrals: merge([...named, ...peopleAmong(merge([...advised, ...other.referrals]), [...advice, ...other.advice])]),
  }
}

function fromProse(text: string): Found {
  const all = sentences(text)
  const advice = all.flatMap((sentence) => {
    const plain = sentence.replace(listMark, '')
    const listed = plain !== sentence && looksLikeAdvice(plain)
    const advised = listed ? withoutLeadIn(plain) : adviceIn(plain)
    return advised === null ? [] : [noted(advised)]
  })
  return {
    struck: struckIn(
      all.filter((sentence) => !listMark.test(sentence) || !looksLikeAdvice(sentence.replace(listMark, ''))),
      firstLine(text),
    ),
    advice,
    referrals: peopleAmong(merge(namedIn(text)), advice),
  }
}

/** Sentences with somebody who does something: "I must send him …" may be a promise as well as advice. */
function told(advice: string): string {
  return unwrapped(advice)
    .filter((line) => /^(?:I|she|he|they)\b/i.test(line.replace(listMark, '').trim()))
    .join('\n')
}

/** Lines among the advice that tell something else: "I send him …", "he knows somebody". */
function isStray(line: string): boolean {
  return /^(?:I|she|he|they)\b/i.test(line.replace(listMark, '').trim()) && !looksLikeAdvice(line.replace(listMark, ''))
}

function strays(advice: string): string {
  return unwrapped(advice).filter(isStray).join('\n')
}

function withoutStrays(advice: string): string {
  return unwrapped(advice)
    .filter((line) => !isStray(line))
    .join('\n')
}

/** One advice a line; several imperative sentences in one line are several. */
function adviceLines(text: string): NotedAdvice[] {
  return unwrapped(text)
    .flatMap(inlineItems)
    .flatMap((line) => line.split(/;\s+/))
    .flatMap((line) => {
      const plain = line.replace(listMark, '')
      return piecesOf(plain).flatMap(commaList)
    })
    .map((line) => line.trim().replace(/^to (?=\p{Ll})/iu, ''))
    .filter((line) => line !== '' && !nothing.test(line))
    .map((line) => noted(withoutLeadIn(line)))
}

/** Sentences that go on about the one before stay with it. */
function piecesOf(line: string): string[] {
  const pieces: string[] = []
  for (const part of line.split(/(?<=\p{L}{2}["”)]?[.!]+)\s+(?=\p{L})/u)) {
    const goesOn =
      /^(?:I|she|he|they|it|this|that|these|the|there|because|which|who|her|his|my|and|but|or|so|e\.g|for example|especially)\b/i.test(
        part,
      )
    if (pieces.length > 0 && goesOn && !looksLikeAdvice(part)) pieces[pieces.length - 1] += ` ${part}`
    else pieces.push(part)
  }
  return pieces
}

/** "lose the deck, call ten old clients, join the breakfast": short imperatives in a row are several. */
function commaList(line: string): string[] {
  const parts = line.replace(/\.$/, '').split(/,\s+(?:and )?/)
  const several =
    parts.length > 1 &&
    parts.some(looksLikeAdvice) &&
    parts.every(
      (part) =>
        part.split(' ').length <= 8 &&
        /^[\p{L}]/u.test(part) &&
        !/^(?:so|because|which|who|not|the|a|an|she|he|they|it|I|but|then|even|in|at|on|for|with|especially|like|e\.g)\b/i.test(
          part,
        ),
    ) &&
    parts.filter((part) => looksLikeAdvice(part) || /^\p{Ll}+ (?:the|a|an|my|ten|two|three|old|some)\b/u.test(part))
      .length === parts.length
  return several ? parts : [line]
}

/** The name of a book, a course or a guild is nobody's, however much it looks like one. */
function peopleAmong(referrals: readonly Referral[], advice: readonly NotedAdvice[]): Referral[] {
  const things = advice.filter(
    ({ kind }) => kind === 'reading' || kind === 'organisation' || kind === 'course' || kind === 'event',
  )
  return referrals.filter(
    ({ name, address }) => address !== null || name === null || !things.some(({ text }) => text.includes(name)),
  )
}

function noted(text: string): NotedAdvice {
  const advised = text.trim().replace(/[\s.,;]+$/, '')
  return { kind: adviceKind(advised), text: advised }
}
