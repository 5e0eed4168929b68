// Ports that one can remember where they are free, others where they are taken.

import { once } from 'node:events'
import { createServer } from 'node:net'

/** The port itself, or 0 (any free one) when something listens there. */
export async function portOrAny(port: number, host: string): Promise<number> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
    return port
  } catch {
    return 0
  } finally {
    probe.close()
  }
}
