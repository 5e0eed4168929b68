// Everything in a text that is exact: links, addresses, telephone numbers, amounts, dates, times and numbers, each with what makes
// it the same as another way of writing it. Finds; whether one is held by anything is judged elsewhere.

import { monthNumber } from '../mail/month-names.ts'
import { NUMBER_WORDS, numberSpelt } from './number-words.ts'

export type Figure = {
  readonly sort: 'link' | 'address' | 'phone' | 'amount' | 'date' | 'day' | 'time' | 'number' | 'spelt'
  readonly start: number
  readonly end: number
  /** Any of these is the same thing: "2026-04-14", "--04-14", "15:00". */
  readonly same: readonly string[]
}

const LONGEST = 60_000
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)'
const CURRENCY = '(?:€|\\$|£|¥|§|usd|eur|gbp|chf|us\\$|a\\$)'
const CURRENCY_WORD =
  '(?:€|\\$|£|euros?|eur|dollars?|usd|pounds?|gbp|quid|bucks|francs?|chf|cents?|pence|kronor|kroner|yen|grand|%|percent|per cent|prozent)'
const QUANTITY = "\\d{1,3}(?:[.,’' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?"

type Reader = readonly [sort: Figure['sort'], pattern: RegExp, same: (match: RegExpExecArray) => readonly string[]]

const READERS: readonly Reader[] = [
  ['address', /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu, ([words]) => [words.toLowerCase()]],
  [
    'link',
    /\b(?:https?:\/\/|www\.)[^\s<>"'()]{2,500}|\b[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){0,3}\.(?:com|org|net|io|dev|edu|gov|info|example|test|ai|app|me|ly|gl|be|de|fr|uk|ch|at|eu|nl|se|no|dk|fi|es|it|pl|pt|ie|ca|us)\b(?:\/[^\s<>"'()]{0,300})?/giu,
    ([words]) => [link(words)],
  ],
  ['phone', /(?<![\d.,])(?:\+|\(?0{1,2}|\()?\d[\d ()/.-]{6,20}\d(?!\d)/g, ([words]) => phone(words)],
  ['date', /(?<!\d)((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/g, ([, y, m, d]) => dates(d, m, y)],
  [
    'date',
    new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (${MONTH})\\b\\.?(?:,? ((?:19|20)\\d{2}))?`,
      'giu',
    ),
    ([, d, m, y]) => dates(d, m, y),
  ],
  [
    'date',
    new RegExp(
      `(?<![\\p{L}\\d])(${MONTH})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d| ?(?:am|pm|%))(?:,? ((?:19|20)\\d{2}))?`,
      'giu',
    ),
    ([, m, d, y]) => dates(d, m, y),
  ],
  [
    'date',
    /(?<![\d/.])(\d{1,2})([./])(\d{1,2})\2((?:19|20)?\d{2})?(?![\d/])/g,
    ([, a, , b, y]) => [...dates(a, b, y), ...dates(b, a, y)],
  ],
  ['date', /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/g, ([, a, b]) => [...dates(a, b), ...dates(b, a)]],
  [
    'time',
    /(?<![\d.:])(\d{1,2})[:.h](\d{2})(?: ?(a\.?m|p\.?m)\b\.?|(?= uhr|(?!\d|[.,]\d)))/gi,
    ([words, h, m, half]) =>
      words.includes('.') && half === undefined ? [`n${words.replace('.', ',')}`, ...time(h, m)] : time(h, m, half),
  ],
  ['time', /(?<![\d.:])(\d{1,2}) ?(?:(a\.?m|p\.?m)\b\.?|o['’]clock|uhr)/gi, ([, h, half]) => time(h, '0', half)],
  [
    'amount',
    new RegExp(`(?:(?<![\\p{L}])${CURRENCY}) ?(${QUANTITY}) ?(k|thousand|million|m|bn|billion)?\\b`, 'giu'),
    ([, n, scale]) => [`n${quantity(n, scale)}`],
  ],
  [
    'amount',
    new RegExp(`(?<![\\d.,])(${QUANTITY}) ?(k|thousand|million|bn|billion)? ?${CURRENCY_WORD}(?![\\p{L}])`, 'giu'),
    ([, n, scale]) => [`n${quantity(n, scale)}`],
  ],
  ['day', /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)(?![\p{L}\d])/giu, ([, d]) => [`d${Number(d)}`, `n${Number(d)}`]],
  [
    'number',
    new RegExp(
      `(?<![\\p{L}\\d.,:#/-])(${QUANTITY})(k|m|bn)?(?=(?:-[\\p{L}]|[^\\p{L}\\d-]|-?$|-[^\\d]|s\\b|x\\b|h\\b))`,
      'giu',
    ),
    ([, n, scale]) => [`n${quantity(n, scale)}`],
  ],
  ['spelt', NUMBER_WORDS, ([words]) => [`n${numberSpelt(words)}`]],
]

/** In the order of the text; none overlaps another. */
export function figuresIn(text: string): readonly Figure[] {
  const source = text.slice(0, LONGEST)
  const found: Figure[] = []
  const taken = new Uint8Array(source.length + 1)
  for (const [sort, pattern, same] of READERS) {
    for (const match of source.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (taken[match.index] === 1 || taken[end - 1] === 1 || /^\s*$/.test(match[0])) continue
      const values = same(match)
      if (values.length === 0) continue
      taken.fill(1, match.index, end)
      found.push({
        sort,
        start: match.index,
        end: match.index + match[0].replace(/[\s.,;:!?]+$/, '').length,
        same: values,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Without protocol, www, tracking and the full stop that ends the sentence. */
export function link(words: string): string {
  return words
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?)\]]+$/, '')
    .replace(/\/$/, '')
}

function phone(words: string): readonly string[] {
  const digits = words.replace(/\D/g, '')
  if (
    digits.length < 7 ||
    digits.length > 15 ||
    /^(?:19|20)\d\d[-./ ]/.test(words) ||
    /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(words)
  )
    return []
  return [`p${digits.slice(-7)}`]
}

/** With the year and without, by the day alone last: "the 14th" may have been said of it. */
function dates(day = '', month = '', year?: string): readonly string[] {
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month.replace('.', ''))
  const d = Number(day)
  if (number === null || number < 1 || number > 12 || d < 1 || d > 31) return []
  return [`--${number}-${d}`, ...(year === undefined ? [] : [`y${year.length === 2 ? `20${year}` : year}`])]
}

function time(hour = '', minute = '0', half?: string): readonly string[] {
  const h = Number(hour)
  const m = Number(minute)
  if (h > 24 || m > 59) return []
  const marked = half?.toLowerCase().charAt(0)
  if (marked === 'p') return [clock(h === 12 ? 12 : h + 12, m)]
  if (marked === 'a') return [clock(h === 12 ? 0 : h, m)]
  return h < 12 ? [clock(h, m), clock(h + 12, m)] : [clock(h, m)]
}

export function clock(hour: number, minute: number): string {
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 1,200 and 1.200 are the same, and so are 2.5 and 2,5; "85k" is 85000. */
function quantity(digits = '', scale?: string): number {
  const grouped = /^\d{1,3}(?:[.,’' ]\d{3})+(?:[.,]\d{1,2})?$/.test(digits)
  const plain = grouped ? digits.replace(/[.,’' ](?=\d{3})/g, '').replace(',', '.') : digits.replace(',', '.')
  const by =
    { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }[(scale ?? '').toLowerCase() as 'k'] ?? 1
  return Number(plain) * by
}
