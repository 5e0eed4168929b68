// The composition root: builds every part once, in order, and keeps the turns going until it is told to stop.

import type { Config } from './config.ts'
import { nextWake } from './conversation/plan.ts'
import { type Clock, wallClock } from './engine/clock.ts'
import { newClockWatch } from './engine/clock-watch.ts'
import { nextSearch } from './engine/copies.ts'
import { nextDigest } from './engine/digest.ts'
import type { Taken } from './engine/intake.ts'
import type { Log, Parts } from './engine/parts.ts'
import { type Random, systemRandom } from './engine/random.ts'
import { recover } from './engine/recover.ts'
import { lookForRestore } from './engine/safe-mode.ts'
import { openTrial, type Trial } from './engine/trial.ts'
import { type TurnReport, type TurnRules, turn, type Wires } from './engine/turn.ts'
import { settingOf } from './followups/setting-of.ts'
import { loadTemplates } from './language/load-templates.ts'
import type { Model } from './language/model.ts'
import type { Templates } from './language/template.ts'
import { beating } from './service/beating.ts'
import { type MinuteBell, openMinuteBell } from './service/minute-bell.ts'
import type { Turnstile } from './service/place.ts'
import { restAfter } from './service/rest-after.ts'
import { openWriting } from './service/writing-desk.ts'
import { nextOverdue } from './store/answers.ts'
import { allConversations, moveAlarm, nextAlarm } from './store/conversations.ts'
import { type Database, openDatabase, type StoreOptions } from './store/database.ts'
import { retryFaulted } from './store/inbox.ts'
import { lockStore } from './store/lock.ts'
import { readMeta, writeMeta } from './store/meta.ts'
import { nextDeparture } from './store/outbox.ts'
import { dnsTxtResolver, type TxtResolver } from './transport/dkim-resolver.ts'
import { openMailbox } from './transport/imap.ts'
import type { ImapSettings } from './transport/mailbox.ts'
import type { MailboxFault } from './transport/mailbox-fault.ts'
import { openSubmission } from './transport/smtp.ts'

export type Service = {
  readonly parts: Parts
  /** One turn: everything that has come and is due by now. */
  readonly turn: () => Promise<TurnReport>
  /** Turns until the signal aborts: on new mail, when something is due, and at least every `scanSeconds`. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** The next moment at which a turn has something to do by itself, or null. */
  readonly nextMoment: () => string | null
  readonly close: () => Promise<void>
}

/** What the demo and the tests bring themselves; everything else is built from the configuration. */
export type Own = {
  readonly clock?: Clock
  readonly random?: Random
  /** Looks up TXT records, for signatures of mails. */
  readonly resolver?: TxtResolver
  /** Secret of a new store; random unless given. */
  readonly installKey?: string
  readonly onTaken?: (taken: Taken) => void
  readonly wires?: Wires
  /** In place of the configured one. */
  readonly model?: Model
  /** Loaded and tried already. */
  readonly templates?: Templates
  /** Whoever brings one closes it. */
  readonly trial?: Trial
  /** Whoever brings one closes it. */
  readonly bell?: MinuteBell
  /** How its store is opened. */
  readonly store?: Pick<StoreOptions, 'cacheKb' | 'busyMs'>
  /** Asked for a place before each turn of `run`; none is needed unless given. */
  readonly turnstile?: Turnstile
}

const PROMPTS = new URL('../prompts/', import.meta.url).pathname
const LONGEST_PAUSE_MS = 5 * 60_000

/**
 * Opens the store (and holds it), the templates and the wires. Throws StoreInUse, StoreFault, TemplateMistakes; nothing is left
 * open or held then.
 */
export function openService(config: Config, log: Log, own: Own = {}): Service {
  const lock = lockStore(config.store.path)
  let database: Database | null = null
  try {
    database = openDatabase(config.store.path, own.store)
    return serviceOn(database, lock.release, config, log, own)
  } catch (error) {
    database?.close()
    lock.release()
    throw error
  }
}

function serviceOn(database: Database, release: () => void, config: Config, log: Log, own: Own): Service {
  const writing = openWriting(config, own.model)
  const parts = { ...buildParts(config, database, log, own), ...(writing === null ? {} : { writing }) }
  const wires = own.wires ?? {
    mailbox: openMailbox(imapSettings(config), log),
    submission: openSubmission(config.mailbox.smtp),
  }
  const rules: TurnRules = {
    lookBackDays: config.mailbox.lookBackDays,
    keepRawDays: config.store.keepRawDays,
    sentCopy: config.mailbox.sentCopy,
    smtpHost: config.mailbox.smtp.host,
    digest: config.digest,
  }
  lookForRestore(parts)
  recover(parts)
  retryFaulted(database)
  resetAlarms(parts)
  return {
    parts,
    turn: () => turn(parts, wires, rules, own.onTaken),
    run: (signal) => keepTurning({ parts, wires, rules, own, scanMs: config.mailbox.scanSeconds * 1000 }, signal),
    nextMoment: () => nextMoment(parts, rules),
    close: async () => {
      writing?.desk.stop()
      try {
        await wires.mailbox.close()
        if (own.trial === undefined) await parts.trial.close()
      } finally {
        database.close()
        release()
      }
    },
  }
}

/** The templates of the program, judged. Throws TemplateMistakes. */
export function loadOwnTemplates(): Templates {
  return loadTemplates(PROMPTS)
}

