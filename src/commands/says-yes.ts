// One question at a terminal. Only a clear yes is a yes: end of input and Ctrl-C are none.

import { createInterface } from 'node:readline'
import type { Streams } from './command.ts'

export function saysYes({ stdin, stdout }: Streams, question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stdout })
  return new Promise((resolve) => {
    lines.once('close', () => resolve(false))
    lines.question(question, (answer) => {
      resolve(/^y(?:es)?$/i.test(answer.trim()))
      lines.close()
    })
  })
}
