// When the program takes its next turn: when something is due by itself, at news where they are announced, else at the usual
// interval; not at all while nothing can have changed, which is what makes days pass in a blink.

import type { Keeper } from './keeper.ts'
import { NORA } from './people/cast.ts'
import { HOUR, MINUTE, SECOND } from './people/surroundings.ts'
import { SCAN_SECONDS } from './program.ts'
import { outside } from './store-ports.ts'
import type { Townsfolk } from './townsfolk.ts'
import type { World } from './world.ts'

const SCAN = SCAN_SECONDS * SECOND
const IDLE_AT_MOST = 6 * HOUR
/** After somebody has done something the program is watched at its usual pace for so long. */
const LIVELY = 5 * MINUTE

export type Pace = {
  /** To be told when a turn begins and how it ended. */
  readonly began: () => void
  readonly ended: (how: 'done' | 'fault') => void
  /** Lets time pass to the next turn, or to `until`. */
  readonly pass: (until: number) => void
  /** Nothing is planned, nothing fails any more, and no note is on its way. */
  readonly isQuiet: () => boolean
}

export function paceOf(world: World, keeper: Keeper, folk: Townsfolk): Pace {
  let lastTurn = world.now()
  let historyAtTurn = 0
  let failures = 0
  let seen = world.history.length
  /** By the machine's clock. */
  let elsewhereSince = ''
  const { folders } = world.options.profile
  const often = ['INBOX', folders.sent, folders.all]

  function dueAt(): number {
    const program = keeper.program()
    if (program === null) return world.now()
    if (failures > 0) return world.now() + Math.min(SECOND * 2 ** failures, 5 * MINUTE)
    const moment = outside(() => program.service.nextMoment())
    const ahead = world.wall() - world.now()
    const due = moment === null ? Number.POSITIVE_INFINITY : Math.max(Date.parse(moment) - ahead, lastTurn + SECOND)
    const lively = world.now() - folk.lastActAt() < LIVELY || isUnsettled() || isUnreadElsewhere()
    return Math.max(world.now(), Math.min(due, lively ? lastTurn + SCAN : Number.POSITIVE_INFINITY))
  }

  /** Something came of the last turn, or waits for the next. */
  function isUnsettled(): boolean {
    if (world.history.length > historyAtTurn || isOnItsWay(['claimed', 'body-started'])) return true
    return keeper.ask("SELECT 1 AS yes FROM effects WHERE state = 'waiting' LIMIT 1") !== undefined
  }

  /** Something lies in a folder that is not read in every turn, and has not been read since. */
  function isUnreadElsewhere(): boolean {
    for (; seen < world.history.length; seen += 1) {
      const entry = world.history[seen]
      if (entry?.what === 'visible' && entry.account === NORA.address && !often.includes(entry.folder))
        elsewhereSince = new Date(world.wall()).toISOString()
    }
    if (elsewhereSince === '') return false
    const read = keeper.ask("SELECT value FROM meta WHERE name = 'others-read'")?.value
    if (typeof read === 'string' && read > elsewhereSince) elsewhereSince = ''
    return elsewhereSince !== ''
  }

  function isOnItsWay(states: readonly string[]): boolean {
    const marks = states.map(() => '?').join(', ')
    const sql = `SELECT 1 AS yes FROM outbox WHERE audience = 'contact' AND state IN (${marks}) LIMIT 1`
    return keeper.ask(sql, ...states) !== undefined
  }

  function hasNews(since: number): boolean {
    return world.history
      .slice(since)
      .some((entry) => entry.what === 'fault' || (entry.what === 'visible' && entry.account === NORA.address))
  }

  function pass(until: number): void {
    const before = world.history.length
    const due = dueAt()
    for (;;) {
      const event = world.nextPlanned() ?? Number.POSITIVE_INFINITY
      const to = Math.min(event, due, until, world.now() + IDLE_AT_MOST)
      world.passUntil(to)
      folk.look()
      if (to >= until || to >= due) break
      if (hasNews(before)) {
        const wait = world.faults.announced ? 300 : SCAN - ((world.now() - lastTurn) % SCAN)
        world.passUntil(Math.min(world.now() + wait, due, until))
        break
      }
      if (event === Number.POSITIVE_INFINITY) break
    }
    folk.look()
  }

  return {
    began() {
      lastTurn = world.now()
      historyAtTurn = world.history.length
    },
    ended(how) {
      failures = how === 'fault' ? failures + 1 : 0
    },
    pass,
    isQuiet: () =>
      keeper.program() !== null &&
      world.faults.calm() &&
      world.nextPlanned('timers') === null &&
      !isOnItsWay(['ready', 'claimed', 'body-started', 'unknown']),
  }
}
