// "Did you mean …?": the word of a list that is at most two slips of the finger away from what was typed.

import { distance } from '../gates/spelling.ts'

/** The nearest of `candidates`, compared without case; null when none is near. Of short words one letter may differ, of long ones two. */
export function closestWord(typed: string, candidates: readonly string[]): string | null {
  const word = typed.toLowerCase()
  const allowed = word.length <= 3 ? 1 : 2
  let best: { candidate: string; slips: number } | null = null
  for (const candidate of candidates) {
    const found = distance(word, candidate, allowed)
    if (found <= allowed && found < candidate.length && (best === null || found < best.slips))
      best = { candidate, slips: found }
  }
  return best?.candidate ?? null
}
