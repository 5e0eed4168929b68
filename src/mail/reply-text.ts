// The new words of a reply: what stays when quoted history, signature and device footers are gone. In doubt a line stays.
import { attributionEndingAt, cutAttribution } from './attribution.ts'
import { headerBlockAt, looseBlockAt } from './header-block.ts'
import { readHtml } from './html-text.ts'
import { type Line, readLines, tidy } from './lines.ts'
import type { Message } from './message.ts'
import { separatorOf } from './separator.ts'
import { withoutSignature } from './signature.ts'

/**
 * What the writer of this message newly wrote, as plain text without quotations, signature and device footers. Where
 * there is HTML its structure says what is quoted. A mail that quotes nothing is kept whole but for its signature.
 */
export function newText(message: Message): string {
  const words = message.html === null ? '' : newWords(readHtml(message.html))
  // Where the HTML holds nothing new, a program may have marked too much as quoted: the plain part gets a hearing.
  return words === '' ? newWords(readLines(message.text)) : words
}

/** The same for a text without HTML. */
export function newTextOf(text: string): string {
  return newWords(readLines(text))
}

function newWords(source: readonly Line[]): string {
  const lines = withGreaterThan(source).flatMap((line) => cutAttribution(line) ?? [line])
  const quoted = findQuoted(lines)
  const words: string[] = []
  let run: string[] = []
  // Each stretch between quotations has a signature of its own: answers may stand below one.
  const flush = () => {
    for (const line of withoutSignature(run)) words.push(line)
    words.push('')
    run = []
  }
  for (const [i, line] of lines.entries()) {
    if (!quoted[i]) run.push(line.text)
    else if (run.length > 0) flush()
  }
  flush()
  return tidy(words)
}

// "> 200 km of dike": one such line alone, and nothing else quoted, is more than 200 km.
function withGreaterThan(lines: readonly Line[]): readonly Line[] {
  const marked = lines.filter((line) => line.depth > 0)
  const [only] = marked
  if (marked.length !== 1 || only?.depth !== 1 || only.mark !== null || !/^\d[\d.,]* ?\p{L}/u.test(only.text))
    return lines
  return lines.map((line) => (line === only ? { ...line, text: `> ${line.text}`, depth: 0 } : line))
}

/** For each line whether it is history: quoted, an attribution, a copied header, or anything below one. */
function findQuoted(lines: readonly Line[]): boolean[] {
  const quoted = lines.map((line) => line.depth > 0 || line.mark === 'attribution' || line.mark === 'signature')
  for (const [i, line] of lines.entries())
    if (quoted[i - 1] && lines[i + 1]?.depth && isBrokenLink(line.text)) quoted[i] = true
  const fill = (from: number, to: number) => quoted.fill(true, from, to)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    // Gmail marks the header of a forward as it does an attribution, and puts no quotation around what follows.
    const forwards = line.mark === 'attribution' && line.depth === 0 && separatorOf(line.text) === 'forwarded'
    if (quoted[i] && !forwards) continue
    if (line.mark === 'history' || (line.mark === 'border' && looseBlockAt(lines, i))) {
      fill(i, lines.length)
      break
    }
    const header = headerFrom(lines, i)
    if (header !== null) {
      if (!quotationFollows(lines, header)) {
        fill(i, lines.length)
        break
      }
      fill(i, header)
      continue
    }
    const attribution = attributionEndingAt(lines, i)
    if (!attribution) continue
    if (quotationFollows(lines, attribution.end)) fill(attribution.start, attribution.end)
    else if (attribution.certain && !quoted.slice(i + 1).some(Boolean)) {
      fill(attribution.start, lines.length)
      break
    }
  }
  return quoted
}

// The end of the header that begins here, a separator above it included; null where there is none.
function headerFrom(lines: readonly Line[], i: number): number | null {
  const separator = separatorOf(lines[i]?.text ?? '')
  if (!separator) return headerBlockAt(lines, i)?.end ?? null
  let next = i + 1
  while (next < lines.length && next < i + 5 && lines[next]?.text.trim() === '') next++
  const block = headerBlockAt(lines, next, separator !== 'rule')
  if (block) return block.end
  return separator === 'rule' ? null : i + 1
}

function quotationFollows(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < lines.length && i < from + 4; i++) {
    const line = lines[i]!
    if (line.depth > 0) return true
    if (line.text.trim() !== '') return false
  }
  return false
}

// A long link in a quotation that some program broke without marking its second half.
function isBrokenLink(text: string): boolean {
  return /^\s*[(<[]?https?:\/\/\S+\s*>?$/.test(text) || /^[^\s]*[=&%_][^\s]*\)?$/.test(text)
}
