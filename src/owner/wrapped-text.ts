// Sets our own words in lines of at most 72 columns, so that no line, quoted and stripped, is a command by itself.

import { plainWord } from './plain-words.ts'
import { afterLater } from './read-later.ts'
import { afterMoved } from './read-moved.ts'

const columns = 72
const keep = '\u00a0'

/** Words that stay on one line, however the text is broken. */
export function bound(words: string): string {
  return words.replaceAll(' ', keep)
}

/**
 * Breaks every line of `text` that is too long at blanks; what hangs below a list's mark is indented with it. Lines that
 * fit stay as they are. Somebody's words, marked with a bar, keep the bar on every line. A word longer than the line (a link) stands alone.
 */
export function wrapped(text: string, guard: 'commands' | 'times too' = 'commands'): string {
  return text
    .split('\n')
    .map((line) => breakLine(line.trimEnd(), guard === 'times too').join('\n'))
    .join('\n')
    .replaceAll(keep, ' ')
}

/** Paragraphs with one blank line between them; empty ones are left out. */
export function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part): part is string => part !== null && part.trim() !== '').join('\n\n')}\n`
}

function breakLine(line: string, times: boolean): string[] {
  if (line.length <= columns) return [line]
  const indent = /^(?:\| |[ \t]*(?:[-*•] |\d{1,2}[.)] )?)/.exec(line)![0]
  const hanging = indent === '| ' ? indent : ' '.repeat(indent.length)
  const words = line.slice(indent.length).split(/ +/)
  const lines: string[] = []
  let from = 0
  do {
    const to = breakAfter(words, from, columns - indent.length, times)
    lines.push(`${from === 0 ? indent : hanging}${words.slice(from, to).join(' ')}`)
    from = to
  } while (from < words.length)
  return lines
}

/** Where the next line begins: as far as the width allows, or earlier where that line would be a command or begin with a time. */
function breakAfter(words: readonly string[], from: number, width: number, times: boolean): number {
  const furthest = filled(words, from, width)
  let to = furthest
  while (to > from && to < words.length && isCommand(words.slice(to, filled(words, to, width)).join(' '), times))
    to -= 1
  return to === from ? furthest : to
}

function filled(words: readonly string[], from: number, width: number): number {
  let to = from + 1
  let used = words[from]!.length
  while (to < words.length && used + 1 + words[to]!.length <= width) {
    used += 1 + words[to]!.length
    to += 1
  }
  return to
}

const time =
  /^["“(*_]*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tomorrow|\d)/i

function isCommand(words: string, times: boolean): boolean {
  const line = words.replaceAll(keep, ' ')
  return (
    (times && time.test(line)) ||
    plainWord(line) !== null ||
    afterLater(line) !== null ||
    afterMoved(line) !== null ||
    /^["“*_]*(?:(?:edit|follow|done|private)\b|(?:keep|swap|drop|add) \d)/i.test(line)
  )
}
