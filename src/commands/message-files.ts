// Messages from files, in the order that `explain` promises: .eml files, .mbox files, folders of .eml files by name.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { badUsage } from './command.ts'

export type MessageFile = { readonly file: string; readonly raw: Uint8Array }

/** Reads everything up front, so that a file that cannot be read is told before anything is printed. Throws badUsage. */
export function readMessageFiles(paths: readonly string[]): MessageFile[] {
  return paths.flatMap((path) => {
    try {
      if (statSync(path).isDirectory()) {
        const files = readdirSync(path)
          .filter((name) => name.toLowerCase().endsWith('.eml'))
          .sort()
        return files.map((name) => ({ file: join(path, name), raw: readFileSync(join(path, name)) }))
      }
      const raw = readFileSync(path)
      return path.toLowerCase().endsWith('.mbox')
        ? splitMbox(raw).map((one) => ({ file: path, raw: one }))
        : [{ file: path, raw }]
    } catch (error) {
      throw badUsage(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

/** RFC 4155: a message begins at a line `From ` that follows an empty line or nothing; `>From ` in a body was quoted. */
function splitMbox(mbox: Uint8Array): Uint8Array[] {
  const lines = Buffer.from(mbox)
    .toString('latin1')
    .split(/(?<=\n)/)
  const messages: string[][] = []
  let before = ''
  for (const line of lines) {
    if (line.startsWith('From ') && before.trim() === '') messages.push([])
    else messages.at(-1)?.push(line.replace(/^>(>*From )/, '$1'))
    before = line
  }
  return messages.map((message) => Buffer.from(message.join(''), 'latin1'))
}
