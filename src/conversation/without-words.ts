// Takes words out of the owner's notes that he calls private afterwards, with the whole sentence that holds them.

/** What is left, and what was taken out. Where the words are not found as they stand, nothing is left: too much is kept back rather than too little. */
export function withoutWords(notes: string, words: string): { left: string; taken: string } {
  const place = placeOf(notes, words)
  if (place === null) return notes.trim() === '' ? { left: notes, taken: '' } : { left: '', taken: notes }
  const start = beginOf(notes, place.start)
  const end = endOf(notes, place.end)
  const left = `${notes.slice(0, start).trimEnd()}\n${notes.slice(end).trimStart()}`.trim()
  return { left, taken: notes.slice(start, end).trim() }
}

/** Blanks and line breaks count alike, as do letters in both cases. */
function placeOf(notes: string, words: string): { start: number; end: number } | null {
  const parts = words.split(/\s+/).filter((part) => part !== '')
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  if (pattern === '') return null
  const match = new RegExp(pattern, 'i').exec(notes)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

/** After the sentence or the line before; the dot behind a number ends none. */
function beginOf(notes: string, from: number): number {
  const before = notes.slice(0, from)
  const ends = [...before.matchAll(/(?<=[^\s\d.])[.!?]+\s|\n/g)]
  const last = ends.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

function endOf(notes: string, from: number): number {
  const rest = notes.slice(Math.max(0, from - 1))
  const found = /[.!?](?=\s|$)|\n/.exec(rest)
  return found === null ? notes.length : Math.max(0, from - 1) + found.index + 1
}
