// The table of measured outcomes as text, as it can stand in the documentation.

export type OutcomeRow = {
  readonly fault: { readonly phase: string; readonly what: string }
  readonly holds: string
  readonly outcome: string
}

export function outcomeTable(rows: readonly OutcomeRow[]): string {
  const cells = [
    ['when', 'what happens', 'server holds it', 'outcome'],
    ...rows.map(({ fault, holds, outcome }) => [fault.phase, fault.what, holds, outcome]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `${[lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n')}\n`
}
