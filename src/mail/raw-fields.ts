// The header of a message, field by field, straight from its bytes, for questions of trust: a header that two programs could
// read differently is not read at all. Decodes nothing; for what a message says, see parse.ts.

/** Only this much is looked at: a header that is longer cannot be read with certainty. */
export const MOST_HEADER_BYTES = 262_144

/** `name` in lower case; `value` unfolded and trimmed, one character a byte; `obsolete`: blanks stand before the colon. */
export type RawField = { readonly name: string; readonly value: string; readonly obsolete: boolean }

const start = /^([!-9;-~]+)([ \t]*):/

/**
 * The fields of the header in their order (RFC 5322 §2.2), or null when it cannot be read with certainty: NUL, a bare CR, two
 * sorts of line ends, a line that is neither field nor continuation, a folded line of blanks only, no end in 256 kB.
 */
export function rawFields(raw: Uint8Array): readonly RawField[] | null {
  const lines = headerLines(raw)
  if (lines === null) return null
  const fields: { name: string; parts: string[]; obsolete: boolean }[] = []
  for (const line of lines) {
    const folded = line.startsWith(' ') || line.startsWith('\t')
    const last = fields.at(-1)
    if (folded && last !== undefined && line.trim() !== '') last.parts.push(line)
    else if (folded) return null
    else {
      const found = start.exec(line)
      if (found === null) return null
      const [whole, name = '', blanks = ''] = found
      fields.push({ name: name.toLowerCase(), parts: [line.slice(whole.length)], obsolete: blanks !== '' })
    }
  }
  return fields.map(({ name, parts, obsolete }) => ({ name, value: trimmed(parts.join('')), obsolete }))
}

// Up to the first blank line, or to the end of a message that is all header.
function headerLines(raw: Uint8Array): string[] | null {
  const size = Math.min(raw.byteLength, MOST_HEADER_BYTES)
  const text = Buffer.from(raw.buffer, raw.byteOffset, size).toString('latin1')
  const first = text.indexOf('\n')
  const lineEnd = first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
  const blank = text.indexOf(lineEnd + lineEnd)
  if (blank < 0 && raw.byteLength > size) return null
  const header = blank < 0 ? text : text.slice(0, blank)
  const lines = (header.endsWith(lineEnd) ? header.slice(0, -lineEnd.length) : header).split(lineEnd)
  return lines.some((line) => /[\0\r\n]/.test(line)) ? null : lines
}

function trimmed(value: string): string {
  let from = 0
  let to = value.length
  while (from < to && (value[from] === ' ' || value[from] === '\t')) from++
  while (to > from && (value[to - 1] === ' ' || value[to - 1] === '\t')) to--
  return value.slice(from, to)
}
