// Any stranger can send anything: a message is first read in a thread of its own that can be ended, so that none can stall the
// service, however our readers may fail on it. What is read there is forgotten; only whether it ends is of interest.

import { Worker } from 'node:worker_threads'

const START_MS = 30_000
const MEMORY_MB = 768

export type Trial = {
  /** Null when the message may be read; else why not, in words for the owner. */
  readonly objection: (raw: Uint8Array) => Promise<string | null>
  readonly close: () => Promise<void>
}

/**
 * How long a message may take, in milliseconds, at each attempt: a machine that was busy, or slept, has no second such moment
 * at once; a message that is to blame fails again. The thread starts with the first message.
 */
export function openTrial(limitsMs: readonly [number, ...number[]] = [5000, 5000]): Trial {
  let worker: Promise<Worker> | null = null
  const end = async () => {
    const running = worker
    worker = null
    if (running !== null) await (await running.catch(() => null))?.terminate()
  }
  const attempt = async (raw: Uint8Array, limitMs: number) => {
    worker ??= startWorker()
    const outcome = await ask(await worker, raw, limitMs)
    if (outcome.ended) await end()
    return outcome
  }
  return {
    objection: async (raw) => {
      let because: string | null = null
      for (const limitMs of limitsMs) {
        const outcome = await attempt(raw, limitMs)
        because = outcome.because
        if (!outcome.ended) break
      }
      return because
    },
    close: end,
  }
}

type Outcome = { readonly because: string | null; readonly ended: boolean }

function ask(worker: Worker, raw: Uint8Array, limitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    const onMessage = ({ because }: { because: string | null }) => settle({ because, ended: false })
    const onError = (error: Error) => settle({ because: `reading it failed: ${error.message}`, ended: true })
    const onExit = () => settle({ because: 'reading it ended the reader', ended: true })
    const late = `reading it took more than ${limitMs / 1000} s`
    const timer = setTimeout(() => settle({ because: late, ended: true }), limitMs)
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(raw)
  })
}

function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trial-worker-start.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const timer = setTimeout(() => reject(new Error('the reading thread did not start')), START_MS)
    worker.once('error', reject)
    worker.once('message', () => {
      clearTimeout(timer)
      worker.off('error', reject)
      worker.unref()
      resolve(worker)
    })
  })
}
