// How long somebody waits for `thanktwice status`, against a Node that does nothing.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byTurns, median } from '../measure.ts'
import { writeConfig } from '../owner-config.ts'
import { type BenchOptions, duration, type Part, type Row } from '../row.ts'
import { runTask } from '../task.ts'

export const commandStart: Part = { name: 'command start', measure }

const CONVERSATIONS = 50
const MORE_MS = 150
const program = fileURLToPath(new URL('../../../bin/thanktwice.mjs', import.meta.url))

async function measure({ runs, quick, say }: BenchOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  const configPath = writeConfig(folder, { address: 'ana@bench.example', imapPort: 143, smtpPort: 25 })
  try {
    await runTask('tick', { configPath, counts: [CONVERSATIONS] })
    say('status, and node -e 0')
    const [owns, floors] = await byTurns(
      quick ? 3 : runs * 7,
      async () => timed([program, 'status', '--config', configPath]),
      async () => timed(['-e', '0']),
    )
    return [row(median(owns), median(floors), owns.length)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timed(args: readonly string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const ms = performance.now() - began
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return ms
}

function row(own: number, floor: number, starts: number): Row {
  return {
    what: 'command start (`status`)',
    ours: duration(own),
    against: `node -e 0: ${duration(floor)}`,
    aim: `≤ ${MORE_MS} ms more`,
    figure: own - floor,
    bound: { most: MORE_MS },
    ratio: { is: own / floor, aim: (floor + MORE_MS) / floor },
    notes: [
      `${duration(own - floor)} more, with ${CONVERSATIONS} conversations in the store; median of ${starts} starts each`,
    ],
  }
}
