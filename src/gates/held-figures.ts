// The exact things that the sources of a note hold, and what follows from the meeting: its day, its weekday, its hour.

import { clock, figuresIn } from './figures.ts'
import type { Note } from './note.ts'
import { sourceText } from './sources.ts'

export type Held = {
  readonly same: ReadonlySet<string>
  /** Links and addresses as text, for a domain that is told without its path. */
  readonly text: string
  /** "thursday", and every weekday that a source names; empty when the meeting is not known. */
  readonly weekdays: ReadonlySet<string>
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function heldFigures(note: Note): Held {
  const text = sourceText(note)
  const same = new Set(figuresIn(text).flatMap((figure) => figure.same))
  for (const value of [...same]) {
    const day = /^--\d+-(\d+)$/.exec(value)?.[1]
    if (day !== undefined) same.add(`d${Number(day)}`)
    const year = /^n((?:19|20)\d\d)$/.exec(value)?.[1]
    if (year !== undefined) same.add(`y${year}`)
    if (value.startsWith('y')) same.add(`n${value.slice(1)}`)
    const hour = /^(\d\d):00$/.exec(value)?.[1]
    if (hour !== undefined) same.add(`n${Number(hour)}`).add(`n${Number(hour) % 12 || 12}`)
  }
  const weekdays = new Set<string>()
  for (const day of WEEKDAYS)
    if (text.toLowerCase().includes(day) || new RegExp(`\\b${day.slice(0, 3)}\\b`, 'i').test(text)) weekdays.add(day)
  addMeeting(note.meeting, same, weekdays)
  addCounts(note, same)
  return { same, text: text.toLowerCase(), weekdays }
}

function addMeeting(meeting: Note['meeting'], same: Set<string>, weekdays: Set<string>): void {
  if (meeting === null) return
  const start = partsAt(meeting.start, meeting.zone)
  if (start === null) return
  same.add(`--${start.month}-${start.day}`).add(`d${start.day}`).add(`y${start.year}`).add(`n${start.year}`)
  same
    .add(clock(start.hour, start.minute))
    .add(`n${start.hour}`)
    .add(`n${start.hour % 12 || 12}`)
  weekdays.add(WEEKDAYS[start.weekday] ?? '')
}

/** How many things he did, and how many lines he noted, may be counted. */
function addCounts({ done, debrief }: Note, same: Set<string>): void {
  same.add(`n${done.length}`)
  same.add(`n${debrief.split('\n').filter((line) => line.trim() !== '').length}`)
}

type LocalParts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number }

function partsAt(start: string, zone: string): LocalParts | null {
  const at = Date.parse(start)
  if (Number.isNaN(at)) return null
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
    }) // biome-ignore format: options
    const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part
    return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
  } catch {
    return null
  }
}
