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

/** The verdicts in the order of the bugs. The seeds are played without any bug first: what is not clean then says nothing. */
export async function runPlantedBugs(hunting: Hunting): Promise<Verdict[]> {
  const {
    seedsPerBug,
    jobs,
    from = 1,
    mostMs = LONGEST_MS,
    only = '',
    sweep = true,
    onUnclean = () => {},
    onVerdict = () => {},
  } = hunting
  const unclean = await findUnclean(from, seedsPerBug, sweep, jobs)
  for (const one of unclean) onUnclean(one)
  const skip = unclean.map(({ run }) => run)
  const wanted = bugs.filter(({ name }) => name.includes(only))
  return inTurn(wanted, jobs, async ({ name }) => {
    const orders = { from, seeds: seedsPerBug, sweep, skip, mostMs }
    const verdict = await (inProcess(name, orders) as Promise<Verdict>).catch(
      (error: Error): Verdict => ({ bug: name, runs: 0, ms: 0, caught: null, failure: error.message }),
    )
    onVerdict(verdict)
    return verdict
  })
}

/** What the program itself does wrong, in as many processes; the last of them plays the crash sweep. */
async function findUnclean(from: number, seeds: number, sweep: boolean, jobs: number): Promise<Catch[]> {
  const share = Math.ceil(seeds / jobs)
  const shares = Array.from({ length: jobs }, (_, index) => ({
    from: from + index * share,
    seeds: Math.max(0, Math.min(share, seeds - index * share)),
    sweep: sweep && index === jobs - 1,
  }))
  const found = await inTurn(shares, jobs, (one) => inProcess('', { ...one, skip: [], mostMs: 0 }) as Promise<Catch[]>)
  return found.flat()
}

/** What the hunt says in its last line. Rejects when it says nothing. */
function inProcess(bug: string, orders: HuntOrders): Promise<unknown> {
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
        resolve(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
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
