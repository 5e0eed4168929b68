// Cuts a text into days, clocks, parts of the day, zones, joints and words. Each piece is read without its neighbours'
// meaning; time-phrases.ts puts them together.

import { digitClocks, wordClocks } from './clock-patterns.ts'
import { dayOfMonthPatterns, digitMonthPatterns, monthDayPatterns } from './day-patterns.ts'
import { digitLengths, wordLengths } from './length-patterns.ts'
import { greeting, linkPatterns, namedNumber, numberNoise, pastReference } from './noise-patterns.ts'
import { numericDayPatterns } from './numeric-day-patterns.ts'
import type { Item, Mark, Piece } from './time-items.ts'
import { isMark, type Pattern, sticky } from './time-pattern.ts'
import { dayParts, hourWords, months, shortWeekdays, weekdays } from './time-vocabulary.ts'
import { dayWordPatterns } from './weekday-patterns.ts'
import { misspeltWeekday } from './weekday-typos.ts'
import { zoneMayStand, zonePatterns } from './zone-patterns.ts'

const marks: ReadonlyMap<string, Mark> = new Map(
  Object.entries({
    at: 'at @ um à a gegen ca ca. circa etwa around about approximately approx approx. roughly vers sobre ~',
    on: 'on am den dem der le el les los jeden every each',
    after: 'after past nach après apres',
    before: 'before by vor avant spätestens until till bis til',
    between: 'between zwischen entre',
    from: 'from ab von vom du desde starting starts since',
    range: 'to through thru - – — zum al auf',
    or: 'or oder ou o alternatively alternativ either entweder soit',
    and: 'and und et y & also sowie plus',
    any: 'any anytime whenever jederzeit',
    filler:
      'the of in de del uhr h say eg e.g. i.e. d the exactly sharp ungefähr genau time right local all instead possibly maybe perhaps both there then as well',
  }).flatMap(([mark, words]) => words.split(' ').map((word) => [word, mark as Mark] as const)),
)

const phraseMarks: readonly (readonly [RegExp, Mark])[] = [
  [sticky('(?:no earlier than|not before|not until|any time after|anytime after|any time from|later than|nicht vor|frühestens(?: um| ab)?|pas avant|después de(?: las?)?|despues de(?: las?)?|a partir de(?: las?)?|à partir de|onwards from)\\b'), 'after'],
  [sticky('(?:no later than|not after|not later than|earlier than|prior to|any time before|anytime before|nicht später als|spätestens(?: um| bis)?|antes de(?: las?)?)\\b'), 'before'],
  [sticky('(?:entre las?)\\b'), 'between'],
  [sticky('(?:a|sobre|hacia) (?=las? )'), 'at'],
] // biome-ignore format: a table

/** What follows is not what is meant: a word, so that no list goes across it. */
const contrary = sticky("(?:instead of|rather than|anstatt|statt|au lieu d[eu’']|en (?:lugar|vez) de)\\b")

