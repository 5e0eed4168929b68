// Cuts iCalendar text into its components, however broken: content lines are unfolded and each is read on its own, so that
// one bad line spoils nothing else. Meaning is calendar.ts's.

import ICAL from 'ical.js'

export type CalendarLine = {
  readonly name: string
  readonly value: string
  /** First value of a parameter, by lower-case name. */
  readonly parameter: (name: string) => string | null
}

export type CalendarBlocks = {
  /** Properties of VCALENDAR itself. */
  readonly calendar: readonly CalendarLine[]
  readonly events: readonly (readonly CalendarLine[])[]
  /** The text of each VTIMEZONE, BEGIN and END included. */
  readonly timezones: readonly string[]
}

const mostLength = 500_000
const mostEvents = 50
const mostLines = 400
const wanted = new Set([
  'method', 'x-wr-timezone', 'uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'duration', 'status', 'organizer', 'attendee',
  'summary', 'description', 'location', 'url', 'conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink', 'rrule', 'rdate', 'exdate', 'recurrence-id',
]) // biome-ignore format: a list

function unfold(text: string): string[] {
  return text
    .slice(0, mostLength)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
}

// Some zones have names with colons (tzone://Microsoft/Custom): a date at the end of the line is the value.
const datedLine =
  /^([A-Za-z-]{4,20}(?:;.{0,400})?):((?:\d{8}|\d{4}-\d\d-\d\d)(?:T[\d:]{4,8}Z?)?(?:,[\dTZ:-]{8,24}){0,100})\s*$/i

function readLine(line: string): CalendarLine | null {
  const name = /^[A-Za-z0-9-]{1,60}(?=[;:])/.exec(line)?.[0].toLowerCase()
  if (!name || !wanted.has(name)) return null
  const dated = datedLine.exec(line)
  if (dated) return { name, value: dated[2] ?? '', parameter: (key) => rawParameter(dated[1] ?? '', key) }
  try {
    // Values are read as text, whatever their type: a date that ical.js rejects may still be legible.
    const property = ICAL.Property.fromString(line.slice(0, 20_000), ICAL.design.icalendar)
    const raw = property.toJSON().slice(3) as unknown[]
    const value = raw.map((each) => (typeof each === 'string' ? each : rawValue(line))).join(',')
    return { name, value, parameter: (key) => property.getFirstParameter(key) ?? null }
  } catch {
    return { name, value: rawValue(line), parameter: (key) => rawParameter(headOf(line), key) }
  }
}

function rawValue(line: string): string {
  let quoted = false
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') quoted = !quoted
    else if (line[index] === ':' && !quoted) return line.slice(index + 1).trim()
  }
  return line.slice(line.indexOf(':') + 1).trim()
}

function headOf(line: string): string {
  return line.slice(0, line.length - rawValue(line).length).replace(/:\s*$/, '')
}

/** The value of a parameter in the part of a line before its value. */
function rawParameter(head: string, key: string): string | null {
  for (const piece of head.split(';').slice(1)) {
    const equals = piece.indexOf('=')
    if (piece.slice(0, equals).toLowerCase() === key) return piece.slice(equals + 1).replace(/^"|"$/g, '')
  }
  return null
}

/** The calendar's own lines, its events and its time zones; components that nobody closed count as closed at the end. */
export function calendarBlocks(text: string): CalendarBlocks {
  const calendar: CalendarLine[] = []
  const events: CalendarLine[][] = []
  const timezones: string[] = []
  const open: string[] = []
  let zoneLines: string[] = []
  for (const line of unfold(text)) {
    const begin = /^BEGIN:\s*([\w-]{1,40})\s*$/i.exec(line)?.[1]?.toUpperCase()
    if (begin === 'VEVENT') {
      open.length = 0
      if (events.length >= mostEvents) break
      events.push([])
    }
    if (begin === 'VTIMEZONE') zoneLines = []
    if (begin && begin !== 'VCALENDAR') open.push(begin)
    if (open[0] === 'VTIMEZONE') zoneLines.push(line.trim())
    const end = /^END:\s*([\w-]{1,40})\s*$/i.exec(line)?.[1]?.toUpperCase()
    if (end) {
      if (end === 'VTIMEZONE' && timezones.length < mostEvents)
        timezones.push(zoneLines.slice(0, mostLines).join('\r\n'))
      const at = open.lastIndexOf(end)
      if (at >= 0) open.length = at
      continue
    }
    const into = open.length === 0 ? calendar : open.length === 1 && open[0] === 'VEVENT' ? events.at(-1) : null
    if (!into || into.length >= mostLines) continue
    const read = readLine(line)
    if (read) into.push(read)
  }
  return { calendar, events, timezones }
}
