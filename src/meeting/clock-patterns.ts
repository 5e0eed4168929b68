// How people write the time of day: 2:30pm, 14h30, 15.30 Uhr, half three, las tres y media, noon. Each pattern gives a clock
// or a length; which day it belongs to is time-phrases.ts's.

import type { Clock, Item, Piece } from './time-items.ts'
import { alternatives, isMark, lastItem, type Pattern, sticky } from './time-pattern.ts'
import { hourWords, minuteWords } from './time-vocabulary.ts'

const hours = alternatives(hourWords.keys())
/** "am" after an hour is no "a.m." before a German day: "um 5 am Montag". */
const meridiem =
  '(a\\.?\\s?m\\.?|p\\.?\\s?m\\.?)(?![\\p{L}\\p{N}]|\\s(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|abend|morgen|vormittag|nachmittag|mittag|\\d{1,2}\\.))'

/** A clock time from its parts; null where no clock shows it. */
export function clockAt(hour: number, minute: number, half: 'am' | 'pm' | null, sure = false): Piece | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  if (half === 'am' && hour > 12) return null
  const hour24 = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  const clock: Clock = { hour: hour24, minute, half, sure: sure || half !== null || hour24 > 12 || hour24 === 0 }
  return { kind: 'clock', clock }
}

function half(text: string | undefined): 'am' | 'pm' | null {
  return text ? (text.toLowerCase().startsWith('p') ? 'pm' : 'am') : null
}

function hourOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (hourWords.get(text.toLowerCase()) ?? 99)
}

function minuteOf(text: string): number {
  return minuteWords.get(text.toLowerCase()) ?? 99
}

/** `15.30` and its like: a decimal point may stand in a clock, where the surroundings speak of one. */
function expectsClock(before: readonly Item[]): boolean {
  const last = lastItem(before)
  return (
    last === undefined ||
    last.kind === 'day' || last.kind === 'part' || last.kind === 'clock' || last.kind === 'end' ||
    isMark(last, 'at', 'after', 'before', 'between', 'from', 'range', 'or', 'and', 'slash', 'colon') // biome-ignore format: kinds, then marks
  )
}

/** Whether `2h` is an hour of the day here, not a length. */
function hourNotLength(hour: number, before: readonly Item[]): boolean {
  const last = lastItem(before)
  return (
    hour >= 7 ||
    last?.kind === 'day' ||
    last?.kind === 'clock' ||
    isMark(last, 'at', 'after', 'before', 'between', 'from', 'range')
  )
}

const two = (text: string | undefined) => Number(text ?? 0)
const leadingZero = (text: string | undefined) => text?.length === 2 && text.startsWith('0')

