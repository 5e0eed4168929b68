// Whoever keeps the program running: starts it, starts it again when it has died, from the store as it then lay on disk, and
// counts what it called.

import type SQLite from 'better-sqlite3'
import {
  copyStore,
  copyStoreAfterPowerCut,
  dropFolder,
  newFolder,
  type Program,
  startProgram,
  type Traces,
} from './program.ts'
import { outside } from './store-ports.ts'
import type { CrashAt, World } from './world.ts'

export type Keeper = {
  readonly program: () => Program | null
  /** Its store, where it is open. */
  readonly store: () => SQLite.Database | null
  /** Asks the store for one row, outside of the program's own calls. */
  readonly ask: (sql: string, ...values: readonly string[]) => Record<string, unknown> | undefined
  readonly folder: () => string
  readonly start: () => void
  /** One turn. `died` also when a bug of the program's ended it. */
  readonly turn: () => Promise<'done' | 'fault' | 'died'>
  /** Stops it in peace; the next `start` opens the same store. */
  readonly stop: () => Promise<void>
  /** Names of the calls of each process so far. */
  readonly calls: () => readonly (readonly string[])[]
}

export type Keeping = {
  readonly world: World
  readonly traces: Traces
  /** A store to begin with; it is copied. */
  readonly store: string | null
  /** Where the first process dies, the second, and so on. */
  readonly crashes: readonly CrashAt[]
  readonly losesUnsynced: boolean
  readonly beforeCommit: () => void
  /** Whether a model writes the notes. */
  readonly model: boolean
}

export function keepProgram(keeping: Keeping): Keeper {
  const { world, traces, store, crashes, losesUnsynced, beforeCommit, model } = keeping
  const waiting = [...crashes]
  const calls: (readonly string[])[] = []
  let folder = newFolder()
  let program: Program | null = null
  const left: string[] = []
  if (store !== null) copyStore(store, folder)

  function onDeath(): void {
    const next = newFolder()
    if (losesUnsynced) copyStoreAfterPowerCut(folder, next)
    else copyStore(folder, next)
    left.push(folder)
    folder = next
  }

  /** The dead need their stores no longer, once their handles are closed. */
  function tidy(): void {
    for (const each of left.splice(0)) dropFolder(each)
  }

  async function turn(): Promise<'done' | 'fault' | 'died'> {
    if (program === null) return 'died'
    const { process, service } = program
    const outcome = await Promise.race([
      service.turn().then(
        ({ fault }) => (fault === null ? ('done' as const) : ('fault' as const)),
        (error: unknown) => ({ error }),
      ),
      process.died.then(() => 'died' as const),
    ])
    if (typeof outcome === 'object' && process.alive) threw(outcome.error)
    if (process.alive) return outcome === 'fault' ? 'fault' : 'done'
    calls.push(process.called)
    program = null
    return 'died'
  }

  /** A bug of the program's ends the process. */
  function threw(error: unknown): void {
    traces.log.push(`the program threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    program?.process.die(`threw ${error instanceof Error ? error.message : String(error)}`)
  }

  const openStore = () => {
    const database = program?.service.parts.database
    return database?.open ? database : null
  }

  return {
    program: () => program,
    store: openStore,
    ask: (sql, ...values) =>
      outside(() =>
        openStore()
          ?.prepare(sql)
          .get(...values),
      ) as Record<string, unknown> | undefined,
    folder: () => folder,
    start() {
      tidy()
      program = startProgram({ world, folder, crashAt: waiting.shift() ?? null, traces, beforeCommit, onDeath, model })
    },
    turn,
    async stop() {
      if (program === null) return
      const { process, service } = program
      await Promise.race([service.close(), process.died])
      if (process.alive) process.stop()
      calls.push(process.called)
      program = null
    },
    calls: () => (program === null ? calls : [...calls, program.process.called]),
  }
}
