// The misfortunes of a loop: servers and program are killed with -9 at moments that the dice choose, some at random, some at the
// two moments that matter most: while a server has a mail but has not said so, and while its answer is on the way.

import { setTimeout as pause } from 'node:timers/promises'
import type { Break } from '../servers/cutting-proxy.ts'
import type { Provider } from '../servers/killable-provider.ts'
import type { Asked } from '../servers/policy-service.ts'
import { OWNER } from './cast.ts'
import type { Dice } from './dice.ts'
import { count, type History } from './history.ts'
import type { Program } from './the-program.ts'

export type Victim = 'the program' | 'postfix' | 'dovecot'

export type Storm = {
  /** Kills now and then, until the signal. */
  rage(signal: AbortSignal): Promise<void>
  /** Between the final dot of a mail and the answer. */
  onMail(asked: Asked): Promise<void>
  /** A chunk on the line between the program and Postfix. */
  onLine(chunk: Buffer, from: 'client' | 'server'): Break | null
  /** Ends all misfortune, and starts whatever is down. */
  calm(): Promise<void>
}

export type Targets = { provider: () => Provider; program: () => Program; dice: Dice; history: History }

const PAUSE_MS = [1_500, 8_000] as const
const OWN_DOMAIN = OWNER.address.slice(OWNER.address.indexOf('@'))
const DOWN_MS = [0, 900] as const

export function startStorm({ provider, program, dice, history }: Targets): Storm {
  const down = new Map<Victim, Promise<void>>()
  /** Queue ids of what the owner's account sent to somebody else. */
  const notes = new Set<string>()
  let raging = false

  function strike(victim: Victim, when: string): Promise<void> {
    const already = down.get(victim)
    if (already !== undefined) return already
    count(history, `${victim} killed ${when}`)
    const rest = dice.between(...DOWN_MS)
    const ended = victim === 'the program' ? program().kill() : provider().kill(victim)
    const over = ended
      .then(() => pause(rest))
      .then(() => up(victim))
      .finally(() => down.delete(victim))
    down.set(victim, over)
    return ended
  }

  async function up(victim: Victim): Promise<void> {
    if (victim === 'the program') program().start()
    else await provider().start(victim)
  }

  return {
    async rage(signal) {
      raging = true
      while (!signal.aborted) {
        await pause(dice.between(...PAUSE_MS))
        if (!signal.aborted) await strike(dice.oneOf(['the program', 'the program', 'postfix', 'dovecot']), 'at random')
      }
    },
    async onMail({ sender, recipient, queueId }) {
      const outward = sender === OWNER.address && !recipient.endsWith(OWN_DOMAIN)
      if (outward) notes.add(queueId)
      if (!raging) return
      const chance = dice.throw() * (outward ? 1 : 5)
      const wait = dice.between(0, 200)
      if (chance < 0.18) await strike('the program', `between dot and answer of ${called(outward)}`)
      else if (chance < 0.3) await strike('postfix', `between dot and answer of ${called(outward)}`)
      else if (chance < 0.35) await strike('dovecot', `between dot and answer of ${called(outward)}`)
      else await pause(wait)
    },
    onLine(chunk, from) {
      const taken = from === 'server' ? /queued as (\w+)/.exec(chunk.toString('latin1')) : null
      if (!raging || taken === null) return null
      const outward = notes.has(taken[1] ?? '')
      const chance = dice.throw() * (outward ? 1 : 5)
      if (chance < 0.18) {
        strike('the program', `while the answer to ${called(outward)} was on its way`)
        return 'silence'
      }
      if (chance >= 0.3) return null
      count(history, `the answer to ${called(outward)} was lost with its connection`)
      return 'reset'
    },
    async calm() {
      raging = false
      await Promise.all(down.values())
      for (const victim of ['postfix', 'dovecot', 'the program'] as const) await up(victim)
    },
  }
}

function called(outward: boolean): string {
  return outward ? 'a mail to a contact' : 'a mail to the owner'
}
