// How long what is under way may still take after the signal to stop.

/** A note caught half-way is then found again at the next start. */
const GRACE_MS = 5000

/** Resolves to true when the work ends, and to false when it has not five seconds after the signal; rejects as the work does. */
export async function withinGrace(work: Promise<void>, signal: AbortSignal): Promise<boolean> {
  let stop = () => {}
  const over = new Promise<false>((resolve) => {
    const begin = () => {
      const timer = setTimeout(resolve, GRACE_MS, false)
      stop = () => clearTimeout(timer)
    }
    if (signal.aborted) return begin()
    signal.addEventListener('abort', begin, { once: true })
    stop = () => signal.removeEventListener('abort', begin)
  })
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    stop()
  }
}
