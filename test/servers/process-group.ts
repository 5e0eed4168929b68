// A server with all its processes as one group, so that one signal ends all of them at once, without a goodbye.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export type ProcessGroup = {
  readonly child: ChildProcess
  /** SIGKILL for every process of the group; resolves when none is left. */
  kill(): Promise<void>
}

/** Starts a program as the head of a group of its own; what it writes is returned by `child.stdout` and `child.stderr`. */
export function startGroup(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ProcessGroup {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env })
  const end = () => void signalGroup(child)
  process.once('exit', end)
  const exited = once(child, 'exit').then(() => process.off('exit', end))
  return {
    child,
    async kill() {
      end()
      await exited
      while (groupIsAlive(child.pid ?? 0)) {
        end()
        await pause(2)
      }
    },
  }
}

function signalGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Zombies that nobody has waited for do not count. */
function groupIsAlive(group: number): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return Number(pgrp) === group && state !== 'Z'
      } catch {
        return false
      }
    })
}
