// A number beside the store that only grows: a store that is behind it is an older copy, put back. Written so that it survives
// a power cut; it holds nothing else.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** What the store itself remembers; 0 for a new one. */
export function storedMark(database: Database): number {
  return Number(readMeta(database, 'mark') ?? '0')
}

/** What the file beside the store says; null when there is none (or the store is in memory). */
export function markBeside(path: string): number | null {
  if (path === ':memory:') return null
  try {
    const mark = Number(readFileSync(fileBeside(path), 'utf8').trim())
    return Number.isSafeInteger(mark) && mark >= 0 ? mark : null
  } catch {
    return null
  }
}

/** Sets the mark, in the store first: a crash in between leaves the store ahead, which is no older copy. */
export function setMark(database: Database, path: string, mark: number): void {
  writeMeta(database, 'mark', String(mark))
  if (path === ':memory:') return
  const file = fileBeside(path)
  const descriptor = openSync(`${file}.new`, 'w', 0o600)
  writeSync(descriptor, `${mark}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(`${file}.new`, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function fileBeside(path: string): string {
  return `${path}.mark`
}
