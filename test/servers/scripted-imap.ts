// A small IMAP server whose every answer can be changed: for what real servers do only on bad days. It knows one INBOX and one
// Sent folder, and just the commands that our scan uses.

import { once } from 'node:events'
import net from 'node:net'

export type ImapMessage = { uid: number; raw: string; receivedAt?: string }

/** What to do with a command: lines to send (the tagged answer is added), a full tagged answer, or an act. */
export type ImapAct = { lines?: string[]; tagged?: string } | 'close' | 'silence'

export type ScriptedImap = {
  readonly port: number
  readonly commands: string[]
  /** What lies in the inbox. Sent is empty. */
  messages: ImapMessage[]
  uidValidity: number
  /** What it says of the inbox's next UID; null says nothing. */
  uidNext: number | null
  /** Looks at each command, without its tag, before it is answered as usual; what it returns is done instead. */
  override: (command: string) => ImapAct | null
  stop(): Promise<void>
}

export async function startScriptedImap(
  options: { greeting?: string; capabilities?: string } = {},
): Promise<ScriptedImap> {
  const sockets = new Set<net.Socket>()
  const listening = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    converse(socket, server, options.capabilities ?? 'IMAP4rev1 IDLE SPECIAL-USE')
    socket.write(`${options.greeting ?? '* OK ready'}\r\n`)
  })
  const server = {
    port: 0,
    commands: [] as string[],
    messages: [] as ImapMessage[],
    uidValidity: 7,
    uidNext: null as number | null,
    override: (_command: string): ImapAct | null => null,
    async stop() {
      const closed = once(listening, 'close')
      listening.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  server.port = (listening.address() as net.AddressInfo).port
  return server
}

function converse(socket: net.Socket, server: ScriptedImap, capabilities: string): void {
  let pending = ''
  let selected = ''
  let idling: string | null = null
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      if (idling !== null) {
        socket.write(`${idling} OK done\r\n`)
        idling = null
        continue
      }
      const [tag = '*', ...words] = line.split(' ')
      const command = words.join(' ')
      server.commands.push(command)
      const act = server.override(command)
      if (act === 'silence') continue
      if (act === 'close') return void socket.destroy()
      const opened = /^(?:EXAMINE|SELECT) (\S+)/.exec(command)?.[1]
      if (opened !== undefined && act === null) selected = opened
      if (command === 'IDLE' && act === null) {
        idling = tag
        socket.write('+ idling\r\n')
        continue
      }
      const lines = act?.lines ?? usual(command, server, selected === 'INBOX' ? server.messages : [], capabilities)
      socket.write([...lines, `${tag} ${act?.tagged ?? 'OK done'}`].map((each) => `${each}\r\n`).join(''), 'latin1')
    }
  })
}

function usual(command: string, server: ScriptedImap, messages: ImapMessage[], capabilities: string): string[] {
  const verb = command.split(' ')[0]
  if (verb === 'CAPABILITY') return [`* CAPABILITY ${capabilities}`]
  if (command === 'LIST "" ""') return ['* LIST (\\Noselect) "/" ""']
  if (verb === 'LIST') return ['* LIST () "/" INBOX', '* LIST (\\Sent) "/" Sent']
  if (verb === 'EXAMINE' || verb === 'SELECT') return opened(server, command.endsWith('INBOX') ? server.messages : [])
  if (command.startsWith('UID SEARCH')) return [`* SEARCH ${searched(command, messages).join(' ')}`.trimEnd()]
  if (command.startsWith('UID FETCH')) return messages.flatMap((message, index) => fetched(command, message, index + 1))
  return []
}

function opened(server: ScriptedImap, messages: ImapMessage[]): string[] {
  const next = server.uidNext === null ? [] : [`* OK [UIDNEXT ${server.uidNext}] next`]
  return [`* ${messages.length} EXISTS`, '* FLAGS (\\Seen)', `* OK [UIDVALIDITY ${server.uidValidity}] valid`, ...next]
}

/** Answers ranges as servers do: `n:*` always names the last message. */
function searched(command: string, messages: ImapMessage[]): number[] {
  const range = /UID (\d+)(:\*)?$/.exec(command)
  if (!range) return messages.map(({ uid }) => uid)
  const from = Number(range[1])
  const last = messages.at(-1)?.uid
  return messages.map(({ uid }) => uid).filter((uid) => (range[2] ? uid >= from || uid === last : uid === from))
}

/** Whether a UID FETCH names this message. */
export function asksFor(command: string, uid: number): boolean {
  const ranges = (command.split(' ')[2] ?? '').split(',').map((part) => part.split(':').map(Number))
  return ranges.some(([from = 0, to = from]) => from <= uid && uid <= to)
}

function fetched(command: string, message: ImapMessage, number: number): string[] {
  if (!asksFor(command, message.uid)) return []
  const size = `UID ${message.uid} RFC822.SIZE ${message.raw.length}`
  if (!command.includes('BODY.PEEK[]')) return [`* ${number} FETCH (${size})`]
  const date = message.receivedAt ?? '05-Mar-2026 10:00:00 +0000'
  const text = `BODY[]<0> {${message.raw.length}}\r\n${message.raw}`
  return [`* ${number} FETCH (UID ${message.uid} FLAGS () INTERNALDATE "${date}" ${text})`]
}
