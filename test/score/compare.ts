// Compares what a thread expects of a line with what the program said: one verdict a given key. It knows which values are
// instants, which text may lose its white space, and nothing about mail.

import { isRecord } from './thread.ts'

/** One key compared; `key` is dotted below `meeting`, `bounce` and `forwarded`. */
export type Verdict = {
  readonly key: string
  readonly right: boolean
  readonly expected: unknown
  readonly got: unknown
}

const instants = new Set(['start', 'end', 'date'])
const free = new Set(['newText', 'text'])

/** A verdict for each expected key; a mapping is gone into, unless one side has none. */
export function compareLine(expected: object, got: object, below = ''): Verdict[] {
  return Object.entries(expected).flatMap(([key, wanted]): Verdict[] => {
    if (key === 'because') return []
    const name = below === '' ? key : `${below}.${key}`
    const found = (got as Record<string, unknown>)[key]
    if (found === undefined) throw new Error(`no such key in explain's output: ${name}`)
    if (isRecord(wanted) && isRecord(found) && below === '' && !('address' in wanted))
      return compareLine(wanted, found, key)
    return [{ key: name, right: same(key, wanted, found), expected: wanted, got: found }]
  })
}

function same(key: string, wanted: unknown, found: unknown): boolean {
  if (wanted === null || found === null) return wanted === found
  if (key === 'referrals') return samePeople(wanted, found)
  if (key === 'options') return sameOptions(wanted, found)
  if (instants.has(key)) return sameInstant(wanted, found)
  if (free.has(key)) return sameText(String(wanted), String(found))
  if (isRecord(wanted)) return isRecord(found) && sameParts(wanted, found)
  if (Array.isArray(wanted)) return Array.isArray(found) && sameList(wanted, found)
  if (typeof wanted === 'string' && typeof found === 'string') return wanted.trim() === found.trim()
  return wanted === found
}

function sameList(wanted: readonly unknown[], found: readonly unknown[]): boolean {
  return wanted.length === found.length && wanted.every((one, index) => same('', one, found[index]))
}

/** The given keys of a person or an address; addresses without regard to case. */
function sameParts(wanted: Record<string, unknown>, found: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) =>
    key === 'address' && typeof value === 'string' && typeof found[key] === 'string'
      ? value.toLowerCase() === found[key].toLowerCase()
      : same(key, value, found[key] ?? null),
  )
}

function samePeople(wanted: unknown, found: unknown): boolean {
  if (!Array.isArray(wanted) || !Array.isArray(found) || wanted.length !== found.length) return false
  const left: unknown[] = [...found]
  return wanted.every((person) => {
    const at = left.findIndex((one) => isRecord(person) && isRecord(one) && sameParts(person, one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function sameOptions(wanted: unknown, found: unknown): boolean {
  if (!Array.isArray(wanted) || !Array.isArray(found) || wanted.length !== found.length) return false
  return wanted.every((one, index) => isRecord(one) && isRecord(found[index]) && sameParts(one, found[index]))
}

function sameInstant(wanted: unknown, found: unknown): boolean {
  return typeof wanted === 'string' && typeof found === 'string' && Date.parse(wanted) === Date.parse(found)
}

function sameText(wanted: string, found: string): boolean {
  const [one, other] = [collapsed(wanted), collapsed(found)]
  return one === other || withoutClosing(wanted) === withoutClosing(found)
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const closings =
  /^(?:(?:with )?(?:all (?:the |my )?best|best|kind|warm|kindest|warmest|many)?\s?(?:regards|wishes|thanks)|(?:all (?:the|my) )?best|thanks(?: (?:again|so much|a lot))?|thank you|cheers|yours(?: sincerely| truly)?|sincerely|talk soon|see you(?: then| soon)?|take care|viele grüße|(?:mit )?(?:freundlichen|herzlichen|besten|lieben|vielen) grüßen|mit (?:freundlichem|herzlichem|bestem) gruß|(?:liebe|beste|herzliche|schöne) grüße|lg|vg|mfg|gruß|cordialement|bien (?:à vous|cordialement)|amicalement|saludos(?: cordiales)?|un saludo|un abrazo|cordiali saluti|saluti|un caro saluto|(?:com os melhores )?cumprimentos|abraços|(?:met )?vriendelijke groeten?|groeten?|hartelijke groet)[,.!]?$/iu
const mostWordsOfAName = 4

/** Without the last lines where they are a closing and at most one short name: the contract leaves them open. */
function withoutClosing(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim())
  while (lines.at(-1) === '') lines.pop()
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line !== '')
  for (const back of [2, 1]) {
    const at = filled.at(-back)
    if (at === undefined || !isClosing(at.line)) continue
    const names = filled.slice(filled.length - back + 1)
    if (names.every(({ line }) => isName(line))) return collapsed(lines.slice(0, at.index).join('\n'))
  }
  const last = filled.at(-1)
  return last !== undefined && isName(last.line) && filled.length > 1
    ? collapsed(lines.slice(0, last.index).join('\n'))
    : collapsed(text)
}

function isClosing(line: string): boolean {
  const [words = '', name] = line.split(/,\s*(?=\p{Lu})/u)
  return closings.test(words) && (name === undefined || isName(name))
}

/** "Maria", "Maria Ortega", "M. O.", "– Maria": capitals, and no end of a sentence. */
function isName(line: string): boolean {
  const words = line
    .replace(/^[-–—/ ]+/u, '')
    .split(' ')
    .filter((word) => word !== '')
  return (
    words.length <= mostWordsOfAName &&
    words.every((word) => /^\p{Lu}[\p{L}'’-]*\.?$/u.test(word)) &&
    !/[?!]$/u.test(line)
  )
}
