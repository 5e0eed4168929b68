// Opens the one SQLite file, asserts what durability rests on, and brings its schema up to date. No queries of its own.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { StoreFault } from './store-fault.ts'

export type Database = SQLite.Database

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/**
 * `path` is a file or ':memory:'. `readonly` never creates or migrates.
 * Throws StoreFault with words for the operator: not a database, newer than this program, locked, disk full, unwritable.
 */
export function openDatabase(path: string, options: { readonly?: boolean } = {}): Database {
  try {
    if (path !== ':memory:' && options.readonly !== true) mkdirSync(dirname(path), { recursive: true })
    const database = new SQLite(path, { readonly: options.readonly ?? false, fileMustExist: options.readonly ?? false })
    database.pragma('busy_timeout = 5000')
    database.pragma('trusted_schema = OFF')
    database.pragma('foreign_keys = ON')
    if (options.readonly === true) return asReader(database)
    assertDurable(database, path)
    migrate(database)
    return database
  } catch (error) {
    throw StoreFault.from(error, path)
  }
}

/** In WAL, better-sqlite3 re-opens at synchronous NORMAL, which a power cut may undo: set FULL at every open, and look. */
function assertDurable(database: Database, path: string): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('fullfsync = 1')
  database.pragma('secure_delete = ON')
  const mode = database.pragma('journal_mode', { simple: true })
  const synchronous = database.pragma('synchronous', { simple: true })
  if (synchronous !== 2 || (path !== ':memory:' && mode !== 'wal')) {
    throw new StoreFault(
      `${path}: this file system does not keep what is written (journal ${mode}, synchronous ${synchronous}). Keep the store on a local disk.`,
    )
  }
}

function asReader(database: Database): Database {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version !== migrationFiles().length) {
    throw new StoreFault(
      'This store was written by another version of Thanktwice. Start `thanktwice run` once to bring it up to date.',
    )
  }
  return database
}

function migrate(database: Database): void {
  const done = database.pragma('user_version', { simple: true }) as number
  const files = migrationFiles()
  if (done > files.length)
    throw new StoreFault('This store was written by a newer version of Thanktwice. Please update the program.')
  for (const [index, file] of files.entries()) {
    if (index < done) continue
    database.transaction(() => {
      database.exec(readFileSync(new URL(file, MIGRATIONS), 'utf8'))
      database.pragma(`user_version = ${index + 1}`)
    })()
  }
}

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .sort()
}
