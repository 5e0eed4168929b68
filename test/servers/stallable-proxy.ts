// A TCP proxy that can fall silent without closing anything, as a sleeping server or a dead line does, and come back.

import { once } from 'node:events'
import net from 'node:net'

export type StallableProxy = {
  readonly port: number
  /** How many connections have been made through it. */
  readonly connections: number
  /** Passes nothing on in either direction any more, for old connections and new ones. */
  stall(): void
  /** Passes on what is new; what was held back is lost with its connections. */
  resume(): void
  /** Resets every connection. */
  cut(): void
  stop(): Promise<void>
}

/** Starts a proxy to `target` on the loopback interface. */
export async function startStallableProxy(target: number): Promise<StallableProxy> {
  const pairs = new Set<[net.Socket, net.Socket]>()
  let stalled = false
  let connections = 0
  const server = net.createServer((near) => {
    connections += 1
    const far = net.connect(target, '127.0.0.1')
    const pair: [net.Socket, net.Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true)
      from.on('error', () => {})
      from.on('data', (chunk) => {
        if (!stalled) to.write(chunk)
      })
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
  }
  return {
    port: (server.address() as net.AddressInfo).port,
    get connections() {
      return connections
    },
    stall: () => {
      stalled = true
    },
    resume: () => {
      stalled = false
    },
    cut,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      cut()
      await closed
    },
  }
}
