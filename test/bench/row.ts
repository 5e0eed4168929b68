// One line of the result: what was measured, against what, what was aimed for, and whether that was met.

export type Row = {
  readonly what: string
  readonly ours: string
  /** The floor or peer of the same run. */
  readonly against: string
  readonly aim: string
  /** The figure that the aim is about: fine when at most, or at least, that much. */
  readonly figure: number
  readonly bound: { readonly most: number } | { readonly least: number }
  /** Ours by the floor, and the ratio that was aimed for; 1 is the floor, less is better. Null where a ratio says nothing. */
  readonly ratio: { readonly is: number; readonly aim: number } | null
  /** What else was seen. */
  readonly notes: readonly string[]
}

/** What a part is told; it says on the way what it does. */
export type BenchOptions = {
  readonly runs: number
  /** Small mailboxes and few deliveries: to see that it works, not for figures. */
  readonly quick: boolean
  readonly say: (words: string) => void
}

/** One part of the bench: measures, and gives its rows. */
export type Part = { readonly name: string; readonly measure: (options: BenchOptions) => Promise<Row[]> }

/** How much of the aim was used up: 1 is exactly met, more is missed. */
export function usedUp({ figure, bound }: Row): number {
  if ('most' in bound) return bound.most === 0 ? (figure === 0 ? 1 : Number.POSITIVE_INFINITY) : figure / bound.most
  return bound.least / figure
}

export function isMet({ figure, bound }: Row): boolean {
  return 'most' in bound ? figure <= bound.most : figure >= bound.least
}

/** A time for people: 512 ms, 2.71 s. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return 'never'
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms >= 1_000) return `${(ms / 1000).toFixed(2)} s`
  return ms >= 100 ? `${Math.round(ms)} ms` : ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(0)} µs`
}

/** A ratio for people. */
export function times(ratio: number): string {
  return `${ratio >= 100 ? Math.round(ratio) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2)} ×`
}
