// `node test/faults/kill-loop.ts --rounds 50`: the program, Postfix and Dovecot killed with -9 over and over while conversations
// pass through them. Prints what became of each, and every broken promise. `--seed N` repeats the same misfortunes as far as
// real processes let it; `--keep FOLDER` keeps store and logs.

import { parseArgs } from 'node:util'
import { loopTable } from './loop-table.ts'
import { runLoop } from './run-loop.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    filing: { type: 'string', default: 'provider' },
    together: { type: 'string', default: '8' },
    undo: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})

// The servers are groups of their own; they are ended when this process exits, and a signal must be such an exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const report = await runLoop({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  filing: values.filing === 'program' ? 'program' : 'provider',
  together: Number(values.together),
  undoMinutes: Number(values.undo),
  longestMs: 90_000,
  onProgress: (line) => console.error(line),
  keep: values.keep ?? null,
})

console.log(loopTable(report))
console.log(`seed ${values.seed}, Sent filled by the ${values.filing}`)
process.exitCode = report.violations.length + report.unexpected.length === 0 ? 0 : 1
