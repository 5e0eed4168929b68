// Times that lean on the one under discussion: "Friday at the same time", "an hour later".

import type { Instant } from '../mail/message.ts'
import { dayNumber, mondayOf } from './days.ts'
import type { Former, Negotiation, Said } from './negotiation.ts'
import { onDayOf, openTimes, sameDay } from './offers.ts'
import type { TimeReading } from './time-reading.ts'
import { instantToLocal, localToInstant } from './zones.ts'

const sameTime =
  /\b(?:same\s+(?:time|hour)|zur (?:gleichen|selben) (?:zeit|uhrzeit)|gleiche (?:zeit|uhrzeit)|même heure|misma hora)\b/i
const shift =
  /\b(?:(an|one|two|\d{1,2}) (hours?|minutes?|mins?)|(half an hour|eine halbe stunde|une demi-heure|media hora)|(eine stunde)|(une heure)|(una hora)) (later|earlier|später|früher|plus tard|plus tôt|más tarde|antes)\b/i
/** "Push it half an hour": the verb says in which direction. */
const push =
  /\b(?:(push|move|shift|bump|delay|slide|nach hinten|repousser|décaler|retarder|reculer|retrasar\p{L}*|bring|pull|avancer|adelantar\p{L}*)) (?:(?:it|this|that|our|the|my|call|meeting|talk|things|back|out|forward|by|um|d['’]|de|la|el|notre|le|rendez-vous|llamada|nuestra) ?){0,5}(?:(an|one|two|\d{1,2}) (hours?|minutes?|mins?|minuten)|(half an hour|eine halbe stunde|une demi-heure|media hora)|(an hour|eine stunde|une heure|una hora))(?!\p{L})/iu

/** The readings, with times that are named only by their distance to the agreed time or the only offer. */
export function withRelatives(
  readings: readonly TimeReading[],
  before: Negotiation,
  said: Said,
  zone: string,
): TimeReading[] {
  const basis = basisOf(before, said)
  if (!basis) return [...readings]
  const inZone = basis.zone ?? zone
  if (sameTime.test(said.text))
    return readings.map((reading) =>
      reading.kind === 'day' && !reading.negated && !sameDay(reading.start, basis.start, inZone)
        ? atSameTime(inWeekOf(reading, basis.start, inZone, said.at), basis.start, inZone)
        : reading,
    )
  const plainly = shift.exec(said.text)
  const pushed = plainly ? null : push.exec(said.text)
  const found = plainly ?? pushed
  if (!found || readings.some((reading) => reading.kind === 'time' && !reading.negated)) return [...readings]
  const minutes = plainly ? distance(plainly) : pushed ? distancePushed(pushed) : 0
  const start = new Date(Date.parse(basis.start) + minutes * 60_000).toISOString()
  return [
    ...readings,
    { ...plain, start, zone: inZone, quote: sentenceAround(said.text, found.index), index: found.index },
  ]
}

const plain = {
  end: null,
  kind: 'time',
  negated: false,
  affirmed: true,
  minutes: null,
  doubt: null,
  dayStated: true,
  hourStated: true,
  shift: null,
} as const

type Basis = { readonly start: Instant; readonly zone: string | null }

function basisOf(before: Negotiation, said: Said): Basis | null {
  const meeting = before.meeting
  if (meeting?.status === 'scheduled' && meeting.start && meeting.start > said.at)
    return { start: meeting.start, zone: meeting.zone }
  const [only, ...others] = openTimes(before.offers, said.at)
  if (only) return others.length === 0 ? only : null
  return formerBasis(before)
}

/** What was turned down last, where it had one clock time. */
function formerBasis(before: Negotiation): Basis | null {
  const [first, ...rest] = before.former ?? []
  if (!first || first.doubt) return null
  const clock = (offer: Former) => instantToLocal(offer.start, first.zone ?? 'UTC')
  const { hour, minute } = clock(first)
  const alike = rest.every((offer) => clock(offer).hour === hour && clock(offer).minute === minute)
  return alike ? first : null
}

/** "Friday, same time" beside a Thursday is the Friday of that week. */
function inWeekOf(reading: TimeReading, basis: Instant, zone: string, at: Instant): TimeReading {
  if (reading.shift !== 'later') return reading
  const said = instantToLocal(reading.start, zone)
  const weeks = Math.floor((mondayOf(dayOf(instantToLocal(basis, zone))) - mondayOf(dayOf(said))) / 7)
  const start = localToInstant({ ...said, day: said.day + weeks * 7 }, zone)
  return start > at ? { ...reading, start } : reading
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): number {
  return dayNumber(year, month, day) ?? 0
}

function atSameTime(reading: TimeReading, start: Instant, zone: string): TimeReading {
  const moment = onDayOf({ ...reading, start }, zone, reading.start, zone)
  return { ...reading, start: moment, end: null, kind: 'time', hourStated: true, zone }
}

function distance(move: RegExpExecArray): number {
  const [, count = 'one', unit = 'hour'] = move
  const minutes = move[3]
    ? 30
    : move[4] || move[5] || move[6]
      ? 60
      : ({ an: 1, one: 1, two: 2 }[count.toLowerCase()] ?? Number(count)) * (unit.startsWith('h') ? 60 : 1)
  return /earlier|früher|tôt|antes/i.test(move[7] ?? '') ? -minutes : minutes
}

function distancePushed(found: RegExpExecArray): number {
  const [all, verb = '', count = 'one', unit = 'hour'] = found
  const minutes = found[4]
    ? 30
    : found[5]
      ? 60
      : ({ an: 1, one: 1, two: 2 }[count.toLowerCase()] ?? Number(count)) * (unit.startsWith('h') ? 60 : 1)
  return /^(?:bring|pull|avancer|adelantar)/i.test(verb) || /\bforward\b/i.test(all) ? -minutes : minutes
}

function sentenceAround(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf('.', index), text.lastIndexOf('\n', index)) + 1
  return (
    text
      .slice(from, from + 200)
      .split(/(?<=[.!?\n])/, 1)[0]
      ?.trim() ?? ''
  )
}
