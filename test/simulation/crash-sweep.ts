// Dying everywhere: one plain scenario, in which the program is ended at every single call of its, before it and after it; and
// in the stretch between the owner's word and the departure of the note, twice.

import type { FinishedRun } from './checker/finished-run.ts'
import { MINUTE, SECOND } from './people/surroundings.ts'
import { runScenario, type SeedResult } from './run-seed.ts'
import type { Planned, ProfileName, Scenario, SituationName } from './scenarios/scenario.ts'
import type { CrashAt } from './world.ts'

export type SweepBase = {
  readonly situation: SituationName
  readonly profile: ProfileName
  /** What others do meanwhile; nothing unless given. */
  readonly planned?: readonly Planned[]
}

/** The main scenario: a thank-you is approved and leaves. Nothing else goes wrong. */
export function sweepScenario(
  { situation, profile, planned = [] }: SweepBase,
  crashes: readonly CrashAt[] = [],
): Scenario {
  return {
    seed: 1,
    sweep: true,
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
    planned,
    faults: { rate: 0, untilMs: 0, forced: [], announced: true },
    crashes,
    losesUnsynced: true,
    restartMs: 20 * SECOND,
  }
}

const crashFree = new Map<string, Promise<SeedResult>>()

/** The scenario lived through without a death: what all others are compared with. */
export function withoutCrash(base: SweepBase): Promise<SeedResult> {
  const key = JSON.stringify(base)
  const known = crashFree.get(key) ?? runScenario(sweepScenario(base))
  crashFree.set(key, known)
  return known
}

/** One run that dies there. */
export async function runCrashes(base: SweepBase, crashes: readonly CrashAt[], tell = false): Promise<SeedResult> {
  const free: FinishedRun = (await withoutCrash(base)).run
  return runScenario(sweepScenario(base, crashes), tell, free)
}

/** Every call, before and after; or only those of such names. */
export async function everyCall(base: SweepBase, names = /(?:)/): Promise<(readonly CrashAt[])[]> {
  const { calls } = await withoutCrash(base)
  const called = calls[0] ?? []
  return atEach(1, called.length).flatMap((at) => (names.test(called[at.call - 1] ?? '') ? [[at]] : []))
}

/** Calls that change nothing: dying after one is dying after the one before it, a moment later. */
const ONLY_READING = /^imap\.(?!append)/

/**
 * Every pair of deaths in the stretch between the owner's word and the departure of the note: the first process dies after each
 * call that changes something, the second, which begins with opening the store, after each of its own in as long a stretch.
 * `step` leaves out all but each so-many-th of the second deaths.
 */
export async function everyPair(base: SweepBase, step = 1): Promise<(readonly CrashAt[])[]> {
  const { calls, marks } = await withoutCrash(base)
  const called = calls[0] ?? []
  const [from, to] = [marks.approved ?? 1, Math.min(called.length, (marks.left ?? called.length) + 10)]
  const pairs: (readonly CrashAt[])[] = []
  for (const first of changing(called, from, to)) {
    const { calls: then } = await runCrashes(base, [first])
    const second = then[1] ?? []
    const seconds = changing(second, 1, Math.min(second.length, to))
    for (const [index, each] of seconds.entries()) if (index % step === 0) pairs.push([first, each])
  }
  return pairs
}

function changing(called: readonly string[], from: number, to: number): CrashAt[] {
  return called.flatMap((name, index) =>
    index + 1 < from || index + 1 > to || ONLY_READING.test(name) ? [] : [{ call: index + 1, when: 'after' as const }],
  )
}

function atEach(from: number, to: number): CrashAt[] {
  const result: CrashAt[] = []
  for (let call = from; call <= to; call += 1) result.push({ call, when: 'before' }, { call, when: 'after' })
  return result
}
