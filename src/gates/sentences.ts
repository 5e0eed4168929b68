// A text cut into sentences, lines that stand alone and items of lists, in order. Roughly: enough to judge one at a time.

import { type Passage, passage } from './passage.ts'

const LONGEST = 30_000
const MOST = 600
const SHORT_LINE = 46
const ABBREVIATION =
  /(?:^|[\s("'])(?:dr|mr|mrs|ms|prof|st|vs|no|nr|ca|bzw|e\.g|i\.e|etc|inc|ltd|co|jr|sr|hr|fr|approx|p\.m|a\.m|fig|vol|ed|al|z\.b|d\.h|u\.a|\p{L})\.$/iu
const MONTH = /^\s+(?:jan|jän|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu
const LIST_ITEM = /^\s*(?:[-*•–—]|\(?\d{1,2}[.):]|\(?[a-z][.)])\s+/
const LETTER_OPENING =
  /^\s*(?:dear|hello|hi|hey|good (?:morning|day|afternoon|evening)|lieber?|hallo|guten tag|sehr geehrter?)\b[^,.!?]{0,50}[,!]\s*$/i

export type Sentence = Passage & {
  /** Counts the lines and paragraphs from 0: sentences of one block stand together. */
  readonly block: number
  readonly listed: boolean
}

/** The first 30,000 characters, cut, and no more than 600 sentences. A broken line belongs to the one above, unless that was short or a list begins. */
export function sentencesOf(text: string): readonly Sentence[] {
  const source = text.slice(0, LONGEST)
  const found: Sentence[] = []
  let block = 0
  for (const { start, end } of blocks(source)) {
    if (found.length >= MOST) break
    const listed = LIST_ITEM.exec(source.slice(start, Math.min(end, start + 12)))
    const from = start + (listed?.[0].length ?? 0)
    for (const [first, last] of cuts(source, from, end)) {
      const piece = passage(source, first, last)
      if (piece.plain !== '' && found.length < MOST) found.push({ ...piece, block, listed: listed !== null })
    }
    block++
  }
  return found
}

type Span = { start: number; end: number }

function blocks(source: string): readonly Span[] {
  const spans: Span[] = []
  let above: Span | null = null
  let index = 0
  for (const line of source.split('\n')) {
    const end = index + line.length
    const last: Span | undefined = spans.at(-1)
    if (line.trim() === '') above = null
    else if (above !== null && last !== undefined && goesOn(source.slice(above.start, above.end), line)) last.end = end
    else spans.push({ start: index, end })
    if (line.trim() !== '') above = { start: index, end }
    index = end + 1
  }
  return spans
}

function goesOn(above: string, line: string): boolean {
  if (LIST_ITEM.test(line) || LETTER_OPENING.test(above.slice(0, 100))) return false
  return above.trim().length >= SHORT_LINE || (/^\s*[\p{Ll}\d(]/u.test(line) && !/[.!?:]\s*$/.test(above.slice(-6)))
}

function cuts(source: string, start: number, end: number): readonly (readonly [number, number])[] {
  const text = source.slice(start, end)
  const found: [number, number][] = []
  let from = 0
  for (const stop of text.matchAll(/(?<=[.!?…]["'”’)\]]{0,2})\s+(?=\S)/g)) {
    const before = text.slice(Math.max(0, stop.index - 14), stop.index)
    if (ABBREVIATION.test(before)) continue
    if (/(?<!\d)\d{1,2}\.$/.test(before) && MONTH.test(text.slice(stop.index, stop.index + 8))) continue
    found.push([start + from, start + stop.index])
    from = stop.index + stop[0].length
  }
  found.push([start + from, end])
  return found
}
