// Where planted bugs are hunted: the seeds of the simulation, and the crash sweep over the main scenario.

import { everyCall, runCrashes, type SweepBase, withoutCrash } from '../crash-sweep.ts'
import { keptSituation } from '../kept-situations.ts'
import { situation } from '../prepared.ts'
import { runSeed, type SeedResult } from '../run-seed.ts'
import { drawScenario } from '../scenarios/draw.ts'
import { profileNames, situationNames } from '../scenarios/scenario.ts'
import type { CrashAt } from '../world.ts'

export type Run = { readonly name: string; readonly play: () => Promise<SeedResult> }

const SWEPT: readonly SweepBase[] = [
  { situation: 'thanks', profile: 'plain' },
  { situation: 'thanks', profile: 'gmail' },
]

/** One run a seed. A situation made by a program with a mistake in it must not be kept for others: such seeds are left out. */
export function seedRuns(from: number, count: number, kept: boolean): Run[] {
  const seeds = Array.from({ length: count }, (_, index) => from + index)
  return seeds
    .filter((seed) => !kept || isKept(seed))
    .map((seed) => ({ name: `seed ${seed}`, play: () => runSeed(seed) }))
}

function isKept(seed: number): boolean {
  const { situation, profile } = drawScenario(seed)
  return keptSituation(situation, profile) !== null
}

/** The plain run, then one run for each call at which the program may die, the latest calls first: there notes leave. */
export async function sweepRuns(): Promise<Run[]> {
  const runs: Run[] = []
  for (const base of SWEPT) {
    const place = `${base.situation} at ${base.profile}`
    runs.push({ name: place, play: () => withoutCrash(base) })
    for (const crashes of (await everyCall(base)).toReversed()) {
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
