// Everything that goes wrong during the soak, one thing after the other, each put right again before the next.

import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../bench/chance.ts'
import type { MailHost } from '../bench/mail-host.ts'
import type { FaultyLine } from './faulty-line.ts'
import type { TheService } from './the-service.ts'

export type World = {
  readonly host: MailHost
  readonly line: FaultyLine
  readonly service: TheService
  readonly address: string
  readonly random: Chance
}

type Fault = {
  readonly name: string
  /** How often it comes, beside the others. */
  readonly weight: number
  readonly befall: (world: World) => Promise<void>
}

/** A dead line is to be noticed long before. */
const LONGEST_DEAF_MS = 240_000

const between = (random: Chance, from: number, to: number) => from + random.next() * (to - from)
const later = (random: Chance, fromMs: number, toMs: number) => pause(between(random, fromMs, toMs))

const faults: readonly Fault[] = [
  {
    name: 'server killed',
    weight: 9,
    befall: async ({ host, random }) => {
      await host.down('SIGKILL')
      await later(random, 100, 6_000)
      await host.up()
    },
  },
  {
    name: 'server frozen',
    weight: 9,
    befall: async ({ host, random }) => {
      const thaw = host.freeze()
      await later(random, 1_000, 12_000)
      thaw()
    },
  },
  {
    name: 'server restarted',
    weight: 9,
    befall: async ({ host }) => {
      await host.down('SIGQUIT')
      await host.up()
    },
  },
  {
    name: 'indexes deleted under the server',
    weight: 9,
    befall: async ({ host, address, random }) =>
      host.forgetIndexes(address, random.one(['INBOX', 'INBOX', 'Sent', 'Archive'])),
  },
  {
    name: 'indexes lost in a crash',
    weight: 6,
    befall: async ({ host, address }) => {
      await host.down('SIGKILL')
      for (const folder of ['INBOX', 'Sent', 'Archive']) host.forgetIndexes(address, folder)
      await host.up()
    },
  },
  {
    name: 'another UIDVALIDITY',
    weight: 3,
    befall: async ({ host, address, random }) => {
      await host.down('SIGKILL')
      // Dovecot makes UIDVALIDITY of the second it is made in.
      await pause(1_100)
      host.renumber(address, random.one(['INBOX', 'INBOX', 'Sent', 'Archive']))
      await host.up()
    },
  },
  { name: 'connections reset', weight: 15, befall: async ({ line }) => line.reset() },
  { name: 'connections hung up', weight: 12, befall: async ({ line }) => line.hangUp() },
  {
    name: 'reset again and again',
    weight: 6,
    befall: async ({ line, random }) => {
      for (let times = 0; times < 6; times += 1) {
        await later(random, 50, 700)
        line.reset()
      }
    },
  },
  { name: 'line half open', weight: 3, befall: async ({ line }) => line.goDeaf() },
  {
    // Nothing else helps meanwhile: the service has to find out by itself.
    name: 'line half open until it is noticed',
    weight: 1,
    befall: async ({ line }) => {
      line.goDeaf()
      const { connections } = line
      const end = performance.now() + LONGEST_DEAF_MS
      while (line.connections === connections && performance.now() < end) await pause(250)
    },
  },
  {
    name: 'connections taken and never answered',
    weight: 3,
    befall: async ({ line, random }) => {
      line.swallow(true)
      line.reset()
      await later(random, 2_000, 12_000)
      line.swallow(false)
      // Whoever got no greeting in that time would wait for a minute.
      line.hangUp()
    },
  },
  {
    name: 'line slow',
    weight: 9,
    befall: async ({ line, random }) => {
      line.slowDown(between(random, 100, 1_500))
      await later(random, 3_000, 10_000)
      line.slowDown(0)
    },
  },
  {
    name: 'service killed',
    weight: 3,
    befall: async ({ service, random }) => {
      await service.kill()
      await later(random, 100, 2_000)
      service.start()
    },
  },
]

const bag = faults.flatMap((fault) => Array.from({ length: fault.weight }, () => fault))

/** One fault after the other until the signal aborts; then the world is whole. Gives how often each came. */
export async function befall(
  world: World,
  gapMs: { readonly from: number; readonly to: number },
  signal: AbortSignal,
  told: (name: string) => void,
): Promise<Map<string, number>> {
  const count = new Map<string, number>(faults.map(({ name }) => [name, 0]))
  while (!signal.aborted) {
    await pause(between(world.random, gapMs.from, gapMs.to), undefined, { signal }).catch(() => {})
    if (signal.aborted) break
    const fault = world.random.one(bag)
    count.set(fault.name, (count.get(fault.name) ?? 0) + 1)
    told(fault.name)
    await fault.befall(world)
  }
  return count
}
