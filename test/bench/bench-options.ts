// What the command line of the bench says.

import { parseArgs } from 'node:util'

export type CommandLine = {
  /** Parts whose name holds one of these words; all when empty. */
  readonly only: readonly string[]
  readonly runs: number
  readonly quick: boolean
  readonly json: boolean
  /** Write docs/bench.md and docs/bench.svg. */
  readonly write: boolean
}

export const usage = `npm run bench -- [--only WORDS] [--runs N] [--quick] [--json] [--no-write]

  --only WORDS   only the parts whose name holds one of the words: noticing, all-mail, restart, pipeline, reading,
                 memory, scheduler, command
  --runs N       how often each measurement is done; 3 unless told otherwise
  --quick        small mailboxes and few deliveries: shows that it works, the figures mean nothing; writes no docs
  --json         the rows as JSON instead of the table
  --no-write     leave docs/bench.md and docs/bench.svg as they are
`

/** Throws a TypeError that says what was not understood. */
export function commandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    allowNegative: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '3' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: true },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1 || runs > 99) throw new TypeError('--runs takes a number from 1 to 99')
  const only = [...values.only, ...positionals].flatMap((words) => words.split(/[\s,]+/)).filter((word) => word !== '')
  // A part of the rows would overwrite the whole of them.
  const write = values.write && !values.quick && only.length === 0
  return { only, runs, quick: values.quick, json: values.json, write }
}