export const digitClocks: readonly Pattern[] = [
  {
    regex: sticky(`(\\d{1,2})\\s?[:.h]\\s?(\\d\\d)(?::\\d\\d)?\\s?${meridiem}`),
    read: (m) => clockAt(two(m[1]), two(m[2]), half(m[3])),
  },
  {
    regex: sticky('12\\s?(noon|midday|midnight)\\b'),
    read: (m) => clockAt(m[1]?.toLowerCase() === 'midnight' ? 0 : 12, 0, null, true),
  },
  { regex: sticky(`(\\d{1,2})\\s?${meridiem}`), read: (m) => clockAt(two(m[1]), 0, half(m[2])) },
  {
    regex: sticky(`(\\d{3,4})\\s?${meridiem}`),
    read: (m) => clockAt(Math.floor(two(m[1]) / 100), two(m[1]) % 100, half(m[2])),
  },
  { regex: sticky('(\\d{1,2})(?::(\\d\\d))?([ap])\\b'), read: (m) => clockAt(two(m[1]), two(m[2]), half(m[3])) },
  { regex: sticky("(\\d{1,2})\\s?o['’]?\\s?clock\\b"), read: (m) => clockAt(two(m[1]), 0, null) },
  {
    regex: sticky('(\\d{1,2})(?:[:.](\\d\\d))?-?ish\\b'),
    read: (m) => approximately(clockAt(two(m[1]), two(m[2]), null)),
  },
  {
    regex: sticky('(\\d{1,2})\\s?[:.h]\\s?(\\d\\d)\\s?(?:uhr|hrs?|hours|h)\\b\\.?'),
    read: (m) => clockAt(two(m[1]), two(m[2]), null, leadingZero(m[1])),
  },
  {
    regex: sticky('(\\d{1,2})\\s?(?:uhr|heures)\\s(\\d\\d)\\b(?![.:]?\\d)'),
    read: (m) => clockAt(two(m[1]), two(m[2]), null),
  },
  {
    regex: sticky('(\\d\\d)\\s(\\d\\d)\\s?uhr\\b'),
    read: (m) => clockAt(two(m[1]), two(m[2]), null, leadingZero(m[1])),
  },
  {
    regex: sticky('(\\d{1,2})\\s?(?:heures?|h)\\s(?:et\\s(demie|quart)|moins\\sle\\squart)\\b'),
    read: (m) =>
      m[2] ? clockAt(two(m[1]), m[2].toLowerCase() === 'demie' ? 30 : 15, null) : clockAt(two(m[1]) - 1, 45, null),
  },
  { regex: sticky('(\\d{1,2})\\s?uhr\\b'), read: (m) => clockAt(two(m[1]), 0, null, leadingZero(m[1])) },
  {
    regex: sticky('(\\d{1,2})\\s?h\\s?(\\d\\d)\\b'),
    read: (m, before) =>
      hourNotLength(two(m[1]), before) ? clockAt(two(m[1]), two(m[2]), null) : length(two(m[1]) * 60 + two(m[2])),
  },
  {
    regex: sticky('(\\d{1,2})\\s?(?:h|heures?)\\b\\.?'),
    read: (m, before) => (hourNotLength(two(m[1]), before) ? clockAt(two(m[1]), 0, null) : length(two(m[1]) * 60)),
  },
  {
    regex: sticky('(\\d{1,2}):(\\d\\d)(?::\\d\\d)?(?!\\d|:)'),
    read: (m) => clockAt(two(m[1]), two(m[2]), null, leadingZero(m[1])),
  },
  {
    regex: sticky('(\\d\\d)(\\d\\d)\\s?(?:hrs?|hours|uhr|h)\\b'),
    read: (m) => clockAt(two(m[1]), two(m[2]), null, true),
  },
  {
    regex: sticky('(\\d{1,2})\\.(\\d\\d)(?![\\d.]\\d|\\d)'),
    read: (m, before) => (expectsClock(before) ? clockAt(two(m[1]), two(m[2]), null, leadingZero(m[1])) : null),
  },
  {
    regex: sticky('(\\d\\d)(\\d\\d)\\b(?![.,:/]\\d)'),
    read: (m, before) => {
      const last = lastItem(before)
      if (/^20[0-4]\d/.test(m[0]) && last?.kind === 'day' && last.day.month !== undefined) return { kind: 'noise' }
      const near =
        last?.kind === 'day' ||
        last?.kind === 'clock' ||
        isMark(last, 'at', 'range', 'after', 'before', 'between', 'from')
      return near ? clockAt(two(m[1]), two(m[2]), null, true) : null
    },
  },
]

function length(minutes: number): Piece | null {
  return minutes > 0 ? { kind: 'length', minutes } : null
}

function approximately(piece: Piece | null): Piece | null {
  return piece?.kind === 'clock' ? { ...piece, approximate: true } : null
}

function past(hour: string, minutes: number): Piece | null {
  return clockAt(hourOf(hour), minutes, null)
}

function to(hour: string, minutes: number): Piece | null {
  const named = hourOf(hour)
  return named > 24 ? null : clockAt(named === 1 ? 12 : named - 1, 60 - minutes, null)
}

const hour = `(${hours}|\\d{1,2})`
const fraction = '(half|quarter|five|ten|twenty|twenty-five|fifteen)'

