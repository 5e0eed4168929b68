// One thread that reads messages in the order in which they are handed to it. How long it may take is trial.ts's to say.

import { Worker } from 'node:worker_threads'
import type { Tried } from './trial.ts'
import type { Order } from './trial-worker.ts'

const START_MS = 30_000
const MEMORY_MB = 768

export type Thread = {
  readonly isReady: () => boolean
  readonly post: (order: Order) => void
  /** Lets the process end while nothing is read. */
  readonly rest: () => void
  readonly end: () => Promise<unknown>
}

/** What a thread says of itself, until it is ended. */
export type Hearing = {
  readonly ready: () => void
  /** To the oldest message that was not answered yet. */
  readonly answered: (tried: Tried) => void
  readonly failed: (because: string) => void
  readonly didNotStart: (error: Error) => void
}

export function startThread({ ready, answered, failed, didNotStart }: Hearing): Thread {
  const worker = new Worker(new URL('./trial-worker-start.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  let isReady = false
  const timer = setTimeout(() => didNotStart(new Error('the reading thread did not start')), START_MS)
  worker.once('error', didNotStart)
  worker.once('message', () => {
    clearTimeout(timer)
    isReady = true
    worker.off('error', didNotStart)
    worker.on('message', answered)
    worker.on('error', (error) => failed(`reading it failed: ${error.message}`))
    worker.on('exit', () => failed('reading it ended the reader'))
    ready()
  })
  return {
    isReady: () => isReady,
    post: ({ raw, effort }) => {
      worker.ref()
      worker.postMessage({ raw, effort } satisfies Order)
    },
    rest: () => worker.unref(),
    end: () => {
      clearTimeout(timer)
      // Whatever becomes of it is nobody's trouble any more.
      worker.removeAllListeners().on('error', () => {})
      return worker.terminate()
    },
  }
}
