// Lines of text as the readers of this room see them: how deep they are quoted, and what the structure of the mail said of them.

/** `history`: from here on the mail is what an earlier message said; `border`: so it is if header lines follow. */
export type Mark = 'attribution' | 'signature' | 'history' | 'border' | null

export type Line = {
  readonly text: string
  /** How many quotation marks or quotation blocks enclose it; 0 for the writer's own. */
  readonly depth: number
  readonly mark: Mark
}

const mostLines = 50_000
const longestLine = 20_000
const quoteMarks = /^[ \t]*(?:>[ \t]?)+/

/** Text with every kind of line end as `\n`, blanks of any width as a blank, and without invisible characters. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad\u061c\0]|\u034f/g, '')
}

/** The lines of a plain text, quotation marks taken off and counted. What lies beyond 50,000 lines is not looked at. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  for (const raw of plainText(text).split('\n', mostLines)) {
    const line = raw.slice(0, longestLine)
    // mbox files put `>` before a line that begins with "From "; that is no quotation, and `>>> so <<<` is none, either.
    const marks = /^>From |<{2,}\s*$/.test(line) ? null : quoteMarks.exec(line)
    const depth = marks ? marks[0].split('>').length - 1 : 0
    lines.push({ text: marks ? line.slice(marks[0].length) : line.replace(/^>(?=From )/, ''), depth, mark: null })
  }
  return lines
}

/** Lines as text, `>` before what is quoted; runs of blank lines become one. */
export function writeLines(lines: readonly Line[]): string {
  return tidy(
    lines.map((line) =>
      line.depth > 0 ? `${'>'.repeat(Math.min(line.depth, 20))} ${line.text}`.trimEnd() : line.text,
    ),
  )
}

/** Joins lines, without blank ones at either end, blanks at the ends of lines, or more than one blank line in a row. */
export function tidy(lines: readonly string[]): string {
  const kept: string[] = []
  for (const line of lines) {
    const trimmed = line.trimEnd()
    if (trimmed !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(trimmed)
  }
  while (kept.at(-1) === '') kept.pop()
  return kept.join('\n')
}
