// The line between the service and its mail server: a TCP proxy that can be cut, slowed down, or fall silent in the ways in which
// real lines do.

import { once } from 'node:events'
import net from 'node:net'

export type FaultyLine = {
  readonly port: number
  readonly connections: number
  /** Resets every connection. */
  reset(): void
  /** Ends every connection in order, as a server does that wants to be rid of its clients. */
  hangUp(): void
  /** Nothing comes through the connections that are open now, ever again, and nobody is told: a half-open line. */
  goDeaf(): void
  /** From now on every piece takes so many milliseconds longer, until 0 is given. */
  slowDown(ms: number): void
  /** While true, connections are taken and never answered. */
  swallow(on: boolean): void
  stop(): Promise<void>
}

type Pair = { readonly near: net.Socket; readonly far: net.Socket | null; deaf: boolean }

/** Starts a proxy to `target` on the loopback interface. */
export async function startFaultyLine(target: number): Promise<FaultyLine> {
  const pairs = new Set<Pair>()
  const state = { delay: 0, swallowing: false, connections: 0 }
  const server = net.createServer((near) => {
    state.connections += 1
    const far = state.swallowing ? null : net.connect(target, '127.0.0.1')
    const pair: Pair = { near, far, deaf: state.swallowing }
    pairs.add(pair)
    near.on('error', () => {})
    near.on('close', () => {
      pairs.delete(pair)
      far?.destroy()
    })
    if (far === null) return void near.resume()
    join(near, far, pair, state)
    join(far, near, pair, state)
    far.on('error', () => {})
    // A deaf line hides also that the other end is gone.
    far.on('close', () => {
      if (!pair.deaf) near.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const each = (act: (pair: Pair) => void) => () => {
    for (const pair of [...pairs]) act(pair)
  }
  return {
    port: (server.address() as net.AddressInfo).port,
    get connections() {
      return state.connections
    },
    reset: each(({ near, far }) => {
      near.resetAndDestroy()
      far?.destroy()
    }),
    hangUp: each(({ near, far }) => {
      near.end()
      far?.destroy()
    }),
    goDeaf: each((pair) => {
      pair.deaf = true
    }),
    slowDown: (ms) => {
      state.delay = ms
    },
    swallow: (on) => {
      state.swallowing = on
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      each(({ near }) => near.destroy())()
      await closed
    },
  }
}

/** Passes everything on, in order, each piece after the delay that holds when it comes. */
function join(from: net.Socket, to: net.Socket, pair: Pair, state: { readonly delay: number }): void {
  let last = 0
  from.setNoDelay(true)
  from.on('data', (chunk) => {
    if (pair.deaf) return
    const due = Math.max(last, performance.now() + state.delay)
    last = due
    const pass = () => {
      if (!pair.deaf && !to.destroyed) to.write(chunk)
    }
    const wait = due - performance.now()
    if (wait <= 0) pass()
    else setTimeout(pass, wait)
  })
}
