// How people name a day or a week by words: Thursday, next Friday, a week from Tuesday, tomorrow, die Woche darauf.

import type { DayWords, Item, Piece } from './time-items.ts'
import { alternatives, isMark, lastItem, type Pattern, sticky } from './time-pattern.ts'
import { dayParts, hourWords, months, shortWeekdays, weekdays } from './time-vocabulary.ts'

const weekday = `(${alternatives(weekdays.keys())})`
const short = `(${alternatives(shortWeekdays.keys())})`
const count = `(${alternatives(hourWords.keys())}|a|an|einer|eine|\\d{1,2})`
const today = "today|heute|aujourd['’]hui|hoy"
const tomorrow = 'tomorrow|tmrw|tmr|tomorow|demain'

const romanceDays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo'
const germanDays = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag'

type Which = NonNullable<DayWords['which']>

const whichWords: readonly (readonly [RegExp, Which])[] = [
  [/^(?:next|nächste[nrsm]?|naechste[nrsm]?|prochaine?|próximo|proximo)$/i, 'next'],
  [/^(?:this|diese[nrsm]?|ce|este)$/i, 'this'],
  [/^(?:coming|this coming|upcoming|kommende[nrsm]?|que viene|qui vient)$/i, 'coming'],
  [/^(?:last|past|letzte[nrsm]?|vergangene[nrsm]?|dernier|pasado)$/i, 'last'],
]

function whichOf(text: string | undefined): { which?: Which } {
  const found = text ? whichWords.find(([regex]) => regex.test(text.trim())) : undefined
  return found ? { which: found[1] } : {}
}

function weekdayOf(text: string | undefined): { weekday?: number } {
  const name = (text ?? '').toLowerCase()
  const number = weekdays.get(name) ?? shortWeekdays.get(name)
  return number === undefined ? {} : { weekday: number }
}

function countOf(text: string | undefined): number {
  const word = (text ?? '').toLowerCase()
  return /^\d/.test(word) ? Number(word) : (hourWords.get(word) ?? 1)
}

function day(words: DayWords): Piece {
  return { kind: 'day', day: words }
}

function week(plusWeeks: number): Piece {
  return { kind: 'week', week: { plusWeeks } }
}

const before =
  'next|this coming|this|coming|upcoming|last|past|nächste[nrsm]?|naechste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|ce|este|próximo|proximo'
const afterwards = 'prochaine?|qui vient|que viene|próximo|proximo|dernier|pasado'
const beginsDayOrClock = '(?:\\.,|[.,])?\\s?(?=(?:den\\s|le\\s|el\\s|am\\s|um\\s|à\\s)?\\d)'

const weekdayPatterns: readonly Pattern[] = [
  {
    regex: sticky(`(${germanDays})(morgen|vormittag|mittag|nachmittag|abend)s?\\b`),
    read: (m) => [day(weekdayOf(m[1])), partOf(m[2])],
  },
  { regex: sticky(`(${germanDays})s?(?:termin|vorschlag|slot|gespräch)\\b`), read: (m) => day(weekdayOf(m[1])) },
  // a week from Tuesday, two weeks from today, a week on Monday, a week Thursday
  {
    regex: sticky(`${count}\\sweeks?\\s(?:from\\s|on\\s|after\\s)?(?:this\\s|next\\s)?(?:coming\\s)?${weekday}\\b`),
    read: (m) => day({ ...weekdayOf(m[2]), plusWeeks: countOf(m[1]) }),
  },
  {
    regex: sticky(`${count}\\sweeks?\\s(?:from\\s)(${today}|${tomorrow})\\b`),
    read: (m) => day({ fromToday: countOf(m[1]) * 7 + (new RegExp(today, 'i').test(m[2] ?? '') ? 0 : 1) }),
  },
  {
    regex: sticky(`(?:heute|today)\\sin\\s(?:einer\\swoche|8\\stagen|acht\\stagen|a\\sweek)\\b`),
    read: () => day({ fromToday: 7 }),
  },
  {
    regex: sticky(`${weekday}\\s(?:week(?!\\s(?:of|end))|en huit|in einer woche|in acht tagen|after next)\\b`),
    read: (m) => day({ ...weekdayOf(m[1]), plusWeeks: 1 }),
  },
  {
    regex: sticky(
      `(?:the\\s)?${weekday} (?:after(?: that| next)|the (?:following week|week after)|of the (?:following week|week after))\\b|(?:the\\s)?following ${weekday}\\b`,
    ),
    read: (m) => day({ ...weekdayOf(m[1] ?? m[2]), plusWeeks: 1 }),
  },
  {
    regex: sticky(`(?:the\\s|der\\s|den\\s|el\\s)?(${before})\\s${weekday}\\b`),
    read: (m) => day({ ...weekdayOf(m[2]), ...whichOf(m[1]) }),
  },
  { regex: sticky(`${weekday}\\s(${afterwards})\\b`), read: (m) => day({ ...weekdayOf(m[1]), ...whichOf(m[2]) }) },
  {
    // "el jueves 11 a las 17:00", "jeudi 11 à 17h": after a Spanish or French weekday a bare number is the day of the month.
    regex: sticky(
      `(${romanceDays})\\s(\\d{1,2})(?![\\d:.,]\\d|\\s?(?:[-–/]|h\\b|h\\d|heures?\\b|horas?\\b|hs\\b|de la \\p{L}|du (?:matin|soir)|[ap]\\.?m\\b|uhr\\b)|\\d|\\s(?:ou|et|o|y)\\s\\d{1,2}\\s?(?:h|:)|er\\b|\\s(?:de\\s)?(?:${alternatives(months.keys())})\\b)`,
    ),
    read: (m) => {
      const number = Number(m[2])
      return number >= 1 && number <= 31 ? day({ ...weekdayOf(m[1]), day: number }) : null
    },
  },
  { regex: sticky(`${weekday}\\b`), read: (m, items, text) => readWeekday(m, items, text) },
  {
    regex: sticky(`${short}${beginsDayOrClock}`),
    read: (m, items, text) => (shortAllowed(m, items, text) ? day(weekdayOf(m[1])) : null),
  },
]

