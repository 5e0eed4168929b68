// A gate's finding as one line for the owner.

import type { Finding } from '../gates/note.ts'

const LONGEST = 120

/** `Look twice: it seems to ask for a job ("keep me in mind for").` */
export function remarkOf({ level, words, because }: Finding): string {
  const passage = words === null ? '' : words.replace(/\s+/g, ' ').trim()
  const shown = passage.length > LONGEST ? `${passage.slice(0, LONGEST)}…` : passage
  const sentence = shown === '' ? because : `${because} ("${shown}")`
  return level === 'stop' ? `Look twice: ${sentence}` : sentence
}
