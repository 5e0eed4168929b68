// What became of one planted bug.

export type Verdict = {
  readonly bug: string
  /** How many seeds were played, and how long that took in milliseconds. */
  readonly seeds: number
  readonly ms: number
  /** What caught it first; null while nothing did. */
  readonly caught: Catch | null
  /** Why the hunt itself failed, or null. */
  readonly failure: string | null
}

export type Catch = {
  readonly seed: number
  readonly invariant: number
  readonly name: string
  readonly because: string
}
