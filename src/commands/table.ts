// Columns for people: as wide as they must be, the last one free. No borders, no colours of its own.

import { stripVTControlCharacters } from 'node:util'

/** Rows of equal length; the first may be a heading. Gives lines without trailing blanks. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, shown(cell))
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - shown(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shown(cell: string): number {
  return stripVTControlCharacters(cell).length
}
