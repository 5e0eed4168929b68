// One case for the checker: a run made by hand, and the invariant that it is about.

import type { FinishedRun } from '../finished-run.ts'

export type Case = readonly [title: string, invariant: number, run: () => FinishedRun]
