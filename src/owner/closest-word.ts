// "Did you mean …?": the word of a list that is at most two slips of the finger away from what was typed.

/** The nearest of `candidates`, compared without case; null when none is near. Of short words one letter may differ, of long ones two. */
export function closestWord(typed: string, candidates: readonly string[]): string | null {
  const word = typed.toLowerCase()
  const allowed = word.length <= 3 ? 1 : 2
  let best: { candidate: string; slips: number } | null = null
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue
    const found = slips(word, candidate)
    if (found <= allowed && found < candidate.length && (best === null || found < best.slips))
      best = { candidate, slips: found }
  }
  return best?.candidate ?? null
}

/** Letters changed, missing or added, and neighbours swapped (optimal string alignment). */
function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed)
      row.push(swapped ? Math.min(cost, beforeLast[j - 2]! + 1) : cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
