// Everybody around the program in one scenario: the owner who reads and answers, and what is planned for contacts, strangers,
// wires, clocks and whoever runs the machine.

import type { ClockEvent } from './checker/finished-run.ts'
import type { Keeper } from './keeper.ts'
import { doToMailbox } from './mailbox-acts.ts'
import { MARIA, NORA, OMAR, SERVICE_ADDRESS } from './people/cast.ts'
import { contactActs } from './people/contact-acts.ts'
import { ownerWith } from './people/owner.ts'
import { type ReadLetter, readLetter } from './people/read-letter.ts'
import { strangerActs } from './people/stranger-acts.ts'
import { surroundingsIn } from './people/world-around.ts'
import type { Planned, Scenario, When } from './scenarios/scenario.ts'
import type { World } from './world.ts'

export type Townsfolk = {
  /** They read what has come since the last look. */
  readonly look: () => void
  /** Once a note waits to leave, what is to happen around that moment gets its time. */
  readonly foresee: () => void
  /** When somebody last did something; and for when the last thing is planned. */
  readonly lastActAt: () => number
  readonly lastPlannedAt: () => number
  /** The machine is to be restarted; asking takes it off. */
  readonly takeRestart: () => boolean
  readonly clockEvents: readonly ClockEvent[]
}

/** How many of the program's last mails from before the beginning the owner still has before him. */
const STILL_OPEN = 2

export function townsfolkIn(world: World, scenario: Scenario, keeper: () => Keeper): Townsfolk {
  const from = world.history.length
  const around = surroundingsIn(world)
  const on = (when: When['from']) => scenario.planned.filter((planned) => planned.when.from === when)
  const forApproval = on('approval')
  const forLeaving = [...on('leaving'), ...on('leaving-port')]
  const clockEvents: ClockEvent[] = []
  const openBefore = openMails(world, from)
  const owner = ownerWith(around, scenario.owner, {
    approval: () => {
      for (const planned of forApproval.splice(0)) plan(planned, world.now() + delayOf(planned))
    },
  })
  let seen = 0
  let lastActAt = world.now()
  let lastPlannedAt = 0
  let restart = false
  for (const planned of on('start')) plan(planned, world.now() + delayOf(planned))

  function plan(planned: Planned, at: number): void {
    lastPlannedAt = Math.max(lastPlannedAt, at)
    world.plan(at, () => act(planned))
  }

  function look(): void {
    for (; seen < world.history.length; seen += 1) {
      const entry = world.history[seen]
      if (entry?.what === 'wrote' && seen >= from) lastActAt = Math.max(lastActAt, entry.at)
      if (entry?.what !== 'visible' || entry.account !== NORA.address || entry.folder !== 'INBOX') continue
      if (entry.why !== 'delivered' || (entry.writer !== 'service' && entry.writer !== 'contact')) continue
      // What lay there before is read again only where something waits for the owner's word.
      if (seen >= from || openBefore.has(entry.messageKey)) owner.read(readLetter(entry.raw))
    }
  }

  function foresee(): void {
    if (forLeaving.length === 0) return
    const row = keeper().ask("SELECT min(not_before) AS at FROM outbox WHERE audience = 'contact' AND state = 'ready'")
    if (typeof row?.at !== 'string') return
    const leavesAt = Date.parse(row.at) - (world.wall() - world.now())
    for (const planned of forLeaving.splice(0)) {
      const { when } = planned
      if (when.from === 'leaving') plan(planned, leavesAt + when.ms)
      if (when.from === 'leaving-port') {
        const port = new RegExp(when.port)
        world.plan(leavesAt - 1, () => world.during(port, () => act(planned)))
      }
    }
  }

  function act(planned: Planned): void {
    lastActAt = Math.max(lastActAt, world.now())
    switch (planned.who) {
      case 'contact': {
        const who = scenario.situation === 'two' && world.random('who').chance(0.4) ? OMAR : MARIA
        return contactActs[planned.act](around, who)
      }
      case 'stranger': {
        const approval = lastApproval(world)
        if (approval !== null) strangerActs[planned.act](around, approval)
        return
      }
      case 'mailbox':
        return doToMailbox(world, planned.act)
      case 'wire':
        return void world.faults.forced.push({ port: planned.port, fault: planned.act })
      case 'operator':
        if (planned.act === 'kill') keeper().program()?.process.die('killed')
        else restart = true
        return
      case 'clock':
        return moveClock(planned.act, planned.ms)
    }
  }

  function moveClock(how: 'set' | 'sleep', ms: number): void {
    const at = world.now()
    if (how === 'set') world.setWall(world.wall() + ms)
    else world.sleep(ms)
    clockEvents.push({ at, kind: how === 'set' ? 'set' : 'slept', ms })
    lastActAt = Math.max(lastActAt, world.now())
  }

  return {
    look,
    foresee,
    lastActAt: () => lastActAt,
    lastPlannedAt: () => lastPlannedAt,
    takeRestart: () => {
      const asked = restart
      restart = false
      return asked
    },
    clockEvents,
  }
}

function delayOf({ when }: Planned): number {
  return 'ms' in when ? when.ms : 0
}

/** Keys of the program's last mails in the inbox before the scenario began. */
function openMails(world: World, before: number): ReadonlySet<string> {
  const keys = world.history
    .slice(0, before)
    .filter((entry) => entry.what === 'visible')
    .filter(({ writer, folder, why }) => writer === 'service' && folder === 'INBOX' && why === 'delivered')
    .map(({ messageKey }) => messageKey)
  return new Set(keys.slice(-STILL_OPEN))
}

function lastApproval(world: World): ReadLetter | null {
  const letters = world.post.owner.messages('INBOX').map(({ raw }) => readLetter(raw))
  return letters.findLast(({ from, subject }) => from === SERVICE_ADDRESS && /to approve/.test(subject)) ?? null
}
