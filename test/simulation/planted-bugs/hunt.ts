// Plays runs until one of them breaks an invariant that is expected to catch the planted bug. One process a bug: it
// was planted when this process began (plant.mjs). What it found is its last line, as JSON.

import { parseArgs } from 'node:util'
import type { Violation } from '../checker/violation.ts'
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

/** So many runs that no expected invariant has caught, as those without an end, are enough. */
const MOST_OTHERS = 8

const { values } = parseArgs({ options: { orders: { type: 'string', default: '{}' } } })
const orders = JSON.parse(values.orders) as HuntOrders
const name = process.env.THANKTWICE_PLANTED_BUG ?? ''
const bug = bugs.find((one) => one.name === orders.bug)
if (orders.prepare) await makeSituations()
console.log(JSON.stringify(await hunt(orders)))
process.exit(0)

/** Until the first find. */
async function hunt(orders: HuntOrders): Promise<Verdict> {
  const begun = performance.now()
  let runs = 0
  let [other, others]: [Catch | null, number] = [null, 0]
  const verdict = (caught: Catch | null): Verdict => {
    return { bug: name, runs, ms: Math.round(performance.now() - begun), caught, failure: null }
  }
  for (const ground of groundsOf(orders)) {
    for (const run of await ground()) {
      if (orders.skip.includes(run.name) || (orders.only !== null && orders.only !== run.name)) continue
      if (performance.now() - begun >= orders.mostMs) break
      runs += 1
      const caught = await play(run)
      if (caught !== null) {
        if (orders.only !== null || bug?.expects.includes(caught.invariant) === true) return verdict(caught)
        // That something is wrong is seen; better is an invariant that says what.
        other ??= caught
        others += 1
        if (others >= MOST_OTHERS) return verdict(other)
      }
      if (orders.only !== null) return verdict(null)
    }
  }
  // Situations are kept for the very sources that made them.
  if (runs === 0 && orders.only === null && !orders.prepare) throw new Error('the sources have changed meanwhile')
  return verdict(other)
}

type Ground = () => Run[] | Promise<Run[]>

/** What only a death at the right call shows is hunted in the sweep first. */
function groundsOf({ from, seeds, sweep }: HuntOrders): Ground[] {
  const { dies = false, narrowed = {} } = bug ?? {}
  const seeded: Ground = () => seedRuns(from, seeds, narrowed, name !== '')
  const swept: Ground = () => sweepRuns(narrowed, dies === true || dies === false ? undefined : dies)
  if (!sweep) return [seeded]
  return dies ? [swept, seeded] : [seeded, swept]
}

/** What one run shows against the program, by an invariant that was expected to where there are several; or null. */
async function play({ name: run, play }: Run): Promise<Catch | null> {
  try {
    const { violations } = await play()
    const expected = violations.find(({ invariant }) => bug?.expects.includes(invariant)) ?? violations[0]
    return expected === undefined ? null : { run, ...pick(expected) }
  } catch (error) {
    return { run, invariant: 0, name: 'a run comes to its end', because: error instanceof Error ? error.message : '' }
  } finally {
    // Every death has left a store behind; thousands of them fill the machine's memory.
    dropAllFolders()
  }
}

function pick({ invariant, name, because }: Violation): Omit<Catch, 'run'> {
  return { invariant, name, because }
}
