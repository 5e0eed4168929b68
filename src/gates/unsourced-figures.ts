// Links, numbers, dates and amounts in a note that nothing holds.

import { type Figure, figuresIn } from './figures.ts'
import { type Held, heldFigures } from './held-figures.ts'
import type { Note } from './note.ts'
import type { Sentence } from './sentences.ts'

export type Loose = { readonly words: string; readonly because: string }

/** He proposes times and asks for minutes here: his own, and nobody else's to hold. */
const ASKING: ReadonlySet<Note['kind']> = new Set(['outreach', 'nudge'])
const PROPOSES =
  /\?|\b(?:would|could|might|can|free|available|suits?|works?|propose|suggest|how about|either|between|happy to|any ?time|let's|shall we|i am in|i will be in|i'll be in|if)\b/i
const NOTHING =
  /^ ?(?:(?:more|other|further|simple|small|big|short|good|great|different|specific|concrete|main|practical|little|key|new|separate|quick|honest|whole|full|entire) )?(?:things?|questions?|points?|ways?|reasons?|ideas?|lessons?|pieces?|parts?|steps?|words?|lines?|sentences?|thoughts?|times?|people|persons?|names?|of (?:them|us|you|your|the|these|those|my)|halves|options?|sides?|suggestions?|tips|items?|minutes?|mins?|seconds?|weeks?|days?|months?|evenings?|mornings?|afternoons?|nights?|weekends?)\b/i
const AGO = /^ ?(?:(?:more|full|whole|good|short|long) )?(?:days?|weeks?|months?|hours?)\b/i
const SPEAKS = /\b(?:a|one|two|hundreds?|thousands?|first|second|half|once|twice) $/i
const TALKED =
  /\b(?:talk|talked|talking|speak|speaking|spoke|conversation|chat|chatted|call|met|meet|meeting|saw|seeing|time|interview|coffee|zoom|visit|lunch|thank)\b/i
const WEEKDAY =
  /\b(?:(?:on|last|this past|past|our|yesterday,?|of) )(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)?\b/i
const LATER = /\b(?:next|coming|will|going to|tomorrow|since|signed up|plan|shall|later|then)\b/i

/** "a hundred times", "ten out of ten", "24/7". */
const IDIOM =
  /<(?:one (?:hundred|thousand|million)|110 ?(?:%|percent)|100 ?(?:%|percent|per cent)|24\/7|24-7|9-5|nine to five|50[/-]50|80\/20|1[:-]1|1:1|101)>|<(?:100|110)>(?:%| per ?cent)|out of <|> out of |<nine>-to-|-to-<five>|at sixes and <|cloud <|<24>\/7|<(?:50|80)>[/-]|\/<20>|[/-]<50>|<1>[:-]1|1[:-]<1>|<360>|<180> ?deg|high.<five>/i

/** In the order of the text. */
export function looseFigures(said: readonly Sentence[], note: Note): readonly Loose[] {
  const held = heldFigures(note)
  return said.flatMap((sentence) => {
    const { plain, verbatim } = sentence
    const loose = figuresIn(plain)
      .filter((figure) => !isHeld(figure, held) && !isFree(figure, plain, note))
      .map(({ sort, start, end }) => ({ words: verbatim(start, end), because: REASONS[sort] }))
    return [...loose, ...wrongDay(sentence, note, held)]
  })
}

const REASONS: Readonly<Record<Figure['sort'], string>> = {
  link: 'Neither of you wrote this link, and your notes do not hold it.',
  address: 'Neither of you wrote this address, and your notes do not hold it.',
  phone: 'Neither of you wrote this number, and your notes do not hold it.',
  amount: 'Neither of you named this amount, and your notes do not hold it.',
  date: 'Neither of you named this date, and your notes do not hold it.',
  day: 'Neither of you named this date, and your notes do not hold it.',
  time: 'Neither of you named this time, and your notes do not hold it.',
  number: 'Neither of you named this number, and your notes do not hold it.',
  spelt: 'Neither of you named this number, and your notes do not hold it.',
}

