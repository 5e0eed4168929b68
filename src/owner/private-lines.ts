// Parts what stays with the owner from what may be used: lines that begin with `private:` or `off the record:`.

import { isWrapped, listMark } from './wrapped-lines.ts'

export type Parted = { readonly notes: string; readonly privateNotes: readonly string[] }

const mark =
  /^(?:\s*(?:[-*•–]|(?:->|→|=>)|\(?\d{1,2}[).:]?|\(?[a-h][).]|#{1,6}|\p{Extended_Pictographic}\ufe0f?)\s+){0,2}\s*[*_]{0,2}(?:private(?:ly)?[*_]{0,2}\s*[:–-]|(?:(?:this (?:is|was) )?off (?:the )?record|between (?:us|you and me)|confidential(?:ly)?)[*_]{0,2}(?:\s*[:,–-]|\s))[*_]{0,2}\s*/iu
const inside =
  /(?<=[.!?;,]\s{1,3}|\band\s)(?:private(?:ly)?:|off (?:the )?record[:,\s]|between (?:us|you and me)[:,])\s*/i

/**
 * Notes without the private lines, verbatim; private lines without their mark. Where a mail program has broken a private
 * line in two, the second half is private, too. From "off the record" within a line, the rest of the line is private.
 */
export function partPrivate(text: string): Parted {
  const notes: string[] = []
  const privateNotes: string[] = []
  let before: string | null = null
  for (const line of text.split('\n')) {
    const start = mark.exec(line)
    const within = start === null ? inside.exec(line) : null
    if (start !== null) privateNotes.push(line.slice(start[0].length).trim())
    else if (before !== null && isBroken(before, line))
      privateNotes.push(`${privateNotes.pop() ?? ''} ${line.trim()}`.trim())
    else if (within !== null) {
      notes.push(line.slice(0, within.index).trimEnd())
      privateNotes.push(line.slice(within.index + within[0].length).trim())
    } else {
      notes.push(line)
      before = null
      continue
    }
    before = line
  }
  return { notes: notes.join('\n').trim(), privateNotes: privateNotes.filter((line) => line !== '') }
}

const unended =
  /(?:[,–—-]|\b(?:that|the|a|an|of|to|and|or|but|because|with|at|in|on|for|by|from|is|are|was|were|not|her|his|their|my|me))\s*$/i

/** Whether the second line is the rest of the first: it would not have fitted, or it begins in lower case. */
function isBroken(first: string, second: string): boolean {
  return (
    isWrapped(first, second) ||
    (!listMark.test(second) && /^\s*\p{Ll}/u.test(second) && first.trim() !== '') ||
    (!listMark.test(second) && second.trim() !== '' && unended.test(first))
  )
}
