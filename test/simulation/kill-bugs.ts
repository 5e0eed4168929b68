// The entry: hunts all planted bugs and prints the table. Exit 1 unless every one is caught.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runPlantedBugs } from './planted-bugs/run-planted-bugs.ts'
import { verdictLine, verdictTable } from './planted-bugs/tell-verdicts.ts'

/** `--seeds N` a bug, `--from S`, `--jobs J`, `--only words`, `--no-sweep`. Gives the exit code. */
export async function killBugs(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      only: { type: 'string', default: '' },
      sweep: { type: 'boolean', default: true },
    },
    allowNegative: true,
    strict: false,
  })
  const verdicts = await runPlantedBugs({
    seedsPerBug: Number(values.seeds),
    from: Number(values.from),
    jobs: Number(values.jobs),
    only: String(values.only),
    sweep: values.sweep !== false,
    onUnclean: ({ run, invariant, because }) =>
      console.error(`without any planted bug, ${run} breaks invariant ${invariant}: ${because}`),
    onVerdict: (verdict) => console.error(verdictLine(verdict)),
  })
  console.log(verdictTable(verdicts))
  return verdicts.every(({ caught }) => caught !== null) ? 0 : 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = await killBugs(process.argv.slice(2))
