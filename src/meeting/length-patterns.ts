// How long: "20 minutes", "half an hour", "eine halbe Stunde". Lengths that are not a meeting's ("10 minutes late") are noise.

import type { Piece } from './time-items.ts'
import { type Pattern, sticky } from './time-pattern.ts'

const minuteUnit = '(?:minutes?|mins?|minuten|minutos?|min)'
const hourUnit = '(?:hours?|hrs?|stunden?|std|horas?)'
const elsewhere =
  '(?=\\s(?:late|early|earlier|later|ago|away|before|after|beforehand|from|walk|drive|ride|by|zu spät|später|früher|vorher|vor|entfernt|de retard|tarde|antes))'

function length(minutes: number): Piece | null {
  return minutes >= 5 && minutes <= 600 ? { kind: 'length', minutes } : { kind: 'noise' }
}

const wordNumbers: Readonly<Record<string, number>> = {
  five: 5, ten: 10, fifteen: 15, twenty: 20, 'twenty-five': 25, thirty: 30, forty: 40, 'forty-five': 45, sixty: 60,
  zehn: 10, fünfzehn: 15, zwanzig: 20, dreißig: 30, dreissig: 30, fünfundvierzig: 45,
  dix: 10, quinze: 15, vingt: 20, trente: 30, diez: 10, quince: 15, veinte: 20, treinta: 30,
} // biome-ignore format: a table

export const digitLengths: readonly Pattern[] = [
  { regex: sticky(`\\d{1,3}\\s?${minuteUnit}\\b${elsewhere}`), read: () => ({ kind: 'noise' }) },
  {
    regex: sticky(`\\d{1,3}\\s?(?:-|–|to|or|bis|oder|à|a|ou|o)\\s?(\\d{1,3})[\\s-]?${minuteUnit}\\b`),
    read: (m) => length(Number(m[1])),
  },
  { regex: sticky(`(\\d{1,3})[\\s-]?${minuteUnit}\\b`), read: (m) => length(Number(m[1])) },
  {
    regex: sticky(`(\\d{1,2})(?:[.,](5)|\\s1\\/2)?[\\s-]?${hourUnit}\\b`),
    read: (m) => (/[.,]5|1\/2/.test(m[0]) ? length(Number(m[1]) * 60 + 30) : length(Number(m[1]) * 60)),
  },
]

export const wordLengths: readonly Pattern[] = [
  {
    regex: sticky(
      '(?:half an hour|a half[- ]hour|half[- ]hour|eine halbe stunde|halbe stunde|halbstündige[nrs]?|une demi-heure|demi-heure|media hora)\\b',
    ),
    read: () => length(30),
  },
  {
    regex: sticky('(?:an hour and a half|anderthalb stunden|une heure et demie|hora y media)\\b'),
    read: () => length(90),
  },
  {
    regex: sticky(
      "(?:a quarter of an hour|quarter of an hour|eine viertelstunde|viertelstunde|un quart d['’]heure|un cuarto de hora)\\b",
    ),
    read: () => length(15),
  },
  {
    regex: sticky("(?:three quarters of an hour|dreiviertelstunde|trois quarts d['’]heure)\\b"),
    read: () => length(45),
  },
  {
    regex: sticky('(?:an hour|one hour|full hour|eine stunde|une heure(?= (?:ensemble|de (?:ton|votre)))|una hora)\\b'),
    read: () => length(60),
  },
  {
    regex: sticky(
      `(${Object.keys(wordNumbers).join('|')})(?:[\\s-](?:to|or|bis|oder)[\\s-](${Object.keys(wordNumbers).join('|')}))?[\\s-]${minuteUnit}\\b`,
    ),
    read: (m) => length(wordNumbers[(m[2] ?? m[1] ?? '').toLowerCase()] ?? 0),
  },
]