/** `sun`, `sat` and `wed` are also words: in lower case only where a time or a day follows. */
function readWeekday(m: RegExpExecArray, _items: readonly Item[], text: string): Piece | null {
  const name = m[1] ?? ''
  if (/^(?:sun|sat|wed|mon)$/.test(name)) {
    const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 16)
    if (!/^\.?,?\s(?:\d|at\b|or\b|and\b|the \d|morning|afternoon|evening|noon|after\b|before\b)/i.test(rest))
      return null
  }
  return day(weekdayOf(name))
}

/** "So 2pm works" is no Sunday: a short name stands before a date, or in capital with a point. */
function shortAllowed(m: RegExpExecArray, items: readonly Item[], text: string): boolean {
  const after = text.slice(m.index + m[0].length, m.index + m[0].length + 12)
  const name = m[1] ?? ''
  if (/^\d{1,2}(?:\.(?!\d\d\s?(?:uhr|h)?\b)|\/\d|\s\p{L}{3})/iu.test(after))
    return /^\p{Lu}/u.test(name) || isMark(items.at(-1), 'on')
  return /^\p{Lu}/u.test(name) && m[0].includes('.') && name !== 'So'
}

const relativePatterns: readonly Pattern[] = [
  {
    regex: sticky('(?:that|the) (?:same )?day\\b(?! (?:after|before|of))|an dem tag\\b|ce jour-là|ese día'),
    read: (m) => (/^the day/i.test(m[0]) ? null : day({ lastNamed: true })),
  },
  {
    regex: sticky(
      '(?:the day after tomorrow|day after tomorrow|übermorgen|après-demain|apres-demain|pasado mañana)\\b',
    ),
    read: () => day({ fromToday: 2 }),
  },
  {
    regex: sticky('(?:tonight|ce soir|esta noche)\\b'),
    read: () => [day({ fromToday: 0 }), { kind: 'part', part: 'evening' }],
  },
  { regex: sticky('this (morning|afternoon|evening)\\b'), read: (m) => [day({ fromToday: 0 }), partOf(m[1])] },
  {
    regex: sticky('(?:cet après-midi|esta tarde)\\b'),
    read: () => [day({ fromToday: 0 }), { kind: 'part', part: 'afternoon' }],
  },
  {
    regex: sticky('(?:ce matin|esta mañana)\\b'),
    read: () => [day({ fromToday: 0 }), { kind: 'part', part: 'morning' }],
  },
  { regex: sticky(`(?:later\\s)?(?:${today})\\b`), read: () => day({ fromToday: 0 }) },
  { regex: sticky(`(?:${tomorrow})\\b`), read: () => day({ fromToday: 1 }) },
  { regex: sticky('(?:yesterday|gestern|hier soir|ayer)\\b'), read: () => day({ fromToday: -1 }) },
  {
    regex: sticky('morgen(?:\\s(früh|vormittag|mittag|nachmittag|abend))?\\b'),
    read: (m, items) => germanMorgen(m, items),
  },
  {
    regex: sticky('mañana(?:\\s(?:por|en) la (mañana|tarde|noche))?\\b'),
    read: (m, _, text) => spanishMorning(m, text),
  },
  {
    regex: sticky(`in\\s${count}\\s(?:days?|tagen?)(?:['’]? time)?\\b`),
    read: (m) => day({ fromToday: countOf(m[1]) }),
  },
]

