// Opens the one SQLite file, asserts what durability rests on, and brings its schema up to date. No queries of its own.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { StoreFault } from './store-fault.ts'

export type Database = SQLite.Database

const MIGRATIONS = new URL('./migrations/', import.meta.url)

export type StoreOptions = {
  /** Never creates or migrates. */
  readonly readonly?: boolean
  /** How many KiB of the file may be kept in memory; what the library thinks right for one, unless told otherwise. */
  readonly cacheKb?: number
  /** How long to wait for another program that writes, in milliseconds. The whole process stands still meanwhile. */
  readonly busyMs?: number
}

/**
 * `path` is a file or ':memory:'.
 * Throws StoreFault with words for the operator: not a database, newer than this program, locked, disk full, unwritable.
 */
export function openDatabase(path: string, options: StoreOptions = {}): Database {
  try {
    if (path !== ':memory:' && options.readonly !== true) mkdirSync(dirname(path), { recursive: true })
    const { database, migrated } = connect(path, options)
    if (!migrated || path === ':memory:') return database
    // A connection never gives back what it took for the migrations; a new one is several times smaller.
    database.close()
    return connect(path, options).database
  } catch (error) {
    throw StoreFault.from(error, path)
  }
}

function connect(path: string, options: StoreOptions): { readonly database: Database; readonly migrated: boolean } {
  const { readonly = false, cacheKb, busyMs = 5000 } = options
  const database = new SQLite(path, { readonly, fileMustExist: readonly })
  try {
    database.pragma(`busy_timeout = ${busyMs}`)
    database.pragma('trusted_schema = OFF')
    database.pragma('foreign_keys = ON')
    if (cacheKb !== undefined) database.pragma(`cache_size = -${cacheKb}`)
    if (readonly) return { database: asReader(database), migrated: false }
    assertDurable(database, path)
    const migrated = migrate(database)
    prepareOnce(database)
    return { database, migrated }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Compiling a statement takes longer than most statements do. Each is run to its end where it is prepared, so that one serves for all. */
function prepareOnce(database: Database): void {
  const prepare = database.prepare.bind(database)
  const known = new Map<string, ReturnType<typeof prepare>>()
  const once = (sql: string) => {
    const statement = known.get(sql) ?? prepare(sql)
    known.set(sql, statement)
    return statement
  }
  database.prepare = once as typeof database.prepare
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

/** Whether there was anything to do. */
function migrate(database: Database): boolean {
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
  return done < files.length
}

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .sort()
}
