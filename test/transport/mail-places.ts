// The two IMAP servers that the mailbox is tried on, behind one face: a real Dovecot, and the sandbox's own server.

import { type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import type { ImapSettings } from '../../src/transport/mailbox.ts'
import { type Dovecot, startDovecot } from '../servers/dovecot.ts'
import { type StallableProxy, startStallableProxy } from '../servers/stallable-proxy.ts'

export const OWNER = 'nell@example.test'
export const PASSWORD = 'correct horse'

/** A running server with one empty mailbox, reached through a proxy that can stall. */
export type MailPlace = {
  readonly proxy: StallableProxy
  settings(more?: Partial<ImapSettings>): ImapSettings
  deliver(raw: string): Promise<void>
  /** Everything about the stored messages that a reader could change: flags and whereabouts. */
  traces(): unknown
  renumber(): Promise<void>
  /** Ends every session on the server's side and leaves it ready for new ones. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const FOR_TESTS = { connect: 5_000, command: 5_000 }

function settingsFor(port: number, more: Partial<ImapSettings> = {}): ImapSettings {
  return {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: OWNER,
    password: PASSWORD,
    patience: FOR_TESTS,
    ...more,
  }
}

export async function dovecotPlace(): Promise<MailPlace> {
  const server: Dovecot = await startDovecot({ users: [{ address: OWNER, password: PASSWORD }] })
  const proxy = await startStallableProxy(server.ports.imap)
  return {
    proxy,
    settings: (more) => settingsFor(proxy.port, more),
    deliver: (raw) => server.deliver(OWNER, raw),
    traces: () => server.files(OWNER),
    renumber: () => server.renumber(OWNER, 'INBOX'),
    crash: () => server.restart(),
    async stop() {
      await proxy.stop()
      await server.stop()
    },
  }
}

export async function sandboxPlace(): Promise<MailPlace> {
  const server: SandboxServer = await startMailServer({
    accounts: [{ address: OWNER, password: PASSWORD, name: 'Nell' }],
    now: () => new Date(),
  })
  const proxy = await startStallableProxy(server.imapPort(OWNER))
  return {
    proxy,
    settings: (more) => settingsFor(proxy.port, more),
    deliver: async (raw) => server.deliver(OWNER, Buffer.from(raw), new Date()),
    traces: () => ['INBOX', 'Sent'].map((folder) => server.mailbox(OWNER, folder)),
    renumber: async () => server.renumber(OWNER, 'INBOX'),
    crash: async () => server.disconnect(OWNER),
    async stop() {
      await proxy.stop()
      await server.stop()
    },
  }
}
