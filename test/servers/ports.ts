// Free ports on the loopback interface, and waiting until something answers on one.

import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves once a server on `port` has said something. Rejects after thirty seconds. */
export async function untilGreeting(port: number): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await greets(port))) {
    if (performance.now() > end) throw new Error(`nothing answers on port ${port}`)
    await pause(10)
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', () => end(true))
    socket.once('error', () => end(false))
    socket.setTimeout(1_000, () => end(false))
  })
}
