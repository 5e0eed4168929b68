// `thanktwice run` as a child process: started, killed without warning and started again, and stopped as an operator would.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type TheService = {
  start(): void
  /** Without warning, as the system does when memory runs out. */
  kill(): Promise<void>
  /** By SIGTERM; gives the exit status. */
  stop(): Promise<number | null>
  /** How often it ended without having been asked to. */
  readonly ownEnds: number
}

const program = fileURLToPath(new URL('../../bin/thanktwice.mjs', import.meta.url))

/** Its log goes to `logPath`. */
export function theService(configPath: string, logPath: string): TheService {
  const log = createWriteStream(logPath, { flags: 'a' })
  let child: ChildProcess | null = null
  let ownEnds = 0
  const start = () => {
    const started = spawn(process.execPath, [program, 'run', '--json', '--config', configPath], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child = started
    started.stderr?.pipe(log, { end: false })
    const end = () => void started.kill('SIGKILL')
    process.once('exit', end)
    started.once('exit', () => {
      process.off('exit', end)
      if (child !== started) return
      // Whoever runs a service lets it be started again.
      ownEnds += 1
      child = null
      setTimeout(() => {
        if (child === null) start()
      }, 1_000)
    })
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null) return ending?.exitCode ?? null
    const exited = once(ending, 'exit')
    ending.kill(signal)
    const [code] = (await exited) as [number | null]
    return code
  }
  return {
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    get ownEnds() {
      return ownEnds
    },
  }
}
