// "Did you mean …?": the known word closest to one that is not known. Used for configuration keys, verbs and options.

/**
 * The candidate with the fewest changed, missing, added or swapped letters, compared without case, `_` and `-`; null when
 * none is near enough to be meant (one letter in three may differ).
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const letters = bare(word).slice(0, 60)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(letters.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = lettersChanged(letters, bare(candidate))
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[_\s-]/g, '')
}

/** Optimal string alignment distance: Levenshtein's, with two swapped neighbours counted as one change. */
function lettersChanged(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
