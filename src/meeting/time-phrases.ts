// Puts the pieces of one sentence together: which clock belongs to which day, what is a range, what a list. Still in words:
// no calendar is opened here.

import { withBareHours } from './bare-hours.ts'
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

/** Days with hours: every day with every hour. */
export type Phrase = {
  readonly days: readonly DaySpan[]
  readonly week: WeekWords | null
  readonly hours: readonly HourWords[]
  readonly zone: ZoneWords | null
  readonly instant: string | null
  readonly index: number
  readonly end: number
}

type Gap = 'join' | 'comma' | 'list' | 'range' | 'break'
type Node =
  | (DaySpan & { readonly kind: 'day'; readonly gap: Gap })
  | (HourWords & { readonly kind: 'hours'; readonly gap: Gap })
  | { readonly kind: 'week'; readonly week: WeekWords; readonly gap: Gap; readonly index: number; readonly end: number }
  | { readonly kind: 'zone'; readonly zone: ZoneWords; readonly gap: Gap; readonly index: number; readonly end: number }
  | { readonly kind: 'instant'; readonly at: string; readonly gap: Gap; readonly index: number; readonly end: number }

/** The phrases of one sentence, in order. */
export function phrases(sentence: readonly Item[]): Phrase[] {
  const nodes = refined(toNodes(withBareHours(sentence)))
  return pairUp(nodes)
}

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

function toNodes(items: readonly Item[]): Node[] {
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

function gapOf(between: readonly Item[]): Gap {
  let gap: Gap = 'join'
  for (const item of between) {
    if (item.kind !== 'mark') return 'break'
    if (item.mark === 'or' || item.mark === 'and' || item.mark === 'slash') gap = 'list'
    else if (gap !== 'list' && (item.mark === 'range' || item.mark === 'before')) gap = 'range'
    else if (
      gap === 'join' &&
      (item.mark === 'comma' || item.mark === 'open' || item.mark === 'close' || item.mark === 'colon')
    )
      gap = 'comma'
  }
  return gap
}

/** "Thursday, 5 March" is one day; "afternoon between 2 and 4" is one window; "Mon-Wed" is one span. */
function refined(nodes: readonly Node[]): Node[] {
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

type Draft = {
  days: DaySpan[]
  hours: HourWords[]
  week: WeekWords | null
  zone: ZoneWords | null
  hoursFirst: boolean
  gaps: Gap[]
  index: number
  end: number
}

/** Pairs days with hours: "Tue or Wed at 10", "Tue at 10 or 11", "3pm Tue or 4pm Wed", "10, 11 or 2 tomorrow". */
function pairUp(nodes: readonly Node[]): Phrase[] {
  const done: Phrase[] = []
  let draft: Draft | null = null
  const close = () => {
    if (draft) done.push({ ...draft, instant: null })
    draft = null
  }
  for (const node of nodes) {
    if (node.gap === 'break' && node.kind !== 'zone') close()
    if (node.kind === 'instant') {
      close()
      done.push({
        days: [],
        week: null,
        hours: [],
        zone: { zone: 'UTC' },
        instant: node.at,
        index: node.index,
        end: node.end,
      })
    } else if (node.kind === 'zone') {
      if (draft && node.gap !== 'break') putZone(draft, done, node.zone, node.end)
      else
        done.push({ days: [], week: null, hours: [], zone: node.zone, instant: null, index: node.index, end: node.end })
    } else {
      if (draft && needsNew(draft, node)) {
        const taken: DaySpan | null = node.kind === 'hours' ? lastDayOf(draft) : null
        close()
        if (taken) draft = { ...emptyDraft(node), days: [taken], index: taken.index }
      }
      draft ??= emptyDraft(node)
      add(draft, node)
    }
  }
  close()
  return done
}

function emptyDraft(node: Node): Draft {
  return {
    days: [],
    hours: [],
    week: null,
    zone: null,
    hoursFirst: node.kind === 'hours',
    gaps: [],
    index: node.index,
    end: node.end,
  }
}

function needsNew(draft: Draft, node: Node): boolean {
  if (draft.zone !== null && node.kind === 'hours' && node.gap === 'list' && draft.days.length > 0) return true
  if (node.kind === 'day') {
    if (!draft.hoursFirst) return draft.hours.length > 0
    return draft.days.length === 0 && node.gap === 'list'
  }
  return node.kind === 'hours' && draft.hoursFirst && draft.days.length > 0
}

/** In "3pm Tuesday or Wednesday at 4" Wednesday belongs to what follows. */
function lastDayOf(draft: Draft): DaySpan | null {
  return draft.hoursFirst && draft.days.length > 1 && draft.gaps.at(-1) === 'list' ? (draft.days.pop() ?? null) : null
}

function add(draft: Draft, node: Node): void {
  if (node.kind === 'day') {
    draft.days.push({ day: node.day, ...(node.to ? { to: node.to } : {}), index: node.index, end: node.end })
    draft.gaps.push(node.gap)
  }
  if (node.kind === 'hours') draft.hours.push(node)
  if (node.kind === 'week') draft.week = node.week
  draft.end = node.end
}

/** A zone at the end of a list holds for all of it: "Tue 2pm, Wed 3pm or Thu 4pm ET". */
function putZone(draft: Draft, done: Phrase[], zone: ZoneWords, end: number): void {
  if (draft.hours.length === 0) {
    done.push({ days: [], week: null, hours: [], zone, instant: null, index: end, end })
    return
  }
  draft.zone ??= zone
  draft.end = end
}
