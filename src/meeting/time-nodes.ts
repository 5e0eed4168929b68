// The days, hours, weeks and zones of one sentence in their order, and how closely each follows the one before. Parts that
// make one day or one window are joined; which hour belongs to which day is time-phrases.ts's.

import type { Clock, DayWords, Item, WeekWords } from './time-items.ts'
import { isMark } from './time-pattern.ts'
import type { DayPart } from './time-vocabulary.ts'

export type ZoneWords = {
  readonly zone: string | null
  readonly whose?: 'mine' | 'yours'
  readonly among?: readonly string[]
}

/** A time of day in words. `to` makes it a span; `window` says that it is availability. */
export type HourWords = {
  readonly from: Clock | null
  readonly to: Clock | null
  readonly window: boolean
  readonly part: DayPart | null
  readonly index: number
  readonly end: number
}

export type DaySpan = { readonly day: DayWords; readonly to?: DayWords; readonly index: number; readonly end: number }

/** `soft`: a few words between, as in "2pm works for me on Friday". */
export type Gap = 'soft' | 'join' | 'comma' | 'list' | 'range' | 'break'
export type Node =
  | (DaySpan & { readonly kind: 'day'; readonly gap: Gap })
  | (HourWords & { readonly kind: 'hours'; readonly gap: Gap })
  | { readonly kind: 'week'; readonly week: WeekWords; readonly gap: Gap; readonly index: number; readonly end: number }
  | { readonly kind: 'zone'; readonly zone: ZoneWords; readonly gap: Gap; readonly index: number; readonly end: number }
  | { readonly kind: 'instant'; readonly at: string; readonly gap: Gap; readonly index: number; readonly end: number }

const clockOf = (item: Item | undefined): Clock | null => (item?.kind === 'clock' ? item.clock : null)

/** Skips "at", "about" and fillers between a word such as "after" and its clock. */
function nextClock(items: readonly Item[], from: number): number {
  let at = from
  while (isMark(items[at], 'at', 'filler') && at < from + 3) at++
  return items[at]?.kind === 'clock' ? at : -1
}

type Read = { readonly hours: HourWords; readonly next: number }

function readHours(items: readonly Item[], start: number): Read | null {
  const item = items[start]
  if (!item) return null
  if (item.kind === 'part') return { hours: hoursOf(null, null, true, item.part, item, item), next: start + 1 }
  if (isMark(item, 'after', 'before', 'from', 'between')) return afterWord(items, start)
  const from = clockOf(item)
  return from ? withEnd(items, start, start, from, false) : null
}

function hoursOf(
  from: Clock | null,
  to: Clock | null,
  window: boolean,
  part: DayPart | null,
  first: Item,
  last: Item,
): HourWords {
  return { from, to, window, part, index: first.index, end: last.end }
}

function afterWord(items: readonly Item[], start: number): Read | null {
  const first = items[start]
  const at = nextClock(items, start + 1)
  const next = items[start + 1]
  if (first && at < 0 && next?.kind === 'part' && isMark(first, 'after', 'before')) {
    const clock = { hour: isMark(first, 'after') ? 13 : 12, minute: 0, sure: true, half: null }
    if (next.part !== 'noon') return null
    const hours = isMark(first, 'after')
      ? hoursOf(clock, null, true, null, first, next)
      : hoursOf(null, clock, true, null, first, next)
    return { hours, next: start + 2 }
  }
  const clock = clockOf(items[at])
  if (!first || !clock) return null
  const span = withEnd(items, start, at, clock, isMark(first, 'between'))
  if (span.hours.to) return span
  const last = items[at] as Item
  if (isMark(first, 'before')) return { hours: hoursOf(null, clock, true, null, first, last), next: at + 1 }
  return { hours: hoursOf(clock, null, true, null, first, last), next: at + 1 }
}

/** A clock, and the second clock of a range if one follows. */
function withEnd(items: readonly Item[], start: number, at: number, from: Clock, between: boolean): Read {
  const first = items[start] as Item
  let joint = at + 1
  if (items[joint]?.kind === 'zone') joint++
  const second = nextClock(items, joint + 1)
  const to = clockOf(items[second])
  const joins = isMark(items[joint], 'range', 'before') || (between && isMark(items[joint], 'and'))
  if (to && joins) return { hours: hoursOf(from, to, between, null, first, items[second] as Item), next: second + 1 }
  const later = items[at + 1]
  const onwards =
    (later?.kind === 'word' && /^(?:onwards?|forward)$/.test(later.word)) ||
    (isMark(later, 'or') && laterWord(items[at + 2]))
  return { hours: hoursOf(from, null, onwards, null, first, items[at] as Item), next: at + 1 }
}

function laterWord(item: Item | undefined): boolean {
  return isMark(item, 'after') || (item?.kind === 'word' && /^(?:later|später|thereafter)$/.test(item.word))
}

