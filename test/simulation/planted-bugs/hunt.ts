// Plays runs until one of them shows a violation that the program without the planted bug does not have. One process a bug: it
// was planted when this process began (plant.mjs). What it found is its last line, as JSON.

import { parseArgs } from 'node:util'
import { dropAllFolders } from '../program.ts'
import { bugs } from './bugs.ts'
import { type Run, seedRuns, sweepRuns } from './grounds.ts'
import type { Catch, Verdict } from './verdict.ts'

export type HuntOrders = {
  readonly from: number
  readonly seeds: number
  readonly sweep: boolean
  /** Runs that show a violation without any planted bug. */
  readonly skip: readonly string[]
  readonly mostMs: number
}

const { values } = parseArgs({ options: { orders: { type: 'string', default: '{}' } } })
const orders = JSON.parse(values.orders) as HuntOrders
const name = process.env.THANKTWICE_PLANTED_BUG ?? ''
console.log(JSON.stringify(name === '' ? await everyFind(orders) : await hunt(orders)))
process.exit(0)

/** Until the first find. */
async function hunt({ from, seeds, sweep, skip, mostMs }: HuntOrders): Promise<Verdict> {
  const begun = performance.now()
  const swept = () => (sweep ? sweepRuns() : [])
  const seeded = () => seedRuns(from, seeds, true)
  const diesFirst = bugs.find((bug) => bug.name === name)?.dies === true
  let runs = 0
  for (const ground of diesFirst ? [swept, seeded] : [seeded, swept]) {
    for (const run of await ground()) {
      if (skip.includes(run.name)) continue
      if (performance.now() - begun > mostMs) break
      const caught = await play(run)
      runs += 1
      if (caught !== null) return { bug: name, runs, ms: performance.now() - begun, caught, failure: null }
    }
  }
  return { bug: name, runs, ms: performance.now() - begun, caught: null, failure: null }
}

/** Everything that is not clean without a planted bug. */
async function everyFind({ from, seeds, sweep }: HuntOrders): Promise<Catch[]> {
  const finds: Catch[] = []
  for (const run of [...seedRuns(from, seeds, false), ...(sweep ? await sweepRuns() : [])]) {
    const found = await play(run)
    if (found !== null) finds.push(found)
  }
  return finds
}

/** The first violation of one run, or null. */
async function play({ name, play }: Run): Promise<Catch | null> {
  const [first] = (await play()).violations
  // Every death has left a store behind; thousands of them fill the machine's memory.
  dropAllFolders()
  return first === undefined
    ? null
    : { run: name, invariant: first.invariant, name: first.name, because: first.because }
}
