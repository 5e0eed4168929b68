// The checker: all invariants over one finished run. It stands outside of the program and shares no code with it.

import { openCaseFile } from './case-file.ts'
import type { FinishedRun } from './finished-run.ts'
import type { Invariant } from './invariant.ts'
import { approvedBefore, headerIsEnvelope, rightRecipient } from './invariants/approved.ts'
import { automaticMail } from './invariants/automatic.ts'
import { liveness, neverGuessed, noneSilent } from './invariants/ends.ts'
import { limits } from './invariants/limits.ts'
import { logIsClean } from './invariants/log-is-clean.ts'
import { oneProcess } from './invariants/one-process.ts'
import { sameWorld } from './invariants/same-world.ts'
import { sentOnce } from './invariants/sent-once.ts'
import { contactSilent, replyPauses } from './invariants/silence.ts'
import { takenBack } from './invariants/taken-back.ts'
import { neverMerged, takenIn } from './invariants/taken-in.ts'
import { modelHarmless, nothingLeaks, provenFacts } from './invariants/texts.ts'
import { threading } from './invariants/threading.ts'
import { provenance, tokenOnce } from './invariants/tokens.ts'
import { untouched } from './invariants/untouched.ts'
import type { Judgement, Violation } from './violation.ts'

/** All 24, in the order of their numbers. */
export const invariants: readonly Invariant[] = [
  sentOnce,
  approvedBefore,
  rightRecipient,
  headerIsEnvelope,
  contactSilent,
  takenBack,
  tokenOnce,
  provenance,
  automaticMail,
  takenIn,
  replyPauses,
  neverMerged,
  untouched,
  noneSilent,
  neverGuessed,
  sameWorld,
  limits,
  nothingLeaks,
  provenFacts,
  modelHarmless,
  logIsClean,
  oneProcess,
  threading,
  liveness,
]

/** Judges a run by all invariants; says also how often each was put to the test. */
export function judge(run: FinishedRun): Judgement {
  const file = openCaseFile(run)
  const exercised: Record<number, number> = {}
  const violations: Violation[] = []
  for (const { number, name, judge } of invariants) {
    const finding = judge(file)
    exercised[number] = finding.exercised
    violations.push(...finding.breaches.map((breach) => ({ invariant: number, name, ...breach })))
  }
  return { violations: violations.sort((a, b) => a.at - b.at), exercised }
}

/** The violations alone. */
export function check(run: FinishedRun): readonly Violation[] {
  return judge(run).violations
}
