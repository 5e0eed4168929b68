// Postfix asks here about each mail that it has whole, before it says that it took it (its policy delegation protocol). The
// answer is always "as you like"; what matters is that we know the moment, and may take our time.

import { once } from 'node:events'
import net from 'node:net'

export type Asked = { readonly sender: string; readonly recipient: string; readonly queueId: string }

/** Starts the service; Postfix goes on with a mail when what `onMail` returned is settled. */
export async function startPolicyService(
  onMail: (asked: Asked) => Promise<void>,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    let pending = ''
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1')
      for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n')) {
        const asked = readAsked(pending.slice(0, end))
        pending = pending.slice(end + 2)
        onMail(asked).finally(() => socket.write('action=DUNNO\n\n'))
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as net.AddressInfo).port,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function readAsked(text: string): Asked {
  const fields = new Map(
    text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return {
    sender: fields.get('sender') ?? '',
    recipient: fields.get('recipient') ?? '',
    queueId: fields.get('queue_id') ?? '',
  }
}
