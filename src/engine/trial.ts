// Any stranger can send anything: a message that is large or holds a calendar is first read in a thread of its own that can be ended, so that none can
// stall the service. All others are bounded by the readers themselves, which the fuzz test watches.

import { Worker } from 'node:worker_threads'

/** Below this size every reader is known to end in time. */
const TRIAL_BYTES = 64 * 1024
const START_MS = 30_000
const MEMORY_MB = 768

export type Trial = {
  /** Null when the message may be read; else why not, in words for the owner. */
  readonly objection: (raw: Uint8Array) => Promise<string | null>
  readonly close: () => Promise<void>
}

/** `limitMs` is how long one message may take, `leastBytes` what counts as large. The thread starts with the first such message. */
export function openTrial(limitMs = 5000, leastBytes = TRIAL_BYTES): Trial {
  let worker: Promise<Worker> | null = null
  const end = async () => {
    const running = worker
    worker = null
    if (running !== null) await (await running.catch(() => null))?.terminate()
  }
  return {
    objection: async (raw) => {
      if (raw.byteLength < leastBytes && !holdsCalendar(raw)) return null
      worker ??= startWorker()
      const outcome = await ask(await worker, raw, limitMs)
      if (outcome.ended) await end()
      return outcome.because
    },
    close: end,
  }
}

/** Calendar data is a small program that others wrote: its rules may run for ever. */
function holdsCalendar(raw: Uint8Array): boolean {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  return bytes.includes('text/calendar') || bytes.includes('.ics') || bytes.includes('VCALENDAR')
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
