// The simulated world: true time, what is planned, chance, the post, the history, and the processes that live in it.
// Nothing here knows the program; what the program is given of the world is made in ports.ts.

import { createHash, type Hash } from 'node:crypto'
import type { Timers } from '../../src/transport/timers.ts'
import { createTime, type TimeState } from './clock.ts'
import { createFaults } from './faults.ts'
import type { Entry, Fact } from './history.ts'
import { bootProcess } from './ports.ts'
import { openPostOffice, type PostOffice, type PostState } from './provider/post-office.ts'
import type { Profile } from './provider/profiles.ts'
import { type Chance, type ChanceState, createChance, type Stream } from './random.ts'

export type WorldOptions = {
  readonly seed: number
  readonly profile: Profile
  /** True time at the beginning, epoch milliseconds. */
  readonly start: number
  /** Addresses of the owner; the first is the account's own. Plus addresses of them arrive in the same inbox. */
  readonly owner: readonly string[]
}

/** Where a world goes on from. Made by `snapshot`; may be used for any number of worlds. */
export type Snapshot = {
  readonly options: WorldOptions
  readonly time: TimeState
  readonly history: readonly Entry[]
  readonly chance: ChanceState
  readonly post: PostState | null
  readonly processes: number
}

/** When a process is to die: at its n-th counted port call (from 1), before the call takes effect or just after. */
export type CrashAt = { readonly call: number; readonly when: 'before' | 'after' }

export type World = {
  readonly options: WorldOptions
  /** True time in epoch milliseconds: what people and mail servers go by. */
  now(): number
  /** What the clock of the machine that runs the program shows, epoch milliseconds. */
  wall(): number
  /** The machine's steady clock, in milliseconds: neither set nor running while the machine sleeps. */
  monotonic(): number
  /** Sets the machine's clock. */
  setWall(ms: number): void
  /** The machine sleeps: people and servers go on, the program and its timers stand still. Long sleeps cost the connections. */
  sleep(ms: number): void
  /** Plans something for a moment of true time. What servers plan is part of the world's state; what people plan is not. */
  plan(at: number, act: () => void, whose?: 'people' | 'post'): void
  /** The next planned moment, or null. Timers of the program count, too, unless `without` is `timers`. */
  nextPlanned(without?: 'timers'): number | null
  /** Lets time pass, and everything planned happen in order. */
  pass(ms: number): void
  passUntil(at: number): void
  /**
   * Does something once, while the next port call whose name fits is under way: after it was made, before it takes effect. Names:
   * `imap.connect|list|open|close|search|fetch|append|noop|idle|logout`, `smtp.connect|login|mail|rcpt|data|body|dot`, and what the
   * runner calls its own.
   */
  during(port: string | RegExp, act: () => void): void
  /** A stream of chance of its own, by name; using one does not shift another. */
  random(name: string): Stream
  readonly history: readonly Entry[]
  record(fact: Fact): Entry
  /** A hash over everything that happened and every port call: the same seed gives the same one. */
  trace(): string
  readonly post: PostOffice
  readonly faults: Faults
  /** Starts a process of the program. The one before it must have died or stopped. */
  boot(crashAt?: CrashAt | null): Process
  /** Refused while post is under way or the program runs. Plans of people and pending timers are not part of it. */
  snapshot(): Snapshot
}

/** A run of the program, from its start to its stop or death. */
export type Process = {
  readonly number: number
  readonly alive: boolean
  /** Port calls counted so far. */
  readonly calls: number
  /** May be set while the process runs. */
  crashAt: CrashAt | null
  /** Names of the counted calls so far, in order. */
  readonly called: readonly string[]
  /** Resolves when the process dies (not when it is stopped). */
  readonly died: Promise<void>
  /** Runs at the moment of death or stop, synchronously: the place to copy the database as it lies on disk. */
  onEnd(listener: (how: 'died' | 'stopped') => void): void
  readonly timers: Timers
  /**
   * The gate for a call of the program to the world: counts it, lets it take its time, may let the process die before or after.
   * In a dead process it never answers.
   */
  port<T>(name: string, answer: () => T | Promise<T>): Promise<T>
  /** The same for a call that takes no time, as a commit. In a dead process it throws ProcessDied. */
  portSync<T>(name: string, answer: () => T): T
  /** A reading of clock or chance: traced, but no place to die at, since nothing comes of it until the next call. */
  reading<T>(name: string, answer: () => T): T
  /** Never answers. While `waiting`, time passes from timer to timer of the process, so that its deadlines run out. */
  hang(name: string, waiting: () => boolean): Promise<never>
  die(where?: string): void
  stop(): void
}

