// One run of the real service as a process of the simulated world: real code, a real SQLite file, and the world behind its ports.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import type { Config } from '../../src/config.ts'
import type { Log } from '../../src/engine/parts.ts'
import type { Tried } from '../../src/engine/trial.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { sandboxConfig } from '../../src/sandbox/sandbox-config.ts'
import { openService, type Service } from '../../src/service.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import { NORA } from './people/cast.ts'
import { imapClients } from './provider/imap-client.ts'
import { simulatedModel } from './simulated-model.ts'
import { smtpClients } from './smtp/smtp-connection.ts'
import { beginProcess, endProcess, isDurable, loseLastCommit } from './store-ports.ts'
import type { CrashAt, Process, World } from './world.ts'

export type Program = { readonly process: Process; readonly service: Service }

export const PASSWORD = 'correct-horse-battery'
export const INSTALL_KEY = 'f00dfeed'.repeat(8)
export const SCAN_SECONDS = 60

/** What one run of the program leaves behind besides its store. */
export type Traces = {
  readonly log: string[]
  /** Complete readings of the mailbox, in true time. */
  readonly readings: { from: number; to: number }[]
}

export type Start = {
  readonly world: World
  /** Where the store lies. */
  readonly folder: string
  readonly crashAt: CrashAt | null
  readonly traces: Traces
  /** Called before every commit of the program. */
  readonly beforeCommit: () => void
  /** Called at the death, with the store as it lies on disk then. */
  readonly onDeath: () => void
  /** Whether a model writes the notes. */
  readonly model: boolean
}

/** Starts it. Null when it died on the way, or when it would not start, which `traces` tells. */
export function startProgram(start: Start): Program | null {
  const { world, traces } = start
  const process = world.boot(start.crashAt)
  beginProcess({
    commit: (name, commit) => {
      start.beforeCommit()
      return process.portSync(name, commit)
    },
  })
  process.onEnd((how) => {
    if (how === 'died') start.onDeath()
    endProcess()
  })
  try {
    return { process, service: open(start, process) }
  } catch (error) {
    if (process.alive) {
      traces.log.push(`the program did not start: ${error instanceof Error ? error.stack : String(error)}`)
      process.die(`did not start: ${error instanceof Error ? error.message : String(error)}`)
    }
    return null
  }
}

function open({ world, folder, traces, model }: Start, process: Process): Service {
  const config = configOf(world, folder)
  const log = logOf(traces.log, () => process.alive)
  const { imap, smtp } = config.mailbox
  const settings = { ...imap, folder: config.mailbox.folder }
  const { timers } = process
  const now = () => new Date(world.wall())
  const mailbox = openMailbox(settings, log, { client: imapClients(world, process), timers, now })
  const submission = openSubmission(smtp, { client: smtpClients(world, process), timers })
  return openService(config, log, {
    clock: {
      now: () => process.reading('clock.now', () => new Date(world.wall()).toISOString()),
      monotonic: () => process.reading('clock.monotonic', () => world.monotonic()),
    },
    random: { bytes: (count) => process.reading('random.bytes', () => world.random('program').bytes(count)) },
    installKey: INSTALL_KEY,
    ...(model ? { model: simulatedModel(world, process) } : {}),
    templates,
    trial: { read: readHere, close: async () => {} },
    wires: { mailbox: timed(mailbox, world, traces), submission },
  })
}

/** A thread of its own would not be of this world. */
async function readHere(raw: Uint8Array): Promise<Tried> {
  try {
    return { message: await parseMessage(raw) }
  } catch (error) {
    return { message: null, because: error instanceof Error ? error.message : String(error) }
  }
}

/** Loaded once for all programs that live here. */
const templates = loadTemplates(new URL('../../prompts/', import.meta.url).pathname)

export function configOf(world: World, folder: string): Config {
  const servers = { host: 'localhost', imapPort: 143, smtpPort: 587 }
  const config = sandboxConfig({ ...NORA, password: PASSWORD }, servers, join(folder, 'store.db'))
  const { imapHost, smtpHost } = world.options.profile
  const { mailbox } = config
  return {
    ...config,
    mailbox: {
      ...mailbox,
      imap: { ...mailbox.imap, host: imapHost },
      smtp: { ...mailbox.smtp, host: smtpHost },
      scanSeconds: SCAN_SECONDS,
    },
  }
}

/** Notes when the mailbox was read to its end. */
function timed(mailbox: Mailbox, world: World, traces: Traces): Mailbox {
  return {
    ...mailbox,
    scan: async (sink) => {
      const from = world.now()
      const report = await mailbox.scan(sink)
      if (report.complete) traces.readings.push({ from, to: world.now() })
      return report
    },
  }
}

function logOf(lines: string[], alive: () => boolean): Log {
  const level = (name: string) => (fields: object, text: string) => {
    if (alive()) lines.push(JSON.stringify({ level: name, text, ...fields }, plainError))
  }
  return { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') }
}

function plainError(_key: string, value: unknown): unknown {
  return value instanceof Error ? { message: value.message, stack: value.stack } : value
}

/** In memory where the machine has that. */
export const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
let root: string | null = null
let folders = 0

const PREFIX = 'thanktwice-simulation-'

/** A folder of its own for a store, in memory where the machine has that. */
export function newFolder(): string {
  root ??= newRoot()
  folders += 1
  const folder = join(root, String(folders))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Clears away what processes that were killed have left behind. */
function newRoot(): string {
  for (const other of readdirSync(ROOT)) {
    const owner = Number(other.startsWith(PREFIX) ? other.slice(PREFIX.length).split('-')[0] : Number.NaN)
    if (!Number.isNaN(owner) && !isRunning(owner)) rmSync(join(ROOT, other), { recursive: true, force: true })
  }
  return mkdtempSync(join(ROOT, `${PREFIX}${pid}-`))
}

function isRunning(process: number): boolean {
  try {
    return kill(process, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Everything of this process goes; to be called at its end. */
export function dropAllFolders(): void {
  if (root !== null) rmSync(root, { recursive: true, force: true })
  root = null
}

/** The store as it lies on disk at this moment, copied into another folder, with whatever lies beside it. */
export function copyStore(from: string, to: string): void {
  for (const file of readdirSync(from)) {
    if (file.startsWith('store.db') && !file.includes('.lock') && !file.endsWith('-shm'))
      cpSync(join(from, file), join(to, file), { recursive: true })
  }
}

/** The same after a power cut: a commit that nobody waited for is gone. Says whether one was. */
export function copyStoreAfterPowerCut(from: string, to: string): boolean {
  copyStore(from, to)
  const wal = join(to, 'store.db-wal')
  return !isDurable() && existsSync(wal) && loseLastCommit(wal)
}
