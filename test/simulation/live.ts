// Lives through one scenario: the program takes its turns when the real one would, people read and write, clocks jump, processes
// die and are started again, until everything is quiet.

import type SQLite from 'better-sqlite3'
import type { ClockEvent } from './checker/finished-run.ts'
import { type Coverage, watchCoverage } from './coverage.ts'
import { doToMailbox } from './mailbox-acts.ts'
import { contactActs } from './people/contact-acts.ts'
import { MARIA, NORA, OMAR, SERVICE_ADDRESS } from './people/cast.ts'
import { type Owner, ownerWith } from './people/owner.ts'
import { type ReadLetter, readLetter } from './people/read-letter.ts'
import { strangerActs } from './people/stranger-acts.ts'
import { DAY, HOUR, MINUTE, SECOND } from './people/surroundings.ts'
import { surroundingsIn } from './people/world-around.ts'
import {
  copyStore,
  copyStoreAfterPowerCut,
  dropFolder,
  newFolder,
  type Program,
  SCAN_SECONDS,
  startProgram,
  type Traces,
} from './program.ts'
import type { Planned, Scenario, When } from './scenarios/scenario.ts'
import { outside } from './store-ports.ts'
import type { CrashAt, World } from './world.ts'

const LONGEST = 3 * DAY
const QUIET = 15 * MINUTE
const IDLE_AT_MOST = 6 * HOUR

export type Lived = {
  readonly world: World
  /** The number of the first entry of the history that belongs to this run. */
  readonly from: number
  readonly traces: Traces
  readonly clockEvents: readonly ClockEvent[]
  readonly faultsEndedAt: number
  readonly coverage: Coverage
  readonly turns: number
  /** Names of the port calls of the last process, and how many there were in each process. */
  readonly calls: readonly (readonly string[])[]
  readonly taken: readonly { raw: Uint8Array | null; state: string; conversationId: string }[]
  /** Where the store lies at the end; the caller drops it. */
  readonly folder: string
  /** Why it did not settle, or null. */
  readonly stuck: string | null
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
  readonly afterTurn?: (program: Program, folder: string) => boolean
}

export async function live(living: Living): Promise<Lived> {
  const life = new Life(living)
  return life.run()
}

class Life {
  readonly #living: Living
  readonly #world: World
  readonly #scenario: Scenario
  readonly #from: number
  readonly #beganAt: number
  readonly #traces: Traces = { log: [], readings: [] }
  readonly #clockEvents: ClockEvent[] = []
  readonly #crashes: CrashAt[]
  readonly #calls: (readonly string[])[] = []
  readonly #owner: Owner
  readonly #waitingFor: { approval: Planned[]; leaving: Planned[] }
  readonly #watch: ReturnType<typeof watchCoverage>
  #seen: number
  #folder: string
  #program: Program | null = null
  /** How long the history was when the last turn began. */
  #atTurn = 0
  #lastTurn = Number.NEGATIVE_INFINITY
  #turns = 0
  #failures = 0
  /** When somebody last did something, and for when the last thing is planned. */
  #lastActAt: number
  #lastPlannedAt = 0
  #restart = false
  #ended = false

