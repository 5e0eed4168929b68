// Dying everywhere: one plain scenario, in which the program is ended at every single call of its, before it and after it; and
// in the stretch between the owner's word and the departure of the note, twice.

import type { FinishedRun } from './checker/finished-run.ts'
import { MINUTE, SECOND } from './people/surroundings.ts'
import { runScenario, type SeedResult } from './run-seed.ts'
import type { ProfileName, Scenario, SituationName } from './scenarios/scenario.ts'
import type { CrashAt } from './world.ts'

export type SweepBase = { readonly situation: SituationName; readonly profile: ProfileName }

/** The main scenario: a thank-you is approved and leaves. Nothing else goes wrong. */
export function sweepScenario({ situation, profile }: SweepBase, crashes: readonly CrashAt[] = []): Scenario {
  return {
    seed: 1,
    situation,
    profile,
    owner: {
      approvals: ['send'],
      after: 'send',
      delay: [2 * MINUTE, 2 * MINUTE],
      receipts: 'nothing',
      wentOut: 'yes',
      copies: ['before'],
      journey: true,
    },
    planned: [],
    faults: { rate: 0, untilMs: 0, forced: [], announced: true },
    crashes,
    losesUnsynced: true,
    restartMs: 20 * SECOND,
  }
}

const crashFree = new Map<string, Promise<SeedResult>>()

/** The scenario lived through without a death: what all others are compared with. */
export function withoutCrash(base: SweepBase): Promise<SeedResult> {
  const key = `${base.situation} ${base.profile}`
  const known = crashFree.get(key) ?? runScenario(sweepScenario(base))
  crashFree.set(key, known)
  return known
}

/** One run that dies there. */
export async function runCrashes(base: SweepBase, crashes: readonly CrashAt[]): Promise<SeedResult> {
  const free: FinishedRun = (await withoutCrash(base)).run
  return runScenario(sweepScenario(base, crashes), false, free)
}

/** Every call, before and after. */
export async function everyCall(base: SweepBase): Promise<(readonly CrashAt[])[]> {
  const { calls } = await withoutCrash(base)
  return atEach(1, calls[0]?.length ?? 0).map((at) => [at])
}

/**
 * Every pair of deaths whose first lies between the owner's word and the end of the note's transaction, and whose second is
 * within the same stretch of the next process. `step` leaves out all but each so-many-th of the second deaths.
 */
export async function everyPair(base: SweepBase, step = 1): Promise<(readonly CrashAt[])[]> {
  const { calls } = await withoutCrash(base)
  const [from, to] = stretch(calls[0] ?? [])
  const pairs: (readonly CrashAt[])[] = []
  for (const first of atEach(from, to)) {
    for (const second of atEach(1, to - from + 40)) {
      if (second.call % step === 0) pairs.push([first, second])
    }
  }
  return pairs
}

/** From the turn in which the owner's word is read until the note's SMTP session is over: the last one of the run. */
function stretch(calls: readonly string[]): [number, number] {
  const ends = calls.map((name, index) => (name.startsWith('smtp.') ? index + 1 : 0))
  const last = Math.max(...ends)
  return [Math.max(1, last - 160), Math.min(calls.length, last + 6)]
}

function atEach(from: number, to: number): CrashAt[] {
  const result: CrashAt[] = []
  for (let call = from; call <= to; call += 1) result.push({ call, when: 'before' }, { call, when: 'after' })
  return result
}
