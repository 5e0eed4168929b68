// The journey that the tests judge: Nora asks Maria for twenty minutes, and seven weeks go by. Who does what is here; what
// must be true of it is in the tests.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTrial } from '../../src/engine/trial.ts'
import type { Message } from '../../src/mail/message.ts'
import { simulatedClock } from '../../src/sandbox/clock.ts'
import type { StoredMessage } from '../../src/sandbox/mail-server.ts'
import { type Person, type PostOffice, personAt } from '../../src/sandbox/person.ts'
import { sandboxConfig } from '../../src/sandbox/sandbox-config.ts'
import { startWorld, type World } from '../../src/sandbox/world.ts'
import { type Own, openService, type Service } from '../../src/service.ts'
import { quietLog } from './quiet-log.ts'

export const NORA = { name: 'Nora Berg', address: 'nora@example.test', password: 'n' }
export const MARIA = { name: 'Maria Chen', address: 'maria@clinic.test', password: 'm' }
export const ACCOUNTS = [NORA, MARIA]

export const START = '2026-03-02T14:00:00.000Z'
export const END = '2026-04-20T12:00:00.000Z'
const SERVICE = { name: '', address: 'nora+thanktwice@example.test' }

export type Place = PostOffice & { readonly imapPort: number; readonly stop: () => Promise<void> }

/** Starts a provider with the accounts; what arrives there is dated by `now` where the provider lets us. */
export type StartPlace = (now: () => Date) => Promise<Place>

export type Told = {
  readonly noraInbox: readonly StoredMessage[]
  readonly noraSent: readonly StoredMessage[]
  readonly mariaInbox: readonly StoredMessage[]
  /** Flags of every message of the owner's as first seen, by folder and UID: nothing may have changed them since. */
  readonly flagsAsFirstSeen: ReadonlyMap<string, string>
  readonly flagsAtTheEnd: ReadonlyMap<string, string>
  readonly errors: readonly { text: string; fields: object }[]
  /** How often the service was asked to take a turn. */
  readonly turns: number
}

export type Ways = {
  /** Closes and opens the service again after each turn for which this says so. */
  readonly restartAfter?: (turn: number) => boolean
  /** What to give the service besides the clock: other wires. */
  readonly own?: (config: ReturnType<typeof sandboxConfig>) => Partial<Own>
  /** Called when a turn throws, which only the crash tests let happen. */
  readonly onCrash?: (error: unknown) => void
}

/** One thread for all journeys of a file: starting it anew with every service would be most of their time. */
const trial = openTrial([60_000])

/** Lives through the whole journey at this provider. */
export async function liveThrough(startPlace: StartPlace, ways: Ways = {}): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-journey-'))
  const clock = simulatedClock(START)
  const place = await startPlace(() => new Date(clock.now()))
  const config = sandboxConfig({ ...NORA, zone: 'America/New_York' }, place, join(folder, 'store.db'))
  const log = quietLog()
  const open = () => openService(config, log, { clock, installKey: 'a fixed key', trial, ...ways.own?.(config) })
  let service = open()
  let turns = 0
  const restarting: Service = {
    ...service,
    nextMoment: () => service.nextMoment(),
    turn: async () => {
      turns += 1
      const report = await service.turn().catch(async (error: unknown) => {
        if (ways.onCrash === undefined) throw error
        ways.onCrash(error)
        await service.close()
        service = open()
        return service.turn()
      })
      if (ways.restartAfter?.(turns) === true) {
        await service.close()
        service = open()
      }
      return report
    },
  }
  const flags = new Map<string, string>()
  const nora = personAt(place, NORA, clock.now)
  const maria = personAt(place, MARIA, clock.now)
  const world: World = startWorld(
    clock,
    () => restarting,
    async () => {
      for (const message of await nora.newMail()) noraReads(world, nora, message, clock.now())
      for (const message of await maria.newMail()) mariaReads(world, maria, message, clock.now())
      for (const [key, value] of await flagsOf(place)) if (!flags.has(key)) flags.set(key, value)
    },
  )
  world.plan({ at: '2026-03-02T15:00:00.000Z', act: async () => void (await nora.write(outreach())) })
  await world.passUntil(END)
  const told = {
    noraInbox: await place.mailbox(NORA.address, 'INBOX'),
    noraSent: await place.mailbox(NORA.address, 'Sent'),
    mariaInbox: await place.mailbox(MARIA.address, 'INBOX'),
    flagsAsFirstSeen: flags,
    flagsAtTheEnd: await flagsOf(place),
    errors: log.lines.filter((line) => line.level === 'error'),
    turns,
  }
  await service.close()
  await place.stop()
  rmSync(folder, { recursive: true })
  return told
}

function outreach() {
  return {
    to: { name: MARIA.name, address: MARIA.address },
    bcc: SERVICE,
    subject: 'Would you have twenty minutes?',
    text: [
      'Dear Maria,',
      '',
      'I read your piece on how small hospitals choose their software, and I kept thinking about it. I am a nurse who would like to work on such software.',
      '',
      'Could I ask you for 20 minutes of advice on how you found your way? I am not asking about openings.',
      '',
      'Nora Berg',
    ].join('\n'),
  }
}

function mariaReads(world: World, maria: Person, message: Message, now: string): void {
  if (!message.text.includes('20 minutes of advice')) return
  if (message.subject !== 'Would you have twenty minutes?') return
  const text =
    'Dear Nora,\n\nhappy to. How about Thursday, March 5 at 2pm ET? You can reach me at +1 212 555 0147.\n\nMaria'
  world.plan({ at: later(now, 3), act: async () => void (await maria.answer(message, text)) })
}

/** Nora answers what is asked of her, after so many hours. */
function noraReads(world: World, nora: Person, message: Message, now: string): void {
  const answer = answerOf(message)
  if (answer === null) return
  world.plan({ at: later(now, answer.hours), act: async () => void (await nora.answer(message, answer.text)) })
}

function answerOf(message: Message): { hours: number; text: string } | null {
  const from = message.from[0]?.address
  if (from === MARIA.address) return { hours: 1, text: 'Thursday at 2 works, I will call you. Thank you!\n\nNora' }
  if (from !== SERVICE.address) return null
  if (/right\?$/i.test(message.subject)) return { hours: 1, text: 'yes' }
  if (/to approve/i.test(message.subject)) return { hours: 2, text: 'send' }
  if (message.subject.endsWith('how was it?')) return { hours: 3, text: DEBRIEF }
  if (/advice/i.test(message.subject) && message.text.includes('1.')) return { hours: 5, text: MONTH }
  return null
}

const DEBRIEF = [
  '1. that small hospitals buy on trust and not on features',
  '2. read Working Identity',
  'talk to Priya Nair',
  '3. Priya Nair, priya@nair.test, at Acme Health',
  '4. private: she thinks about leaving',
].join('\n')

const MONTH = [
  '1 yes, I read it in one weekend and it changed how I think of the first year',
  '2 yes, we met on Tuesday',
].join('\n')

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString()
}

async function flagsOf(place: Place): Promise<Map<string, string>> {
  const flags = new Map<string, string>()
  for (const folder of ['INBOX', 'Sent']) {
    for (const stored of await place.mailbox(NORA.address, folder)) {
      const kept = stored.flags.filter((flag) => flag !== '\\Recent').sort()
      flags.set(`${folder} ${stored.uid}`, kept.join(' '))
    }
  }
  return flags
}
