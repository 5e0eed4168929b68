// "Ask me in September", "after the holidays", "in two weeks": the first day on which somebody wants to hear again.
import { DateTime } from 'luxon'
import { daysLater, findDays } from './day-words.ts'
import type { Day } from './message.ts'

const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  couple: 2,
  'a couple of': 2,
  few: 3,
  'a few': 3,
  several: 4,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  acht: 8,
  'ein paar': 3,
  einigen: 3,
  paar: 3,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  quelques: 3,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  unas: 3,
  unos: 3,
  algunas: 3,
}
const amount = `(\\d{1,2}|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const span = new RegExp(
  `\\b(?:in|in about|in around|for|for the next|within|after|another|for another|die nächsten|für|nach|dans|d'ici|après|pendant|dentro de|en|durante)\\s(?:about |another |the next |etwa |ca\\. |les |las próximas )?${amount}\\s(?:of |more |weiteren )?(day|week|month|tag|woche|monat|jour|semaine|mois|día|dia|semana|mes)`,
  'iu',
)
const nextUnit =
  /\b(?:next|following|nächste[nr]?|kommende[nr]?)\s(week|month|quarter|year|woche|monat|quartal|jahr)|\b(semaine|mois|année|trimestre)\s(?:prochaine?)|\b(?:próxim[oa])\s(semana|mes|año|trimestre)|\b(semana|mes|año) que viene/iu
const weekAfter =
  /\b(?:the )?week after(?: next| that)?\s*(?:[.!?,;]|$|instead|please|maybe|perhaps|or\b)|\bübernächste[nr]? woche|\b(?:darauffolgende[nr]?|folgende[nr]?) woche|\bde semana siguiente|\bla semaine d'après|\bla semaine suivante|\bla semana siguiente/iu
