// One process a store: the second says so and ends. The lock is SQLite's own on a file beside the store, so the system
// takes it back when the process dies, however it dies.

import SQLite from 'better-sqlite3'

export class StoreInUse extends Error {
  override readonly name = 'StoreInUse'
}

/** A lock that nobody refers to any more would be let go by the garbage collector; until it is released it is kept here. */
const held = new Set<SQLite.Database>()

/** Holds the store at `path` until `release` is called. Throws StoreInUse when another process holds it. */
export function lockStore(path: string): { release: () => void } {
  if (path === ':memory:') return { release: () => {} }
  const lock = new SQLite(`${path}.lock`, { timeout: 0 })
  try {
    // Nothing is ever read or written there; smaller pages halve what a held lock costs in memory.
    lock.pragma('page_size = 512')
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new StoreInUse(`Another Thanktwice process works on ${path}. Only one may; this one ends.`)
    }
    throw error
  }
  held.add(lock)
  return {
    release: () => {
      held.delete(lock)
      lock.close()
    },
  }
}
