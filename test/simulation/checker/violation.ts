// What the checker says: which invariant was broken when and why, and how often each was put to the test.

export type Violation = {
  readonly invariant: number
  readonly name: string
  /** True time in epoch milliseconds. */
  readonly at: number
  readonly because: string
}

/** A breach as an invariant finds it; who it belongs to is added by index.ts. */
export type Breach = { readonly at: number; readonly because: string }

export type Finding = {
  /** How many times the run really put the invariant to the test: it could have been broken there. */
  readonly exercised: number
  readonly breaches: readonly Breach[]
}

export type Judgement = {
  readonly violations: readonly Violation[]
  /** By number of the invariant. */
  readonly exercised: Readonly<Record<number, number>>
}
