// Lives through one scenario: the program takes its turns when the real one would, people read and write, clocks jump, processes
// die and are started again, until everything is quiet.

import type { ClockEvent } from './checker/finished-run.ts'
import { type Coverage, watchCoverage } from './coverage.ts'
import { type Keeper, keepProgram } from './keeper.ts'
import { paceOf } from './pace.ts'
import { contactAt } from './people/cast.ts'
import type { Meant } from './people/meant.ts'
import { DAY, MINUTE } from './people/surroundings.ts'
import { CIRCLES } from './ports.ts'
import type { Traces } from './program.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { outside } from './store-ports.ts'
import { type Townsfolk, townsfolkIn } from './townsfolk.ts'
import type { World } from './world.ts'

const LONGEST = 3 * DAY
const QUIET = 15 * MINUTE
const LATE = 10 * DAY
/** More than any scenario needs: then something goes in circles. */
const MOST_TURNS = 2_000
const MOST_ENTRIES = 2_000

export type Lived = {
  readonly world: World
  /** The number of the first entry of the history that belongs to this run. */
  readonly from: number
  readonly traces: Traces
  readonly clockEvents: readonly ClockEvent[]
  readonly faultsEndedAt: number
  readonly coverage: Coverage
  readonly turns: number
  /** Why it was ended though it would have gone on for ever; null when it came to its end. */
  readonly endless: string | null
  /** Names of the port calls of each process. */
  readonly calls: readonly (readonly string[])[]
  /** How many calls the first process had made when the owner approved, and when a note had left. */
  readonly marks: { readonly approved: number | null; readonly left: number | null }
  readonly taken: readonly { raw: Uint8Array | null; state: string; conversationId: string }[]
  /** Where the store lies at the end; the caller drops it. */
  readonly folder: string
}

export type Living = {
  readonly world: World
  /** A store to begin with; it is copied. Null for none. */
  readonly store: string | null
  readonly scenario: Scenario
  /** When to stop at the latest, in true time; three days after the beginning unless given. */
  readonly until?: number
  /** Goes on through quiet times. */
  readonly patient?: boolean
  /** Called after every turn, when nothing is under way; ends the run when it says so. */
  readonly afterTurn?: () => boolean
}

export async function live(living: Living): Promise<Lived> {
  const { world, store, scenario } = living
  const from = world.history.length
  const began = world.now()
  const traces: Traces = { log: [], readings: [] }
  const marker = markerFor(world, () => keeper)
  const beforeCommit = () => {
    watch.look()
    folk.look()
    marker.look()
  }
  const { crashes, losesUnsynced, model = false } = scenario
  const keeper: Keeper = keepProgram({ world, traces, store, crashes, losesUnsynced, beforeCommit, model })
  const folk = townsfolkIn(world, scenario, () => keeper)
  const watch = watchCoverage(world.history, keeper.store)
  setFaults(world, scenario)
  const { turns, restartedAt, endless } = await takeTurns(living, keeper, folk, from)
  beforeCommit()
  const taken = takenIn(keeper)
  const calls = keeper.calls()
  keeper.program()?.process.stop()
  const calm = scenario.faults.rate === 0 ? began : Math.min(world.faults.until, world.now())
  return {
    world,
    from,
    traces,
    clockEvents: folk.clockEvents,
    faultsEndedAt: Math.max(folk.lastActAt(), restartedAt, calm),
    coverage: watch.coverage,
    turns,
    endless,
    calls,
    marks: marker.marks,
    taken,
    folder: keeper.folder(),
  }
}

function setFaults({ faults, now }: World, { faults: plan }: Scenario): void {
  faults.rate = plan.rate
  faults.until = now() + plan.untilMs
  faults.announced = plan.announced
  faults.forced.push(...plan.forced)
}

/** Turn after turn until it is quiet, or the time is over. */
async function takeTurns(
  { world, scenario, until = world.now() + LONGEST, patient = false, afterTurn }: Living,
  keeper: Keeper,
  folk: Townsfolk,
  from: number,
): Promise<{ turns: number; restartedAt: number; endless: string | null }> {
  const pace = paceOf(world, keeper, folk)
  // People who act very late are waited for, but not for ever.
  const wanted = () => Math.max(folk.lastActAt(), folk.lastPlannedAt(), world.nextPlanned('timers') ?? 0) + DAY
  const latest = () => Math.max(until, Math.min(wanted(), until + LATE))
  let turns = 0
  let restartedAt = 0
  let quietUntil: number | null = null
  for (;;) {
    turns += 1
    if (keeper.program() === null) keeper.start()
    pace.began()
    const how = await keeper.turn()
    const endless = circlesIn(world, from, turns)
    if (endless !== null) return { turns, restartedAt, endless }
    if (how === 'died') {
      world.pass(scenario.restartMs)
      restartedAt = world.now()
      if (restartedAt >= latest()) break
      continue
    }
    pace.ended(how)
    folk.look()
    folk.foresee()
    if (afterTurn?.() === true) break
    if (folk.takeRestart()) await keeper.stop()
    const now = world.now()
    quietUntil = pace.isQuiet() ? (quietUntil ?? now + QUIET) : null
    if (now >= latest() || (!patient && quietUntil !== null && now >= quietUntil)) break
    pace.pass(Math.min(latest(), (patient ? null : quietUntil) ?? Number.POSITIVE_INFINITY))
  }
  return { turns, restartedAt, endless: null }
}

/** How it is to be seen that the run would never end by itself, or null. */
function circlesIn({ history, now }: World, from: number, turns: number): string | null {
  const at = new Date(now()).toISOString()
  const last = history.findLast((entry) => entry.what === 'process')
  if (last?.where === CIRCLES) return `a turn called without end (${at})`
  if (turns > MOST_TURNS) return `after ${turns} turns it was still not quiet (${at})`
  const happened = history.length - from
  return happened > MOST_ENTRIES ? `${happened} things had happened, and it was still not quiet (${at})` : null
}

/** Notes between which calls of the first process a note was approved and left: the stretch where dying matters most. */
function markerFor(world: World, keeper: () => Keeper) {
  const marks: { approved: number | null; left: number | null } = { approved: null, left: null }
  let seen = world.history.length
  return {
    marks,
    look: () => {
      for (; seen < world.history.length; seen += 1) {
        const entry = world.history[seen]
        const calls = keeper().program()?.process.calls ?? 0
        const meant = entry?.what === 'wrote' ? (entry.meant as Meant) : null
        if (meant?.act === 'approve') marks.approved ??= calls
        if (entry?.what === 'smtp' && entry.accepted && contactAt(entry.to[0] ?? '') !== null) marks.left ??= calls
      }
    },
  }
}

function takenIn(keeper: Keeper): Lived['taken'] {
  const sql = 'SELECT raw, state, conversation_id AS conversationId FROM inbox ORDER BY id'
  return outside(() => keeper.store()?.prepare(sql).all() ?? []) as Lived['taken']
}
