// A thread that runs seeds and sweeps, one after the other, and says briefly what came of each.

import { parentPort } from 'node:worker_threads'
import type { Violation } from './checker/violation.ts'
import type { Coverage } from './coverage.ts'
import { runCrashes, type SweepBase } from './crash-sweep.ts'
import { dropAllFolders } from './program.ts'
import { runSeed, type SeedResult } from './run-seed.ts'
import type { ProfileName } from './scenarios/scenario.ts'
import type { CrashAt } from './world.ts'

export type Task =
  | { readonly task: 'seed'; readonly seed: number; readonly profile: ProfileName | null }
  | { readonly task: 'crash'; readonly base: SweepBase; readonly crashes: readonly CrashAt[] }

export type Done = {
  readonly task: Task
  readonly violations: readonly Violation[]
  readonly exercised: Readonly<Record<number, number>>
  readonly coverage: Coverage
  readonly turns: number
  readonly trace: string
  readonly story: string | null
  /** Why the simulation itself failed, or null. */
  readonly failure: string | null
}

async function run(task: Task): Promise<SeedResult> {
  return task.task === 'seed' ? runSeed(task.seed, { profile: task.profile }) : runCrashes(task.base, task.crashes)
}

async function done(task: Task): Promise<Done> {
  try {
    const { violations, exercised, coverage, turns, trace, story } = await inTime(run(task))
    return { task, violations, exercised, coverage, turns, trace, story, failure: null }
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { task, violations: [], exercised: {}, coverage: {}, turns: 0, trace: '', story: null, failure }
  }
}

/** A promise that nobody keeps any more would stop everything without a word. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it did not end within a minute')), 60_000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

parentPort?.on('message', async (tasks: readonly Task[] | 'end') => {
  if (tasks === 'end') {
    dropAllFolders()
    parentPort?.close()
    return
  }
  for (const task of tasks) parentPort?.postMessage(await done(task))
  parentPort?.postMessage('idle')
})
parentPort?.postMessage('idle')
