// Makes people's words fit to stand in a model's context: nothing invisible, no more than so much of it, and of strangers' words
// no links, addresses or telephone numbers, which a model could be talked into passing on.

import { figuresIn } from '../gates/figures.ts'

/** Controls, formatting characters, fillers and selectors: what nobody sees can still be read by a model. */
const UNSEEN =
  /(?![\t\n])\p{Cc}|\p{Cf}|[\u034f\u115f\u1160\u2028\u2029\u2800\u3164\uffa0]|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/gu
const LINK = /\b[a-z][a-z\d+.-]{1,20}:\/\/\S{1,2000}|\bwww\.\S{1,2000}/gi
const LONG_NUMBER = /\d(?:[ .-]?\d){8,40}/g

const STANDS_FOR: Readonly<Record<string, string>> = {
  link: '(a link)',
  address: '(an address)',
  phone: '(a number)',
}

/** One piece of text, cut to `longest` characters, its empty lines kept to one in a row. */
export function cleanText(text: string, longest: number): string {
  const seen = text
    .slice(0, longest * 4)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
  const lines = seen.split('\n').map((line) => line.trim())
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
  const whole = kept.join('\n').trim()
  return whole.length <= longest ? whole : `${whole.slice(0, longest).trimEnd()} …`
}

/** The same with what could lead somewhere put out of reach. */
export function outOfReach(text: string, longest: number): string {
  const clean = cleanText(text, longest).replace(LINK, '(a link)')
  let out = ''
  let at = 0
  for (const { sort, start, end } of figuresIn(clean)) {
    const instead = STANDS_FOR[sort]
    if (instead === undefined) continue
    out += clean.slice(at, start) + instead
    at = end
  }
  return (out + clean.slice(at)).replace(LONG_NUMBER, '(a number)')
}