const triggers = new Set<string>()
for (const words of [weekdays, shortWeekdays, months, dayParts, hourWords]) {
  for (const phrase of words.keys()) triggers.add(phrase.split(/[\s'-]/)[0] ?? '')
}
for (const word of `12 noon midday high midi mediodía mediodia zwölf midnight minuit medianoche mitternacht a an quarter five ten twenty
  fifteen half halb viertel fünf zehn zwanzig drei dreiviertel las la today heute aujourd hoy tomorrow tmrw tmr tomorow demain the der den die el
  next this coming upcoming last past that ese nächste nächsten nächster naechste naechsten kommende kommenden diese diesen dieser letzte letzten
  vergangene vergangenen ce cet cette este esta próximo proximo próxima proxima day übermorgen après apres pasado tonight later yesterday gestern
  hier ayer morgen mañana in week übernächste übernächsten following darauf semaine semana dans en calendar kw kalenderwoche eine
  une un media hora anderthalb viertelstunde dreiviertelstunde trois halbe halbstündiges halbstündigen demi full fifteen thirty forty
  sixty dreißig vingt trente guten good gute bonne bon bonsoir buenos buenas schönen email e mail message letter note article post
  talk interview invoice nachricht courriel correo no not any anytime nicht frühestens spätestens pas después despues prior entre sobre hacia
  earlier onwards utc gmt three am im
`.split(/\s+/))
  triggers.add(word)

for (const day of ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']) {
  for (const part of [
    'morgen',
    'vormittag',
    'mittag',
    'nachmittag',
    'abend',
    'termin',
    'vorschlag',
    'slot',
    'gespräch',
  ])
    triggers
      .add(day + part)
      .add(`${day}${part}s`)
      .add(`${day}s${part}`)
}

const namedNumberWords = new Set(
  'room rm suite ste floor fl apt apartment building bldg flat unit gate platform track line bus tram route page pp p chapter version release vers no nr num number zimmer raum etage stock gleis salle bureau étage sala oficina piso ext extension durchwahl passcode password pin code id flight train ice box phase level grade top class section terminal stage q'.split(
    ' ',
  ),
)

const wordPatterns: readonly Pattern[] = [
  greeting,
  pastReference,
  ...wordLengths,
  ...monthDayPatterns,
  ...wordClocks,
  ...dayWordPatterns,
]

function digitPatterns(dayFirst: boolean): readonly Pattern[] {
  const instant: Pattern = {
    regex: sticky(
      '(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d{1,9})?)?\\s?(Z|[+-]\\d\\d:?\\d\\d)(?!\\d)',
    ),
    read: (m) => {
      const at = Date.parse(`${m[1]}T${m[2]}:00${(m[3] ?? 'Z').replace(/([+-]\d\d)(\d\d)/, '$1:$2').toUpperCase()}`)
      return Number.isNaN(at) ? null : { kind: 'instant', at: new Date(at).toISOString() }
    },
  }
  const numbers = numericDayPatterns(dayFirst)
  const [clocks, dotted] = [digitClocks.slice(0, -2), digitClocks.slice(-2)]
  return [
    instant,
    ...numbers.slice(0, 1),
    ...numberNoise,
    ...digitLengths,
    ...digitMonthPatterns,
    ...numbers.slice(1, 5),
    ...clocks,
    ...numbers.slice(5),
    ...dotted,
    ...dayOfMonthPatterns,
  ]
}

const byOrder = { dayFirst: digitPatterns(true), monthFirst: digitPatterns(false) }
const wordAt = /[\p{L}][\p{L}\p{M}]*(?:['’][\p{L}]+)*/uy
const numberAt = /\d{1,20}/y
const bullet = /[ \t]*(?:[-*•·–]|\(?\d{1,2}\)|\d{1,2}\.(?=\s+\p{L}{2,}day\b)|[a-d]\))[ \t]+/iuy
const longestText = 20_000

/** The pieces of `text` (its first 20,000 characters), in order. */
export function scan(text: string, dayFirst: boolean): Item[] {
  const source = text.slice(0, longestText).replace(/[\u00a0\u2007\u202f]/g, ' ')
  const patterns = dayFirst ? byOrder.dayFirst : byOrder.monthFirst
  const items: Item[] = []
  let index = skipBullet(source, 0)
  while (index < source.length) {
    const code = source.charCodeAt(index)
    if (code === 10) {
      index = readLineEnd(source, index, items)
      continue
    }
    if (code <= 32) {
      index++
      continue
    }
    const next = code >= 48 && code <= 57 ? readNumber(source, index, items, patterns) : readOther(source, index, items)
    index = Math.max(next, index + 1)
  }
  return items
}

function push(items: Item[], piece: Piece | readonly Piece[], index: number, end: number): number {
  for (const each of Array.isArray(piece) ? (piece as readonly Piece[]) : [piece as Piece])
    items.push({ ...each, index, end })
  return end
}

function attempt(patterns: readonly Pattern[], source: string, index: number, items: Item[]): number {
  for (const { regex, read } of patterns) {
    regex.lastIndex = index
    const match = regex.exec(source)
    const piece = match ? read(match, items, source) : null
    if (match && piece) return push(items, piece, index, index + match[0].length)
  }
  return -1
}

function readNumber(source: string, index: number, items: Item[], patterns: readonly Pattern[]): number {
  const found = attempt(patterns, source, index, items)
  if (found > index) return found
  numberAt.lastIndex = index
  const digits = numberAt.exec(source)?.[0] ?? '0'
  const value = Number(digits)
  return push(items, digits.length <= 2 ? { kind: 'number', value } : { kind: 'noise' }, index, index + digits.length)
}

function readOther(source: string, index: number, items: Item[]): number {
  wordAt.lastIndex = index
  const word = wordAt.exec(source)?.[0]
  if (!word) return readSign(source, index, items)
  const lower = word.toLowerCase().replaceAll('’', "'")
  const after = source[index + word.length] ?? ''
  if (/^(?:https?|www)$/.test(lower) || '@._+'.includes(after || ' ')) {
    const link = attempt(linkPatterns, source, index, items)
    if (link > index) return link
  }
  if (namedNumberWords.has(lower)) {
    const named = attempt([namedNumber], source, index, items)
    if (named > index) return named
  }
  contrary.lastIndex = index
  const against = contrary.exec(source)
  if (against) return push(items, { kind: 'word', word: 'instead of' }, index, index + against[0].length)
  for (const [regex, mark] of phraseMarks) {
    if (!triggers.has(lower) && lower !== 'a') break
    regex.lastIndex = index
    const match = regex.exec(source)
    if (match) return push(items, { kind: 'mark', mark }, index, index + match[0].length)
  }
  const head = lower.split(/['-]/)[0] ?? lower
  if (triggers.has(lower) || triggers.has(head)) {
    const found = attempt(wordPatterns, source, index, items)
    if (found > index) return found
  }
  const zone =
    zoneWordNear(source, index) || zoneMayStand(items) || isMark(items.at(-1), 'filler')
      ? attempt(zonePatterns, source, index, items)
      : -1
  if (zone > index) return zone
  const end = index + word.length
  const mark = marks.get(lower)
  if (mark) return push(items, { kind: 'mark', mark }, index, after === '.' && lower === 'ca' ? end + 1 : end)
  const weekday = misspeltWeekday(lower)
  if (weekday) return push(items, { kind: 'day', day: { weekday } }, index, end)
  return push(items, { kind: 'word', word: lower }, index, end)
}

const zoneWord = /^in \p{Lu}|^yours|^mine|^for (?:you|me)|^on (?:your|my)|time|zeit|heure|hora|utc|gmt|here|\/[A-Z]/iu

/** Whether the next words hold one that zones are named with: most words need no further look. */
function zoneWordNear(source: string, index: number): boolean {
  return zoneWord.test(source.slice(index, index + 52))
}

const signs: Readonly<Record<string, Mark>> = {
  ',': 'comma', '/': 'slash', '(': 'open', '[': 'open', ')': 'close', ']': 'close', ':': 'colon', '-': 'range', '–': 'range', '—': 'range', '@': 'at', '~': 'at', '&': 'and', '|': 'slash',
} // biome-ignore format: a table

function readSign(source: string, index: number, items: Item[]): number {
  const sign = source[index] ?? ''
  if ('+$€£#('.includes(sign)) {
    const noise = attempt(numberNoise, source, index, items)
    if (noise > index) return noise
  }
  const mark = signs[sign]
  if (mark) return push(items, { kind: 'mark', mark }, index, index + 1)
  const sentenceEnds =
    sign === '!' ||
    sign === '?' ||
    sign === ';' ||
    (sign === '.' && /^(?:\.*\s|\.*$)/.test(source.slice(index + 1, index + 4)))
  if (sentenceEnds) return push(items, { kind: 'end', question: sign === '?' }, index, index + 1)
  return index + 1
}

/** A line that ends short, or before a list or a blank line, ends what it says; a wrapped line goes on. */
function readLineEnd(source: string, index: number, items: Item[]): number {
  const lineStart = source.lastIndexOf('\n', index - 1) + 1
  let next = index + 1
  while (next < source.length && /[\s]/.test(source[next] ?? '')) next++
  const blank = source.slice(index + 1, next).includes('\n')
  const afterBullet = skipBullet(source, next)
  const wrapped =
    !blank && afterBullet === next && (index - lineStart > 50 || /^[\p{Ll}\d(]/u.test(source.slice(next, next + 1)))
  if (!wrapped && items.at(-1)?.kind !== 'end') items.push({ kind: 'end', question: false, index, end: index })
  return afterBullet
}

function skipBullet(source: string, index: number): number {
  bullet.lastIndex = index
  const match = bullet.exec(source)
  return match ? index + match[0].length : index
}
