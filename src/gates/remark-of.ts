// A gate's finding as one line for the owner: why, and the words that caused it.

import type { Finding } from './note.ts'

const LONGEST = 120

/** `It reads as if it asked for a job; ask for advice, never for a job ("keep me in mind for").` */
export function remarkOf({ words, because }: Pick<Finding, 'words' | 'because'>): string {
  const passage = words === null ? '' : words.replace(/\s+/g, ' ').trim()
  const shown = passage.length > LONGEST ? `${passage.slice(0, LONGEST)}…` : passage
  return shown === '' ? because : `${because.replace(/\.$/, '')} ("${shown}").`
}
