// Programs that others would use to learn of new mail, each set up as its manual says: with IDLE where it has it, else polling.
// Noticed is when they print the message or have put it into a file.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PASSWORD } from './mail-host.ts'
import { writeMbsyncConfig } from './mbsync-config.ts'
import { sharedClock } from './task.ts'
import type { Account, Heard, Watcher } from './watcher.ts'

type Peer = {
  readonly name: string
  readonly program: string
  /** Writes its configuration; gives the command, and the folders in which mail turns up as files. */
  readonly prepare: (account: Account) => { command: readonly string[]; arrivals: readonly string[] }
}

const POLL_SECONDS = 10

const imapfilter: Peer = {
  name: 'imapfilter',
  program: 'imapfilter',
  prepare: ({ address, imapPort, folder }) => {
    const config = join(folder, 'config.lua')
    writeFileSync(
      config,
      `options.timeout = 60
options.info = false
account = IMAP { server = '127.0.0.1', port = ${imapPort}, username = '${address}', password = '${PASSWORD}' }
seen = {}
while true do
  for _, message in ipairs(account.INBOX:is_unseen()) do
    mailbox, uid = table.unpack(message)
    if not seen[uid] then
      seen[uid] = true
      print(mailbox[uid]:fetch_field('Message-ID'))
      io.stdout:flush()
    end
  end
  account.INBOX:enter_idle()
end
`,
    )
    return { command: ['imapfilter', '-c', config], arrivals: [] }
  },
}

const fetchmail: Peer = {
  name: 'fetchmail',
  program: 'fetchmail',
  prepare: ({ address, imapPort, folder }) => {
    const config = join(folder, 'fetchmailrc')
    const script = join(folder, 'store.sh')
    for (const part of ['tmp', 'new']) mkdirSync(join(folder, part))
    writeFileSync(script, `#!/bin/sh\ncat > ${folder}/tmp/$$ && mv ${folder}/tmp/$$ ${folder}/new/$$\n`, {
      mode: 0o755,
    })
    writeFileSync(
      config,
      `poll 127.0.0.1 service ${imapPort} protocol IMAP auth password\n  user "${address}" password "${PASSWORD}" keep idle sslproto "" mda "${script}"\n`,
      { mode: 0o600 },
    )
    const own = ['-i', join(folder, 'ids'), '--pidfile', join(folder, 'pid')]
    return {
      command: ['fetchmail', '-f', config, ...own, '--nodetach', '-d', `${POLL_SECONDS}`],
      arrivals: [join(folder, 'new')],
    }
  },
}

const getmail: Peer = {
  name: 'getmail',
  program: 'getmail',
  prepare: ({ address, imapPort, folder }) => {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'Maildir', part), { recursive: true })
    writeFileSync(
      join(folder, 'getmailrc'),
      `[retriever]
type = SimpleIMAPRetriever
server = 127.0.0.1
port = ${imapPort}
username = ${address}
password = ${PASSWORD}
mailboxes = ("INBOX",)
[destination]
type = Maildir
path = ${folder}/Maildir/
[options]
read_all = false
delete = false
verbose = 0
`,
      { mode: 0o600 },
    )
    const command = ['getmail', '--getmaildir', folder, '--idle=INBOX']
    return { command, arrivals: [join(folder, 'Maildir', 'new')] }
  },
}

const offlineimap: Peer = {
  name: 'offlineimap',
  program: 'offlineimap',
  prepare: ({ address, imapPort, folder }) => {
    const config = join(folder, 'offlineimaprc')
    const arrivals = ['new', 'cur'].map((part) => join(folder, 'mail', 'INBOX', part))
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', 'INBOX', part), { recursive: true })
    writeFileSync(
      config,
      `[general]
accounts = bench
ui = quiet
metadata = ${folder}/state
[Account bench]
localrepository = local
remoterepository = remote
autorefresh = 1
[Repository local]
type = Maildir
localfolders = ${folder}/mail
[Repository remote]
type = IMAP
remotehost = 127.0.0.1
remoteport = ${imapPort}
remoteuser = ${address}
remotepass = ${PASSWORD}
ssl = no
starttls = no
folderfilter = lambda name: name == 'INBOX'
idlefolders = ['INBOX']
holdconnectionopen = yes
keepalive = 60
`,
    )
    return { command: ['offlineimap', '-c', config], arrivals }
  },
}

const mbsync: Peer = {
  name: `mbsync every ${POLL_SECONDS} s`,
  program: 'mbsync',
  prepare: ({ address, imapPort, folder }) => {
    const config = writeMbsyncConfig(folder, address, imapPort)
    const loop = `while true; do mbsync -q -q -c ${config} bench; sleep ${POLL_SECONDS}; done`
    return { command: ['sh', '-c', loop], arrivals: [join(folder, 'mail', 'INBOX', 'new')] }
  },
}

/** All of them, whether installed or not. */
export const peers: readonly Watcher[] = [imapfilter, fetchmail, getmail, offlineimap, mbsync].map((peer) => ({
  name: peer.name,
  absent: isInstalled(peer.program) ? null : 'not installed',
  start: (account, heard) => startPeer(peer, account, heard),
}))

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function startPeer(peer: Peer, account: Account, heard: Heard): { stop(): Promise<void> } {
  mkdirSync(account.folder, { recursive: true })
  const { command, arrivals } = peer.prepare(account)
  const watches = arrivals.map((folder) =>
    watch(folder, (_event, name) => {
      if (name !== null) heardInFile(join(folder, name), heard)
    }),
  )
  const person = ordinaryPerson()
  if (person !== null) execFileSync('chown', ['-R', `${person.uid}:${person.gid}`, account.folder])
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    cwd: account.folder,
    env: { ...process.env, HOME: account.folder },
    ...person,
  })
  const end = () => killGroup(child)
  process.once('exit', end)
  let said = ''
  let stopping = false
  child.stdout?.on('data', (chunk) => {
    const at = sharedClock()
    for (const id of String(chunk).match(/<[^<>\s]+>/g) ?? []) heard(id, at)
  })
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-1_000)
  })
  const exited = once(child, 'exit').then(() => {
    process.off('exit', end)
    if (!stopping) process.stderr.write(`${peer.name} ended by itself: ${said}\n`)
  })
  return {
    async stop() {
      stopping = true
      for (const one of watches) one.close()
      end()
      await exited
    },
  }
}

/** Some of them refuse to work for root: then they work for nobody. */
function ordinaryPerson(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function heardInFile(path: string, heard: Heard): void {
  const at = sharedClock()
  try {
    const id = /^Message-ID:\s*(<[^>]*>)/im.exec(readFileSync(path, 'latin1').slice(0, 8_000))?.[1]
    if (id !== undefined) heard(id, at)
  } catch {
    // It was a name on its way to another: that one is heard of, too.
  }
}
