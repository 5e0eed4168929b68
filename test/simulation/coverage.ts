// Which bad thing met which state of a note: the more of these pairs were lived through, the more a clean run says.

import type SQLite from 'better-sqlite3'
import type { Entry } from './history.ts'
import type { Meant } from './people/meant.ts'
import { outside } from './store-ports.ts'

/** How often each pair was met, as `fault × state`. */
export type Coverage = Record<string, number>

export const states = [
  'no note',
  'asking',
  'ready',
  'claimed',
  'body-started',
  'held',
  'unknown',
  'sent',
  'refused',
  'withdrawn',
] as const

/** Where a note is, the most delicate first. */
const RANK = ['body-started', 'claimed', 'unknown', 'held', 'ready', 'asking', 'sent', 'refused', 'withdrawn']

export type Watch = {
  /** Counts what has happened since the last look, at the state in which the store is now. To be called before it changes. */
  readonly look: () => void
  readonly coverage: Coverage
}

/** `store` gives the open store of the living process, or null. */
export function watchCoverage(history: readonly Entry[], store: () => SQLite.Database | null): Watch {
  const coverage: Coverage = {}
  let seen = history.length
  let last = 'no note'
  return {
    coverage,
    look: () => {
      if (history.length === seen) return
      const names = history.slice(seen).flatMap(nameOf)
      seen = history.length
      if (names.length === 0) return
      const open = store()
      if (open?.open) last = stateIn(open)
      for (const name of names) {
        const cell = `${name} × ${last}`
        coverage[cell] = (coverage[cell] ?? 0) + 1
      }
    },
  }
}

/** What is counted of the history: faults, deaths, and what people do at bad moments. */
function nameOf(entry: Entry): string[] {
  if (entry.what === 'fault') return [entry.fault]
  if (entry.what === 'process') return entry.did === 'died' ? ['death'] : []
  if (entry.what === 'changed') return entry.by === 'service' ? [] : [`mailbox: ${entry.change}`]
  if (entry.what !== 'wrote') return []
  const meant = entry.meant as Meant
  return [`${meant.who}: ${meant.act}`]
}

function stateIn(store: SQLite.Database): string {
  return outside(() => {
    const rows = store.prepare("SELECT DISTINCT state FROM outbox WHERE audience = 'contact'").all() as {
      state: string
    }[]
    const found = new Set(rows.map(({ state }) => state))
    const asking = store.prepare(`SELECT 1 FROM conversations WHERE body LIKE '%"status":"asking"%' LIMIT 1`).get()
    if (asking !== undefined) found.add('asking')
    return RANK.find((state) => found.has(state)) ?? 'no note'
  })
}

export function addCoverage(sum: Coverage, more: Coverage): void {
  for (const [cell, count] of Object.entries(more)) sum[cell] = (sum[cell] ?? 0) + count
}

/** A table: faults down, states across, and below it what was never reached. */
export function coverageTable(coverage: Coverage): string {
  const faults = [...new Set(Object.keys(coverage).map((cell) => cell.split(' × ')[0] ?? ''))].sort()
  const width = Math.max(5, ...faults.map((fault) => fault.length))
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padStart(Math.max(7, states[index]?.length ?? 0)))].join(
      '  ',
    )
  const lines = faults.map((fault) =>
    row(
      fault,
      states.map((state) => String(coverage[`${fault} × ${state}`] ?? '·')),
    ),
  )
  const missing = faults.flatMap((fault) =>
    states.filter((state) => coverage[`${fault} × ${state}`] === undefined).map((state) => `${fault} × ${state}`),
  )
  const reached = faults.length * states.length - missing.length
  return [
    row('fault', states),
    ...lines,
    '',
    `${reached} of ${faults.length * states.length} pairs were met at least once.`,
    ...(missing.length === 0 ? [] : [`never met: ${missing.join(', ')}`]),
  ].join('\n')
}
