// The real transport through many bad days: whatever breaks, it says nothing false of a mail, and loses none.

import { expect, test } from 'vitest'
import type { Outcome } from '../../src/transport/submission.ts'
import { memorySink } from '../transport/memory-sink.ts'
import { programPorts } from './program-ports.ts'
import { profiles } from './provider/profiles.ts'
import { createWorld, type World } from './world.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const START = Date.parse('2026-03-02T09:00:00Z')
const OWNER = 'nora@example.test'
const MARIA = 'maria@northwind.test'
const MINUTE = 60_000
const SEEDS = 600

function mail(id: string, from: string, to: string): Buffer {
  return Buffer.from(
    `From: ${from}\r\nTo: ${to}\r\nSubject: ${id}\r\nMessage-ID: <${id}@example.test>\r\n\r\nHello.\r\n`,
  )
}

type Day = { world: World; outcomes: Outcome[]; held: string[]; stored: string[]; complete: boolean }

async function badDay(seed: number): Promise<Day> {
  const profile = Object.values(profiles)[seed % 5] ?? profiles.plain
  const world = createWorld({ seed, profile, start: START, owner: [OWNER] })
  const process = world.boot()
  const { wires } = programPorts(world, process, QUIET)
  const sink = memorySink(new Date(START))
  const people = world.random('people')
  for (let count = 0; count < 8; count += 1) {
    const at = START + people.int(40 * MINUTE)
    world.plan(at, () => world.post.owner.put('INBOX', mail(`r${count}`, MARIA, OWNER), { writer: 'contact' }))
  }
  if (people.chance(0.3)) world.plan(START + people.int(40 * MINUTE), () => world.post.owner.renumber('INBOX'))
  world.faults.rate = people.pick([0.02, 0.1, 0.3])
  world.faults.until = START + 60 * MINUTE
  const outcomes: Outcome[] = []
  const held: string[] = []
  for (let round = 0; round < 6; round += 1) {
    await wires.mailbox.scan(sink).catch(() => null)
    const raw = mail(`n${round}`, OWNER, MARIA)
    outcomes.push(await wires.submission.send({ envelope: { from: OWNER, to: MARIA }, raw, beforeBody: () => null }))
    held.push(await wires.mailbox.holds({ messageIds: [`n${round}@example.test`], roles: ['sent', 'all', 'inbox'] }))
    world.pass(10 * MINUTE)
  }
  world.passUntil(START + 90 * MINUTE)
  await wires.mailbox.scan(sink).catch(() => null)
  const last = await wires.mailbox.scan(sink)
  await wires.mailbox.close()
  process.stop()
  const stored = sink.messages.filter(({ folder }) => folder === 'INBOX').map(({ raw }) => raw.toString())
  return { world, outcomes, held, stored, complete: last.complete }
}

test(`in ${SEEDS} bad days no accepted mail is called anything but accepted or unknown`, async () => {
  const met = new Set<string>()
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { world, outcomes, held } = await badDay(seed)
    world.pass(6 * 60 * MINUTE)
    outcomes.forEach((outcome, round) => {
      const delivered = world.history.some(
        (entry) =>
          entry.what === 'smtp' && entry.accepted && Buffer.from(entry.raw).includes(`<n${round}@example.test>`),
      )
      met.add(`${outcome.outcome} ${delivered}`)
      if (outcome.outcome !== 'unknown')
        expect(delivered, `seed ${seed}, mail ${round}`).toBe(outcome.outcome === 'accepted')
      if (held[round] === 'found') expect(delivered, `seed ${seed}, mail ${round}`).toBe(true)
    })
  }
  // Each of these was really met, or the test would prove nothing.
  for (const each of [
    'accepted true',
    'unknown true',
    'unknown false',
    'deferred false',
    'refused false',
    'fault false',
  ])
    expect(met).toContain(each)
})

test(`in ${SEEDS} bad days every message in the inbox is read, and twice only after a renumbering`, async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { world, stored, complete } = await badDay(seed)
    expect(complete, `seed ${seed}`).toBe(true)
    const renumbered = world.history.some((entry) => entry.what === 'changed' && entry.change === 'renumbered')
    for (let count = 0; count < 8; count += 1) {
      const times = stored.filter((raw) => raw.includes(`<r${count}@example.test>`)).length
      expect(times, `seed ${seed}, message ${count}`).toBeGreaterThanOrEqual(1)
      if (!renumbered) expect(times, `seed ${seed}, message ${count}`).toBe(1)
    }
  }
})

test('no bad day leaves a trace on the messages of the owner', async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const { world } = await badDay(seed)
    const changes = world.history.filter((entry) => entry.what === 'changed' && entry.change !== 'renumbered')
    expect(changes, `seed ${seed}`).toEqual([])
    for (const { flags } of world.post.owner.messages()) expect([...flags]).toEqual([])
  }
})
