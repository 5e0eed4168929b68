// The thread in which large messages are tried: it may be ended at any moment, for it holds nothing.

import { parentPort } from 'node:worker_threads'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { tryReading } from './trial-reading.ts'

parentPort?.on('message', async (raw: Uint8Array) => {
  try {
    const message = await tryReading(raw)
    parentPort?.postMessage({ message })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const because = error instanceof UnreadableMessage ? reason : `reading it failed: ${reason}`
    parentPort?.postMessage({ message: null, because })
  }
})
parentPort?.postMessage('ready')
