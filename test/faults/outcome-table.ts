// The table of measured outcomes as text, as it can stand in the documentation.

import type { Follows } from './what-follows.ts'

export type OutcomeRow = {
  readonly fault: { readonly phase: string; readonly what: string }
  readonly holds: string
  readonly outcome: string
  readonly state: string
  readonly follows: Follows
}

export function outcomeTable(rows: readonly OutcomeRow[]): string {
  const cells = [
    ['when', 'what happens', 'server holds it', 'outcome', 'outbox', 'what follows'],
    ...rows.map(({ fault, holds, outcome, state, follows }) => [
      fault.phase,
      fault.what,
      holds,
      outcome,
      state,
      inWords(follows),
    ]),
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

function inWords({ again, same, toOwner }: Follows): string {
  const bytes =
    again === 0 ? [] : [`${same ? 'the same' : 'OTHER'} bytes go again${again === 1 ? '' : ` ${again} TIMES`}`]
  const said = [...bytes, ...toOwner.map((subject) => `to the owner: "${subject}"`)]
  return said.length === 0 ? '(nothing)' : said.join('; ')
}