/** A fault drawn for a port call. */
export type Faults = {
  /** Chance of a fault at each opportunity, 0 to 1. */
  rate: number
  /** True time from which on nothing fails any more. */
  until: number
  /** Names of the faults that may come; null for all. */
  only: ReadonlySet<string> | null
  /** Faults to come in any case, at the next calls of their ports, before chance is asked. `none` lets one call pass. */
  readonly forced: { port: string; fault: string }[]
  /** Whether new mail is announced to waiting connections. */
  announced: boolean
  /** Whether nothing fails now, but for what is forced. */
  calm(): boolean
  /** The fault for this call, out of those that are possible, or null. Written into the history. */
  draw<F extends string>(process: Process, port: string, possible: readonly F[]): F | null
}

/** What is thrown into a process that has died and calls synchronously. */
export class ProcessDied extends Error {
  override readonly name = 'ProcessDied'
}

/** What a world is made of besides its options. */
type Beginning = Omit<Snapshot, 'options'>

/** A new world in which nothing has happened. */
export function createWorld(options: WorldOptions): World {
  const time = { trueMs: options.start, wallAhead: 0, slept: 0 }
  return build(options, { time, history: [], chance: [], post: null, processes: 0 })
}

/** A world that goes on from a snapshot. With another seed, chance begins anew from that; with the same, it goes on. */
export function forkWorld(from: Snapshot, seed: number = from.options.seed): World {
  const chance = seed === from.options.seed ? from.chance : []
  return build({ ...from.options, seed }, { ...from, chance })
}

function build(options: WorldOptions, from: Beginning): World {
  const time = createTime(options.start, from.time)
  const chance: Chance = createChance(options.seed, from.chance)
  const history: Entry[] = [...from.history]
  const hash: Hash = createHash('sha256')
  const waiting: { port: string | RegExp; act: () => void }[] = []
  let current: Process | null = null
  let processes = from.processes

  const record = (fact: Fact): Entry => {
    const entry: Entry = { ...fact, n: history.length, at: time.now() }
    history.push(entry)
    note(lineOf(entry))
    return entry
  }
  const note = (line: string) => void hash.update(`${line}\n`)
  const faults = createFaults(time, chance, record)
  const post = openPostOffice({ options, time, chance, record }, from.post)

  const bad = (fault: string) => record({ what: 'fault', process: current?.number ?? 0, fault, where: 'world' })

  const world: World = {
    options,
    now: time.now,
    wall: time.wall,
    monotonic: time.monotonic,
    setWall(ms) {
      bad('clock-set')
      time.setWall(ms)
    },
    sleep(ms) {
      bad('sleep')
      time.sleep(ms)
      if (ms >= LONGEST_NAP_MS) post.hangUp('the machine slept')
    },
    plan: (at, act, whose = 'people') => time.plan(Math.max(at, time.now()), act, whose),
    nextPlanned: (without) => time.next(without),
    pass: (ms) => time.passUntil(time.now() + ms),
    passUntil: time.passUntil,
    during: (port, act) => void waiting.push({ port, act }),
    random: (name) => chance.stream(name),
    history,
    record,
    trace: () => hash.copy().digest('hex'),
    post,
    faults,
    boot(crashAt = null) {
      if (current?.alive) throw new Error('a process of the program is still running')
      processes += 1
      const around = { time, chance, record: (fact: Fact) => void record(fact), note, takeDuring, calm: faults.calm }
      current = bootProcess(around, processes, crashAt)
      record({ what: 'process', process: processes, did: 'started', where: '' })
      return current
    },
    snapshot() {
      if (current?.alive) throw new Error('the program is running; stop it first')
      if (time.busy()) throw new Error('mail is under way; let time pass first')
      return {
        options,
        time: time.state(),
        history: [...history],
        chance: chance.state(),
        post: post.state(),
        processes,
      }
    },
  }

  function takeDuring(port: string): (() => void)[] {
    const fits = waiting.filter((each) => (typeof each.port === 'string' ? each.port === port : each.port.test(port)))
    for (const each of fits) waiting.splice(waiting.indexOf(each), 1)
    return fits.map(({ act }) => act)
  }

  return world
}

/** A connection outlives a sleep of the machine that is shorter than this. */
export const LONGEST_NAP_MS = 5 * 60_000

/** An entry as one line for the trace; bytes by their hash. */
function lineOf(entry: Entry): string {
  return JSON.stringify(entry, (_key, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  )
}
