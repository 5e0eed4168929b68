// What a pattern of the scanner is, and how patterns are built from vocabularies.

import type { Item, Piece } from './time-items.ts'

/** One way in which a piece can be written. `regex` is sticky; `read` may refuse a match by null. */
export type Pattern = {
  readonly regex: RegExp
  readonly read: (match: RegExpExecArray, before: readonly Item[], text: string) => Piece | readonly Piece[] | null
}

/** The alternatives of a pattern, longest first, so that `monday` is not read as `mon`. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]"))
    .join('|')
}

/** A sticky, case-insensitive pattern in which `\b` stands for the edge of a word in any script. */
export function sticky(source: string): RegExp {
  return new RegExp(source.replaceAll('\\b', '(?![\\p{L}\\p{N}_])'), 'iuy')
}

/** The last item that is not a mere joint between words. */
export function lastItem(before: readonly Item[]): Item | undefined {
  for (let index = before.length - 1; index >= 0 && index >= before.length - 3; index--) {
    const item = before[index]
    if (item && !(item.kind === 'mark' && (item.mark === 'filler' || item.mark === 'comma' || item.mark === 'open')))
      return item
  }
  return undefined
}

export function isMark(item: Item | undefined, ...marks: readonly string[]): boolean {
  return item?.kind === 'mark' && marks.includes(item.mark)
}
