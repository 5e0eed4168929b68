// Plays seeds until one of them shows a violation that the program without the planted bug does not have. One process a bug: it
// was planted when this process began (plant.mjs). What it found is its last line, as JSON.

import { parseArgs } from 'node:util'
import { keptSituation } from '../kept-situations.ts'
import { runSeed } from '../run-seed.ts'
import { drawScenario } from '../scenarios/draw.ts'
import type { Catch, Verdict } from './verdict.ts'

export type HuntOrders = {
  readonly from: number
  readonly seeds: number
  /** Seeds that show a violation without any planted bug. */
  readonly skip: readonly number[]
  readonly mostMs: number
  /** Go on after a find, and give all of them: to learn which seeds are not clean. */
  readonly all: boolean
}

const { values } = parseArgs({ options: { orders: { type: 'string' } } })
const orders = JSON.parse(values.orders ?? '{}') as HuntOrders
const bug = process.env.THANKTWICE_PLANTED_BUG ?? ''
const begun = performance.now()
const skip = new Set(orders.skip)
const finds: Catch[] = []
let seeds = 0

for (let seed = orders.from; seed < orders.from + orders.seeds; seed += 1) {
  if (skip.has(seed)) continue
  if (performance.now() - begun > orders.mostMs) break
  const found = await play(seed)
  seeds += 1
  if (found === null) continue
  finds.push(found)
  if (!orders.all) break
}

const ms = Math.round(performance.now() - begun)
const verdict: Verdict = { bug, seeds, ms, caught: finds[0] ?? null, failure: null }
console.log(JSON.stringify(orders.all ? finds : verdict))
process.exit(0)

/** The first violation of one seed, or null. */
async function play(seed: number): Promise<Catch | null> {
  const { situation, profile } = drawScenario(seed)
  // Made by a program with a mistake in it, a situation must not be kept for others.
  if (bug !== '' && keptSituation(situation, profile) === null) return null
  const { violations } = await runSeed(seed)
  const [first] = violations
  if (first === undefined) return null
  return { seed, invariant: first.invariant, name: first.name, because: first.because }
}
