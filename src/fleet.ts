// Several mailboxes in one process. Each has its own store, lock and turns, and fails alone; what none of them owns they share:
// templates, the thread that tries mails, the resolver, the bell of every minute, and the places for turns.

import { setImmediate as breath } from 'node:timers/promises'
import type { Config } from './config.ts'
import { systemRandom } from './engine/random.ts'
import { namedLog } from './fleet/named-log.ts'
import { openSharedTrial } from './fleet/shared-trial.ts'
import { stint } from './fleet/stint.ts'
import { openTurnstile } from './fleet/turnstile.ts'
import { whatToDo } from './fleet/what-to-do.ts'
import type { Log } from './log.ts'
import { openMinuteBell } from './service/minute-bell.ts'
import { type Rests, restAfter } from './service/rest-after.ts'
import { loadOwnTemplates, type Own, openService, type Service } from './service.ts'
import { dnsTxtResolver } from './transport/dkim-resolver.ts'

export type Member = {
  /** What the log calls it: the user of the mailbox, as a rule. */
  readonly name: string
  readonly config: Config
}

/** Not one of the mailboxes could be opened at the start. */
export class NoneOpened extends Error {
  override readonly name = 'NoneOpened'
  /** In the order of the members. */
  readonly errors: readonly unknown[]

  constructor(members: readonly Member[], errors: readonly unknown[]) {
    const lines = members.map(({ name, config }, at) => `${name}: ${whatToDo(errors[at], config.store.path).because}`)
    super(`none of the ${members.length} mailboxes can be opened\n${lines.join('\n')}`)
    this.errors = errors
  }
}

/** What the tests bring themselves. */
export type FleetOwn = {
  /** For one member. */
  readonly own?: (member: Member) => Own
  /** How long a mailbox rests that failed. */
  readonly rests?: Rests
}

/** Small stores, of which there may be hundreds; and one that is locked by somebody holds up all the others while it is asked. */
const STORE = { cacheKb: 512, busyMs: 500 }

const RESTS: Rests = { firstMs: 60_000, mostMs: 30 * 60_000 }

/**
 * Watches all mailboxes until the signal aborts, and resolves when everything is closed. A mailbox that cannot be opened, or whose
 * service fails, is logged with what to do and tried again after a rest that doubles each time. Throws TemplateMistakes, and
 * NoneOpened when there is nobody to go on for.
 */
export async function runFleet(
  members: readonly Member[],
  log: Log,
  signal: AbortSignal,
  ways: FleetOwn = {},
): Promise<void> {
  const bell = openMinuteBell()
  const trial = openSharedTrial()
  try {
    const shared = { templates: loadOwnTemplates(), resolver: dnsTxtResolver(), trial, bell }
    const turnstile = openTurnstile()
    const berths = members.map((member): Berth => {
      const own = { ...shared, turnstile, store: STORE, ...ways.own?.(member) }
      const ownLog = namedLog(log, member.name)
      return { member, log: ownLog, open: () => openService(member.config, ownLog, own) }
    })
    const rests = ways.rests ?? RESTS
    await Promise.all((await openAll(berths, log, signal)).map((begun) => keepWatching(begun, rests, signal)))
  } finally {
    await Promise.all([bell.close(), trial.close()])
  }
}

/** A mailbox's place in the fleet. */
type Berth = { readonly member: Member; readonly log: Log; readonly open: () => Service }

type Begun = Berth & { readonly first: Service | { readonly error: unknown } }

/** Every store is opened, and held, before the first login: a second process is turned away at once. */
async function openAll(berths: readonly Berth[], log: Log, signal: AbortSignal): Promise<Begun[]> {
  const begun: Begun[] = []
  for (const berth of berths) {
    begun.push({ ...berth, first: attempt(berth.open) })
    await breath()
    if (signal.aborted) return begun
  }
  const errors = begun.flatMap(({ first }) => ('error' in first ? [first.error] : []))
  if (errors.length === berths.length)
    throw new NoneOpened(
      berths.map(({ member }) => member),
      errors,
    )
  log.info({ mailboxes: begun.length, resting: errors.length }, 'watching; stop me with Ctrl-C or SIGTERM')
  return begun
}

function attempt(open: () => Service): Service | { readonly error: unknown } {
  try {
    return open()
  } catch (error) {
    return { error }
  }
}

async function keepWatching({ member, log, open, first }: Begun, rests: Rests, signal: AbortSignal): Promise<void> {
  let failures = 0
  let next = first
  for (;;) {
    const began = performance.now()
    const failure = 'error' in next ? next : await failureOf(next, log, signal)
    if (failure === null) return
    // What went well for longer than the longest rest is forgiven.
    failures = performance.now() - began > rests.mostMs ? 1 : failures + 1
    const { because, bug } = whatToDo(failure.error, member.config.store.path)
    const ms = restAfter(failures, rests, systemRandom)
    const fields = { because, ...(bug === undefined ? {} : { error: bug }) }
    if (signal.aborted) return log.error(fields, 'this mailbox failed while it was stopped')
    log.error(
      { ...fields, failures, seconds: Math.round(ms / 1000) },
      'this mailbox rests and is then tried again; the others go on',
    )
    await rest(ms, signal)
    if (signal.aborted) return
    next = attempt(open)
    if (!('error' in next)) log.info({}, 'this mailbox is watched again')
  }
}

async function failureOf(service: Service, log: Log, signal: AbortSignal): Promise<{ readonly error: unknown } | null> {
  try {
    await stint(service, log, signal)
    return null
  } catch (error) {
    return { error }
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}
