// The program as its user runs it, in a process of its own with a configuration file and a store on disk, and ended without a
// goodbye whenever the loop likes.

import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ProcessGroup, startGroup } from '../servers/process-group.ts'
import { libfaketime } from '../servers/real-servers-available.ts'
import type { Account } from './mail-account.ts'

const BIN = fileURLToPath(new URL('../../bin/thanktwice.mjs', import.meta.url))

export type Program = {
  /** Starts it where it is down. */
  start(): void
  kill(): Promise<void>
  /** From the next start on its clock is so many seconds further on. Nothing where `clockCanBeSet` is false. */
  setClock(seconds: number): void
  /** How often it ended by itself, and with what. */
  readonly unexpected: readonly string[]
  readonly starts: number
}

/** Whether the program can have a clock of its own: Debian's libfaketime is installed. */
export const clockCanBeSet: boolean = libfaketime !== undefined

/** `directory` is made; `ports` are where the program reads and submits. */
export function theProgram(
  directory: string,
  owner: Account,
  ports: { imap: number; smtp: number },
  undoMinutes: number,
): Program {
  mkdirSync(directory, { recursive: true })
  const log = join(directory, 'program.log')
  const config = join(directory, 'thanktwice.yaml')
  const store = join(directory, 'store.db')
  if (existsSync(store)) throw new Error(`${store} is from another loop; take a new folder`)
  writeFileSync(config, configuration(owner, ports, store, undoMinutes), { mode: 0o600 })
  const unexpected: string[] = []
  let running: ProcessGroup | null = null
  let starts = 0
  let ahead = 0
  return {
    unexpected,
    get starts() {
      return starts
    },
    start() {
      if (running !== null) return
      starts += 1
      const group = startGroup(process.execPath, [BIN, 'run', '--config', config, '--json'], withClock(ahead))
      running = group
      group.child.stderr?.on('data', (chunk) => appendFileSync(log, chunk))
      group.child.stdout?.resume()
      once(group.child, 'exit').then(([code, signal]) => {
        if (running !== group) return
        running = null
        unexpected.push(`it ended by itself with ${code ?? signal}`)
      })
    },
    async kill() {
      const group = running
      running = null
      await group?.kill()
    },
    setClock(seconds) {
      ahead += seconds
    },
  }
}

/** libfaketime: so many seconds from now, for all clocks of the process alike. */
function withClock(ahead: number): NodeJS.ProcessEnv {
  if (libfaketime === undefined || ahead === 0) return process.env
  return { ...process.env, LD_PRELOAD: libfaketime, FAKETIME: `${ahead < 0 ? '' : '+'}${ahead.toFixed(3)}s` }
}

function configuration(
  owner: Account,
  ports: { imap: number; smtp: number },
  store: string,
  undoMinutes: number,
): string {
  const server = (port: number) => `{ host: 127.0.0.1, port: ${port}, security: none, password: ${owner.password} }`
  return `
owner:
  name: ${owner.name}
  addresses: [${owner.address}]
  zone: UTC
mailbox:
  imap: ${server(ports.imap)}
  smtp: ${server(ports.smtp)}
  scan_seconds: 5
cadence:
  business_days: [mon, tue, wed, thu, fri, sat, sun]
  writing_hours: 00:00-23:59
  debrief:
    after_minutes: 0
approval:
  undo_minutes: ${undoMinutes}
  at_most: { per_contact: 100, per_day: 1000 }
digest: never
store:
  path: ${store}
`
}
