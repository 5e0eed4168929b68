// Runs one measured task in a Node process of its own, so that neither the compiler's warmth nor the garbage of one measurement
// falls into the next. The tasks themselves are tasks/*.ts.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A task that goes on until it is stopped. */
export type RunningTask = { readonly pid: number; stop(): Promise<void> }

/** Runs tasks/`name`.ts with `args` until it has said its result. Rejects with what it wrote when it ends without one. */
export async function runTask<Result>(name: string, args: object): Promise<Result> {
  const { child, said } = start(name, args)
  let result: { result: Result } | null = null
  child.on('message', (message) => {
    result = message as { result: Result }
  })
  await once(child, 'exit')
  if (result === null) throw new Error(`the task ${name} ended without a result: ${said()}`)
  return (result as { result: Result }).result
}

/** Starts tasks/`name`.ts, which says whatever it says to `hear` until it is stopped. */
export function startTask<Message>(name: string, args: object, hear: (message: Message) => void): RunningTask {
  const { child, said } = start(name, args)
  const exited = once(child, 'exit')
  let stopping = false
  child.on('message', (message) => hear(message as Message))
  void exited.then(() => {
    if (!stopping) process.stderr.write(`the task ${name} ended by itself: ${said()}\n`)
  })
  return {
    pid: child.pid ?? 0,
    async stop() {
      stopping = true
      if (child.connected) child.disconnect()
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 7_000)
      await exited
      clearTimeout(late)
    },
  }
}

function start(name: string, args: object): { child: ChildProcess; said: () => string } {
  const path = fileURLToPath(new URL(`tasks/${name}.ts`, import.meta.url))
  const child = fork(path, [JSON.stringify(args)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  return { child, said: () => said }
}

/** What a task was started with. */
export function taskArgs<Args>(): Args {
  return JSON.parse(process.argv[2] ?? '{}') as Args
}

/** Says the result of this task, and ends it. */
export function taskResult(result: unknown): void {
  process.send?.({ result }, () => process.exit(0))
}

/** Says something while the task goes on. */
export function taskSays(message: object): void {
  if (process.connected) process.send?.(message)
}

/** Milliseconds on the one clock that all processes of this machine share and that nobody can set. */
export function sharedClock(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
