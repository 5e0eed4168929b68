// Lets one thing happen at a time: a connection has one selected folder, and a wait on it ends when somebody else needs it.

export type Turns = {
  /** Runs `work` after everything that was asked for before, and ends a wait that is in progress. */
  take<T>(work: () => Promise<T>): Promise<T>
  /**
   * Runs `wait` in its turn, with a signal that aborts when `signal` does or when another turn is asked for; it is aborted from
   * the start when that has happened already.
   */
  takeUntilNeeded<T>(signal: AbortSignal, wait: (either: AbortSignal) => Promise<T>): Promise<T>
  /** Ends a wait that is in progress. */
  interrupt(): void
}

export function createTurns(): Turns {
  let asked = 0
  let interrupt = () => {}
  let last: Promise<unknown> = Promise.resolve()

  function take<T>(work: () => Promise<T>): Promise<T> {
    asked += 1
    interrupt()
    const turn = last.then(() => {
      asked -= 1
      return work()
    })
    last = turn.catch(() => {})
    return turn
  }

  async function wait<T>(signal: AbortSignal, work: (either: AbortSignal) => Promise<T>): Promise<T> {
    const either = new AbortController()
    const abort = () => either.abort()
    if (signal.aborted || asked > 0) abort()
    interrupt = abort
    signal.addEventListener('abort', abort)
    try {
      return await work(either.signal)
    } finally {
      interrupt = () => {}
      signal.removeEventListener('abort', abort)
    }
  }

  return {
    take,
    takeUntilNeeded: (signal, work) => take(() => wait(signal, work)),
    interrupt: () => interrupt(),
  }
}
