// The thread in which large messages are tried: it may be ended at any moment, for it holds nothing.

import { parentPort } from 'node:worker_threads'
import { tryReading } from './trial-reading.ts'

parentPort?.on('message', async (raw: Uint8Array) => {
  try {
    await tryReading(raw)
    parentPort?.postMessage({ because: null })
  } catch (error) {
    parentPort?.postMessage({ because: error instanceof Error ? error.message : String(error) })
  }
})
parentPort?.postMessage('ready')
