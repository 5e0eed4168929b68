// One deadline that moves from phase to phase of a transaction.

export type Deadline = {
  /** Sets the time that is left, in milliseconds, from now on. */
  start(ms: number): void
  /** Who is told when it runs out; the last one given. */
  onExpiry(listener: (error: Error & { code: string }) => void): void
  stop(): void
}

export function createDeadline(): Deadline {
  let timer: NodeJS.Timeout | undefined
  let tell = (_error: Error & { code: string }) => {}
  return {
    start(ms) {
      clearTimeout(timer)
      const seconds = Math.round(ms / 100) / 10
      timer = setTimeout(() => tell(Object.assign(new Error(`silent for ${seconds} s`), { code: 'ETIMEDOUT' })), ms)
    },
    onExpiry(listener) {
      tell = listener
    },
    stop: () => clearTimeout(timer),
  }
}
