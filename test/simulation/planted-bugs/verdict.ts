// What became of one planted bug.

export type Verdict = {
  readonly bug: string
  /** How many runs were played, and how long that took in milliseconds. */
  readonly runs: number
  readonly ms: number
  /** What caught it first; null while nothing did. */
  readonly caught: Catch | null
  /** Why the hunt itself failed, or null. */
  readonly failure: string | null
}

export type Catch = {
  /** The run, as `seed 21` or `thanks at plain, death after call 57`. */
  readonly run: string
  readonly invariant: number
  readonly name: string
  readonly because: string
}
