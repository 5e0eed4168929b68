// Undoes the line breaks that mail programs put into long lines. Breaks that the writer meant stay.

const wrapColumn = 68

const longestWrapped = 80

/** "2 yes, …", or "yes 2, …": an answer by number, in an answer to several. */
const numbered =
  /^\s*(?:#?\d{1,2}\s+(?:yes|yep|no|not|done|did|dropped|open|still|started)\b|(?:yes|no|done|drop|open)\s+#?\d{1,2}(?=\s*(?:$|[,.:;&–-]|and\b|\d)))/i

/** The mark of a list's item, with the blanks around it. */
export const listMark = /^\s*(?:[-*•–·]|\(?\d{1,2}[).:]|\(?[a-z][).])\s+/

/** Whether a mail program broke the line: the next line's first word would not have fitted into it. */
export function isWrapped(line: string, next: string): boolean {
  const following = next.trim()
  if (following === '' || line.trim() === '' || listMark.test(next) || numbered.test(next)) return false
  return line.trimEnd().length + 1 + following.split(/\s/, 1)[0]!.length > wrapColumn
}

/** The lines as they were written: what a mail program broke is joined by a blank; blank lines stay. */
export function unwrapped(text: string): string[] {
  const lines = text.split('\n')
  // A mail program that breaks lines would have broken this one, too.
  if (lines.some((line) => line.length > longestWrapped && /\s/.test(line.slice(wrapColumn / 2)))) {
    return lines.map((line) => line.trim())
  }
  const joined: string[] = []
  let last: string | null = null
  for (const line of lines) {
    if (last !== null && joined.length > 0 && isWrapped(last, line)) joined[joined.length - 1] += ` ${line.trim()}`
    else joined.push(line.trim())
    last = line
  }
  return joined
}
