// Chance without chance: the same words always choose the same number, other words most likely another one.

/** A number from 0 to `count` - 1 (FNV-1a over the UTF-16 units). */
export function stableChoice(words: string, count: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193) >>> 0
  }
  // The low bits of FNV alone are poor.
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % count
}
