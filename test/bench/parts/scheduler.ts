// Whether looking for what is due costs the same with a thousand conversations as with a million.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeConfig } from '../owner-config.ts'
import { type BenchOptions, duration, type Part, type Row } from '../row.ts'
import { runTask } from '../task.ts'

export const scheduler: Part = { name: 'scheduler', measure }

type Seen = { readonly count: number; readonly tickMs: number; readonly queryMs: number; readonly firstMs: number }

/** More than this from the smallest store to the largest is no longer flat. */
const FLAT = 1.5

async function measure({ quick, say }: BenchOptions): Promise<Row[]> {
  const counts = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]
  say(`with up to ${Math.max(...counts).toLocaleString('en')} conversations`)
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  const configPath = writeConfig(folder, { address: 'ana@bench.example', imapPort: 143, smtpPort: 25 })
  try {
    const seen = await runTask<Seen[]>('tick', { configPath, counts })
    return [row(seen)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(seen: readonly Seen[]): Row {
  const [least, most] = [seen[0], seen.at(-1)]
  if (least === undefined || most === undefined) throw new Error('nothing was measured')
  const growth = most.tickMs / least.tickMs
  const list = (of: (one: Seen) => number) =>
    seen.map((one) => `${one.count.toLocaleString('en')}: ${duration(of(one))}`).join(', ')
  return {
    what: 'a scheduler tick, from 10³ to 10⁶ conversations',
    ours: list(({ tickMs }) => tickMs),
    against: `the indexed query alone: ${list(({ queryMs }) => queryMs)}`,
    aim: `flat (≤ ${FLAT} ×)`,
    figure: growth,
    bound: { most: FLAT },
    ratio: { is: growth, aim: FLAT },
    notes: [
      'a tick is a whole turn with nothing due and no mail, without a net; the ratio is that of the largest store to the smallest',
      `the first turn of a day also looks for what may be forgotten; the first tick of each store took ${list(({ firstMs }) => firstMs)}`,
    ],
  }
}
