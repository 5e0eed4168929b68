// How the wire waits. Its deadlines run on timers that are handed to it, so that they can run out in a time that is made up.

export type Timers = {
  /** Runs `act` once, `ms` milliseconds from now, unless the function that is returned is called before. */
  after(ms: number, act: () => void): () => void
}

export const realTimers: Timers = {
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
