// A mail provider in one process, for the demo and the tests: IMAP for each account, one submission server, and a way to look
// into every mailbox without leaving a trace. Nothing of it reaches the network beyond `host`.

import { type AccountServer, type StoredMessage, startAccountServer } from './mail-server-imap.ts'
import { type AcceptedMail, startSubmissionServer } from './mail-server-smtp.ts'

export type { StoredMessage } from './mail-server-imap.ts'
export type { AcceptedMail } from './mail-server-smtp.ts'

export type SandboxAccount = { address: string; password: string; name: string }

export type SandboxOptions = {
  accounts: readonly SandboxAccount[]
  /** `127.0.0.1` when left out. */
  host?: string
  /** In the order of the accounts; free ports where left out or 0. */
  imapPorts?: readonly number[]
  smtpPort?: number
  /** Dates everything that arrives. */
  now: () => Date
  /** Whether submission files a copy in the sender's Sent, as some providers do. */
  filesSent?: boolean
  /** Further folders for every account, for example one that the owner made for us. */
  folders?: readonly string[]
  /** Called after a submitted mail has been delivered. */
  onAccepted?: (mail: AcceptedMail) => void
}

export type SandboxServer = {
  readonly host: string
  readonly smtpPort: number
  imapPort(address: string): number
  /** Puts a message into the inbox of an account, as if it had come from outside. */
  deliver(address: string, raw: Uint8Array, date: Date): void
  /** Puts a message into Sent, as if the owner had written it with another program. */
  /** Files a message in any folder of the account. */
  file(address: string, folder: string, raw: Uint8Array, date: Date): void
  appendSent(address: string, raw: Uint8Array, date: Date): void
  /** What lies in a folder, for judging; changes nothing. */
  mailbox(address: string, folder: string): StoredMessage[]
  /** Gives the folder another UIDVALIDITY and its messages new UIDs. */
  renumber(address: string, folder: string): void
  /** Ends all IMAP sessions of an account without a word. */
  disconnect(address: string): void
  stop(): Promise<void>
}

/** Starts the provider. Throws when a port is taken or two accounts share an address. */
export async function startMailServer(options: SandboxOptions): Promise<SandboxServer> {
  const host = options.host ?? '127.0.0.1'
  const servers = new Map<string, AccountServer>()
  const accountOf = (address: string) => {
    const plain = withoutTag(address)
    return servers.has(plain) ? plain : null
  }
  const serverOf = (address: string) => {
    const server = servers.get(withoutTag(address))
    if (!server) throw new Error(`no account has the address ${address}`)
    return server
  }
  const stopAll = async () => {
    await Promise.all([...servers.values()].map((server) => server.stop()))
  }
  try {
    await startAccounts(options, host, servers)
    const submission = await startSubmissionServer({
      host,
      port: options.smtpPort ?? 0,
      passwords: passwordsOf(options.accounts),
      accountOf,
      now: options.now,
      deliver(mail) {
        const raw = delivered(mail)
        for (const account of new Set(mail.to.map(withoutTag)))
          serverOf(account).file('INBOX', raw, [], mail.acceptedAt)
        if (options.filesSent) serverOf(mail.from).file('Sent', mail.raw, ['\\Seen'], mail.acceptedAt)
        options.onAccepted?.(mail)
      },
    })
    return {
      host,
      smtpPort: submission.port,
      imapPort: (address) => serverOf(address).port,
      deliver: (address, raw, date) => serverOf(address).file('INBOX', raw, [], date),
      file: (address, folder, raw, date) => serverOf(address).file(folder, raw, [], date),
      appendSent: (address, raw, date) => serverOf(address).file('Sent', raw, ['\\Seen'], date),
      mailbox: (address, folder) => serverOf(address).messages(folder),
      renumber: (address, folder) => serverOf(address).renumber(folder),
      disconnect: (address) => serverOf(address).disconnect(),
      stop: async () => {
        await Promise.all([submission.stop(), stopAll()])
      },
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}

async function startAccounts(
  options: SandboxOptions,
  host: string,
  servers: Map<string, AccountServer>,
): Promise<void> {
  for (const [index, account] of options.accounts.entries()) {
    const address = account.address.toLowerCase()
    if (servers.has(address)) throw new Error(`two accounts have the address ${address}`)
    const port = options.imapPorts?.[index] ?? 0
    servers.set(address, await startAccountServer({ ...common(options, host), ...account, address, port }))
  }
}

function passwordsOf(accounts: readonly SandboxAccount[]): ReadonlyMap<string, string> {
  return new Map(accounts.map(({ address, password }) => [address.toLowerCase(), password]))
}

function common(options: SandboxOptions, host: string) {
  return { host, folders: options.folders ?? [], now: options.now }
}

/** The mail as its recipients find it. */
function delivered(mail: AcceptedMail): Buffer {
  return Buffer.concat([Buffer.from(`Return-Path: <${mail.from}>\r\n${tagsOf(mail)}`), withoutBcc(mail.raw)])
}

/** Where a tagged address was written to, its mailbox learns of the tag, as from most servers: a Bcc leaves no other trace. */
function tagsOf({ to, raw }: AcceptedMail): string {
  const told = /^delivered-to:/i.test(raw.subarray(0, 13).toString('latin1'))
  const tagged = told ? [] : to.filter((address) => withoutTag(address) !== address.toLowerCase())
  return tagged.map((address) => `Delivered-To: ${address}\r\n`).join('')
}

/** `me+note@host` is delivered to `me@host`. */
function withoutTag(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@')
}

/** The message without its Bcc fields: recipients must not see them (RFC 5322 3.6.3). */
function withoutBcc(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end + 2)
  const kept = head.split(/\r\n(?![ \t])/).filter((field) => !/^bcc[ \t]*:/i.test(field))
  return Buffer.from(kept.join('\r\n') + text.slice(head.length), 'latin1')
}
