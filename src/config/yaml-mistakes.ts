// Broken YAML in the words of somebody who has never heard of YAML. Shows no line that may hold a password.

import { type Document, isScalar, type LineCounter, visit, type YAMLError } from 'yaml'
import type { ConfigMistake } from './mistake.ts'

const wantedBy: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'spaces at the start of the line, no tabs',
  BLOCK_AS_IMPLICIT_KEY: 'one "key: value" on a line, with quotes around a value that holds ": "',
  MULTILINE_IMPLICIT_KEY: '"key: value" with a space after the colon',
  BAD_SCALAR_START: 'quotes around a value that begins with @, % or `',
  TAG_RESOLVE_FAILED: 'quotes around a value that begins with !',
  BAD_ALIAS: 'quotes around a value that begins with * or &',
  MISSING_CHAR: 'the closing quote or bracket of what begins here',
  BAD_INDENT: 'keys of one section indented alike, and every bracket closed',
  BAD_DQ_ESCAPE: 'single quotes around a value that holds a backslash',
  MULTIPLE_DOCS: 'one document, without a line "---" in the middle',
}

/** What the parser could not read, the first mistake of each line; [] when it read everything. */
export function yamlMistakes(document: Document, text: string, lineCounter: LineCounter): readonly ConfigMistake[] {
  const lines = text.split(/\r\n?|\n/)
  const byLine = new Map<number, ConfigMistake>()
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lineCounter.linePos(startOf(error, document)).line
    if (byLine.has(line)) continue
    const wanted = wantedBy[error.code] ?? 'a line that YAML can read: "key: value", indented by spaces'
    byLine.set(line, { key: '', line, found: shown(lines, line), wanted })
  }
  return [...byLine.values()]
}

/** An unclosed quote is noticed at the end of the file: the place to mend is where it opens. */
function startOf(error: YAMLError, document: Document): number {
  let start = error.pos[0]
  if (error.code !== 'MISSING_CHAR') return start
  visit(document, (_, node) => {
    if (isScalar(node) && node.range && node.range[0] < error.pos[0] && error.pos[0] <= node.range[2])
      start = node.range[0]
  })
  return start
}

function shown(lines: readonly string[], line: number): string {
  const near = lines.slice(Math.max(0, line - 2), line + 1).join(' ')
  if (/pass|secret|pw/i.test(near)) return 'a line that is not shown, as a password may stand there'
  const words = (lines[line - 1] ?? '').trim().replace(/\t/g, ' ')
  return `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`
}
