// One account's IMAP server in memory, with the folders that people have. One server an account, since hoodiecrow keeps a
// single store for all its users.

import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { idleCommand } from './mail-server-idle.ts'

/** One stored message, as a judge sees it. */
export type StoredMessage = { uid: number; raw: Buffer; flags: readonly string[]; date: Date }

export type AccountServer = {
  readonly port: number
  /** Files a message; sessions that have the folder selected are told. */
  file(folder: string, raw: Uint8Array, flags: readonly string[], date: Date): void
  messages(folder: string): StoredMessage[]
  /** Numbers the folder's messages anew under another UIDVALIDITY, as a rebuilt server would, and ends all sessions. */
  renumber(folder: string): void
  /** Ends all sessions without a word. */
  disconnect(): void
  stop(): Promise<void>
}

const PLUGINS = [
  'ID',
  'SASL-IR',
  'AUTH-PLAIN',
  'NAMESPACE',
  'ENABLE',
  'LITERALPLUS',
  'UNSELECT',
  'SPECIAL-USE',
  'UIDPLUS',
  'MOVE',
]
const SPECIAL_FOLDERS = ['Sent', 'Drafts', 'Trash', 'Junk', 'Archive']
const FIRST_UIDVALIDITY = 1_000

/**
 * Starts the IMAP server of one account, on `port` or a free one. `folders` are further folders, without special use. Messages
 * that come without a date are dated by `now`.
 */
export async function startAccountServer(options: {
  address: string
  password: string
  host: string
  port: number
  folders: readonly string[]
  now: () => Date
}): Promise<AccountServer> {
  const imap = hoodiecrow({
    plugins: [...PLUGINS, idleCommand],
    users: { [options.address]: { password: options.password } },
    storage: storage(options.folders),
  })
  const sockets = new Set<Socket>()
  imap.setMaxListeners(0)
  imap.server.on('connection', (socket: Socket) => {
    socket.setNoDelay(true)
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  tellEverySession(imap, options.now)
  imap.listen(options.port, options.host, () => {})
  await once(imap.server, 'listening')

  const folderAt = (path: string) => {
    const folder = imap.getMailbox(path)
    if (!folder) throw new Error(`${options.address} has no folder ${path}`)
    return folder
  }
  const disconnect = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (imap.server.address() as AddressInfo).port,
    disconnect,
    file(folder, raw, flags, date) {
      imap.appendMessage(folderAt(folder), [...flags], imapDate(date), Buffer.from(raw).toString('latin1'))
    },
    messages: (path) => stored(folderAt(path)),
    renumber(path) {
      numberAnew(folderAt(path))
      disconnect()
    },
    async stop() {
      const closed = once(imap.server, 'close')
      imap.server.close()
      disconnect()
      await closed
    },
  }
}

type Folder = NonNullable<ReturnType<ReturnType<typeof hoodiecrow>['getMailbox']>>

function stored(folder: Folder): StoredMessage[] {
  return folder.messages.map(({ uid, raw, flags, internaldate }) => ({
    uid,
    raw: Buffer.from(raw, 'latin1'),
    flags: [...flags],
    date: new Date(internaldate),
  }))
}

function numberAnew(folder: Folder): void {
  folder.uidvalidity += 1
  folder.messages.forEach((message, index) => {
    message.uid = index + 1
  })
  folder.uidnext = folder.messages.length + 1
}

function storage(folders: readonly string[]): Record<string, object> {
  const special = SPECIAL_FOLDERS.map((name) => [name, { 'special-use': `\\${name}`, uidvalidity: FIRST_UIDVALIDITY }])
  const plain = folders.map((name) => [name, { uidvalidity: FIRST_UIDVALIDITY }])
  return {
    INBOX: { uidvalidity: FIRST_UIDVALIDITY },
    '': { separator: '/', folders: Object.fromEntries([...special, ...plain]) },
  }
}

/** hoodiecrow tells everybody of an appended message but the session that appended it, and dates by the wall clock. */
function tellEverySession(imap: hoodiecrow.ImapServer, now: () => Date): void {
  const append = imap.appendMessage.bind(imap)
  imap.appendMessage = (mailbox, flags, date, raw) => append(mailbox, flags, date ?? imapDate(now()), raw)
}

/** RFC 3501 date-time, in UTC. */
function imapDate(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(' ')
  return `${day}-${month}-${year} ${time} +0000`
}
