// Makes every commit to SQLite a call through a port of the world, so that the program can die just before and just after it,
// and knows every handle that a process has opened, so that a dead process can write no more. Patches the library in this
// process; nothing of it is in the program.

import { readFileSync, writeFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'

type Handle = SQLite.Database

/** What stands behind the stores of one process of the program. */
export type StoreGate = {
  /** Called around every commit: a transaction, or a single writing statement outside of one. */
  readonly commit: <T>(name: string, commit: () => T) => T
}

type Held = { readonly gate: StoreGate; readonly handles: Set<Handle>; commits: number }

let held: Held | null = null
let patched = false

/** From now on every store that is opened belongs to the process behind this gate. */
export function beginProcess(gate: StoreGate): void {
  patch()
  held = { gate, handles: new Set(), commits: 0 }
}

/** Whether what the process has committed survives a power cut: `synchronous = FULL` on each handle in WAL. */
export function isDurable(): boolean {
  // What a process before it has committed is not this one's to lose.
  if (held === null || held.commits === 0) return true
  for (const handle of held.handles) {
    if (!handle.open || handle.memory || handle.name.endsWith('.lock')) continue
    if (Number(rawPragma.call(handle, 'synchronous', { simple: true })) < 2) return false
  }
  return true
}

/** Ends all writing of the process: its handles are closed, whatever it still tries throws. */
export function endProcess(): void {
  const handles = held?.handles ?? new Set()
  held = null
  for (const handle of handles) if (handle.open) handle.close()
}

/** Runs something on a store without its being a call of the program's. */
export function outside<T>(work: () => T): T {
  const before = held
  held = null
  try {
    return work()
  } finally {
    held = before
  }
}

const rawPragma = SQLite.prototype.pragma
const rawTransaction = SQLite.prototype.transaction
const rawPrepare = SQLite.prototype.prepare

/** Preparing the same statement again and again would be a quarter of all the time; the program does not mind getting the same one. */
const prepared = new WeakMap<Handle, Map<string, SQLite.Statement>>()

function prepareOnce(this: Handle, sql: string): SQLite.Statement {
  const statements = prepared.get(this) ?? new Map<string, SQLite.Statement>()
  prepared.set(this, statements)
  const statement = statements.get(sql) ?? rawPrepare.call(this, sql)
  statements.set(sql, statement)
  return statement
}

function patch(): void {
  if (patched) return
  patched = true
  SQLite.prototype.pragma = function pragma(this: Handle, source: string, options?: SQLite.PragmaOptions) {
    held?.handles.add(this)
    return rawPragma.call(this, source, options)
  } as typeof rawPragma
  SQLite.prototype.transaction = function transaction(this: Handle, work: (...args: never[]) => unknown) {
    return gated(this, rawTransaction.call(this, work as never) as unknown as Wrapped)
  } as unknown as typeof rawTransaction
  SQLite.prototype.prepare = prepareOnce as typeof rawPrepare
  const probe = new SQLite(':memory:')
  const statement = Object.getPrototypeOf(rawPrepare.call(probe, 'SELECT 1')) as Record<
    string,
    (...args: unknown[]) => unknown
  >
  probe.close()
  for (const way of ['run', 'get', 'all'] as const) {
    const raw = statement[way] as (...args: unknown[]) => unknown
    statement[way] = function single(this: SQLite.Statement, ...args: unknown[]): unknown {
      if (held === null || this.readonly || this.database.inTransaction || this.source.startsWith('PRAGMA'))
        return raw.apply(this, args)
      return committed(held, 'store.statement', () => raw.apply(this, args))
    }
  }
}

function committed<T>(by: Held, name: string, commit: () => T): T {
  return by.gate.commit(name, () => {
    const result = commit()
    by.commits += 1
    return result
  })
}

type Wrapped = ((this: unknown, ...args: unknown[]) => unknown) & Record<string, unknown>

function gated(handle: Handle, raw: Wrapped): Wrapped {
  const through = (one: Wrapped) =>
    function commit(this: unknown, ...args: unknown[]) {
      if (held === null || handle.inTransaction) return one.apply(this, args)
      return committed(held, 'store.commit', () => one.apply(this, args))
    }
  const wrapped = through(raw) as Wrapped
  for (const sort of ['deferred', 'immediate', 'exclusive']) wrapped[sort] = through(raw[sort] as Wrapped)
  wrapped.default = wrapped
  return wrapped
}

const WAL_HEADER = 32
const FRAME_HEADER = 24

/**
 * Cuts the last committed transaction off a write-ahead log, as a power cut does where nobody waited for the disk. A frame
 * that ends a transaction tells the size of the database in pages (SQLite file format, 4.1). False when there is none.
 */
export function loseLastCommit(walPath: string): boolean {
  const wal = readFileSync(walPath)
  if (wal.length < WAL_HEADER) return false
  const frame = FRAME_HEADER + wal.readUInt32BE(8)
  const ends: number[] = []
  for (let at = WAL_HEADER; at + frame <= wal.length; at += frame) {
    const ofThisLog =
      wal.readUInt32BE(at + 8) === wal.readUInt32BE(16) && wal.readUInt32BE(at + 12) === wal.readUInt32BE(20)
    if (!ofThisLog) break
    if (wal.readUInt32BE(at + 4) > 0) ends.push(at + frame)
  }
  if (ends.length === 0) return false
  writeFileSync(walPath, wal.subarray(0, ends.at(-2) ?? 0))
  return true
}
