// Where planted bugs are hunted: the seeds of the simulation, and the crash sweep over the main scenario.

import { everyCall, runCrashes, type SweepBase, withoutCrash } from '../crash-sweep.ts'
import { keptSituation } from '../kept-situations.ts'
import { situation } from '../prepared.ts'
import { runScenario, type SeedResult } from '../run-seed.ts'
import { drawScenario } from '../scenarios/draw.ts'
import { profileNames, type Scenario, situationNames } from '../scenarios/scenario.ts'
import type { CrashAt } from '../world.ts'
import type { Narrowing } from './planted-bug.ts'

export type Run = { readonly name: string; readonly play: () => Promise<SeedResult> }

const SWEPT: readonly SweepBase[] = [
  { situation: 'thanks', profile: 'plain' },
  { situation: 'thanks', profile: 'gmail' },
]

/**
 * One run a seed, its scenario changed as the bug asks for. A situation made by a program with a mistake in it must not be kept
 * for others: such seeds are left out.
 */
export function seedRuns(from: number, count: number, narrowed: Narrowing, kept: boolean): Run[] {
  const seeds = Array.from({ length: count }, (_, index) => from + index)
  const scenarios = seeds.map((seed) => narrow(drawScenario(seed), narrowed))
  const how = Object.keys(narrowed).length === 0 ? '' : ', narrowed'
  return scenarios
    .filter(({ situation, profile }) => !kept || keptSituation(situation, profile) !== null)
    .map((scenario) => ({ name: `seed ${scenario.seed}${how}`, play: () => runScenario(scenario) }))
}

function narrow(scenario: Scenario, narrowed: Narrowing): Scenario {
  return { ...scenario, ...narrowed, owner: { ...scenario.owner, ...narrowed.owner } }
}

/** The plain run, then one run for each call at which the program may die, the latest calls first: there notes leave. */
export async function sweepRuns({ planned }: Narrowing, names?: RegExp): Promise<Run[]> {
  const runs: Run[] = []
  for (const swept of SWEPT) {
    const base = planned === undefined ? swept : { ...swept, planned }
    const place = `${base.situation} at ${base.profile}${planned === undefined ? '' : ', narrowed'}`
    runs.push({ name: place, play: () => withoutCrash(base) })
    for (const crashes of (await everyCall(base, names)).toReversed()) {
      runs.push({ name: `${place}, death ${deaths(crashes)}`, play: () => runCrashes(base, crashes) })
    }
  }
  return runs
}

function deaths(crashes: readonly CrashAt[]): string {
  return crashes.map(({ call, when }) => `${when} call ${call}`).join(' and ')
}

/** Makes and keeps every situation at every provider. */
export async function makeSituations(): Promise<void> {
  for (const name of situationNames) for (const profile of profileNames) await situation(name, profile)
}
