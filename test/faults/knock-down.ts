// Kills a part of the world with -9 and brings it back a little later.

import { setTimeout as pause } from 'node:timers/promises'
import type { Provider } from '../servers/killable-provider.ts'
import type { Dice } from './dice.ts'
import { count, type History } from './history.ts'
import type { Program } from './the-program.ts'

export type Victim = 'the program' | 'postfix' | 'dovecot'

export type KnockDown = {
  /** Resolves when the victim is dead; one that is down already is left to come back. `when` is for the report. */
  strike(victim: Victim, when: string): Promise<void>
  isDown(victim: Victim): boolean
  /** Resolves when everything is up. */
  allUp(): Promise<void>
}

export type Targets = { provider: () => Provider; program: () => Program; dice: Dice; history: History }

const DOWN_MS = [0, 900] as const
/** By its own clock the program was away for longer: what it puts off for minutes comes within the loop. */
const AWAY_SECONDS = [20, 240] as const

export function knockDown({ provider, program, dice, history }: Targets): KnockDown {
  const down = new Map<Victim, Promise<void>>()

  async function up(victim: Victim): Promise<void> {
    if (victim !== 'the program') return provider().start(victim)
    program().setClock(dice.between(...AWAY_SECONDS))
    program().start()
  }

  return {
    isDown: (victim) => down.has(victim),
    async strike(victim, when) {
      if (down.has(victim)) return
      count(history, `${victim} killed ${when}`)
      const rest = dice.between(...DOWN_MS)
      const ended = victim === 'the program' ? program().kill() : provider().kill(victim)
      const back = async () => {
        await ended
        await pause(rest)
        await up(victim)
        down.delete(victim)
      }
      down.set(victim, back())
      await ended
    },
    async allUp() {
      await Promise.all(down.values())
      for (const victim of ['postfix', 'dovecot', 'the program'] as const) await up(victim)
    },
  }
}