function isHeld({ sort, same }: Figure, held: Held): boolean {
  if (sort === 'link' || sort === 'address') return same.some((one) => held.text.includes(one))
  if (sort === 'date') {
    const days = same.filter((one) => one.startsWith('--'))
    const years = same.filter((one) => one.startsWith('y'))
    return (
      days.some((one) => held.same.has(one)) &&
      (years.length === 0 || years.some((one) => held.same.has(one)) || days.every((one) => held.same.has(one)))
    )
  }
  return same.some((one) => held.same.has(one))
}

/** Counting words, ways of speaking, and what the owner may name by himself. */
function isFree(figure: Figure, plain: string, note: Note): boolean {
  const { sort, start, end, same } = figure
  const after = plain.slice(end, end + 40)
  const before = plain.slice(Math.max(0, start - 30), start)
  if (IDIOM.test(`${before.slice(-12)}<${plain.slice(start, end)}>${after.slice(0, 12)}`)) return true
  if (ASKING.has(note.kind)) return isOwn(figure, plain, after)
  if (sort === 'date' || sort === 'day' || sort === 'time')
    return (
      note.kind === 'questions' || (PROPOSES.test(plain) && /\?|\b(?:free|available|suits?|how about)\b/i.test(plain))
    )
  if (sort !== 'number' && sort !== 'spelt') return false
  if (note.kind === 'questions') return true
  const value = Number((same[0] ?? '').slice(1))
  if (value <= 2 || Number.isNaN(value)) return true
  if (isList(plain, end)) return true
  if (AGO.test(after) && value <= 12 && !/\b(?:first|for|every|per|took|spent|lasted|within) $/i.test(before))
    return true
  if (sort === 'number' && value % 10 === 0 && after.startsWith('s ')) return true
  if (sort === 'number' && /^(?: ?(?:minutes?|mins?|min)\b)/i.test(after))
    return value === 20 || value === 30 || value === 15
  if (sort === 'spelt') {
    if (value <= 6 && NOTHING.test(after)) return true
    if (/^ ?(?:minutes?|mins?)\b/i.test(after)) return value <= 30
    if (/^ (?:hundred|thousand|million)/i.test(after) || SPEAKS.test(before)) return true
    if (
      /\b(?:one|nine|ten|five|zero|twenty-four)\b/i.test(plain.slice(start, end)) &&
      /\b(?:number|to|times out of|out of|one in|high|take|seven) $|^ (?:out of|to five|of ten)/i.test(before + after)
    )
      return true
    return value <= 3 && !/^ ?(?:years?|euros?|dollars?|percent|hours?|books?|companies|children|kids)\b/i.test(after)
  }
  return false
}

/** In an outreach he tells of himself and proposes: exact things of others remain to be held. */
function isOwn({ sort }: Figure, plain: string, after: string): boolean {
  if (sort === 'link' || sort === 'address' || sort === 'phone') return false
  if (sort === 'amount') return /^ ?(?:of (?:my|me)|sure)/i.test(after)
  return sort !== 'date' || PROPOSES.test(plain) || /\b(?:i|my|your)\b/i.test(plain)
}

function isList(plain: string, end: number): boolean {
  return /^[^.?!]{0,40}:/.test(plain.slice(end))
}

/** What stands between the colons, semicolons and dashes around this place. */
function clauseAt(plain: string, index: number): string {
  const before =
    plain
      .slice(0, index)
      .split(/[:;–—]/)
      .at(-1) ?? ''
  return before + (plain.slice(index).split(/[:;–—]/)[0] ?? '')
}

/** "Thank you for the talk on Tuesday" when it was a Thursday. */
function wrongDay({ plain, verbatim }: Sentence, note: Note, held: Held): readonly Loose[] {
  if (
    note.meeting === null ||
    (note.kind !== 'thank-you' && note.kind !== 'month-note' && note.kind !== 'confirmation')
  )
    return []
  const found = WEEKDAY.exec(plain)
  const day = found?.[1]?.toLowerCase()
  if (
    found === null ||
    day === undefined ||
    held.weekdays.has(day) ||
    !TALKED.test(clauseAt(plain, found.index)) ||
    (note.kind !== 'confirmation' && LATER.test(plain))
  )
    return []
  const start = found.index + found[0].toLowerCase().indexOf(day)
  return [{ words: verbatim(start, start + day.length), because: 'You met on another day.' }]
}