export function toNodes(items: readonly Item[]): Node[] {
  const nodes: Node[] = []
  let since = 0
  let at = 0
  while (at < items.length) {
    const item = items[at] as Item
    const gap = nodes.length === 0 ? 'break' : gapOf(items.slice(since, at))
    const read = readHours(items, at)
    if (read) {
      nodes.push({ kind: 'hours', gap, ...read.hours })
      at = read.next
    } else if (item.kind === 'day') {
      nodes.push({
        kind: 'day',
        gap,
        day: item.day,
        ...(item.rangeTo ? { to: item.rangeTo } : {}),
        index: item.index,
        end: item.end,
      })
      if (item.orDay) nodes.push({ kind: 'day', gap: 'list', day: item.orDay, index: item.index, end: item.end })
      at++
    } else if (item.kind === 'week' || item.kind === 'zone' || item.kind === 'instant') {
      nodes.push(simpleNode(item, gap))
      at++
    } else {
      at++
      continue
    }
    since = at
  }
  return nodes
}

function simpleNode(item: Item & { kind: 'week' | 'zone' | 'instant' }, gap: Gap): Node {
  const place = { gap, index: item.index, end: item.end }
  if (item.kind === 'week') return { kind: 'week', week: item.week, ...place }
  if (item.kind === 'instant') return { kind: 'instant', at: item.at, ...place }
  const { zone, whose, among } = item
  return { kind: 'zone', zone: { zone, ...(whose ? { whose } : {}), ...(among ? { among } : {}) }, ...place }
}

const softWords = new Set(
  "work works would be is are good fine great ok okay best better possible me you us for my our call chat talk meeting with free i am i'm i'd i'll can do could we maybe perhaps ideally preferably convient passt mir es".split(
    ' ',
  ),
)

/** How closely what follows is bound: words such as "works for you on" bind an hour to its day. */
function gapOf(between: readonly Item[]): Gap {
  let gap: Gap = 'join'
  let words = 0
  for (const item of between) {
    if (item.kind === 'word' && softWords.has(item.word) && words < 5) words++
    else if (item.kind !== 'mark') return 'break'
    else if (item.mark === 'or' || item.mark === 'and' || item.mark === 'slash') gap = 'list'
    else if (gap !== 'list' && (item.mark === 'range' || item.mark === 'before')) gap = 'range'
    else if (gap === 'join' && /^(?:comma|open|close|colon)$/.test(item.mark)) gap = 'comma'
  }
  if (words === 0) return gap
  return gap === 'join' || gap === 'comma' ? 'soft' : 'break'
}

/** "Thursday, 5 March" is one day; "afternoon between 2 and 4" is one window; "Mon-Wed" is one span. */
export function refined(nodes: readonly Node[]): Node[] {
  const result: Node[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const close = node.gap === 'join' || node.gap === 'comma'
    const merged =
      last?.kind === 'day' && node.kind === 'day' ? mergeDays(last, node)
      : last?.kind === 'hours' && node.kind === 'hours' && (close || node.gap === 'range') ? mergeHours(last, node)
      : last?.kind === 'week' && node.kind === 'day' && last.week.of && close ? { ...last, week: { of: node.day }, end: node.end }
      : null // biome-ignore format: cases
    if (merged) result[result.length - 1] = merged
    else result.push(node)
  }
  return result
}

type DayNode = Extract<Node, { kind: 'day' }>
type HoursNode = Extract<Node, { kind: 'hours' }>

function mergeDays(first: DayNode, second: DayNode): DayNode | null {
  if (second.gap === 'range' && !first.to) return { ...first, to: second.to ?? second.day, end: second.end }
  if ((second.gap !== 'join' && second.gap !== 'comma') || first.to) return null
  const [a, b] = [first.day, second.day]
  const [aNamed, bNamed] = [a.weekday !== undefined, b.weekday !== undefined]
  const [aDated, bDated] = [
    a.day !== undefined || a.fromToday !== undefined,
    b.day !== undefined || b.fromToday !== undefined,
  ]
  if (aNamed === bNamed && aDated === bDated) return null
  if ((aNamed && bNamed) || (a.day !== undefined && b.day !== undefined)) return null
  return { ...first, day: { ...a, ...b }, ...(second.to ? { to: second.to } : {}), end: second.end }
}

function mergeHours(first: HoursNode, second: HoursNode): HoursNode | null {
  const [part, clock] = first.part ? [first.part, second] : [second.part, first]
  if (!part || clock.part || (!clock.from && !clock.to)) return null
  return {
    ...first,
    from: inPart(clock.from, part),
    to: inPart(clock.to, part),
    window: clock.window,
    part: null,
    index: Math.min(first.index, second.index),
    end: Math.max(first.end, second.end),
  }
}

/** "7 in the evening" is 19:00, "6 in the morning" 06:00. */
function inPart(clock: Clock | null, part: DayPart): Clock | null {
  if (!clock || clock.sure) return clock
  if (part === 'morning' || part === 'early') return { ...clock, sure: true }
  if (part === 'noon') return clock
  const evening = part === 'evening' || part === 'night'
  return clock.hour < 12 && (evening || clock.hour <= 7) ? { ...clock, hour: clock.hour + 12, sure: true } : clock
}