function partOf(name: string | undefined): Piece {
  const word = (name ?? '').toLowerCase()
  const part = word === 'morgen' ? 'morning' : dayParts.get(word)
  return part ? { kind: 'part', part } : { kind: 'noise' }
}

/** `morgen` is tomorrow, but the morning after a day: "Montag Morgen", "heute Morgen". */
function germanMorgen(m: RegExpExecArray, items: readonly Item[]): Piece | readonly Piece[] {
  if (items.at(-1)?.kind === 'day' || isMark(items.at(-1), 'on')) return { kind: 'part', part: 'morning' }
  const part =
    m[1]?.toLowerCase() === 'früh' ? ({ kind: 'part', part: 'morning' } as const) : m[1] ? partOf(m[1]) : null
  return part ? [day({ fromToday: 1 }), part] : day({ fromToday: 1 })
}

function spanishMorning(m: RegExpExecArray, text: string): Piece | readonly Piece[] {
  const part = m[1]
  if (/(?:cualquier|cada|una|toda la)\s$/i.test(text.slice(Math.max(0, m.index - 12), m.index)))
    return { kind: 'part', part: 'morning' }
  const of = { mañana: 'morning', tarde: 'afternoon', noche: 'evening' } as const
  const named = part ? of[part.toLowerCase() as keyof typeof of] : undefined
  return named ? [day({ fromToday: 1 }), { kind: 'part', part: named }] : day({ fromToday: 1 })
}

const weekPatterns: readonly Pattern[] = [
  { regex: sticky('this week (?:and|or|nor) (?:the )?next(?: week)?\\b'), read: () => week(1) },
  { regex: sticky('(?:the\\s)?week after next\\b|übernächste[rn]? woche\\b'), read: () => week(2) },
  {
    regex: sticky(
      '(?:the\\s)?(?:following week|week after(?! (?:the|my|our|your|\\d|\\p{L}+day)))\\b|(?:die|der|in der) (?:woche darauf|darauffolgende[n]? woche)\\b|la semaine suivante\\b',
    ),
    read: () => ({ kind: 'week', week: { after: true } }),
  },
  {
    regex: sticky(
      '(?:later\\s)?(?:in\\s)?next week\\b|(?:in der |die )?(?:nächste[rn]?|naechste[rn]?|kommende[rn]?) woche\\b|(?:la\\s)?semaine prochaine\\b|(?:la\\s)?(?:próxima semana|proxima semana|semana que viene|semana próxima)\\b',
    ),
    read: () => week(1),
  },
  {
    regex: sticky('(?:later\\s)?this week\\b|diese[rn]? woche\\b|cette semaine\\b|esta semana\\b'),
    read: () => week(0),
  },
  { regex: sticky(`in\\s${count}\\s(?:weeks?|wochen?|semanas)(?:['’]? time)?\\b`), read: (m) => week(countOf(m[1])) },
  { regex: sticky('(?:dans (?:deux|2) semaines|en dos semanas)\\b'), read: () => week(2) },
  { regex: sticky('(?:dans (?:une|1) semaine|en una semana)\\b'), read: () => week(1) },
  {
    regex: sticky(
      '(?:the\\s)?week (?:of|commencing|beginning|starting)(?: on)?(?= (?:the |monday,? )?(?:\\d|\\p{L}{3,9}\\.? \\d))',
    ),
    read: () => ({ kind: 'week', week: { of: {} } }),
  },
  {
    regex: sticky('in der woche (?:vom|ab dem|des)(?= \\d)|la semaine du(?= \\d)|la semana del(?= \\d)'),
    read: () => ({ kind: 'week', week: { of: {} } }),
  },
  {
    regex: sticky('(?:calendar week|week|kw|kalenderwoche)\\s(\\d{1,2})\\b'),
    read: (m) => (Number(m[1]) <= 53 ? { kind: 'week', week: { iso: Number(m[1]) } } : null),
  },
  {
    regex: sticky('last week\\b|letzte[rn]? woche\\b|la semaine dernière\\b|la semana pasada\\b'),
    read: () => week(-1),
  },
]

const partPattern: Pattern = {
  regex: sticky(`(${alternatives(dayParts.keys())})\\b`),
  read: (m, items) => {
    const word = (m[1] ?? '').toLowerCase().replaceAll('’', "'")
    // "early" and "spät" speak of the hour only beside a day: "an early reply" does not.
    if (/^(?:early|früh|spät|tôt|temprano|night)$/.test(word) && lastItem(items)?.kind !== 'day') return null
    return partOf(word)
  },
}

/** Tried at words, in this order. */
export const dayWordPatterns: readonly Pattern[] = [
  ...weekPatterns,
  ...relativePatterns,
  partPattern,
  ...weekdayPatterns,
]
