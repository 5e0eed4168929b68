// Starts the writer and ends it without mercy.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const WRITER = new URL('./writer.ts', import.meta.url).pathname

export type Other = {
  readonly child: ChildProcess
  readonly lines: AsyncIterator<string>
  readonly kill: () => Promise<void>
}

export function startOther(path: string, task: string): Other {
  const child = spawn(process.execPath, ['--expose-gc', '--disable-warning=ExperimentalWarning', WRITER, path, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { child, lines, kill }
}

/** What it says next; an error when it ends without a word. */
export async function nextWord({ lines }: Other): Promise<string> {
  const { value, done } = await lines.next()
  if (done === true) throw new Error('the other process ended without a word')
  return value
}
