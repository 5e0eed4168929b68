// Everybody around the program in one scenario: the owner who reads and answers, and what is planned for all others.

import type { ClockEvent } from './checker/finished-run.ts'
import type { Keeper } from './keeper.ts'
import { NORA } from './people/cast.ts'
import { ownerWith } from './people/owner.ts'
import { readLetter } from './people/read-letter.ts'
import { surroundingsIn } from './people/world-around.ts'
import { actorIn } from './planned-acts.ts'
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
  const { act, clockEvents, takeRestart } = actorIn(world, scenario, around, keeper)
  const on = (when: When['from']) => scenario.planned.filter((planned) => planned.when.from === when)
  const forApproval = on('approval')
  const forLeaving = [...on('leaving'), ...on('leaving-port')]
  const openBefore = openMails(world, from)
  const owner = ownerWith(around, scenario.owner, {
    approval: () => {
      for (const planned of forApproval.splice(0)) plan(planned, world.now() + delayOf(planned))
    },
  })
  let seen = 0
  let lastActAt = world.now()
  let lastPlannedAt = 0
  for (const planned of on('start')) plan(planned, world.now() + delayOf(planned))

  function plan(planned: Planned, at: number): void {
    lastPlannedAt = Math.max(lastPlannedAt, at)
    world.plan(at, () => doNow(planned))
  }

  function doNow(planned: Planned): void {
    act(planned)
    lastActAt = Math.max(lastActAt, world.now())
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
    const leavesAt = nextDeparture(world, keeper())
    if (leavesAt === null) return
    for (const planned of forLeaving.splice(0)) {
      const { when } = planned
      if (when.from === 'leaving') plan(planned, leavesAt + when.ms)
      if (when.from !== 'leaving-port') continue
      const port = new RegExp(when.port)
      world.plan(leavesAt - 1, () => world.during(port, () => doNow(planned)))
    }
  }

  return {
    look,
    foresee,
    lastActAt: () => lastActAt,
    lastPlannedAt: () => lastPlannedAt,
    takeRestart,
    clockEvents,
  }
}

function delayOf({ when }: Planned): number {
  return 'ms' in when ? when.ms : 0
}

/** When the next note is to leave, in true time; null when none waits. */
function nextDeparture(world: World, keeper: Keeper): number | null {
  const row = keeper.ask("SELECT min(not_before) AS at FROM outbox WHERE audience = 'contact' AND state = 'ready'")
  return typeof row?.at === 'string' ? Date.parse(row.at) - (world.wall() - world.now()) : null
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
