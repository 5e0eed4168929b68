// Yahoo runs the whole header of a forward into one line: "----- Forwarded Message ----- From: A <a@…>To: …Subject: …".
import { headerWords } from './header-labels.ts'
import type { Line } from './lines.ts'

const glued = /^\s*(-{3,}\s[^-\n]{3,60}\s-{3,})\s+(\S.*)$/
const field = new RegExp(`(?:${headerWords().join('|')})\\s?:`, 'gu')

/** The lines with such a line cut into separator and fields; all others as they were. */
export function unglued(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.text.length > 5_000) return [line]
    const found = glued.exec(line.text)
    const fields = found?.[2] ?? ''
    if (!found || !fields.includes('@')) return [line]
    const starts = [...fields.matchAll(field)].map((match) => match.index)
    if (starts[0] !== 0 || starts.length < 3) return [line]
    const pieces = starts.map((start, i) => fields.slice(start, starts[i + 1] ?? fields.length))
    return [found[1] ?? '', ...pieces].map((text) => ({ ...line, text }))
  })
}
