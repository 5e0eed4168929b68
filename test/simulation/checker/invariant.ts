// The shape of an invariant: its number and name as in the list that the project promises, and how a run is judged by it.

import type { CaseFile } from './case-file.ts'
import type { Finding } from './violation.ts'

export type Invariant = {
  readonly number: number
  readonly name: string
  readonly judge: (file: CaseFile) => Finding
}

/** A moment as the reader of a report wants it. */
export function moment(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 19).replace('T', ' ') : 'never'
}
