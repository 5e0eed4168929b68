// How far two names are apart in their spelling, and whether one is the other mistyped.

/** Insertions, deletions, exchanges and swaps of neighbours (optimal string alignment); above `most` it stops counting. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoAbove: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoAbove[j - 2] ?? 0) + 1)
      row.push(best)
    }
    twoAbove = above
    above = row
  }
  return Math.min(above[b.length] ?? 0, most + 1)
}

/** Whether a folded name looks like another one with a slip: one in a short name, two in a long one, never its first letter alone. */
export function isMistyped(name: string, meant: string): boolean {
  if (name === meant || Math.min(name.length, meant.length) < 3) return false
  const longest = Math.max(name.length, meant.length)
  const most = longest >= 7 ? 2 : 1
  const apart = distance(name, meant, most)
  if (apart > most) return false
  if (longest <= 3) return name[0] === meant[0] && name.length === meant.length
  if (apart === 2) return name[0] === meant[0] || name.at(-1) === meant.at(-1)
  return true
}
