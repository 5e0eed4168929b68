// `npm run simulate -- …`: lives through many seeds or the crash sweep, and says what held and what did not.

import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { everyCall, everyPair, runCrashes, type SweepBase } from './crash-sweep.ts'
import { runTasks } from './job-pool.ts'
import { dropAllFolders } from './program.ts'
import { runSeed, type SeedResult } from './run-seed.ts'
import { type ProfileName, profileNames } from './scenarios/scenario.ts'
import type { Done, Task } from './seed-worker.ts'
import { count, nameOf, newTally, report, type Tally } from './tally.ts'
import type { CrashAt } from './world.ts'

const USAGE = `simulate [--seeds N] [--from S] [--jobs J] [--profile ${profileNames.join('|')}] [--sweep] [--pairs] [--step N] [--bugs] [--json]
simulate --seed X [--profile P]             one seed, told in full
simulate --die before:12,after:40 [--profile P]   the scenario of the sweep, dying there, told in full`

const options = {
  seeds: { type: 'string' },
  from: { type: 'string' },
  jobs: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
  step: { type: 'string' },
  die: { type: 'string' },
  sweep: { type: 'boolean' },
  pairs: { type: 'boolean' },
  bugs: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

async function main(): Promise<number> {
  const { values } = parseArgs({ options })
  const number = (name: 'seeds' | 'from' | 'jobs' | 'seed' | 'step', usual: number) => {
    const given = values[name] === undefined ? usual : Number(values[name])
    if (!Number.isSafeInteger(given) || given < 0) throw new Error(`--${name} wants a whole number`)
    return given
  }
  const profile = profileNamed(values.profile)
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  if (values.bugs) {
    const entry = new URL('./kill-bugs.ts', import.meta.url).pathname
    return spawnSync(process.execPath, [entry, ...passedOn(values)], { stdio: 'inherit' }).status ?? 1
  }
  if (values.seed !== undefined) return tell(await runSeed(number('seed', 1), { profile, tell: true }))
  const tasks: Task[] = []
  const bases = basesOf(profile)
  if (values.die !== undefined) return tell(await runCrashes(bases[0] as SweepBase, deathsIn(values.die), true))
  if (values.sweep) for (const base of bases) tasks.push(...crashes(base, await everyCall(base)))
  if (values.pairs)
    for (const base of bases.slice(0, 1)) tasks.push(...crashes(base, await everyPair(base, number('step', 1))))
  const from = number('from', 1)
  const seeds = number('seeds', values.sweep || values.pairs ? 0 : 200)
  for (let seed = from; seed < from + seeds; seed += 1) tasks.push({ task: 'seed', seed, profile })
  return runAll(tasks, number('jobs', availableParallelism()), values.json ?? false)
}

/** What the killing of bugs understands as well. */
function passedOn({
  seeds,
  jobs,
  json,
}: {
  seeds?: string | undefined
  jobs?: string | undefined
  json?: boolean | undefined
}): string[] {
  return [
    ...(seeds === undefined ? [] : ['--seeds', seeds]),
    ...(jobs === undefined ? [] : ['--jobs', jobs]),
    ...(json ? ['--json'] : []),
  ]
}

function profileNamed(name: string | undefined): ProfileName | null {
  const found = profileNames.find((known) => known === name)
  if (name !== undefined && found === undefined) throw new Error(`--profile is one of ${profileNames.join(', ')}`)
  return found ?? null
}

/** The main scenario, at a provider that files nothing itself, or at the one that was asked for. */
function basesOf(profile: ProfileName | null): SweepBase[] {
  return [{ situation: 'thanks', profile: profile ?? 'plain' }]
}

function crashes(base: SweepBase, deaths: readonly (Task & { task: 'crash' })['crashes'][]): Task[] {
  return deaths.map((each) => ({ task: 'crash', base, crashes: each }))
}

/** `before:12,after:40` */
function deathsIn(text: string): CrashAt[] {
  return text.split(',').map((each) => {
    const found = /^(before|after):(\d+)$/.exec(each)
    if (found === null) throw new Error('--die wants deaths such as before:12,after:40')
    return { when: found[1] as CrashAt['when'], call: Number(found[2]) }
  })
}

function tell({ story, violations, log }: SeedResult): number {
  const odd = log.filter((line) => !/^\{"level":"(?:info|debug)"/.test(line))
  process.stdout.write(`${story}\n\nIt logged, besides what is usual:\n${odd.join('\n')}\n`)
  return violations.length > 0 ? 1 : 0
}

async function runAll(tasks: readonly Task[], jobs: number, json: boolean): Promise<number> {
  const tally = newTally()
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const progress = showProgress(tasks.length, tally, seconds)
  await runTasks(tasks, jobs, (done) => {
    count(tally, done)
    if (done.violations.length > 0) progress.say(`${nameOf(done.task)} breaks ${numbersIn(done)}`)
    progress.step()
    return tally.failures.length > 20
  })
  progress.end()
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...tally, firsts: [...tally.firsts], seconds: seconds() })}\n`
      : `${report(tally, seconds())}\n`,
  )
  const first = [...tally.firsts.values()].sort((a, b) => number(a) - number(b))[0]
  if (first !== undefined && !json) process.stdout.write(`\n${first.story}\n`)
  for (const { task, failure } of tally.failures.slice(0, 5)) {
    process.stderr.write(`the simulation itself failed at ${nameOf(task)}: ${failure}\n`)
  }
  return first !== undefined || tally.failures.length > 0 ? 1 : 0
}

function numbersIn({ violations }: Done): string {
  return violations.map(({ invariant, because }) => `${invariant} (${because})`).join(', ')
}

function number({ task }: Done): number {
  return task.task === 'seed' ? task.seed : 0
}

/** On a terminal one line that changes, elsewhere a quiet line now and then. */
function showProgress(total: number, tally: Tally, seconds: () => number) {
  const live = process.stderr.isTTY && process.env.TERM !== 'dumb'
  let last = 0
  const line = () => {
    const speed = tally.runs / Math.max(seconds(), 0.001)
    const left = speed === 0 ? '?' : `${Math.ceil((total - tally.runs) / speed)} s`
    return `${tally.runs} of ${total}, ${speed.toFixed(1)} a second, ${tally.troubles} troubles met, ${tally.violations} violations, ${left} left`
  }
  return {
    step: () => {
      if (seconds() - last < (live ? 0.2 : 10)) return
      last = seconds()
      process.stderr.write(live ? `\r\x1b[K${line()}` : `${line()}\n`)
    },
    say: (text: string) => void process.stderr.write(live ? `\r\x1b[K${text}\n` : `${text}\n`),
    end: () => void (live && process.stderr.write('\r\x1b[K')),
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`)
  process.exitCode = 2
} finally {
  dropAllFolders()
}
