// Plays runs until one of them shows a violation that the program without the planted bug does not have. One process a bug: it
// was planted when this process began (plant.mjs). What it found is its last line, as JSON.

import { parseArgs } from 'node:util'
import { dropAllFolders } from '../program.ts'
import { bugs } from './bugs.ts'
import { makeSituations, type Run, seedRuns, sweepRuns } from './grounds.ts'
import type { Catch, Verdict } from './verdict.ts'

export type HuntOrders = {
  /** Whose scenarios are played, whether it is planted or not. */
  readonly bug: string
  readonly from: number
  readonly seeds: number
  readonly sweep: boolean
  /** Runs that show a violation without any planted bug. */
  readonly skip: readonly string[]
  readonly mostMs: number
  /** Play nothing but this run. */
  readonly only: string | null
  /** Play nothing, but make every situation from which a run begins. */
  readonly prepare: boolean
}

const { values } = parseArgs({ options: { orders: { type: 'string', default: '{}' } } })
const orders = JSON.parse(values.orders) as HuntOrders
const name = process.env.THANKTWICE_PLANTED_BUG ?? ''
if (orders.prepare) await makeSituations()
console.log(JSON.stringify(await hunt(orders)))
process.exit(0)

/** Until the first find. */
async function hunt(orders: HuntOrders): Promise<Verdict> {
  const begun = performance.now()
  let runs = 0
  const verdict = (caught: Catch | null): Verdict => {
    return { bug: name, runs, ms: Math.round(performance.now() - begun), caught, failure: null }
  }
  for (const ground of groundsOf(orders)) {
    for (const run of await ground()) {
      if (orders.skip.includes(run.name) || (orders.only !== null && orders.only !== run.name)) continue
      if (performance.now() - begun >= orders.mostMs) break
      runs += 1
      const caught = await play(run)
      if (caught !== null || orders.only !== null) return verdict(caught)
    }
  }
  return verdict(null)
}

type Ground = () => Run[] | Promise<Run[]>

/** What only a death at the right call shows is hunted in the sweep first. */
function groundsOf({ bug, from, seeds, sweep }: HuntOrders): Ground[] {
  const { dies = false, narrowed = {} } = bugs.find((one) => one.name === bug) ?? {}
  const seeded: Ground = () => seedRuns(from, seeds, narrowed, name !== '')
  if (!sweep) return [seeded]
  return dies ? [sweepRuns, seeded] : [seeded, sweepRuns]
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
