// Where a model works, on one thing at a time, beside whatever else the program does. What is finished waits here until somebody
// asks for it; nothing is decided, stored or sent here.

import { askAndMend, type Job, type Outcome } from './ask-and-mend.ts'
import { type Model, type ModelMessage, noTokens } from './model.ts'

/** Longer than this nothing is waited for: in milliseconds, both calls and the mending included. */
const LONGEST_MS = 55_000

export type Finished<Made> = Outcome<Made> & {
  /** What was sent: whoever takes it can see whether it would still be the same. */
  readonly asked: readonly ModelMessage[]
  /** The number under which the caller keeps what it takes. */
  readonly call: number
}

export type Desk = {
  readonly modelName: string
  readonly isBusy: () => boolean
  /** `task` is the caller's own number for it. */
  readonly begin: (task: number, call: number, job: Job<unknown>) => void
  /** Hands out what is finished, once; null while it is not. What comes is what the job of this task makes. */
  readonly take: <Made>(task: number, job: Job<Made>) => Finished<Made> | null
  /** Whether something was finished, and not taken, since this was last asked. */
  readonly hasNews: () => boolean
  /** Called whenever something is finished; null for nobody. */
  onReady: (() => void) | null
  /** Resolves when nothing is being written. */
  readonly idle: () => Promise<void>
  /** Gives up what is being written, and begins nothing any more. */
  readonly stop: () => void
}

export function openDesk(model: Model, longestMs = LONGEST_MS): Desk {
  const stopped = new AbortController()
  const finished = new Map<number, Finished<unknown>>()
  let writing: Promise<void> | null = null
  let news = false

  async function write(task: number, call: number, job: Job<unknown>): Promise<void> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(longestMs)])
    const outcome = await askAndMend(model, job, signal).catch(ourFault)
    writing = null
    if (stopped.signal.aborted) return
    finished.set(task, { ...outcome, asked: job.messages, call })
    news = true
    desk.onReady?.()
  }

  const desk: Desk = {
    modelName: model.name,
    isBusy: () => writing !== null,
    begin(task, call, job) {
      if (!stopped.signal.aborted) writing = write(task, call, job)
    },
    take<Made>(task: number, _job: Job<Made>) {
      const found = finished.get(task) ?? null
      finished.delete(task)
      return found as Finished<Made> | null
    },
    hasNews() {
      const had = news && finished.size > 0
      news = false
      return had
    },
    onReady: null,
    idle: async () => {
      while (writing !== null) await writing
    },
    stop: () => stopped.abort(),
  }
  return desk
}

/** A mistake of ours in judging an answer costs that answer, and nothing else. */
function ourFault(error: unknown): Outcome<unknown> {
  const because = error instanceof Error ? error.message : String(error)
  return {
    made: null,
    failure: `wrote something that could not be read (${because.slice(0, 200)})`,
    broken: true,
    tokens: noTokens,
    wrong: [],
  }
}
