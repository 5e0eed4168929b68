// Header lines copied into a body, as Outlook and most forwards have them: where they begin, where they end, what they say.
import { type Label, looksLabelled, readLabel } from './header-labels.ts'
import type { Line } from './lines.ts'

export type HeaderBlock = {
  /** Index of the first line of the block, and of the first line after it. */
  readonly start: number
  readonly end: number
  readonly fields: Partial<Record<Label, string>>
}

const longest = 14

/**
 * The block that begins exactly at `start`, or null. A sender line and a subject, date or recipient are needed, and
 * three lines in all; after a separator (`certain`) or with an address and a full date two are enough. Long values may
 * be folded.
 */
export function headerBlockAt(lines: readonly Line[], start: number, certain = false): HeaderBlock | null {
  const fields: Partial<Record<Label, string>> = {}
  let last: Label | null = null
  let count = 0
  let end = start
  const depth = lines[start]?.depth ?? 0
  for (let i = start; i < Math.min(lines.length, start + longest); i++) {
    const line = lines[i]
    if (!line || line.depth < depth) break
    if (line.text.trim() === '') {
      // HTML tables and some programs leave blank lines between the fields.
      if (count > 0 && nextIsLabel(lines, i)) continue
      break
    }
    const field = readLabel(line.text)
    if (field && fields[field.label] === undefined) {
      fields[field.label] = field.value
      last = field.label
      count++
    } else if (field?.label === 'other' || field?.label === 'cc' || field?.label === 'date') {
      last = field.label
    } else if (last && count > 0 && isFolded(line.text, last, fields[last] ?? '')) {
      fields[last] = `${fields[last]} ${line.text.trim()}`.trim()
    } else break
    end = i + 1
  }
  return isHeader(fields, count, certain) ? { start, end, fields } : null
}

function isHeader(fields: Partial<Record<Label, string>>, count: number, certain: boolean): boolean {
  const { from, date, to, subject } = fields
  const moment = date !== undefined && /\b(?:19|20)\d{2}\b/.test(date) && /\d{1,2}[:.h]\d{2}/.test(date)
  if (from === undefined) return moment && to?.includes('@') === true
  if (date === undefined && to === undefined && subject === undefined) return false
  return count >= 3 || certain || (moment && from.includes('@'))
}

/** True where at least two `Word: value` lines of any language stand together: enough below a border that Outlook drew. */
export function looseBlockAt(lines: readonly Line[], start: number): boolean {
  const near = lines.slice(start, start + 6).filter((line) => line.text.trim() !== '')
  return near.slice(0, 4).filter((line) => looksLabelled(line.text)).length >= 2
}

function nextIsLabel(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1]
  return next !== undefined && (readLabel(next.text)?.value ?? '') !== ''
}

// A value goes on in the next line when it stopped at a comma, or when that line looks like more recipients.
function isFolded(text: string, last: Label, value: string): boolean {
  if (text.length > 1_000) return false
  if (value === '') return true
  if (last === 'to' || last === 'cc') return /[,;]$/.test(value) || /^\s*(?:<|"|[^<>]{0,60}<)[^<>\s]+@/.test(text)
  if (last === 'from') return /[[<(][^\])>]*$/.test(value) || /^\s*[<[(][^\s<>]+@[^\s<>]+[>\])]\s*$/.test(text)
  return false
}
