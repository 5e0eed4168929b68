// Puts the pieces of one sentence together: which clock belongs to which day, what is a range, what a list. Still in words:
// no calendar is opened here.

import type { DayWords, Item, WeekWords } from './time-items.ts'
import { type DaySpan, type Gap, type HourWords, type Node, refined, toNodes, type ZoneWords } from './time-nodes.ts'

/** Days with hours: every day with every hour. */
export type Phrase = {
  readonly days: readonly DaySpan[]
  readonly week: WeekWords | null
  readonly hours: readonly HourWords[]
  readonly zone: ZoneWords | null
  readonly instant: string | null
  /** It follows the phrase before it as in a list, with no other words between. */
  readonly linked: boolean
  readonly index: number
  readonly end: number
}

/** The phrases of one sentence (its numbers already told apart by bare-hours.ts), in order. */
export function phrases(sentence: readonly Item[]): Phrase[] {
  return shared(pairUp(refined(toNodes(sentence))))
}

type Draft = {
  days: DaySpan[]
  hours: HourWords[]
  week: WeekWords | null
  zone: ZoneWords | null
  linked: boolean
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
    if (node.kind !== 'zone' && breaks(draft, node)) close()
    if (node.kind === 'instant') {
      close()
      done.push({
        days: [],
        week: null,
        hours: [],
        zone: { zone: 'UTC' },
        instant: node.at,
        linked: false,
        index: node.index,
        end: node.end,
      })
    } else if (node.kind === 'zone') {
      if (draft && node.gap !== 'break' && node.gap !== 'soft') putZone(draft, done, node.zone, node.end)
      else
        done.push({
          days: [],
          week: null,
          hours: [],
          zone: node.zone,
          instant: null,
          linked: false,
          index: node.index,
          end: node.end,
        })
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

/** Soft words bind only an hour to a day that has none, or a day to an hour that has none. */
function breaks(draft: Draft | null, node: Node): boolean {
  if (node.gap !== 'soft') return node.gap === 'break'
  if (node.kind === 'hours')
    return draft === null || draft.hours.length > 0 || draft.days.length === 0 || node.part !== null
  if (node.kind === 'day') return draft === null || draft.days.length > 0 || draft.hours.length === 0
  return true
}

function emptyDraft(node: Node): Draft {
  return {
    days: [],
    hours: [],
    week: null,
    zone: null,
    linked: node.gap !== 'break' && node.gap !== 'soft',
    hoursFirst: node.kind === 'hours',
    gaps: [],
    index: node.index,
    end: node.end,
  }
}

function needsNew(draft: Draft, node: Node): boolean {
  if (draft.zone !== null && node.kind === 'hours') return true
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
    draft.days.push({
      day: alike(node.day, draft.days.at(-1)?.day),
      ...(node.to ? { to: node.to } : {}),
      index: node.index,
      end: node.end,
    })
    draft.gaps.push(node.gap)
  }
  if (node.kind === 'hours') draft.hours.push(node)
  if (node.kind === 'week') draft.week = node.week
  draft.end = node.end
}

/** In "next Tuesday or Wednesday" both are next week's. */
function alike(day: DayWords, before: DayWords | undefined): DayWords {
  const bare =
    day.weekday !== undefined && day.which === undefined && day.day === undefined && day.plusWeeks === undefined
  return bare && before?.which === 'next' && (day.weekday ?? 0) > (before.weekday ?? 0)
    ? { ...day, which: 'next' }
    : day
}

/** A zone at the end of a list holds for all of it: "Tue 2pm, Wed 3pm or Thu 4pm ET". */
function putZone(draft: Draft, done: Phrase[], zone: ZoneWords, end: number): void {
  if (draft.hours.length === 0) {
    done.push({ days: [], week: null, hours: [], zone, instant: null, linked: false, index: end, end })
    return
  }
  // "15:00 my time (Amsterdam)": the name says more than "mine".
  draft.zone = draft.zone === null || (draft.zone.zone === null && zone.zone !== null) ? zone : draft.zone
  draft.end = end
}

/** In a chain of phrases a day or a zone that stands once holds for all that lack it: "Tue 2pm or Wed 3pm ET". */
function shared(found: readonly Phrase[]): Phrase[] {
  const result = [...found]
  for (let index = result.length - 2; index >= 0; index--)
    lend(result, index + 1, index, result[index + 1]?.linked === true)
  for (let index = 1; index < result.length; index++) lend(result, index - 1, index, result[index]?.linked === true)
  return result
}

function lend(phrases: Phrase[], from: number, to: number, linked: boolean): void {
  const [giver, taker] = [phrases[from], phrases[to]]
  if (!linked || !giver || !taker || taker.hours.length === 0 || giver.instant || taker.instant) return
  const days =
    taker.days.length === 0 && taker.week === null
      ? giver.days
      : from < to
        ? taker.days.map((span) => ({ ...span, day: alike(span.day, giver.days.at(-1)?.day) }))
        : taker.days
  phrases[to] = { ...taker, days, zone: taker.zone ?? giver.zone }
}
