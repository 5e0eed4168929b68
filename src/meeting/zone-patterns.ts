// Where a text says which clock it means: "2pm ET", "(Berlin)", "14 Uhr deutscher Zeit", "your time", UTC+2.

import type { Item, Piece } from './time-items.ts'
import { isMark, type Pattern, sticky } from './time-pattern.ts'
import { ambiguousZones, zoneWords } from './zone-words.ts'
import { zoneFromName } from './zones.ts'

function afterClock(before: readonly Item[]): boolean {
  for (let index = before.length - 1; index >= 0 && index >= before.length - 3; index--) {
    const item = before[index]
    if (item?.kind === 'clock' || item?.kind === 'number' || item?.kind === 'part') return true
    if (!isMark(item, 'open', 'comma', 'filler', 'slash')) return false
  }
  return false
}

/** Whether a zone may stand here without the word "time": after a clock, or alone in brackets. */
export function zoneMayStand(before: readonly Item[]): boolean {
  return afterClock(before) || isMark(before.at(-1), 'open')
}

function named(name: string): Piece | null {
  const among = ambiguousZones.get(name.toLowerCase())
  if (among) return { kind: 'zone', zone: null, among }
  const zone = zoneFromName(name)
  return zone ? { kind: 'zone', zone } : null
}

const abbreviation = new Set(
  [...zoneWords.keys(), ...ambiguousZones.keys()].filter((word) => /^[a-z]{1,4}$/.test(word)),
)
const wordsThatAreNoZones = new Set([
  'west',
  'art',
  'cat',
  'eat',
  'pet',
  'la',
  'rio',
  'bern',
  'rom',
  'ny',
  'dc',
  'sf',
  'uk',
  'us',
  'nz',
])

function readAbbreviation(match: RegExpExecArray, before: readonly Item[]): Piece | null {
  const written = match[1] ?? ''
  const lower = written.toLowerCase()
  if (!abbreviation.has(lower) || !zoneMayStand(before)) return null
  if (written !== written.toUpperCase() && (wordsThatAreNoZones.has(lower) || !isSureClock(before.at(-1)))) return null
  return named(written)
}

/** In lower case ("2pm et") only straight after a clock that says am or pm. */
function isSureClock(item: Item | undefined): boolean {
  return item?.kind === 'clock' && item.clock.half !== null
}

const timeWord = '(?:standard time|daylight time|summer time|local time|time zone|timezone|time|zeit|ortszeit|uhrzeit)'

export const zonePatterns: readonly Pattern[] = [
  {
    regex: sticky('(?:yours|for you|on your (?:end|side))\\b'),
    read: (_, before) => (afterClock(before) ? { kind: 'zone', zone: null, whose: 'yours' } : null),
  },
  {
    regex: sticky('(?:mine|for me|on my (?:end|side))\\b'),
    read: (_, before) => (afterClock(before) ? { kind: 'zone', zone: null, whose: 'mine' } : null),
  },
  {
    regex: sticky('in (\\p{Lu}[\\p{L}.]{2,14}(?:\\s\\p{Lu}[\\p{L}.]{2,12})?)\\b'),
    read: (m, before) =>
      afterClock(before) && /^in \p{Lu}/u.test(m[0])
        ? (named(m[1] ?? '') ?? named((m[1] ?? '').split(' ')[0] ?? ''))
        : null,
  },
  {
    regex: sticky(
      '((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\\/[A-Za-z_+-]{2,30}(?:\\/[A-Za-z_]{2,30})?\\d{0,2})\\b',
    ),
    read: (m) => named(m[1] ?? ''),
  },
  {
    // Microsoft's display names: (UTC-05:00) Eastern Time (US & Canada)
    regex: sticky(
      `(?:utc|gmt)\\s?([+\\-−–]\\d{1,2}:?\\d\\d)\\)\\s((?:\\p{Lu}[\\p{L}.]{1,14}\\s?){1,4})(?:\\(us & canada\\))?`,
    ),
    read: (m) => named((m[2] ?? '').trim()) ?? named(`UTC${m[1]}`),
  },
  {
    regex: sticky('(?:utc|gmt)\\s?([+\\-−–]\\s?\\d{1,2}(?::?\\d\\d)?)\\b'),
    read: (m) => {
      const zone = zoneFromName(`UTC${(m[1] ?? '').replace(/\s/g, '')}`)
      return zone ? { kind: 'zone', zone } : null
    },
  },
  { regex: sticky('([A-Za-z]{1,4})\\b(?!\\s(?:time|zeit)\\b)'), read: readAbbreviation },
  {
    regex: sticky('(?:your|ihre[r]?|deine[r]?|votre|ton|tu|su) (?:local )?(?:time|end|zeit|heure|hora)\\b'),
    read: (_, before) =>
      zoneMayStand(before) || isMark(before.at(-1), 'filler') ? { kind: 'zone', zone: null, whose: 'yours' } : null,
  },
  {
    regex: sticky(
      '(?:my|our|meine[r]?|unsere[r]?|mon|mi) (?:local )?(?:time|end|zeit|heure|hora)\\b|(?:local )?time here\\b|over here\\b',
    ),
    read: (_, before) =>
      zoneMayStand(before) || isMark(before.at(-1), 'filler') ? { kind: 'zone', zone: null, whose: 'mine' } : null,
  },
  {
    regex: sticky(
      `((?:[\\p{L}.]{1,14}\\s){0,2}[\\p{L}.]{1,18})\\s${timeWord}\\b(?:\\s-\\sUS & Canada|\\s\\(US & Canada\\))?`,
    ),
    read: (m) => named(m[1] ?? ''),
  },
  {
    regex: sticky("(?:heure|hora) (?:de |d['’]|del )(\\p{L}{3,14}(?: \\p{L}{3,8})?)\\b"),
    read: (m) => named(m[1] ?? '') ?? named((m[1] ?? '').split(' ')[0] ?? ''),
  },
  {
    regex: sticky(
      '((?:us )?(?:pacific|eastern|central|mountain)|east coast|west coast|(?:\\p{Lu}[\\p{L}.]{1,14})(?:\\s\\p{Lu}[\\p{L}.]{1,12})?)\\b',
    ),
    read: (m, before) => {
      if (!zoneMayStand(before)) return null
      const written = m[1] ?? ''
      if (!/^(?:us |pacific|eastern|central|mountain|east|west)/i.test(written) && !/^\p{Lu}/u.test(written))
        return null
      return abbreviation.has(written.toLowerCase()) ? null : named(written)
    },
  },
]
