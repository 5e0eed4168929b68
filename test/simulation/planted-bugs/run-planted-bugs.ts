// Hunts every planted bug, each in a process of its own, over seeds that are clean without it.

import { spawn } from 'node:child_process'
import { bugs } from './bugs.ts'
import type { HuntOrders } from './hunt.ts'
import type { Catch, Verdict } from './verdict.ts'

export type Hunting = {
  /** How many seeds are played for a bug at most. */
  readonly seedsPerBug: number
  /** How many hunts run at once. */
  readonly jobs: number
  readonly from?: number
  /** Whether the crash sweep is played as well; unless said otherwise it is. */
  readonly sweep?: boolean
  /** How long one hunt may take, in milliseconds; ten minutes unless given. */
  readonly mostMs?: number
  /** Only bugs whose name holds this. */
  readonly only?: string
  /** Hears of each run that is not clean even without a planted bug. */
  readonly onUnclean?: (found: Catch) => void
  /** Hears of each verdict as it comes. */
  readonly onVerdict?: (verdict: Verdict) => void
}

const LONGEST_MS = 10 * 60_000
const HERE = new URL('./', import.meta.url).pathname

/** The verdicts in the order of the bugs. A find counts only where the same run is clean without the bug. */
export async function runPlantedBugs(hunting: Hunting): Promise<Verdict[]> {
  const { jobs, only = '', onVerdict = () => {} } = hunting
  const wanted = bugs.filter(({ name }) => name.includes(only))
  await prepareSituations(hunting)
  const skip = new Set<string>()
  return inTurn(wanted, jobs, async ({ name }) => {
    const verdict = await hunt(name, hunting, skip).catch(
      (error: Error): Verdict => ({ bug: name, runs: 0, ms: 0, caught: null, failure: error.message }),
    )
    onVerdict(verdict)
    return verdict
  })
}

/** Made by the program as it is, before any other makes one: hunts use what is kept, and keep nothing themselves. */
async function prepareSituations(hunting: Hunting): Promise<void> {
  await inProcess('', { ...ordersOf('', hunting), sweep: false, mostMs: 0, prepare: true })
}

async function hunt(name: string, hunting: Hunting, skip: Set<string>): Promise<Verdict> {
  const { onUnclean = () => {} } = hunting
  let [runs, ms] = [0, 0]
  for (;;) {
    const verdict = await inProcess(name, { ...ordersOf(name, hunting), skip: [...skip] })
    runs += verdict.runs
    ms += verdict.ms
    if (verdict.caught === null) return { ...verdict, runs, ms }
    const { run } = verdict.caught
    const without = skip.has(run) ? verdict : await inProcess('', { ...ordersOf(name, hunting), only: run })
    if (without.caught === null) return { ...verdict, runs, ms }
    if (!skip.has(run)) onUnclean(without.caught)
    skip.add(run)
  }
}

function ordersOf(bug: string, { seedsPerBug, from = 1, mostMs = LONGEST_MS, sweep = true }: Hunting): HuntOrders {
  return { bug, from, seeds: seedsPerBug, sweep, mostMs, skip: [], only: null, prepare: false }
}

/** What the hunt says in its last line. Rejects when it says nothing. */
function inProcess(bug: string, orders: HuntOrders): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const args = ['--import', `${HERE}plant.mjs`, `${HERE}hunt.ts`, '--orders', JSON.stringify(orders)]
    const child = spawn(process.execPath, args, {
      env: { ...process.env, THANKTWICE_PLANTED_BUG: bug },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, complained] = ['', '']
    child.stdout.on('data', (bytes) => (said += bytes))
    child.stderr.on('data', (bytes) => (complained += bytes))
    child.on('error', reject)
    child.on('close', () => {
      try {
        resolve(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Verdict)
      } catch {
        reject(new Error(`the hunt ended without a word: ${complained.trim().slice(0, 400)}`))
      }
    })
  })
}

/** Works through the items in order, `jobs` at a time; the answers are in the order of the items. */
async function inTurn<T, R>(items: readonly T[], jobs: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  let next = 0
  const worker = async () => {
    for (let index = next; index < items.length; index = next) {
      next = index + 1
      answers[index] = await work(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker))
  return answers
}
