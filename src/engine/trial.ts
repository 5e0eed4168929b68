// Any stranger can send anything: a message is first read in a thread of its own that can be ended, so that none can stall the
// service, however our readers may fail on it. What was parsed there comes back; whether all else ends is what is tried.

import { Worker } from 'node:worker_threads'
import type { Message } from '../mail/message.ts'

const START_MS = 30_000
const MEMORY_MB = 768
const IDLE_MS = 60_000

/** The message; or why it may not be read, in words for the owner. */
export type Tried = { readonly message: Message } | { readonly message: null; readonly because: string }

export type Trial = {
  /** One after the other. */
  readonly read: (raw: Uint8Array) => Promise<Tried>
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
  let idle: NodeJS.Timeout | undefined
  const attempt = async (raw: Uint8Array, limitMs: number) => {
    clearTimeout(idle)
    worker ??= startWorker()
    const outcome = await ask(await worker, raw, limitMs)
    if (outcome.ended) await end()
    // A thread takes as much memory as the rest of a quiet service.
    else idle = setTimeout(end, IDLE_MS).unref()
    return outcome
  }
  return {
    read: async (raw) => {
      let tried: Tried = { message: null, because: '' }
      for (const limitMs of limitsMs) {
        const outcome = await attempt(raw, limitMs)
        tried = outcome.tried
        if (!outcome.ended) break
      }
      return tried
    },
    close: () => {
      clearTimeout(idle)
      return end()
    },
  }
}

type Outcome = { readonly tried: Tried; readonly ended: boolean }

function ask(worker: Worker, raw: Uint8Array, limitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    const fail = (because: string) => settle({ tried: { message: null, because }, ended: true })
    const onMessage = (tried: Tried) => settle({ tried, ended: false })
    const onError = (error: Error) => fail(`reading it failed: ${error.message}`)
    const onExit = () => fail('reading it ended the reader')
    const timer = setTimeout(() => fail(`reading it took more than ${limitMs / 1000} s`), limitMs)
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
