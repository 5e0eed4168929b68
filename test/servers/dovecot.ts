// A real Dovecot for the tests: started in a directory of its own, stopped without a trace. Mail that an account submits goes
// through a small relay back into Dovecot, so that it reaches the other account's inbox.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type DovecotPorts, dovecotConfig, dovecotUsers } from './dovecot-config.ts'
import { deliverByLmtp } from './lmtp.ts'
import { freePort, untilGreeting } from './ports.ts'
import { startRelay } from './relay.ts'

export type Dovecot = {
  readonly ports: DovecotPorts
  /** Delivers over LMTP into the account's inbox, as mail from outside arrives. */
  deliver(address: string, raw: Uint8Array | string): Promise<void>
  /** The names of the account's message files by folder, as they lie on disk; their endings are the flags. */
  files(address: string): string[]
  /** Ends all sessions and makes the folder look rebuilt: another UIDVALIDITY, and UIDs from 1. */
  renumber(address: string, folder: string): Promise<void>
  /** Ends the sessions of all accounts at once, as a crash would, and starts again on the same ports. */
  restart(): Promise<void>
  /** Ends the server and leaves it down until `restart`. */
  kill(): Promise<void>
  /** Stops every process of the server in its tracks, without closing a connection; returns the way to thaw it. */
  freeze(): () => void
  stop(): Promise<void>
}

/** Starts Dovecot with these accounts. Sent, Drafts, Trash, Junk and Archive exist; `certificate` adds STARTTLS. */
export async function startDovecot(options: {
  users: readonly { address: string; password: string }[]
  relayPort?: number
  certificate?: { cert: string; key: string }
}): Promise<Dovecot> {
  const directory = mkdtempSync(join(tmpdir(), 'thanktwice-dovecot-'))
  const ports = { imap: await freePort(), lmtp: await freePort(), submission: await freePort() }
  const relay = options.relayPort === undefined ? await startRelay(ports.lmtp) : null
  prepare(directory, options)
  const config = join(directory, 'dovecot.conf')
  const relayPort = options.relayPort ?? relay?.port ?? 0
  writeFileSync(config, dovecotConfig(directory, ports, relayPort, options.certificate !== undefined))
  let server = await launch(config, ports)
  const relaunch = () => {
    // Sockets that nobody listens on any more look to Dovecot like another Dovecot.
    rmSync(join(directory, 'run'), { recursive: true, force: true })
    mkdirSync(join(directory, 'run'))
    return launch(config, ports)
  }

  return {
    ports,
    deliver: (address, raw) => deliverByLmtp(ports.lmtp, address, raw),
    files: (address) => messageFiles(join(directory, 'home', address, 'Maildir')),
    async renumber(address, folder) {
      await end(server)
      forgetNumbers(join(directory, 'home', address, 'Maildir'), folder)
      server = await relaunch()
    },
    kill: () => end(server),
    async restart() {
      await end(server)
      server = await relaunch()
    },
    freeze: () => freeze(server),
    async stop() {
      await end(server)
      await relay?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function prepare(directory: string, options: Parameters<typeof startDovecot>[0]): void {
  chmodSync(directory, 0o755)
  for (const name of ['run', 'state', 'home']) mkdirSync(join(directory, name))
  const { mail, mailGroup } = dovecotUsers()
  if (process.getuid?.() === 0) execFileSync('chown', [`${mail}:${mailGroup}`, join(directory, 'home')])
  const lines = options.users.map(({ address, password }) => `${address}:{PLAIN}${password}::::::\n`)
  writeFileSync(join(directory, 'passwd'), lines.join(''))
  if (!options.certificate) return
  writeFileSync(join(directory, 'cert.pem'), options.certificate.cert)
  writeFileSync(join(directory, 'key.pem'), options.certificate.key)
}

async function launch(config: string, ports: DovecotPorts): Promise<ChildProcess> {
  const path = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`
  const server = spawn('dovecot', ['-F', '-c', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: path },
  })
  const leave = () => void server.kill('SIGQUIT')
  process.once('exit', leave)
  server.once('exit', () => process.off('exit', leave))
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const died = once(server, 'exit').then(() => {
    throw new Error(`dovecot did not start: ${said}`)
  })
  await Promise.race([
    Promise.all([untilGreeting(ports.imap), untilGreeting(ports.lmtp), untilGreeting(ports.submission)]),
    died,
  ])
  died.catch(() => {})
  return server
}

/** SIGQUIT ends Dovecot at once, but not the sessions that are open; they are ended one by one, without a goodbye. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const parts = descendants(server.pid ?? 0)
  const exited = once(server, 'exit')
  server.kill('SIGQUIT')
  await exited
  for (const pid of parts) signal(pid, 'SIGKILL')
  while (parts.some(isRunning)) await pause(2)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself meanwhile.
  }
}

function freeze(server: ChildProcess): () => void {
  const all = [server.pid ?? 0, ...descendants(server.pid ?? 0)].filter((pid) => pid > 0)
  for (const pid of all) signal(pid, 'SIGSTOP')
  return () => {
    for (const pid of all) signal(pid, 'SIGCONT')
  }
}

function descendants(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

function parentOf(pid: string): number | null {
  const parent = processStatus(pid)?.[1]
  return parent === undefined ? null : Number(parent)
}

function isRunning(pid: number): boolean {
  const state = processStatus(String(pid))?.[0]
  return state !== undefined && state !== 'Z'
}

/** What the system says of a process after its name, beginning with its state and its parent; null when there is none. */
function processStatus(pid: string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function messageFiles(maildir: string): string[] {
  return readdirSync(maildir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)(new|cur)\/./.test(name))
    .sort()
}

function forgetNumbers(maildir: string, folder: string): void {
  const place = folder === 'INBOX' ? maildir : join(maildir, `.${folder}`)
  for (const name of readdirSync(place)) {
    // The file with the next UIDVALIDITY stays, or the new one might be the old one again.
    if (name.startsWith('dovecot') && !name.startsWith('dovecot-uidvalidity')) rmSync(join(place, name))
  }
}
