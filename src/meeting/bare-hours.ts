// Decides which plain numbers are hours ("at 2", "10, 11:30 or 2 tomorrow") and which are the day of a month ("el 14").
// All others stay numbers, and mean nothing here.

import { clockAt } from './clock-patterns.ts'
import type { Item } from './time-items.ts'
import { isMark } from './time-pattern.ts'

const wordsAfterAnHour = new Set(
  `works work worked is are would does do sounds suits suit fits if please for with your my our on in but so then instead sharp could might
  should can as via too just because i we let let's it that this when otherwise onwards onward or's better best good fine great perfect ok okay
  ideally both if's i'm i'd i'll we'd we'll you you'd be will passt ginge geht wäre ist bei per oder's falls wenn mir me convient convient-il serait
  est si irait va bien puede sería seria es está viene por estaría funciona today's tomorrow's and's will'd instead. pick here there's there`.split(
    /\s+/,
  ),
)
const wordsBeforeAnHour = new Set(
  'do say said meant but though although aber mais pero actually then dann make prefer suggest is try maybe like meet yes ok okay either free available propose schlage'.split(
    ' ',
  ),
)
const verdicts = new Set('it then works work is would suits sounds passt ginge convient funciona'.split(' '))

/** The items with hours in the place of numbers that are hours. */
export function withBareHours(items: readonly Item[]): Item[] {
  const read = [...items]
  for (let index = 0; index < read.length; index++) fix(read, index, asHourByWhatPrecedes)
  for (let index = read.length - 1; index >= 0; index--) fix(read, index, asHourByWhatFollows)
  for (let index = 0; index < read.length; index++) fix(read, index, asHourByWhatPrecedes)
  return read
}

function fix(
  read: Item[],
  index: number,
  decide: (read: readonly Item[], index: number, value: number) => boolean,
): void {
  const item = read[index]
  if (item?.kind !== 'number' || item.value < 1 || item.value > 31) return
  const { value, index: from, end } = item
  if (isDayOfMonth(read, index, value)) {
    read[index] = { kind: 'day', day: { day: value }, index: from, end }
    return
  }
  const clock = clockAt(value, 0, null)
  if (
    clock &&
    value <= 23 &&
    (mayEnd(read[index + 1], read[index + 2]) || isAtOnDay(read, index)) &&
    decide(read, index, value)
  )
    read[index] = { ...(clock as { kind: 'clock' } & Item), index: from, end }
}

/** Whether what follows lets the number before it be an hour at all. */
function mayEnd(next: Item | undefined, afterNext: Item | undefined): boolean {
  if (next === undefined) return true
  if (next.kind === 'word') return wordsAfterAnHour.has(next.word)
  if (next.kind === 'length' || next.kind === 'noise') return false
  if (isMark(next, 'filler', 'any') && afterNext?.kind === 'word' && next.kind === 'mark')
    return wordsAfterAnHour.has(afterNext.word) || next.end - next.index > 2
  return true
}

const things =
  /^(?:people|persons?|of|main|different|other|more|years?|locations?|sites?|offices?|companies|universities|schools?|places?|venues?|conferences?|different|per|percent|x|th|st|nd|rd)$/

/** "Thursday at 2 now suits me": after a day and "at" a number is an hour, whatever follows but a thing to count. */
function isAtOnDay(read: readonly Item[], index: number): boolean {
  const next = read[index + 1]
  return (
    isMark(read[index - 1], 'at') && read[index - 2]?.kind === 'day' && next?.kind === 'word' && !things.test(next.word)
  )
}

function isDayOfMonth(read: readonly Item[], index: number, value: number): boolean {
  const [before, next] = [read[index - 1], read[index + 1]]
  if (
    before?.kind === 'day' &&
    before.day.weekday !== undefined &&
    before.day.day === undefined &&
    value > 12 &&
    !isMark(next, 'range')
  )
    return mayEnd(next, read[index + 2])
  const article = isMark(before, 'on') && before !== undefined && before.end - before.index >= 2
  return (
    article &&
    isMark(before, 'on') &&
    (next === undefined ||
      next.kind === 'end' ||
      next.kind === 'clock' ||
      next.kind === 'part' ||
      isMark(next, 'at', 'comma', 'or', 'and', 'after', 'between'))
  )
}

function asHourByWhatPrecedes(read: readonly Item[], index: number): boolean {
  let at = index - 1
  while (isMark(read[at], 'filler')) at--
  const before = read[at]
  if (isMark(before, 'at', 'after', 'before', 'between')) return true
  if (isMark(before, 'from')) return read[index + 1] !== undefined && isMark(read[index + 1], 'range', 'before')
  if (before?.kind === 'day') return true
  if (
    isMark(before, 'comma') &&
    read[at - 1]?.kind === 'day' &&
    (read[at - 1] as { orDay?: unknown }).orDay === undefined
  )
    return read[index + 1]?.kind !== 'day'
  if (isMark(before, 'comma', 'or', 'and', 'slash', 'range', 'before')) {
    const earlier = read[at - 1]
    return earlier?.kind === 'clock' || (isMark(earlier, 'comma') && read[at - 2]?.kind === 'clock')
  }
  return false
}

function asHourByWhatFollows(read: readonly Item[], index: number): boolean {
  const [before, next, second] = [read[index - 1], read[index + 1], read[index + 2]]
  if (before?.kind === 'noise' || before?.kind === 'clock' || before?.kind === 'number') return false
  if (before?.kind === 'word' && !wordsBeforeAnHour.has(before.word)) return false
  if (next?.kind === 'zone' || next?.kind === 'part') return true
  if (next?.kind === 'day' && next.day.day === undefined) return true
  if (isMark(next, 'on') && second?.kind === 'day') return true
  if (before?.kind === 'word' && /^(?:said|meant)$/.test(before.word) && ends(next)) return true
  if (isMark(next, 'comma', 'or', 'range', 'slash', 'and')) {
    const third = read[index + 3]
    return second?.kind === 'clock' || (isMark(second, 'or', 'and') && third?.kind === 'clock')
  }
  if (before?.kind === 'word' && /^(?:do|make|say|try|at)$/.test(before.word) && ends(next)) return true
  const opens =
    before === undefined ||
    before.kind === 'end' ||
    isMark(before, 'comma', 'or', 'colon') ||
    (before.kind === 'word' && /^(?:but|though|although|aber|mais|pero|actually|then|dann)$/.test(before.word))
  return opens && next?.kind === 'word' && verdicts.has(next.word)
}

/** What may follow the hour of "could we do 3 instead?". */
function ends(next: Item | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'end' ||
    isMark(next, 'or', 'comma', 'filler') ||
    (next.kind === 'word' && /^(?:instead|work|please|then|rather|but)$/.test(next.word))
  )
}