const partOfMonth =
  /\b(?:early|mid|middle of|the middle of|late|end of|the end of|beginning of|start of|second half of|anfang|mitte|ende|début|mi|fin|courant|principios de|mediados de|finales de|fines de)[\s-]+(?:in |de |d')?$/iu
const quarter =
  /\bq([1-4])\b|\b(first|second|third|fourth|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?) (?:quarter|quartal)/iu
const season =
  /\b(spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)\b/iu
const newYear =
  /\b(?:new year|holidays|christmas|festive|jahreswechsel|neuen jahr|weihnacht\w*|feiertage\w*|fêtes|noël|nouvel an|nouvelle année|navidad\w*|fiestas|año nuevo)\b/iu
/** Easter and what hangs on it, with the days from Easter Sunday to the first working day after it. */
const easterTime = [
  { words: /\b(?:easter|ostern?|osterferien|pâques|semana santa|pascua|pasqua|páscoa|pasen)\b/iu, days: 2 },
  { words: /\b(?:whitsun|pentecost|pfingsten?|pentecôte|pentecostés|pinksteren)\b/iu, days: 51 },
] as const
const september =
  /\b(?:la rentrée|sommerferien|sommerpause|summer (?:break|holidays?|vacation)|vacances d'été|verano)\b/iu
const endOfMonth =
  /\b(?:end of (?:the|this) month|ende des monats|monatsende|fin du mois|fin de mes|finales de mes)\b/iu

/** The first day on which the writer of these sentences, sent on `day`, wants to hear again; null when none is named. */
export function readParkedUntil(sentences: readonly string[], day: Day): Day | null {
  for (const sentence of sentences) {
    const found =
      named(sentence, day) ??
      inSpan(sentence, day) ??
      unitAfter(sentence, day) ??
      quarterOf(sentence, day) ??
      afterEaster(sentence, day) ??
      vague(sentence, day)
    if (found && found > day) return found
  }
  return null
}

function named(sentence: string, today: Day): Day | null {
  const days = findDays(sentence, today).filter((found) => found.day > today || found.unit === 'month')
  const first = days.find((found) => found.unit === 'month') ?? days.at(-1)
  if (!first) return null
  const lead = sentence.slice(Math.max(0, first.index - 40), first.index)
  const after =
    /\b(?:after|past|nach|après|después de|despues de)\s(?:the |dem |den |le |el |mid[- ])?$/iu.test(lead) &&
    !partOfMonth.test(lead)
  if (first.unit === 'day') return after ? daysLater(first.day, 1) : first.day
  const start = monthFrom(first.day, today)
  if (after || /\b(?:through|throughout|all of)\s$/iu.test(lead)) return date(start).plus({ months: 1 }).toISODate()
  const part = partOfMonth.exec(lead)?.[0].trim().toLowerCase() ?? ''
  // "Booked until the end of April": May.
  const toItsEnd =
    /\b(?:until|till|through|bis|jusqu'à|jusqu'à la|hasta|até|fino a|tot)\s(?:(?:the|zum|la|il|o|a) )?$/iu.test(
      lead.slice(0, partOfMonth.exec(lead)?.index ?? 0),
    )
  if (toItsEnd && partDays(part) === 24) return date(start).plus({ months: 1 }).toISODate()
  return daysLater(start, partDays(part))
}

function partDays(part: string): number {
  if (/^(?:mid|middle|the middle|mitte|mi\b|courant|mediados|second)/.test(part)) return 14
  return /^(?:late|end|the end|ende|fin|finales|fines)/.test(part) ? 24 : 0
}

// "In March", written on 20 March, is this month and so already now; otherwise the next such month.
function monthFrom(first: Day, today: Day): Day {
  return first.slice(0, 7) < today.slice(0, 7) ? (date(first).plus({ years: 1 }).toISODate() ?? first) : first
}

function inSpan(sentence: string, today: Day): Day | null {
  const found = span.exec(sentence)
  if (!found) return null
  const count = numbers[(found[1] ?? '').toLowerCase()] ?? Number(found[1])
  const unit = (found[2] ?? '').toLowerCase()
  if (/^(?:day|tag|jour|d[ií]a)/.test(unit)) return daysLater(today, count)
  if (/^(?:week|woche|semaine|semana)/.test(unit)) return daysLater(today, 7 * count)
  return date(today).plus({ months: count }).toISODate()
}

function unitAfter(sentence: string, today: Day): Day | null {
  const after = weekAfter.exec(sentence)
  if (after) {
    const weeks =
      /\b(?:this|diese[rn]?) (?:week|woche)\b/iu.test(sentence) && !/\bnext\b|nächste/iu.test(sentence) ? 1 : 2
    return date(today).plus({ weeks }).startOf('week').toISODate()
  }
  const found = nextUnit.exec(sentence)
  const unit = (found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? '').toLowerCase()
  if (unit === '') return endOfMonth.test(sentence) ? date(today).endOf('month').toISODate() : null
  if (/^(?:week|woche|semaine|semana)/.test(unit)) return date(today).plus({ weeks: 1 }).startOf('week').toISODate()
  if (/^(?:month|monat|mois|mes)/.test(unit)) return date(today).plus({ months: 1 }).startOf('month').toISODate()
  if (/^(?:quart|trimestre)/.test(unit)) return date(today).plus({ quarters: 1 }).startOf('quarter').toISODate()
  return date(today).plus({ years: 1 }).startOf('year').toISODate()
}

function quarterOf(sentence: string, today: Day): Day | null {
  const found = quarter.exec(sentence)
  if (!found) return null
  const words = ['first', 'second', 'third', 'fourth', 'erste', 'zweite', 'dritte', 'vierte']
  const number = found[1]
    ? Number(found[1])
    : (words.findIndex((word) => found[2]?.toLowerCase().startsWith(word)) % 4) + 1
  return upcoming(today, number * 3 - 2)
}

function vague(sentence: string, today: Day): Day | null {
  if (newYear.test(sentence))
    return date(today).month < 11 && /easter|ostern/i.test(sentence) ? null : daysLater(upcoming(today, 1), 1)
  if (september.test(sentence)) return upcoming(today, 9)
  const found = season.exec(sentence)?.[1]?.toLowerCase()
  if (!found) return null
  if (/^(?:spring|früh|print|prima)/.test(found)) return upcoming(today, 3)
  if (/^(?:summer|sommer|été|verano)/.test(found)) return upcoming(today, 6)
  return upcoming(today, /^(?:winter|hiver|invierno)/.test(found) ? 12 : 9)
}

function afterEaster(sentence: string, today: Day): Day | null {
  const feast = easterTime.find(({ words }) => words.test(sentence))
  if (!feast) return null
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map((y) => daysLater(easterSunday(y), feast.days)).find((end) => end > today) ?? null
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const shift = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - shift + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first of the next month with this number. */
function upcoming(today: Day, month: number): Day {
  const now = date(today)
  const year = now.month >= month ? now.year + 1 : now.year
  return `${year}-${String(month).padStart(2, '0')}-01`
}

function date(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' })
}
