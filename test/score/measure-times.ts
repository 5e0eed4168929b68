// Measures the times in prose on a collection of short phrases (JSON lines: text, ref_time, gold_parse, language). A phrase
// counts when exactly the labelled day, clock time, window or stretch was read; what the program does not claim to read
// (parts of a day without a day, nights counted) is left out.

import { readFileSync } from 'node:fs'
import { readTimes } from '../../src/meeting/times.ts'
import { columns, percent } from './table.ts'

type Case = { readonly text: string; readonly ref_time: string; readonly gold_parse: string; readonly language: string }
type End = { readonly day: string; readonly clock: string | null; readonly part: string | null }
type Gold = { readonly from: End | null; readonly to: End | null }

const stamp = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d|X:X) \(X\/(\w+)\)$/

/** The report for people; `failures` lists what was read otherwise. Everything is read in UTC, day before month. */
export function measureTimes(file: string, failures: boolean): string {
  const counted = new Map<string, { cases: number; right: number; day: number }>()
  const told: string[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const one = JSON.parse(line) as Case
    const gold = readGold(one.gold_parse)
    if (gold === null) continue
    const count = counted.get(one.language) ?? { cases: 0, right: 0, day: 0 }
    counted.set(one.language, count)
    count.cases += 1
    const got = read(one)
    if (got.some((reading) => reading.start.startsWith(dayOf(gold)))) count.day += 1
    if (matches(gold, got)) count.right += 1
    else
      told.push(
        `  ${one.language} ${JSON.stringify(one.text)} at ${one.ref_time}: ${one.gold_parse}\n    got ${got.map((reading) => `${reading.kind} ${reading.start} ${reading.end ?? ''}`).join(' | ') || 'nothing'}\n`,
      )
  }
  const rows = [...counted].map(([language, { cases, right, day }]) => [
    language,
    cases,
    right,
    percent(right, cases),
    day,
    percent(day, cases),
  ])
  return `times in prose\n${columns(['language', 'cases', 'right', '', 'right day', ''], rows)}${failures ? told.join('') : ''}`
}

function read({ text, ref_time }: Case) {
  return readTimes(text, { at: `${ref_time}Z`, zone: 'UTC', dayFirst: true, form: true })
}

function readGold(label: string): Gold | null {
  const interval = /^Interval\[\]\{(.+) - (.+)\}$/.exec(label)
  const from = end(interval?.[1] ?? /^Time\[\]\{(.+)\}$/.exec(label)?.[1])
  const to = interval === null ? from : end(interval[2])
  return from === null && to === null ? null : { from, to }
}

function end(words: string | undefined): End | null {
  const found = stamp.exec(words ?? '')
  if (found?.[1] === undefined) return null
  return {
    day: found[1],
    clock: found[2] === 'X:X' ? null : (found[2] ?? null),
    part: found[3] === 'X' ? null : (found[3] ?? null),
  }
}

function dayOf(gold: Gold): string {
  return gold.from?.day ?? gold.to?.day ?? ''
}

type Read = ReturnType<typeof read>[number]

function matches({ from, to }: Gold, got: readonly Read[]): boolean {
  const at = (instant: string | null) => instant?.slice(0, 16).replace('T', ' ')
  const starts = (one: Read, edge: End) =>
    edge.clock === null ? one.start.startsWith(edge.day) : at(one.start) === `${edge.day} ${edge.clock}`
  if (from === null) return to !== null && got.some((one) => at(one.end) === `${to.day} ${to.clock}`)
  if (to === null) return got.some((one) => starts(one, from) && one.kind === 'window')
  if (from === to) {
    const kind = from.clock !== null ? 'time' : from.part === null ? 'day' : 'window'
    return got.length === 1 && got.every((one) => starts(one, from) && one.kind === kind)
  }
  if (from.clock !== null && to.clock !== null)
    return got.some((one) => starts(one, from) && (at(one.end) === `${to.day} ${to.clock}` || one.kind === 'time'))
  // A stretch of days: both of its ends were read, as one or as two.
  const days = got.flatMap((one) => [one.start.slice(0, 10), one.end?.slice(0, 10) ?? '', dayBefore(one.end)])
  return got.some((one) => one.start.startsWith(from.day)) && days.includes(to.day)
}

/** The last day of a stretch that ends at a midnight. */
function dayBefore(instant: string | null): string {
  return instant === null ? '' : new Date(Date.parse(instant) - 1).toISOString().slice(0, 10)
}
