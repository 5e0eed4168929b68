// Reads the owner's notes after a meeting, tidy or dictated. Nothing is invented: every piece stands in his text.

import type { Command, NotedAdvice } from '../conversation/command.ts'
import type { Referral } from '../mail/referrals.ts'
import { adviceIn, adviceKind, looksLikeAdvice, withoutLeadIn } from './advice-words.ts'
import { isConcrete } from './concrete.ts'
import { merge, namedIn, readPeople } from './debrief-people.ts'
import { inlineItems, sentences, struckIn, withoutStruckLeadIn } from './debrief-prose.ts'
import { debriefSections, type Sections } from './debrief-sections.ts'
import { notUnderstood } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import { partPrivate } from './private-lines.ts'
import type { ReadContext } from './read-context.ts'
import { afterLater } from './read-later.ts'
import { afterMoved, readMoved } from './read-moved.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

type Found = Pick<Extract<Command, { command: 'debrief' }>, 'struck' | 'advice' | 'referrals'>

const nothing = /^(?:nothing|none|no|nope|nothing (?:much|special|really|else|concrete)|not much|-+|n\/?a|\.+)\W*$/i

/** No-show, moved and cancelled are said in one short line; anything longer is the debrief itself. */
export function readDebrief(words: OwnerWords, context: ReadContext): Command {
  const short = words.after === '' || plainWord(words.first) !== null ? readShort(words, context) : null
  if (short !== null) return short
  const { notes, privateNotes } = partPrivate(words.all)
  const sections = debriefSections(notes)
  const found = sections === null ? fromProse(notes) : fromSections(sections)
  return { command: 'debrief', notes, privateNotes, ...found }
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
  const advice = adviceLines(sections.advice)
  const other = fromProse(sections.other)
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
    ),
    advice,
    referrals: peopleAmong(merge(namedIn(text)), advice),
  }
}

/** One advice a line; several imperative sentences in one line are several. */
function adviceLines(text: string): NotedAdvice[] {
  return unwrapped(text)
    .flatMap(inlineItems)
    .flatMap((line) => line.split(/;\s+/))
    .flatMap((line) => {
      const parts = line.replace(listMark, '').split(/(?<=[.!])\s+(?=\p{Lu})/u)
      return parts.length > 1 && parts.every(looksLikeAdvice) ? parts : [line.replace(listMark, '')]
    })
    .map((line) => line.trim())
    .filter((line) => line !== '' && !nothing.test(line))
    .map((line) => noted(withoutLeadIn(line)))
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
