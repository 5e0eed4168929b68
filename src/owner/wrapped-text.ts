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
 * fit stay as they are. A word longer than the line (a link) stands alone.
 */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => breakLine(line.trimEnd()).join('\n'))
    .join('\n')
    .replaceAll(keep, ' ')
}

/** Paragraphs with one blank line between them; empty ones are left out. */
export function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part): part is string => part !== null && part.trim() !== '').join('\n\n')}\n`
}

function breakLine(line: string): string[] {
  const indent = /^[ \t]*(?:[-*•] |\d{1,2}[.)] )?/.exec(line)![0]
  const hanging = ' '.repeat(indent.length)
  const lines: string[][] = [[]]
  let width = indent.length
  for (const word of line.slice(indent.length).split(/ +/)) {
    const current = lines.at(-1)!
    if (current.length > 0 && width + 1 + word.length > columns) {
      lines.push([word])
      width = hanging.length + word.length
    } else {
      width += word.length + (current.length > 0 ? 1 : 0)
      current.push(word)
    }
  }
  withoutLoneCommands(lines)
  return lines.map((words, index) => `${index === 0 ? indent : hanging}${words.join(' ')}`)
}

/** A broken line that would be a command, or begins with a time, gets the last word of the line before. */
function withoutLoneCommands(lines: string[][]): void {
  for (let i = 1; i < lines.length; i += 1) {
    const before = lines[i - 1]!
    while (before.length > 1 && isCommand(lines[i]!.join(' ').replaceAll(keep, ' '))) lines[i]!.unshift(before.pop()!)
  }
}

const time =
  /^["“(*_]*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tomorrow|\d)/i

function isCommand(line: string): boolean {
  return (
    time.test(line) ||
    plainWord(line) !== null ||
    afterLater(line) !== null ||
    afterMoved(line) !== null ||
    /^["“*_]*(?:edit|follow|done|private)\b/i.test(line)
  )
}
