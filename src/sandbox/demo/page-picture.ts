// The picture on top of the page: a lane for each contact, weeks along the top; for narrow screens the same turned upright.

import { addDays, atLocalTime } from '../../conversation/times.ts'
import { spokenDate } from '../../followups/spoken-time.ts'
import type { Instant } from '../../mail/message.ts'
import { CONTACTS, END, firstName, NORA, START } from './cast.ts'
import type { Entry } from './chronicle.ts'
import type { Verdict } from './judge.ts'
import { type Milestone, milestonesOf } from './milestones.ts'

const WEEKS = 7
const FIRST_DAY = '2026-03-02'

/** Where in the seven weeks an instant lies, 0 to 1. */
function share(at: Instant): number {
  const [from, to] = [Date.parse(START), Date.parse(END)]
  return (Date.parse(at) - from) / (to - from)
}

/** Two drawings; the page's style shows the one that fits. */
export function picture(entries: readonly Entry[], verdict: Verdict): string {
  const lanes = CONTACTS.map((contact) => ({ ...contact, marks: milestonesOf(contact.key, entries, verdict) }))
  return `${wide(lanes)}\n${narrow(lanes)}`
}

type Lane = (typeof CONTACTS)[number] & { readonly marks: readonly Milestone[] }

function wide(lanes: readonly Lane[]): string {
  const [left, right, top, step] = [168, 1076, 46, 74]
  const x = (at: Instant) => left + share(at) * (right - left)
  const bottom = top + step * lanes.length
  const weeks = weekStarts().map(
    (at) =>
      `<line class="week" x1="${n(x(at))}" y1="${top - 10}" x2="${n(x(at))}" y2="${bottom}"/><text class="when" x="${n(x(at))}" y="${top - 18}">${spokenDate(at, NORA.zone)}</text>`,
  )
  const drawn = lanes.map((lane, index) => {
    const y = top + step * index + step / 2
    const places = spread(
      lane.marks.map(({ at }) => x(at)),
      27,
    )
    const labels = rows(lane.marks.map(({ what }, i) => ({ at: places[i] ?? 0, width: what.length * 6.6 })))
    const marks = lane.marks.map(
      (mark, i) => dot(mark, places[i] ?? 0, y) + label(mark, places[i] ?? 0, labels[i] === 0 ? y - 15 : y + 26),
    )
    return `<g class="${lane.key}"><text class="who" x="0" y="${y - 2}">${firstName(lane.key)}</text><text class="part" x="0" y="${y + 15}">${PARTS[lane.key]}</text>${track(lane.marks, (at) => `${n(x(at))},${y}`, `${left},${y} ${right},${y}`)}${marks.join('')}</g>`
  })
  return svg('wide', `0 0 1100 ${bottom + 6}`, [...weeks, ...drawn])
}

function narrow(lanes: readonly Lane[]): string {
  const [top, bottom, left, step] = [58, 640, 58, 77]
  const y = (at: Instant) => top + 14 + share(at) * (bottom - top - 14)
  const weeks = weekStarts().map(
    (at) =>
      `<line class="week" x1="${left - 8}" y1="${n(y(at))}" x2="366" y2="${n(y(at))}"/><text class="when upright" x="0" y="${n(y(at) + 4)}">${spokenDate(at, NORA.zone)}</text>`,
  )
  const drawn = lanes.map((lane, index) => {
    const x = left + 12 + step * index
    const places = spread(
      lane.marks.map(({ at }) => y(at)),
      17,
    )
    const marks = lane.marks.map(
      (mark, i) => dot(mark, x, places[i] ?? 0) + label(mark, x + 12, (places[i] ?? 0) + 4, true),
    )
    return `<g class="${lane.key}"><text class="who" x="${x - 6}" y="${top - 30}">${firstName(lane.key)}</text><text class="part" x="${x - 6}" y="${top - 15}">${PARTS_SHORT[lane.key]}</text>${track(lane.marks, (at) => `${x},${n(y(at))}`, `${x},${top} ${x},${bottom}`)}${marks.join('')}</g>`
  })
  return svg('narrow', `0 0 370 ${bottom + 8}`, [...weeks, ...drawn])
}

const PARTS = {
  maria: 'Northlight Maps',
  daniel: 'Harbor Lab, New York',
  priya: 'Daily Courier',
  henrik: 'City Atlas',
} as const
const PARTS_SHORT = { maria: 'Northlight', daniel: 'Harbor Lab', priya: 'Courier', henrik: 'City Atlas' } as const

function svg(name: string, box: string, parts: readonly string[]): string {
  return `<svg class="${name}" viewBox="${box}" role="img" aria-label="Who was asked, met and thanked when">${parts.join('\n')}</svg>`
}

/** A faint line for the whole time, a strong one from the first to the last moment. */
function track(marks: readonly Milestone[], point: (at: Instant) => string, whole: string): string {
  const ends = [marks[0], marks.at(-1)].flatMap((mark) => (mark === undefined ? [] : [point(mark.at)]))
  return `<polyline class="lane" points="${whole}"/><polyline class="life" points="${ends.join(' ')}"/>`
}

function dot({ what }: Milestone, x: number, y: number): string {
  const [cx, cy] = [n(x), n(y)]
  if (what === 'met') return `<rect class="met" x="${n(x - 7)}" y="${n(y - 7)}" width="14" height="14" rx="3"/>`
  if (what === 'thanked' || what === 'thanked again')
    return `<path class="heart" transform="translate(${cx} ${cy})" d="M0 9C-13 -1 -8 -10 -3.6 -9.4C-1.4 -9.1 -.4 -7.4 0 -6.2C.4 -7.4 1.4 -9.1 3.6 -9.4C8 -10 13 -1 0 9Z"/>`
  if (what === 'said no')
    return `<path class="no" d="M${n(x - 5)} ${n(y - 5)}L${n(x + 5)} ${n(y + 5)}M${n(x + 5)} ${n(y - 5)}L${n(x - 5)} ${n(y + 5)}"/>`
  const full = what === 'asked' || what === 'answered'
  return `<circle class="${full ? 'full' : 'open'}" cx="${cx}" cy="${cy}" r="5.5"/>`
}

function label({ what }: Milestone, x: number, y: number, upright = false): string {
  const strong = what === 'met' || what.startsWith('thanked') ? ' strong' : ''
  if (!upright) return `<text class="mark${strong}" x="${n(x)}" y="${n(y)}">${what}</text>`
  const words = what.split(' ').map((word, index) => `<tspan x="${n(x)}" dy="${index * 13}">${word}</tspan>`)
  return `<text class="mark${strong} upright" x="${n(x)}" y="${n(y)}">${words.join('')}</text>`
}

/** Row 0 or 1 for each label, so that neighbours do not overlap. */
function rows(labels: readonly { at: number; width: number }[]): number[] {
  const ends = [-Infinity, -Infinity]
  return labels.map(({ at, width }) => {
    const row = (ends[0] ?? 0) + 6 <= at - width / 2 || (ends[1] ?? 0) > (ends[0] ?? 0) ? 0 : 1
    ends[row] = at + width / 2
    return row
  })
}

/** Pushes places apart until each has `gap` to the one before. */
function spread(places: readonly number[], gap: number): number[] {
  let last = -Infinity
  return places.map((place) => {
    last = Math.max(place, last + gap)
    return last
  })
}

function weekStarts(): Instant[] {
  return Array.from({ length: WEEKS }, (_, week) => atLocalTime(addDays(FIRST_DAY, week * 7), '09:00', NORA.zone))
}

function n(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
