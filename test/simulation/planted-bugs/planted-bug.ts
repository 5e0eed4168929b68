// A mistake that somebody could make in the program, as a change to its source text. It exists in tests only.

import type { OwnerPlan } from '../people/owner.ts'
import type { Scenario } from '../scenarios/scenario.ts'

export type Edit = {
  /** Below src/. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

export type Narrowing = Partial<Omit<Scenario, 'seed' | 'owner'>> & { readonly owner?: Partial<OwnerPlan> }

export type PlantedBug = {
  /** What the program then does, in a few words; also its name on the command line. */
  readonly name: string
  /** More than one where the program has a second wall behind the first. */
  readonly edits: readonly Edit[]
  /** Numbers of the invariants of which at least one must catch it. */
  readonly expects: readonly number[]
  /** Only a death at the right call shows it: then the crash sweep is played before the seeds, at all calls or at those of such names. */
  readonly dies?: true | RegExp
  /** What the drawn scenarios are changed to, where chance alone seldom leads to the place; the sweep takes what is planned of it. */
  readonly narrowed?: Narrowing
}
