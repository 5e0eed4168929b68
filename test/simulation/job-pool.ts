// Hands tasks to threads, as many as there are, and what they say to whoever listens.

import { Worker } from 'node:worker_threads'
import type { Done, Task } from './seed-worker.ts'

const AT_ONCE = 8

/** Runs all tasks in `jobs` threads. `onDone` may say that it is enough. */
export async function runTasks(tasks: readonly Task[], jobs: number, onDone: (done: Done) => boolean): Promise<void> {
  const waiting = [...tasks].reverse()
  let enough = false
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./seed-worker.ts', import.meta.url))
      let silent: NodeJS.Timeout | undefined
      const wind = () => {
        clearTimeout(silent)
        silent = setTimeout(() => reject(new Error('a thread has said nothing for five minutes')), 300_000)
      }
      worker.on('error', reject)
      worker.on('exit', () => {
        clearTimeout(silent)
        resolve()
      })
      worker.on('message', (said: Done | 'idle') => {
        wind()
        if (said !== 'idle') {
          if (onDone(said)) enough = true
          return
        }
        const next = enough ? [] : waiting.splice(-AT_ONCE).reverse()
        worker.postMessage(next.length === 0 ? 'end' : next)
      })
    })
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, tasks.length)) }, one))
}