  constructor(living: Living) {
    const { world, scenario } = living
    this.#living = living
    this.#world = world
    this.#scenario = scenario
    this.#from = world.history.length
    this.#seen = 0
    this.#beganAt = world.now()
    this.#lastActAt = world.now()
    this.#crashes = [...scenario.crashes]
    this.#folder = newFolder()
    if (living.store !== null) copyStore(living.store, this.#folder)
    const around = surroundingsIn(world)
    this.#owner = ownerWith(around, scenario.owner, { approval: () => this.#onApproval() })
    const on = (from: When['from']) => scenario.planned.filter(({ when }) => when.from === from)
    this.#waitingFor = { approval: on('approval'), leaving: [...on('leaving'), ...on('leaving-port')] }
    for (const planned of on('start')) this.#plan(planned, world.now() + ('ms' in planned.when ? planned.when.ms : 0))
    this.#watch = watchCoverage(world.history, () => this.#store())
    this.#setFaults()
  }

  async run(): Promise<Lived> {
    const until = this.#living.until ?? this.#beganAt + LONGEST
    let stuck: string | null = null
    let quietUntil: number | null = null
    for (;;) {
      if (this.#program === null) this.#start()
      else await this.#turn()
      if (this.#ended) break
      const now = this.#world.now()
      const quiet = this.#isQuiet()
      quietUntil = quiet ? (quietUntil ?? now + QUIET) : null
      if (quietUntil !== null && now >= quietUntil && this.#living.patient !== true) break
      if (now >= this.#latest(until)) {
        stuck = quiet ? null : 'something was still under way when the time was over'
        break
      }
      this.#passTime(Math.min(this.#latest(until), (this.#living.patient ? null : quietUntil) ?? Number.POSITIVE_INFINITY))
    }
    return this.#finish(stuck)
  }

  /** People who act very late are waited for. */
  #latest(until: number): number {
    return Math.max(until, this.#lastActAt + DAY, this.#lastPlannedAt + DAY, (this.#world.nextPlanned('timers') ?? 0) + DAY)
  }

  #setFaults(): void {
    const { faults } = this.#world
    const plan = this.#scenario.faults
    faults.rate = plan.rate
    faults.until = this.#beganAt + plan.untilMs
    faults.announced = plan.announced
    faults.forced.push(...plan.forced)
  }

  #start(): void {
    const crashAt = this.#crashes.shift() ?? null
    this.#program = startProgram({
      world: this.#world,
      folder: this.#folder,
      crashAt,
      traces: this.#traces,
      beforeCommit: () => this.#look(),
      onDeath: () => this.#onDeath(),
    })
    if (this.#program === null) this.#afterDeath()
  }

  #onDeath(): void {
    const next = newFolder()
    if (this.#scenario.losesUnsynced) copyStoreAfterPowerCut(this.#folder, next)
    else copyStore(this.#folder, next)
    this.#folder = next
  }

  #afterDeath(): void {
    if (this.#program !== null) this.#calls.push(this.#program.process.called)
    this.#program = null
    this.#world.pass(this.#scenario.restartMs)
    this.#lastActAt = Math.max(this.#lastActAt, this.#world.now())
  }

  async #turn(): Promise<void> {
    const program = this.#program
    if (program === null) return
    this.#lastTurn = this.#world.now()
    this.#atTurn = this.#world.history.length
    this.#turns += 1
    const outcome = await Promise.race([
      program.service.turn().then(
        ({ fault }) => (fault === null ? 'done' : 'fault'),
        (error: unknown) => (program.process.alive ? error : 'died'),
      ),
      program.process.died.then(() => 'died'),
    ])
    if (outcome !== 'done' && outcome !== 'fault' && outcome !== 'died') this.#threw(program, outcome)
    if (!program.process.alive) return this.#afterDeath()
    this.#failures = outcome === 'fault' ? this.#failures + 1 : 0
    this.#look()
    this.#foresee()
    if (this.#living.afterTurn?.(program, this.#folder) === true) this.#ended = true
    if (this.#restart && !this.#ended) await this.#restartInPeace(program)
  }

  /** A bug of the program's ends the process; whoever runs it starts it again. */
  #threw(program: Program, error: unknown): void {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#traces.log.push(`the program threw: ${why}`)
    program.process.die(`threw ${error instanceof Error ? error.message : String(error)}`)
  }

  async #restartInPeace(program: Program): Promise<void> {
    this.#restart = false
    await Promise.race([program.service.close(), program.process.died])
    if (program.process.alive) program.process.stop()
    this.#calls.push(program.process.called)
    this.#program = null
  }

  /** The owner reads what has come since the last look. */
  #look(): void {
    this.#watch.look()
    const { history } = this.#world
    for (; this.#seen < history.length; this.#seen += 1) {
      const entry = history[this.#seen]
      if (entry?.what === 'wrote') this.#lastActAt = Math.max(this.#lastActAt, entry.at)
      if (entry?.what !== 'visible' || entry.account !== NORA.address || entry.folder !== 'INBOX') continue
      if (entry.why !== 'delivered' || (entry.writer !== 'service' && entry.writer !== 'contact')) continue
      // What lay there before is read again only where something waits for the owner's word.
      if (this.#seen < this.#from && !this.#isLastOf(entry.messageKey)) continue
      this.#owner.read(readLetter(entry.raw))
    }
  }

  #isLastOf(key: string): boolean {
    const before = this.#world.history.slice(0, this.#from)
    const fromProgram = before.filter(
      (entry) =>
        entry.what === 'visible' && entry.writer === 'service' && entry.folder === 'INBOX' && entry.why === 'delivered',
    )
    const recent = fromProgram.slice(-2)
    return recent.some((entry) => entry.what === 'visible' && entry.messageKey === key)
  }

  #onApproval(): void {
    for (const planned of this.#waitingFor.approval.splice(0)) {
      this.#plan(planned, this.#world.now() + ('ms' in planned.when ? planned.when.ms : 0))
    }
  }