/** Who keeps versions of his own shares no others. */
function templatesOf({ prompts }: Config, own: Own): Templates {
  return prompts === undefined ? (own.templates ?? loadOwnTemplates()) : loadTemplates(PROMPTS, prompts)
}

function imapSettings({ mailbox }: Config): ImapSettings {
  return { ...mailbox.imap, folder: mailbox.folder, ...(mailbox.sent === null ? {} : { sent: mailbox.sent }) }
}

/** Everything that the loops work with, on an open store; the wires are not among it. Throws TemplateMistakes. */
export function buildParts(config: Config, database: Database, log: Log, own: Own): Parts {
  const clock = own.clock ?? wallClock
  const random = own.random ?? systemRandom
  const once = (name: 'install-key' | 'first-start', value: string): string => {
    const known = readMeta(database, name)
    if (known === null) writeMeta(database, name, value)
    return known ?? value
  }
  const key = own.installKey ?? Buffer.from(random.bytes(32)).toString('hex')
  return {
    database,
    storePath: config.store.path,
    clock,
    clockWatch: newClockWatch(),
    random,
    setting: settingOf(config),
    approving: {
      proofs: config.approval.proofs,
      authservId: config.approval.authservId,
      resolver: own.resolver ?? dnsTxtResolver(),
    },
    identity: {
      addresses: config.owner.addresses,
      name: config.owner.name,
      zone: config.owner.zone,
      service: [config.mailbox.service],
    },
    templates: templatesOf(config, own),
    service: { name: 'Thanktwice', address: config.mailbox.service },
    installKey: once('install-key', key),
    firstStart: once('first-start', wholeSecond(clock.now())),
    trial: own.trial ?? openTrial(),
    log,
  }
}

/** Mail is dated in whole seconds (RFC 5322 §3.3, RFC 3501 §2.3.3): what comes in the very second of the first start is not past. */
function wholeSecond(at: string): string {
  return at.replace(/\.\d+Z$/, '.000Z')
}

/** The rhythm may have been changed in the configuration: every alarm is derived anew. */
function resetAlarms({ database, setting }: Parts): void {
  database
    .transaction(() => {
      for (const conversation of allConversations(database))
        moveAlarm(database, conversation.id, nextWake(setting, conversation))
    })
    .immediate()
}

function nextMoment(parts: Parts, rules: TurnRules): string | null {
  const digest = rules.digest === null ? null : nextDigest(parts, rules.digest)
  const { database } = parts
  const moments = [nextAlarm(database), nextDeparture(database), nextSearch(database), nextOverdue(database), digest]
  return moments.filter((at) => at !== null).sort()[0] ?? null
}

type Turning = {
  readonly parts: Parts
  readonly wires: Wires
  readonly rules: TurnRules
  readonly own: Own
  readonly scanMs: number
}

async function keepTurning(turning: Turning, signal: AbortSignal): Promise<void> {
  const { parts, wires, rules, own, scanMs } = turning
  let kick = new AbortController()
  const bell = own.bell ?? openMinuteBell()
  const unsubscribe = bell.onMinute(() => {
    if (isTime(parts, rules)) kick.abort()
  })
  const { desk = null } = parts.writing ?? {}
  if (desk !== null) desk.onReady = () => kick.abort()
  let failures = 0
  try {
    while (!signal.aborted) {
      const report = await turnInPlace(turning, signal)
      if (report === null) break
      const { fault } = report
      failures = fault === null ? 0 : failures + 1
      if (fault !== null)
        parts.log.warn({ because: fault.message, failures }, 'the mail servers did not answer as they should')
      if (signal.aborted) break
      kick = new AbortController()
      if (desk?.hasNews()) kick.abort()
      const both = AbortSignal.any([signal, kick.signal])
      if (fault === null && (await wires.mailbox.wait(both, scanMs)) !== 'lost') continue
      await pause(both, pauseAfter(parts, fault, failures))
    }
  } finally {
    unsubscribe()
    if (own.bell === undefined) await bell.close()
  }
}

/** What the store does not say now it says in the turn, whose fault is told. */
function isTime(parts: Parts, rules: TurnRules): boolean {
  try {
    const moment = nextMoment(parts, rules)
    return moment !== null && moment <= parts.clock.now()
  } catch {
    return true
  }
}

/** One turn, in a place where places are few. Null when the signal came before there was one. */
async function turnInPlace({ parts, wires, rules, own }: Turning, signal: AbortSignal): Promise<TurnReport | null> {
  if (own.turnstile === undefined) return turn(parts, wires, rules, own.onTaken)
  const place = await own.turnstile(signal)
  if (signal.aborted) return null
  const onTaken = (taken: Taken) => {
    place.beat()
    own.onTaken?.(taken)
  }
  try {
    return await turn(parts, { ...wires, mailbox: beating(wires.mailbox, place.beat) }, rules, onTaken)
  } finally {
    place.leave()
  }
}

/** A password that was refused is not tried again within a minute, or the provider locks the account. */
function pauseAfter({ random }: Parts, fault: MailboxFault | null, failures: number): number {
  const leastMs = fault?.sort === 'auth' ? 60_000 : 0
  return restAfter(failures, { firstMs: 2000, mostMs: LONGEST_PAUSE_MS, leastMs }, random)
}

function pause(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
