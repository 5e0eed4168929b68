// A process of the program in the simulated world: every call that it makes passes its gate, takes its time, and may be its last.

import type { Time } from './clock.ts'
import type { Fact } from './history.ts'
import type { Chance } from './random.ts'
import { type CrashAt, type Process, ProcessDied } from './world.ts'

/** What a process needs of the world around it. */
export type Surrounding = {
  readonly time: Time
  readonly chance: Chance
  readonly record: (fact: Fact) => void
  readonly note: (line: string) => void
  /** What is to happen during a call of this name; each is handed out once. */
  readonly takeDuring: (port: string) => (() => void)[]
  /** Nothing goes wrong now: no call takes longer than a deadline. */
  readonly calm: () => boolean
}

/** Four times as many as the longest story needs: then it goes in circles, maybe within one turn, and is ended. */
const MOST_CALLS = 30_000

/** Where such a process is said to have died. */
export const CIRCLES = 'going in circles'

/** The share of calls that are answered at once. */
const USUAL = 0.97

/** Made anew for each who waits: one for all would remember every one of them, and all that they hold, for as long as it lives. */
const never = () => new Promise<never>(() => {})

export function bootProcess(world: Surrounding, number: number, crashAt: CrashAt | null): Process {
  const latency = world.chance.stream('latency')
  const listeners: ((how: 'died' | 'stopped') => void)[] = []
  const called: string[] = []
  let announceDeath = () => {}
  const died = new Promise<void>((resolve) => {
    announceDeath = resolve
  })
  let alive = true
  const state = { crashAt }

  function end(how: 'died' | 'stopped', where: string): void {
    if (!alive) return
    alive = false
    world.record({ what: 'process', process: number, did: how, where })
    for (const listener of listeners) listener(how)
    world.time.dropTimers()
    if (how === 'died') announceDeath()
  }

  /** Counts the call; false when the process did not survive it. */
  function survives(when: 'before' | 'after', call: number, name: string): boolean {
    if (alive && state.crashAt?.call === call && state.crashAt.when === when) end('died', `${when} ${name}`)
    return alive
  }

  function count(name: string): number {
    called.push(name)
    world.note(`${number} ${name} ${world.time.now()}`)
    if (called.length > MOST_CALLS) end('died', CIRCLES)
    return called.length
  }

  /** A part of what the call takes; null when the process is gone afterwards. */
  function travel(name: string): boolean {
    world.time.passUntil(world.time.now() + latencyOf(world.calm() ? latency.next() * USUAL : latency.next(), name))
    return alive
  }

  async function port<T>(name: string, answer: () => T | Promise<T>): Promise<T> {
    if (!alive) return never()
    const call = count(name)
    if (!survives('before', call, name) || !travel(name)) return never()
    for (const act of world.takeDuring(name)) act()
    if (!alive) return never()
    let result: T
    try {
      const given = answer()
      result = given instanceof Promise ? await given : given
    } catch (error) {
      if (!survives('after', call, name) || !travel(name)) return never()
      throw error
    }
    if (!survives('after', call, name) || !travel(name)) return never()
    return result
  }

  function portSync<T>(name: string, answer: () => T): T {
    if (!alive) throw new ProcessDied(name)
    const call = count(name)
    if (!survives('before', call, name)) throw new ProcessDied(name)
    try {
      return answer()
    } finally {
      // biome-ignore lint/correctness/noUnsafeFinally: a dead process hears of nothing else any more.
      if (!survives('after', call, name)) throw new ProcessDied(name)
    }
  }

  async function hang(name: string, waiting: () => boolean): Promise<never> {
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    while (alive && waiting()) {
      // A deadline that ran out on the way here is still being acted on.
      if (world.time.nextTimer() === null) await settle()
      if (!alive || !waiting()) return never()
      const next = world.time.nextTimer()
      if (next === null) throw new Error(`nothing would ever wake the program from ${name}`)
      world.time.passUntil(next)
      // What the timer set off runs on promises and streams; it must have had its turn before more time passes.
      await settle()
    }
    return never()
  }

  return {
    number,
    get alive() {
      return alive
    },
    get calls() {
      return called.length
    },
    get crashAt() {
      return state.crashAt
    },
    set crashAt(at) {
      state.crashAt = at
    },
    called,
    died,
    onEnd: (listener) => void listeners.push(listener),
    timers: { after: (ms, act) => (alive ? world.time.timers.after(ms, act) : () => {}) },
    port,
    portSync,
    reading(name, answer) {
      if (!alive) throw new ProcessDied(name)
      world.note(name)
      return answer()
    },
    hang,
    die: (where = 'killed') => end('died', where),
    stop: () => end('stopped', 'stopped'),
  }
}

/** Half of what a call takes, in milliseconds: mostly little, at times seconds, once in a while longer than any deadline. */
function latencyOf(drawn: number, name: string): number {
  const most = name.startsWith('smtp.') ? 400 : 120
  if (drawn < USUAL) return 1 + Math.floor((drawn / USUAL) * most)
  const rest = (drawn - USUAL) / (1 - USUAL)
  return rest < 0.98 ? 500 + Math.floor(rest * 12_000) : 20_000 + Math.floor((rest - 0.98) * 50 * 60_000)
}
