// "Next week? I'm free every afternoon": the hours that hold for a week which another sentence, or a word apart, named.

import type { TimeReading } from './time-reading.ts'
import { type DayPart, dayParts, partHours } from './time-vocabulary.ts'
import { instantToLocal, localToInstant } from './zones.ts'

const every =
  /(?<!\p{L})(?:every|each|any|all|most|jeden|jedem|an jedem|alle|tous les|toutes les|chaque|n['’]importe quel(?:le)?|todas las|todos los|cada|cualquier) ((?:late |early )?\p{L}+(?:-midi)?)(?!\p{L})|(?<!\p{L})(mornings|afternoons|evenings|vormittags|nachmittags|abends|por las (?:tardes|mañanas|noches))(?!\p{L})/giu
const plurals: Readonly<Record<string, DayPart>> = {
  tardes: 'afternoon',
  mañanas: 'morning',
  noches: 'evening',
  matins: 'morning',
  matinées: 'morning',
  soirs: 'evening',
  vormittage: 'morning',
  nachmittage: 'afternoon',
  abende: 'evening',
}
const refusal =
  /n[’']t(?!\p{L})|(?<!\p{L})(?:not|no|busy|full|taken|booked|nicht|kein\p{L}*|leider|voll|pas|pris\p{L}*|ocupad\p{L}+|except|but|außer|sauf|salvo|menos)(?!\p{L})/iu

const dayLength = 24 * 3_600_000

/** The readings, with a whole open week cut down to the hours that the text says of it. */
export function inPartsOfWeek(readings: readonly TimeReading[], text: string, zone: string): TimeReading[] {
  const weeks = readings.filter(isWeek)
  if (weeks.length !== 1) return [...readings]
  const parts = partsSaid(text)
  if (parts.length === 0) return [...readings]
  return readings.flatMap((reading) =>
    isWeek(reading) ? parts.flatMap((part) => daily(reading, part, zone)) : [reading],
  )
}

function isWeek(reading: TimeReading): boolean {
  if (reading.kind !== 'window' || reading.hourStated || reading.negated || reading.end === null) return false
  return Date.parse(reading.end) - Date.parse(reading.start) > 4 * dayLength
}

function partsSaid(text: string): DayPart[] {
  const found = new Set<DayPart>()
  for (const sentence of text.slice(0, 20_000).split(/[.!?;\n]/)) {
    if (refusal.test(sentence)) continue
    for (const match of sentence.matchAll(every)) {
      const word = (match[1] ?? match[2] ?? '').toLowerCase().replace(/^(?:por las|late|early) /, '')
      const part = plurals[word] ?? dayParts.get(word)
      if (part) found.add(part)
    }
  }
  return [...found]
}

/** That part of each working day of the week. */
function daily(week: TimeReading, part: DayPart, zone: string): TimeReading[] {
  const first = instantToLocal(week.start, zone)
  const [from, to] = partHours[part]
  return [0, 1, 2, 3, 4].map((offset) => {
    const at = (hour: number) => localToInstant({ ...first, day: first.day + offset, hour, minute: 0 }, zone)
    return { ...week, start: at(from), end: at(to), affirmed: true }
  })
}
