// Any stranger can send anything: a message is first read in a thread of its own that can be ended, so that none can stall the
// service, however our readers may fail on it. What was parsed there comes back; whether all else ends is what is tried.

import type { Message } from '../mail/message.ts'
import type { Effort } from './trial-reading.ts'
import { startThread, type Thread } from './trial-thread.ts'
import type { Order } from './trial-worker.ts'

const IDLE_MS = 60_000

/** The message; or why it may not be read, in words for the owner. */
export type Tried = { readonly message: Message } | { readonly message: null; readonly because: string }

export type Trial = {
  /**
   * Calls may overlap: the messages are read in the order of the calls. Everything is tried unless told otherwise. Rejects when no
   * thread starts; never answers once it is closed.
   */
  readonly read: (raw: Uint8Array, effort?: Effort) => Promise<Tried>
  readonly close: () => Promise<void>
}

type Job = Order & {
  readonly settle: (tried: Tried) => void
  readonly reject: (error: unknown) => void
  attempts: number
}

/** What is to be read, the first being read now, and by whom. The timer is for that first, or for a thread that has nothing to read. */
type Work = {
  readonly limitsMs: readonly number[]
  readonly jobs: Job[]
  thread: Thread | null
  timer: NodeJS.Timeout | undefined
}

/**
 * How long a message may take, in milliseconds, at each attempt: a machine that was busy, or slept, has no second such moment
 * at once; a message that is to blame fails again. The thread starts with the first message.
 */
export function openTrial(limitsMs: readonly [number, ...number[]] = [5000, 5000]): Trial {
  const work: Work = { limitsMs, jobs: [], thread: null, timer: undefined }
  return {
    read: (raw, effort = 'read') =>
      new Promise((settle, reject) => {
        const job = { raw, effort, settle, reject, attempts: 0 }
        work.jobs.push(job)
        if (work.thread === null) return start(work)
        if (!work.thread.isReady()) return
        work.thread.post(job)
        if (work.jobs.length === 1) wind(work)
      }),
    close: () => {
      work.jobs.length = 0
      return end(work)
    },
  }
}

function start(work: Work): void {
  const { jobs } = work
  const thread = startThread({
    ready: () => {
      for (const job of jobs) thread.post(job)
      wind(work)
    },
    answered: (tried) => {
      jobs.shift()?.settle(tried)
      if (jobs.length === 0) thread.rest()
      wind(work)
    },
    failed: (because) => failed(work, because),
    didNotStart: (error) => {
      void end(work)
      for (const job of jobs.splice(0)) job.reject(error)
    },
  })
  work.thread = thread
}

function wind(work: Work): void {
  clearTimeout(work.timer)
  const [job] = work.jobs
  if (job === undefined) {
    // A thread takes as much memory as the rest of a quiet service.
    work.timer = setTimeout(() => void end(work), IDLE_MS).unref()
    return
  }
  const limitMs = work.limitsMs[job.attempts] ?? 0
  const timer = setTimeout(() => {
    // What came in while this thread was busy is heard before anything is called late.
    setImmediate(() => {
      if (work.timer === timer) failed(work, `reading it took more than ${limitMs / 1000} s`)
    })
  }, limitMs)
  work.timer = timer
}

/** The thread is ended over the first message; the others are read by the next one. */
function failed(work: Work, because: string): void {
  const { jobs, limitsMs } = work
  void end(work).then(() => {
    if (jobs.length > 0 && work.thread === null) start(work)
  })
  const [job] = jobs
  if (job === undefined) return
  job.attempts += 1
  if (job.attempts < limitsMs.length) return
  jobs.shift()
  job.settle({ message: null, because })
}

async function end(work: Work): Promise<void> {
  clearTimeout(work.timer)
  work.timer = undefined
  const { thread } = work
  work.thread = null
  await thread?.end()
}
