// A real Dovecot as the people of the sandbox use a provider: they submit over SMTP, and their folders are looked into over IMAP.

import { ImapFlow } from 'imapflow'
import type { StoredMessage } from '../../src/sandbox/mail-server.ts'
import type { PostOffice } from '../../src/sandbox/person.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'

export type Account = { readonly name: string; readonly address: string; readonly password: string }

export type DovecotOffice = PostOffice & { readonly imapPort: number; readonly stop: () => Promise<void> }

export async function startDovecotOffice(accounts: readonly Account[]): Promise<DovecotOffice> {
  const server: Dovecot = await startDovecot({ users: accounts })
  const clients = new Map<string, ImapFlow>()
  const clientOf = async (address: string): Promise<ImapFlow> => {
    const known = clients.get(address)
    if (known !== undefined) return known
    const password = accounts.find((account) => account.address === address)?.password ?? ''
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: server.ports.imap,
      secure: false,
      auth: { user: address, pass: password },
      logger: false,
    })
    await client.connect()
    clients.set(address, client)
    return client
  }
  return {
    host: '127.0.0.1',
    smtpPort: server.ports.submission,
    imapPort: server.ports.imap,
    appendSent: async (address, raw, date) => {
      await (await clientOf(address)).append('Sent', Buffer.from(raw), ['\\Seen'], date)
    },
    mailbox: async (address, folder) => {
      const client = await clientOf(address)
      await client.mailboxOpen(folder, { readOnly: true })
      const fetched = await client.fetchAll(
        '1:*',
        { uid: true, source: true, flags: true, internalDate: true },
        { uid: true },
      )
      return fetched.map(
        (one): StoredMessage => ({
          uid: one.uid,
          raw: one.source ?? Buffer.alloc(0),
          flags: [...(one.flags ?? [])],
          date: new Date(one.internalDate ?? 0),
        }),
      )
    },
    stop: async () => {
      for (const client of clients.values()) await client.logout()
      await server.stop()
    },
  }
}
