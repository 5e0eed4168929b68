// When a service last read its mailbox to the end, as its store says; beside whoever works on it.

import { existsSync } from 'node:fs'
import SQLite from 'better-sqlite3'

/** Null while there is no store, or it was never written. */
export function lastScanIn(storePath: string): string | null {
  if (!existsSync(storePath)) return null
  const database = new SQLite(storePath, { readonly: true, timeout: 5_000 })
  try {
    const known = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get() !== undefined
    const row = known ? database.prepare("SELECT value FROM meta WHERE name = 'last-scan'").get() : undefined
    return (row as { value: string } | undefined)?.value ?? null
  } finally {
    database.close()
  }
}
