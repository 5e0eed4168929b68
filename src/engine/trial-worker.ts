// The thread in which messages are tried: it may be ended at any moment, for it holds nothing.

import { parentPort } from 'node:worker_threads'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { type Effort, tryReading } from './trial-reading.ts'

export type Order = { readonly raw: Uint8Array; readonly effort: Effort }

/** One after the other, or an answer could not be told from another. */
let last = Promise.resolve()

async function read({ raw, effort }: Order): Promise<void> {
  try {
    const message = await tryReading(raw, effort)
    parentPort?.postMessage({ message })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const because = error instanceof UnreadableMessage ? reason : `reading it failed: ${reason}`
    parentPort?.postMessage({ message: null, because })
  }
}

parentPort?.on('message', (order: Order) => {
  last = last.then(() => read(order))
})
parentPort?.postMessage('ready')
