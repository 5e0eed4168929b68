// Puts a mistake into a source text.

import type { Edit } from './planted-bug.ts'

/** The text with the edit made. Throws when what is to be replaced does not stand in it exactly once. */
export function plant(source: string, { file, find, replace }: Edit): string {
  const times = source.split(find).length - 1
  if (times !== 1) throw new Error(`${file}: ${JSON.stringify(find)} stands there ${times} times, not once`)
  return source.replace(find, () => replace)
}
