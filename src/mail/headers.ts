// Header lines to values: unfolded, in order, every line of a field kept. Encoded words stay encoded.
import { decodeBytes } from './encoded-word.ts'

/** A header line as mailparser gives it: `line` holds one character a byte. */
export type HeaderLine = { readonly key: string; readonly line: string }

const mostLines = 2_000
const longestValue = 200_000

/** Unfolded values by lower-case field name, in the order of the message (RFC 5322 §2.2.3). */
export function readHeaders(lines: readonly HeaderLine[]): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, line } of lines.slice(0, mostLines)) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const bytes = Buffer.from(line.slice(colon + 1, colon + 1 + longestValue), 'latin1')
    const value = decodeBytes(bytes, null)
      .replace(/\r?\n[ \t]*/g, ' ')
      .replace(/\0/g, '')
      .trim()
    const name = key.toLowerCase()
    const values = headers.get(name)
    if (values) values.push(value)
    else headers.set(name, [value])
  }
  return headers
}

/** A parameter of a structured value such as Content-Type (RFC 2045 §5.1), or null. */
export function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]{0,500})"|([^\\s;"]{1,500}))`, 'i').exec(
    value.slice(0, 5_000),
  )
  return found ? (found[1] ?? found[2] ?? '').trim() : null
}
