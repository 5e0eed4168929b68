// A mail provider of real parts that can be killed with -9 at any moment: Postfix takes mail in, Dovecot keeps it. Both live in
// one directory that outlasts their deaths, as disks do.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { dovecotConfig, dovecotUsers } from './dovecot-config.ts'
import { type Asked, startPolicyService } from './policy-service.ts'
import { freePort, untilGreeting } from './ports.ts'
import { POSTFIX_MASTER } from './postfix-available.ts'
import { postfixMain, postfixMaster } from './postfix-config.ts'
import { type ProcessGroup, startGroup } from './process-group.ts'

export type Part = 'dovecot' | 'postfix'

export type Provider = {
  readonly ports: { readonly imap: number; readonly smtp: number }
  /** Ends every process of the part with SIGKILL; it stays down until `start`. */
  kill(part: Part): Promise<void>
  /** Starts it on what is left on disk, and waits until it greets. Nothing where it runs already. */
  start(part: Part): Promise<void>
  /** What lies in a folder, read from the disk: no server need be up, and none notices. */
  messages(address: string, folder: 'INBOX' | 'Sent'): readonly StoredFile[]
  /** How many mails lie in Postfix's queue. */
  queued(): number
  /** What the two wrote about themselves. */
  readonly logs: { readonly [part in Part]: string }
  stop(): Promise<void>
}

/** A message as a file; `name` stays the same while flags change. */
export type StoredFile = { readonly name: string; readonly flags: string; readonly raw: Buffer }

export type ProviderPlan = {
  readonly users: readonly { readonly address: string; readonly password: string }[]
  /** Who finds a copy of what he submits in his Sent, as with the big providers. */
  readonly filesSentOf: readonly string[]
  /** Called for each mail between its final dot and Postfix's answer. */
  readonly onMail: (asked: Asked) => Promise<void>
}

/** Starts both. Sent, Drafts, Trash, Junk and Archive exist in every account. */
export async function startKillableProvider(plan: ProviderPlan): Promise<Provider> {
  const directory = mkdtempSync(join(tmpdir(), 'thanktwice-provider-'))
  chmodSync(directory, 0o755)
  const policy = await startPolicyService(plan.onMail)
  const ports = { imap: await freePort(), lmtp: await freePort(), auth: await freePort(), smtp: await freePort() }
  const dovecot = join(directory, 'dovecot')
  const postfix = join(directory, 'postfix')
  prepareDovecot(dovecot, plan, ports)
  preparePostfix(postfix, plan, { ...ports, policy: policy.port })
  const running: { [part in Part]?: ProcessGroup } = {}
  const start = async (part: Part) => {
    if (running[part] !== undefined) return
    running[part] = part === 'dovecot' ? launchDovecot(dovecot) : launchPostfix(postfix)
    await (part === 'dovecot'
      ? Promise.all([untilGreeting(ports.imap), untilGreeting(ports.lmtp), untilGreeting(ports.auth)])
      : untilGreeting(ports.smtp))
  }
  const kill = async (part: Part) => {
    await running[part]?.kill()
    delete running[part]
  }
  await start('dovecot')
  await start('postfix')
  return {
    ports,
    kill,
    start,
    messages: (address, folder) =>
      messagesIn(join(dovecot, 'home', address, 'Maildir', folder === 'INBOX' ? '' : `.${folder}`)),
    queued: () => queuedIn(join(postfix, 'queue')),
    logs: { dovecot: join(dovecot, 'dovecot.log'), postfix: join(postfix, 'postfix.log') },
    async stop() {
      await Promise.all([kill('postfix'), kill('dovecot')])
      await policy.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function prepareDovecot(
  directory: string,
  plan: ProviderPlan,
  ports: { imap: number; lmtp: number; auth: number },
): void {
  for (const name of ['', 'run', 'state', 'home']) mkdirSync(join(directory, name))
  const { mail, mailGroup } = dovecotUsers()
  execFileSync('chown', [`${mail}:${mailGroup}`, join(directory, 'home')])
  writeFileSync(
    join(directory, 'passwd'),
    plan.users.map(({ address, password }) => `${address}:{PLAIN}${password}::::::\n`).join(''),
  )
  const base = dovecotConfig(directory, { ...ports, submission: 0 }, 0, false)
  writeFileSync(
    join(directory, 'dovecot.conf'),
    `${base}
protocols = imap lmtp
lmtp_save_to_detail_mailbox = yes
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${ports.auth}
  }
}
`,
  )
}

function launchDovecot(directory: string): ProcessGroup {
  // Sockets that nobody listens on any more look to Dovecot like another Dovecot …
  rmSync(join(directory, 'run'), { recursive: true, force: true })
  mkdirSync(join(directory, 'run'))
  // … and for the locks of its dead it would wait two minutes.
  for (const name of readdirSync(join(directory, 'home'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.lock')) rmSync(join(directory, 'home', name), { force: true })
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }
  return startGroup('dovecot', ['-F', '-c', join(directory, 'dovecot.conf')], env)
}

function preparePostfix(
  directory: string,
  plan: ProviderPlan,
  ports: { smtp: number; lmtp: number; auth: number; policy: number },
): void {
  const conf = join(directory, 'conf')
  for (const path of [directory, conf, join(directory, 'queue'), join(directory, 'data')]) mkdirSync(path)
  execFileSync('chown', ['postfix', join(directory, 'data')])
  const copies = new Map(plan.filesSentOf.map((address) => [address, address.replace('@', '+Sent@')]))
  writeFileSync(
    join(conf, 'main.cf'),
    postfixMain({
      directory,
      smtpPort: ports.smtp,
      lmtpPort: ports.lmtp,
      authPort: ports.auth,
      policyPort: ports.policy,
      copies,
    }),
  )
  writeFileSync(join(conf, 'master.cf'), postfixMaster(ports.smtp))
  execFileSync('postfix', ['-c', conf, 'check'], { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } })
}

function launchPostfix(directory: string): ProcessGroup {
  return startGroup(POSTFIX_MASTER, ['-c', join(directory, 'conf'), '-d'])
}

/** What Postfix has promised to deliver: a file that it was still writing when it died is not executable, and never counts. */
function queuedIn(queue: string): number {
  return ['maildrop', 'incoming', 'active', 'deferred']
    .flatMap((name) => readdirSync(join(queue, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && isExecutable(join(entry.parentPath, entry.name))).length
}

function isExecutable(path: string): boolean {
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & constants.S_IXUSR) !== 0
}

/** A file may be renamed between the listing and the reading; it is then seen at the next look. */
function messagesIn(maildir: string): StoredFile[] {
  return ['new', 'cur']
    .flatMap((part) => listed(join(maildir, part)))
    .flatMap((path) => {
      const [name = '', flags = ''] = basename(path).split(':2,')
      const raw = readIfThere(path)
      return raw === null ? [] : [{ name, flags, raw }]
    })
}

function listed(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
