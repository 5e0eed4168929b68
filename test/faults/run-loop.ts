// The loop: so many conversations pass through real servers and the real program while all of them are killed over and over;
// then everything is let run in peace, and the mailboxes are judged.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startCuttingProxy } from '../servers/cutting-proxy.ts'
import { type Provider, startKillableProvider } from '../servers/killable-provider.ts'
import { contactsOf, OWNER } from './cast.ts'
import { diceOf } from './dice.ts'
import { type Contact, type History, newHistory } from './history.ts'
import { judge, type Verdict } from './judge.ts'
import { openScene, ownersFlags, type Scene } from './scene.ts'
import { type Storm, startStorm } from './storm.ts'
import { clockCanBeSet, type Program, theProgram } from './the-program.ts'

export type LoopPlan = {
  readonly rounds: number
  readonly seed: number
  /** Who files what the owner submits in his Sent: the provider by itself, or each mail program. */
  readonly filing: 'provider' | 'program'
  /** How many conversations are under way at once. */
  readonly together: number
  /** A conversation that has not ended after so many milliseconds of storm leaves its place to the next. */
  readonly longestMs: number
  readonly undoMinutes: number
  readonly onProgress: (line: string) => void
  /** Where the store and the logs stay; gone at the end when null. */
  readonly keep: string | null
}

export type LoopReport = Verdict & {
  readonly history: History
  readonly seconds: number
  readonly starts: number
  /** Ends of the program that nobody caused. */
  readonly unexpected: readonly string[]
}

const LOOK_MS = 200
const START_MS = 60_000
const PEACE_MS = 15_000
/** What waits longer than peace lasts is reached by the program's clock, set ahead by so many seconds. */
const SHIFTS = [0, 2 * 60, 5 * 60, 15 * 60, 35 * 60, 2 * 60, 3600, 2 * 60]

export async function runLoop(plan: LoopPlan): Promise<LoopReport> {
  const began = performance.now()
  const dice = diceOf(plan.seed)
  const history = newHistory(contactsOf(plan.rounds, dice))
  const folder = plan.keep ?? mkdtempSync(join(tmpdir(), 'thanktwice-loop-'))
  const parts: { provider?: Provider; program?: Program } = {}
  const storm = startStorm({ provider: () => parts.provider!, program: () => parts.program!, dice, history })
  const provider = await startKillableProvider({
    users: [OWNER, ...history.contacts],
    filesSentOf: plan.filing === 'provider' ? [OWNER.address] : [],
    onMail: storm.onMail,
  })
  const line = await startCuttingProxy(provider.ports.smtp, storm.onLine)
  const program = theProgram(folder, OWNER, { imap: provider.ports.imap, smtp: line.port }, plan.undoMinutes)
  Object.assign(parts, { provider, program })
  const over = new AbortController()
  try {
    const scene = openScene(provider, history, plan.filing === 'program', over.signal)
    await firstStart(scene, program, provider)
    await liveThrough(plan, scene, storm)
    await settle(plan, scene, program, provider)
    const verdict = await judge({ ...scene, flagsBefore: scene.flags, flagsAfter: ownersFlags(provider) })
    const seconds = (performance.now() - began) / 1000
    return { ...verdict, history, seconds, starts: program.starts, unexpected: program.unexpected }
  } finally {
    over.abort()
    await program.kill()
    await line.stop()
    for (const [part, log] of Object.entries(provider.logs)) copyFileSync(log, join(folder, `${part}.log`))
    await provider.stop()
    if (plan.keep === null) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What was over before the program began to watch is not its business, and a talk ends with a full minute: it begins two minutes
 * before the first talk can have ended.
 */
async function firstStart(scene: Scene, program: Program, provider: Provider): Promise<void> {
  program.setClock(-120)
  program.start()
  const end = performance.now() + START_MS
  while (provider.messages(OWNER.address, 'INBOX').length === 0) {
    if (performance.now() > end) throw new Error('the program has not said a word')
    await scene.look()
    await pause(LOOK_MS)
  }
  if (!clockCanBeSet) return pause(60_000 - (Date.now() % 60_000))
  await restart(program, 120)
}

async function liveThrough({ together, longestMs, onProgress }: LoopPlan, scene: Scene, storm: Storm): Promise<void> {
  const { history, people } = scene
  const calm = new AbortController()
  const raging = storm.rage(calm.signal)
  const waiting = [...history.contacts]
  let underWay: Contact[] = []
  while (waiting.length + underWay.length > 0) {
    await scene.look()
    const still = []
    for (const contact of underWay) {
      const age = Date.now() - (history.begun.get(contact.address) ?? 0)
      if (age < longestMs && !(await scene.isOver(contact))) still.push(contact)
      else onProgress(`${contact.name} (${contact.fate}): ${Math.round(age / 100) / 10} s; ${waiting.length} to come`)
    }
    underWay = still
    while (underWay.length < together && waiting.length > 0) {
      const next = waiting.shift()!
      underWay.push(next)
      people.ask(next)
    }
    await pause(LOOK_MS)
  }
  calm.abort()
  await raging
  // With less to disturb it the program gets to its notes; these are still struck.
  await watch(scene, longestMs, async () => (await openOnes(scene)).length === 0)
  await storm.calm()
}

/** Lets everything that is under way come to its end, where need be on a later day of the program's. */
async function settle({ onProgress }: LoopPlan, scene: Scene, program: Program, provider: Provider): Promise<void> {
  let open = await openOnes(scene)
  for (const shift of SHIFTS) {
    if (shift > 0) {
      if (!clockCanBeSet) return
      await restart(program, shift)
    }
    await watch(scene, PEACE_MS, async () => {
      open = await openOnes(scene)
      return open.length === 0
    })
    onProgress(
      `in peace, ${shift / 60} min further on: ${open.length} not over, ${provider.queued()} mails in the queue`,
    )
    if (open.length === 0) break
  }
  // What would still leave too much is given an hour to do so.
  await restart(program, 3600)
  await watch(scene, PEACE_MS, async () => false)
}

async function restart(program: Program, secondsLater: number): Promise<void> {
  await program.kill()
  program.setClock(secondsLater)
  program.start()
}

async function watch(scene: Scene, longestMs: number, isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + longestMs
  while (performance.now() < end && !(await isDone())) {
    await scene.look()
    await pause(LOOK_MS)
  }
}

async function openOnes(scene: Scene): Promise<Contact[]> {
  const open = []
  for (const contact of scene.history.contacts) if (!(await scene.isOver(contact))) open.push(contact)
  return open
}
