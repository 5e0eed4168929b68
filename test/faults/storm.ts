// The misfortunes of a loop: servers and program are killed at moments that the dice choose, some at random, some at the two
// moments that matter most: while a server has a mail but has not said so, and while its answer is on the way.

import { setTimeout as pause } from 'node:timers/promises'
import type { Break } from '../servers/cutting-proxy.ts'
import type { Asked } from '../servers/policy-service.ts'
import { count } from './history.ts'
import { knockDown, type Targets } from './knock-down.ts'

export type Storm = {
  /** Kills now and then, until the signal; from then on it only strikes at the moments that matter. */
  rage(signal: AbortSignal): Promise<void>
  /** Between the final dot of a mail and the answer. */
  onMail(asked: Asked): Promise<void>
  /** A chunk on the line between the program and Postfix. */
  onLine(chunk: Buffer, from: 'client' | 'server'): Break | null
  /** Ends all misfortune, and starts whatever is down. */
  calm(): Promise<void>
}

const PAUSE_MS = [3_000, 12_000] as const
/** Notes are what this is about: others are struck so many times less often. */
const RARER = 5

export function startStorm(targets: Targets): Storm {
  const { dice, history } = targets
  const { strike, isDown, allUp } = knockDown(targets)
  /** Queue ids of approved notes: of what goes to somebody for whom the owner has said `send`. */
  const notes = new Set<string>()
  const approved = (address: string) =>
    history.shown.some(({ contact, word }) => contact === address && word === 'send')
  const called = (queueId: string) => (notes.has(queueId) ? 'a note' : 'another mail')
  const chanceOf = (queueId: string) => dice.throw() * (notes.has(queueId) ? 1 : RARER)
  let raging = false

  return {
    async rage(signal) {
      raging = true
      while (!signal.aborted) {
        await pause(dice.between(...PAUSE_MS))
        if (!signal.aborted) await strike(dice.oneOf(['the program', 'the program', 'postfix', 'dovecot']), 'at random')
      }
    },
    async onMail({ recipient, queueId }) {
      if (approved(recipient)) notes.add(queueId)
      if (!raging) return
      const chance = chanceOf(queueId)
      const when = `between dot and answer of ${called(queueId)}`
      if (chance < 0.25) await strike('the program', when)
      else if (chance < 0.4) await strike('postfix', when)
      else if (chance < 0.45) await strike('dovecot', when)
      else await pause(dice.between(0, 200))
    },
    onLine(chunk, from) {
      const queueId = from === 'server' ? /queued as (\w+)/.exec(chunk.toString('latin1'))?.[1] : undefined
      if (!raging || queueId === undefined) return null
      const chance = chanceOf(queueId)
      if (chance < 0.25 && !isDown('the program')) {
        strike('the program', `while the answer to ${called(queueId)} was on its way`)
        return 'silence'
      }
      if (chance >= 0.4) return null
      count(history, `the answer to ${called(queueId)} was lost with its connection`)
      return 'reset'
    },
    async calm() {
      raging = false
      await allUp()
    },
  }
}
