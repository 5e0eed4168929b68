// Running the program as a user does, for the tests of this room.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../../bin/thanktwice.mjs', import.meta.url))

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs `thanktwice …` in a process of its own, with nothing in its environment but what is given. */
export function thanktwice(
  args: readonly string[],
  options: { node?: string; flags?: readonly string[]; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Ran {
  const { node = process.execPath, flags = [], env = {}, cwd } = options
  const { status, stdout, stderr } = spawnSync(node, [...flags, bin, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  return { status, stdout, stderr }
}