  /** Once a note waits to leave, what is to happen around that moment gets its time. */
  #foresee(): void {
    if (this.#waitingFor.leaving.length === 0) return
    const store = this.#store()
    if (store === null) return
    const row = outside(() =>
      store.prepare("SELECT min(not_before) AS at FROM outbox WHERE audience = 'contact' AND state = 'ready'").get(),
    ) as { at: string | null }
    if (row.at === null) return
    const leavesAt = Date.parse(row.at) - (this.#world.wall() - this.#world.now())
    for (const planned of this.#waitingFor.leaving.splice(0)) {
      const { when } = planned
      if (when.from === 'leaving') this.#plan(planned, leavesAt + when.ms)
      if (when.from === 'leaving-port') {
        const port = new RegExp(when.port)
        this.#world.plan(leavesAt - 1, () => this.#world.during(port, () => this.#act(planned)))
      }
    }
  }

  #plan(planned: Planned, at: number): void {
    this.#lastPlannedAt = Math.max(this.#lastPlannedAt, at)
    this.#world.plan(at, () => this.#act(planned))
  }

  #act(planned: Planned): void {
    const world = this.#world
    const around = surroundingsIn(world)
    this.#lastActAt = Math.max(this.#lastActAt, world.now())
    switch (planned.who) {
      case 'contact': {
        const who = this.#scenario.situation === 'two' && world.random('who').chance(0.4) ? OMAR : MARIA
        return contactActs[planned.act](around, who)
      }
      case 'stranger': {
        const approval = this.#lastApproval()
        if (approval !== null) strangerActs[planned.act](around, approval)
        return
      }
      case 'mailbox':
        return doToMailbox(world, planned.act)
      case 'wire':
        world.faults.forced.push({ port: planned.port, fault: planned.act })
        return
      case 'operator':
        if (planned.act === 'kill') this.#program?.process.die('killed')
        else this.#restart = true
        return
      case 'clock':
        return this.#moveClock(planned.act, planned.ms)
    }
  }

  #moveClock(how: 'set' | 'sleep', ms: number): void {
    const world = this.#world
    const at = world.now()
    if (how === 'set') world.setWall(world.wall() + ms)
    else world.sleep(ms)
    this.#clockEvents.push({ at, kind: how === 'set' ? 'set' : 'slept', ms })
    this.#lastActAt = Math.max(this.#lastActAt, world.now())
  }

  #lastApproval(): ReadLetter | null {
    const letters = this.#world.post.owner.messages('INBOX').map(({ raw }) => readLetter(raw))
    return letters.findLast(({ from, subject }) => from === SERVICE_ADDRESS && /to approve/.test(subject)) ?? null
  }

  #store(): SQLite.Database | null {
    const store = this.#program?.service.parts.database
    return store?.open ? store : null
  }

  /** Goes on to the next moment at which the program would take a turn. */
  #passTime(until: number): void {
    const world = this.#world
    const began = world.history.length
    const due = this.#dueAt()
    const scan = SCAN_SECONDS * SECOND
    for (;;) {
      const event = world.nextPlanned() ?? Number.POSITIVE_INFINITY
      const to = Math.min(event, due, until, world.now() + IDLE_AT_MOST)
      world.passUntil(to)
      this.#look()
      if (to >= until || to >= due) break
      if (this.#hasNews(began)) {
        const after = this.#scenario.faults.announced ? 300 : scan - ((world.now() - this.#lastTurn) % scan)
        world.passUntil(Math.min(world.now() + after, due, until))
        break
      }
      if (event === Number.POSITIVE_INFINITY || this.#restart) break
    }
    this.#look()
  }

  #hasNews(since: number): boolean {
    const { history } = this.#world
    for (let n = history.length - 1; n >= since; n -= 1) {
      const entry = history[n]
      if (entry?.what === 'visible' && entry.account === NORA.address) return true
      if (entry?.what === 'fault') return true
    }
    return false
  }

  /** When a turn is due by itself: something planned by the program, a retry, or one more look after something happened. */
  #dueAt(): number {
    const world = this.#world
    if (this.#program === null) return world.now()
    if (this.#failures > 0) return world.now() + Math.min(1000 * 2 ** this.#failures, 5 * MINUTE)
    const moment = outside(() => this.#program?.service.nextMoment() ?? null)
    const ahead = world.wall() - world.now()
    const due = moment === null ? Number.POSITIVE_INFINITY : Math.max(Date.parse(moment) - ahead, this.#lastTurn + SECOND)
    const busy = world.now() - this.#lastActAt < 5 * MINUTE || this.#hasUnsettled()
    return Math.max(world.now(), Math.min(due, busy ? this.#lastTurn + SCAN_SECONDS * SECOND : Number.POSITIVE_INFINITY))
  }

  /** Something came of the last turn, or waits for the next: then the program takes one more at its usual pace. */
  #hasUnsettled(): boolean {
    if (this.#world.history.length > this.#atTurn || this.#openNotes(['claimed', 'body-started'])) return true
    const store = this.#store()
    if (store === null) return false
    return outside(() => store.prepare("SELECT 1 FROM effects WHERE state = 'waiting' LIMIT 1").get()) !== undefined
  }

  #openNotes(states: readonly string[]): boolean {
    const store = this.#store()
    if (store === null) return false
    const marks = states.map(() => '?').join(', ')
    const row = outside(() =>
      store.prepare(`SELECT 1 FROM outbox WHERE audience = 'contact' AND state IN (${marks}) LIMIT 1`).get(...states),
    )
    return row !== undefined
  }

  #isQuiet(): boolean {
    if (this.#program === null || this.#restart || !this.#world.faults.calm()) return false
    if (this.#world.nextPlanned('timers') !== null) return false
    return !this.#openNotes(['ready', 'claimed', 'body-started', 'unknown'])
  }

  #finish(stuck: string | null): Lived {
    this.#look()
    const world = this.#world
    const program = this.#program
    const taken = program === null ? [] : takenIn(program)
    if (program !== null) {
      this.#calls.push(program.process.called)
      program.process.stop()
    }
    const calm = world.faults.rate === 0 ? this.#beganAt : Math.min(world.faults.until, world.now())
    return {
      world,
      from: this.#from,
      traces: this.#traces,
      clockEvents: this.#clockEvents,
      faultsEndedAt: Math.max(this.#lastActAt, calm),
      coverage: this.#watch.coverage,
      turns: this.#turns,
      calls: this.#calls,
      taken,
      folder: this.#folder,
      stuck,
    }
  }
}

function takenIn({ service }: Program): Lived['taken'] {
  return outside(() =>
    service.parts.database.prepare('SELECT raw, state, conversation_id AS conversationId FROM inbox ORDER BY id').all(),
  ) as Lived['taken']
}

export { dropFolder }
