// Times that lean on the one under discussion: "Friday at the same time", "an hour later".

import type { Instant } from '../mail/message.ts'
import type { Negotiation, Said } from './negotiation.ts'
import { onDayOf, openTimes, sameDay } from './offers.ts'
import type { TimeReading } from './time-reading.ts'

const sameTime =
  /\b(?:same\s+(?:time|hour)|zur (?:gleichen|selben) (?:zeit|uhrzeit)|gleiche (?:zeit|uhrzeit)|même heure|misma hora)\b/i
const shift =
  /\b(?:(an|one|two|\d{1,2}) (hours?|minutes?|mins?)|(half an hour)|(eine stunde)|(une heure)|(una hora)) (later|earlier|später|früher|plus tard|plus tôt|más tarde|antes)\b/i

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
        ? atSameTime(reading, basis.start, inZone)
        : reading,
    )
  const move = shift.exec(said.text)
  if (!move || readings.some((reading) => reading.kind === 'time' && !reading.negated)) return [...readings]
  const start = new Date(Date.parse(basis.start) + distance(move) * 60_000).toISOString()
  return [
    ...readings,
    { ...plain, start, zone: inZone, quote: sentenceAround(said.text, move.index), index: move.index },
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
  return only && others.length === 0 ? only : null
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

function sentenceAround(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf('.', index), text.lastIndexOf('\n', index)) + 1
  return (
    text
      .slice(from, from + 200)
      .split(/(?<=[.!?\n])/, 1)[0]
      ?.trim() ?? ''
  )
}
