// A TCP line that breaks at a moment of our choice: whoever starts it looks at every chunk and may end the line there; that
// chunk and all that would follow are lost.

import { once } from 'node:events'
import net from 'node:net'

/** What both sides see of a break: the connection ends, is reset, or stays open with nothing coming through any more. */
export type Break = 'close' | 'reset' | 'silence'

export type CuttingProxy = {
  readonly port: number
  stop(): Promise<void>
}

/** Starts a proxy to `target` on the loopback interface. `look` says how the line breaks at this chunk, or null. */
export async function startCuttingProxy(
  target: number,
  look: (chunk: Buffer, from: 'client' | 'server') => Break | null,
): Promise<CuttingProxy> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((client) => {
    const far = net.connect(target, '127.0.0.1')
    let whole = true
    const pass = (from: net.Socket, to: net.Socket, side: 'client' | 'server') => {
      sockets.add(from)
      from.setNoDelay(true)
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on('data', (chunk: Buffer) => {
        const broken = whole ? look(chunk, side) : null
        if (broken !== null) {
          whole = false
          breakLine(broken, client, far)
        }
        if (whole) to.write(chunk)
      })
    }
    pass(client, far, 'client')
    pass(far, client, 'server')
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

function breakLine(how: Break, ...ends: net.Socket[]): void {
  for (const end of ends) {
    if (how === 'close') end.destroy()
    else if (how === 'reset') end.resetAndDestroy()
  }
}
