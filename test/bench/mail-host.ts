// A Dovecot of our own in a directory that we know, so that mailboxes can be laid into it and taken out of its hands again;
// and everything bad that can befall it. Nothing here outlives the process that started it.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type DovecotPorts, dovecotConfig, dovecotUsers } from '../servers/dovecot-config.ts'
import { freePort, untilGreeting } from '../servers/ports.ts'

export const PASSWORD = 'a password of the bench'

export type MailHost = {
  readonly ports: DovecotPorts
  /** Where the account's `Maildir` lies. */
  home(address: string): string
  up(): Promise<void>
  /** Ends the server and all sessions; `SIGKILL` leaves nobody time to say goodbye. */
  down(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>
  isUp(): boolean
  /** Stops every process in its tracks, without closing a connection; gives the way to thaw them. */
  freeze(): () => void
  /** Removes the index files of a folder, also under a running server. */
  forgetIndexes(address: string, folder: string): void
  /** Another UIDVALIDITY and new UIDs for the folder from the next `up` on. The server must be down. */
  renumber(address: string, folder: string): void
  /** Ends everything and removes the directory. */
  remove(): Promise<void>
}

/** Prepares a Dovecot with these accounts, all with PASSWORD; `up` starts it. */
export async function makeMailHost(addresses: readonly string[]): Promise<MailHost> {
  const directory = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  const ports = { imap: await freePort(), lmtp: await freePort(), submission: await freePort() }
  const config = prepare(directory, addresses, ports)
  let server: ChildProcess | null = null
  const home = (address: string) => join(directory, 'home', address)
  const place = (address: string, folder: string) =>
    join(home(address), 'Maildir', ...(folder === 'INBOX' ? [] : [`.${folder}`]))
  const isUp = () => server !== null && server.exitCode === null && server.signalCode === null
  const down = async (signal: 'SIGKILL' | 'SIGQUIT') => {
    if (server !== null && isUp()) await end(server, signal)
    server = null
  }
  return {
    ports,
    home,
    isUp,
    async up() {
      if (isUp()) return
      // What is left of killed processes looks to Dovecot like another Dovecot.
      rmSync(join(directory, 'run'), { recursive: true, force: true })
      mkdirSync(join(directory, 'run'))
      server = await launch(config, ports)
    },
    down,
    freeze: () => freeze(server?.pid ?? 0),
    forgetIndexes: (address, folder) => remove(place(address, folder), (name) => name.startsWith('dovecot.index')),
    renumber: (address, folder) =>
      // The file with the next UIDVALIDITY stays, or the new one might be the old one again.
      remove(
        place(address, folder),
        (name) => name.startsWith('dovecot') && !name.startsWith('dovecot-uidvalidity') && name !== 'dovecot-keywords',
      ),
    async remove() {
      await down('SIGKILL')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function remove(place: string, which: (name: string) => boolean): void {
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) if (which(name)) rmSync(join(place, name), { force: true })
}

function prepare(directory: string, addresses: readonly string[], ports: DovecotPorts): string {
  chmodSync(directory, 0o755)
  for (const name of ['state', 'home']) mkdirSync(join(directory, name))
  const { mail, mailGroup } = dovecotUsers()
  if (process.getuid?.() === 0) execFileSync('chown', [`${mail}:${mailGroup}`, join(directory, 'home')])
  writeFileSync(join(directory, 'passwd'), addresses.map((address) => `${address}:{PLAIN}${PASSWORD}::::::\n`).join(''))
  const config = join(directory, 'dovecot.conf')
  const more = `
mail_max_userip_connections = 2000
service imap {
  process_limit = 2000
}
service imap-login {
  client_limit = 2000
}
`
  writeFileSync(config, `${dovecotConfig(directory, ports, 25, false)}${more}`)
  return config
}

async function launch(config: string, ports: DovecotPorts): Promise<ChildProcess> {
  const path = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`
  const server = spawn('dovecot', ['-F', '-c', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: path },
  })
  const leave = () => signalAll([...descendants(server.pid ?? 0), server.pid ?? 0], 'SIGKILL')
  process.once('exit', leave)
  server.once('exit', () => process.off('exit', leave))
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const died = once(server, 'exit').then(() => {
    throw new Error(`dovecot did not start: ${said}`)
  })
  died.catch(() => {})
  await Promise.race([Promise.all([untilGreeting(ports.imap), untilGreeting(ports.lmtp)]), died])
  return server
}

/** SIGQUIT ends the master alone, and SIGKILL does not reach its children: they are ended one by one. */
async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
  const parts = descendants(server.pid ?? 0)
  const exited = once(server, 'exit')
  signalAll(signal === 'SIGKILL' ? [server.pid ?? 0, ...parts] : [server.pid ?? 0], signal)
  await exited
  signalAll(parts, 'SIGKILL')
  while (parts.some((pid) => stateOf(pid) !== null && stateOf(pid)?.state !== 'Z')) await pause(2)
}

function freeze(master: number): () => void {
  const all = [master, ...descendants(master)]
  signalAll(all, 'SIGSTOP')
  return () => signalAll(all, 'SIGCONT')
}

function signalAll(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      if (pid > 0) process.kill(pid, name)
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

/** Every process below this one. */
export function descendants(parent: number): number[] {
  if (parent <= 0) return []
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const above = Number.isInteger(pid) ? stateOf(pid)?.parent : undefined
    if (above !== undefined) children.set(above, [...(children.get(above) ?? []), pid])
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)])
  return below(parent)
}

function stateOf(pid: number): { state: string; parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return null
  }
}
