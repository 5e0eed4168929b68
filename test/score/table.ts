// Sets rows of text and numbers into columns for people.

export type Cell = string | number

/** The first column to the left, the others to the right, under a head and a rule; ends with a newline. */
export function columns(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)))
  const set = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  const [first = [], ...others] = texts
  return `${[set(first), widths.map((width) => '-'.repeat(width)).join('  '), ...others.map(set)].join('\n')}\n`
}

/** `3` of `4` as `75.0 %`; of none, `-`. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`
}