export const wordClocks: readonly Pattern[] = [
  {
    regex: sticky('(?:12 )?(?:noon|midday|high noon|midi|mediodía|mediodia|zwölf uhr mittags)\\b'),
    read: () => clockAt(12, 0, null, true),
  },
  { regex: sticky('(?:midnight|minuit|medianoche|mitternacht)\\b'), read: () => clockAt(0, 0, null, true) },
  {
    regex: sticky(`(?:a\\s)?${fraction}\\s(?:past|after)\\s${hour}\\b(?!:)`),
    read: (m) => past(m[2] ?? '', minuteOf(m[1] ?? '')),
  },
  {
    regex: sticky(`(?:a\\s)?${fraction}\\s(?:to|before|of)\\s${hour}\\b(?!:)`),
    read: (m) => to(m[2] ?? '', minuteOf(m[1] ?? '')),
  },
  { regex: sticky(`half\\s${hour}\\b(?!:)`), read: (m) => past(m[1] ?? '', 30) },
  { regex: sticky(`halb\\s${hour}\\b`), read: (m) => to(m[1] ?? '', 30) },
  {
    regex: sticky(`(viertel|fünf|zehn|zwanzig)\\snach\\s${hour}(?:\\suhr)?\\b`),
    read: (m) => past(m[2] ?? '', m[1]?.toLowerCase() === 'zwanzig' ? 20 : minuteOf(m[1] ?? '')),
  },
  {
    regex: sticky(`(viertel|fünf|zehn|zwanzig)\\svor\\s${hour}(?:\\suhr)?\\b`),
    read: (m) => to(m[2] ?? '', m[1]?.toLowerCase() === 'zwanzig' ? 20 : minuteOf(m[1] ?? '')),
  },
  { regex: sticky(`drei\\s?viertel\\s${hour}\\b`), read: (m) => to(m[1] ?? '', 15) },
  {
    regex: sticky(`(${hours})\\s?(?:o['’]?\\s?clock|uhr)(?:\\s(zehn|fünfzehn|zwanzig|dreißig))?\\b`),
    read: (m) => past(m[1] ?? '', germanMinutes(m[2])),
  },
  {
    regex: sticky(`(${hours})[\\s-](thirty|fifteen|forty-five)\\b(?:\\s?${meridiem})?`),
    read: (m) => clockAt(hourOf(m[1] ?? ''), minuteOf(m[2] ?? ''), half(m[3])),
  },
  { regex: sticky(`(${hours})\\s${meridiem}`), read: (m) => clockAt(hourOf(m[1] ?? ''), 0, half(m[2])) },
  {
    regex: sticky(`(${hours})\\sheures?(?:\\s(?:et\\s(demie|quart)|(trente|quinze)))?\\b`),
    read: (m) => past(m[1] ?? '', m[2] || m[3] ? (/demie|trente/i.test(m[2] ?? m[3] ?? '') ? 30 : 15) : 0),
  },
  {
    regex: sticky(
      `(?:las?)\\s${hour}(?:[:.](\\d\\d)|\\sy\\s(media|cuarto|diez|veinte)|\\smenos\\s(cuarto))?(?:\\s?h(?:oras)?\\.?)?\\b(?:\\s?${meridiem})?`,
    ),
    read: (m) => spanish(m),
  },
  { regex: sticky(`(${hours})\\b`), read: (m, before) => hourWord(hourOf(m[1] ?? ''), before) },
]

function germanMinutes(word: string | undefined): number {
  return word ? ({ zehn: 10, fünfzehn: 15, zwanzig: 20, dreißig: 30 }[word.toLowerCase()] ?? 0) : 0
}

function spanish(m: RegExpExecArray): Piece | null {
  if (m[4]) return to(m[1] ?? '', 15)
  const minutes = m[2]
    ? Number(m[2])
    : m[3]
      ? ({ media: 30, cuarto: 15, diez: 10, veinte: 20 }[m[3].toLowerCase()] ?? 0)
      : 0
  return clockAt(hourOf(m[1] ?? ''), minutes, half(m[5]))
}

/** "at two", "between one and three": an hour only where the words before ask for one. */
function hourWord(value: number, before: readonly Item[]): Piece | null {
  const last = before.at(-1)
  return isMark(last, 'at', 'after', 'before', 'between', 'range') ||
    (isMark(last, 'or', 'and') && before.at(-2)?.kind === 'number')
    ? { kind: 'number', value }
    : null
}
