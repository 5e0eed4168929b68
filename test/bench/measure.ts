// The arithmetic of measuring: middles and tails of small samples.

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that `share` of the sample do not exceed (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  if (share === 0.5 && sorted.length % 2 === 0) {
    const upper = sorted.length / 2
    return ((sorted[upper - 1] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2
  }
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Runs both by turns, `runs` times each, the one that goes first changing; gives what each run said. */
export async function byTurns<A, B>(runs: number, a: () => Promise<A>, b: () => Promise<B>): Promise<[A[], B[]]> {
  const as: A[] = []
  const bs: B[] = []
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) as.push(await a())
    bs.push(await b())
    if (run % 2 === 1) as.push(await a())
  }
  return [as, bs]
}
