// Configurations with one mistake each, and how they are tried.

import { expect, test } from 'vitest'
import { least, mistakesOf } from './config-files.ts'

export type Case = readonly [
  title: string,
  yaml: string,
  key: string,
  line: number | null,
  found: string,
  wanted: string,
]

/** The least configuration with one passage replaced. */
export function but(passage: string, instead: string): string {
  const changed = least.replace(passage, instead)
  if (changed === least) throw new Error(`no passage ${passage}`)
  return changed
}

/** The least configuration with lines added to `mailbox.imap`, from line 8 on. */
export function withImap(lines: string): string {
  return but('    host: imap.example.org', `    host: imap.example.org\n${lines}`)
}

/** The least configuration with lines added to `mailbox`, from line 10 on. */
export function withMailbox(lines: string): string {
  return `${least}${lines}\n`
}

/** The least configuration with a section `cadence`, its lines from line 11 on. */
export function withCadence(lines: string): string {
  return `${least}cadence:\n${lines}\n`
}

/** Each case must give exactly its one mistake. */
export function tryEach(cases: readonly Case[]): void {
  test.each(cases)('%s is a mistake with its key and line', (_title, yaml, key, line, found, wanted) => {
    expect(mistakesOf(yaml)).toEqual([{ key, line, found, wanted }])
  })
}
