// Facts about the simulated world itself: time, chance, deaths and snapshots.

import { describe, expect, test } from 'vitest'
import { memorySink } from '../transport/memory-sink.ts'
import { programPorts } from './program-ports.ts'
import { profiles } from './provider/profiles.ts'
import { createChance } from './random.ts'
import { createWorld, forkWorld, type Process, ProcessDied, type World } from './world.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const START = Date.parse('2026-03-02T09:00:00Z')
const OWNER = 'nora@example.test'
const MARIA = 'maria@northwind.test'
const MINUTE = 60_000

function newWorld(profile: keyof typeof profiles = 'plain', seed = 1): World {
  return createWorld({ seed, profile: profiles[profile], start: START, owner: [OWNER] })
}

function mail(id: string, from = MARIA, to = OWNER): Buffer {
  return Buffer.from(
    `From: ${from}\r\nTo: ${to}\r\nSubject: ${id}\r\nMessage-ID: <${id}@example.test>\r\n\r\nHello.\r\n`,
  )
}

function note(id: string) {
  return { envelope: { from: OWNER, to: MARIA }, raw: mail(id, OWNER, MARIA), beforeBody: () => null }
}

/** What a small program does: read, send, look for it, read again. */
async function live(world: World, process: Process): Promise<void> {
  const { wires } = programPorts(world, process, QUIET)
  const sink = memorySink(new Date(START))
  await wires.mailbox.scan(sink).catch(() => null)
  await wires.submission.send(note('n1'))
  await wires.mailbox.holds({ messageIds: ['n1@example.test'], roles: ['sent', 'all'] })
  await wires.mailbox.append('sent', mail('n1', OWNER, MARIA), ['\\Seen'], new Date(START)).catch(() => null)
  await wires.mailbox.scan(sink).catch(() => null)
  await wires.mailbox.close()
  process.stop()
}

function died({ died: end }: Process): Promise<'died'> {
  return end.then(() => 'died')
}

describe('time', () => {
  test('what is planned happens in order of its moment, and of planning within one', () => {
    const world = newWorld()
    const seen: string[] = []
    world.plan(START + 20, () => seen.push('c'))
    world.plan(START + 10, () => seen.push('a'))
    world.plan(START + 10, () => seen.push('b'))
    world.pass(15)
    expect(seen).toEqual(['a', 'b'])
    expect(world.now()).toBe(START + 15)
    world.pass(5)
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  test('while the machine sleeps people go on, and its timers and steady clock stand still', () => {
    const world = newWorld()
    const process = world.boot()
    const seen: string[] = []
    process.timers.after(10 * MINUTE, () => seen.push(`timer ${(world.now() - START) / MINUTE}`))
    world.plan(START + 15 * MINUTE, () => seen.push('somebody'))
    world.sleep(60 * MINUTE)
    expect(seen).toEqual(['somebody'])
    expect([world.now() - START, world.wall() - START, world.monotonic()]).toEqual([60 * MINUTE, 60 * MINUTE, 0])
    world.pass(10 * MINUTE)
    expect(seen).toEqual(['somebody', 'timer 70'])
  })

  test('setting the clock moves neither the true time nor the steady clock', () => {
    const world = newWorld()
    world.pass(MINUTE)
    world.setWall(START - 5 * MINUTE)
    world.pass(MINUTE)
    expect([world.now() - START, world.wall() - START, world.monotonic()]).toEqual([
      2 * MINUTE,
      -4 * MINUTE,
      2 * MINUTE,
    ])
  })

  test('silence lasts exactly as long as the deadline of the transport', async () => {
    const world = newWorld()
    world.faults.forced.push({ port: 'smtp.dot', fault: 'drop-silence' })
    const { wires } = programPorts(world, world.boot(), QUIET)
    const outcome = await wires.submission.send(note('n1'))
    expect(outcome).toMatchObject({ outcome: 'unknown' })
    expect(world.now() - START).toBeGreaterThan(11 * MINUTE)
    expect(world.now() - START).toBeLessThan(12 * MINUTE)
  })
})

describe('chance', () => {
  test('using one stream does not shift another', () => {
    const [one, other] = [createChance(7), createChance(7)]
    for (let draw = 0; draw < 50; draw += 1) other.stream('b').next()
    expect(one.stream('a').int(1e9)).toBe(other.stream('a').int(1e9))
  })

  test('draws are spread evenly, and other seeds and names give others', () => {
    const stream = createChance(3).stream('a')
    const buckets = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 10_000; draw += 1) {
      const at = stream.int(10)
      buckets[at] = (buckets[at] ?? 0) + 1
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150)
    const firsts = [1, 2, 3].flatMap((seed) => ['a', 'b'].map((name) => createChance(seed).stream(name).int(1e9)))
    expect(new Set(firsts).size).toBe(6)
  })

  test.each([1, 2, 3, 4, 5])('seed %i gives the same trace twice, whatever breaks', async (seed) => {
    const traces: string[] = []
    for (let run = 0; run < 2; run += 1) {
      const world = newWorld(seed % 2 === 0 ? 'gmail' : 'exchange', seed)
      world.faults.rate = 0.2
      const process = world.boot()
      await Promise.race([live(world, process), died(process)])
      traces.push(world.trace())
    }
    expect(traces[0]).toBe(traces[1])
  })

  test('another seed gives another trace', async () => {
    const [one, other] = [newWorld('plain', 1), newWorld('plain', 2)]
    await live(one, one.boot())
    await live(other, other.boot())
    expect(one.trace()).not.toBe(other.trace())
  })
})

describe('a process', () => {
  test('that dies at any call, before or after, is never heard of again, and the history tells what it had done', async () => {
    const calm = newWorld()
    const { called } = await (async () => {
      const process = calm.boot()
      await live(calm, process)
      return process
    })()
    expect(called).toContain('smtp.dot')
    for (let call = 1; call <= called.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const world = newWorld()
        const process = world.boot({ call, when })
        const end = await Promise.race([live(world, process).then(() => 'lived'), died(process)])
        const name = called[call - 1] ?? ''
        if (name === 'smtp.quit' || name === 'imap.logout') continue
        expect(`${end} ${when} ${name}`).toBe(`died ${when} ${name}`)
        const calls = process.calls
        await new Promise((resolve) => setImmediate(resolve))
        expect(process.calls).toBe(calls)
        const dot = called.indexOf('smtp.dot') + 1
        const [transaction] = world.history.filter((entry) => entry.what === 'smtp')
        expect(transaction?.accepted ?? false).toBe(call > dot || (call === dot && when === 'after'))
        world.pass(MINUTE)
        expect(world.post.mailbox(MARIA).messages()).toHaveLength(transaction?.accepted ? 1 : 0)
      }
    }
  })

  test('that is dead throws at synchronous calls, and the next one starts', () => {
    const world = newWorld()
    const process = world.boot({ call: 1, when: 'after' })
    let committed = 0
    expect(() => process.portSync('store.commit', () => (committed += 1))).toThrow(ProcessDied)
    expect(committed).toBe(1)
    expect(() => process.reading('clock.now', () => 1)).toThrow(ProcessDied)
    expect(world.boot().number).toBe(2)
    expect(() => world.boot()).toThrow('still running')
  })

  test('tells of its end at once, while its store lies as it lay', () => {
    const process = newWorld().boot({ call: 2, when: 'before' })
    const seen: string[] = []
    process.onEnd((how) => seen.push(how))
    process.portSync('store.commit', () => seen.push('first'))
    expect(() => process.portSync('store.commit', () => seen.push('second'))).toThrow(ProcessDied)
    expect(seen).toEqual(['first', 'died'])
  })
})

describe('people', () => {
  test.each(['imap.search', 'smtp.mail', 'smtp.dot'])('can write while %s is under way', async (port) => {
    const world = newWorld()
    world.during(port, () => world.post.owner.put('INBOX', mail('r1'), { writer: 'contact' }))
    const { wires } = programPorts(world, world.boot(), QUIET)
    await wires.mailbox.scan(memorySink(new Date(START)))
    await wires.submission.send(note('n1'))
    const moments = world.history.flatMap((entry) =>
      entry.what === 'visible' && entry.writer === 'contact'
        ? [entry.at]
        : entry.what === 'smtp'
          ? [entry.startedAt, entry.dotAt]
          : [],
    )
    expect(moments).toHaveLength(3)
    const [reply = 0, started = 0, dot = 0] = moments as number[]
    if (port === 'imap.search') expect(reply).toBeLessThan(started)
    if (port === 'smtp.mail') expect(reply).toBe(started)
    if (port === 'smtp.dot') expect(reply === dot && reply > started).toBe(true)
  })

  test('who write wake a waiting mailbox, unless nothing is announced', async () => {
    for (const announced of [true, false]) {
      const world = newWorld()
      world.faults.announced = announced
      const { wires } = programPorts(world, world.boot(), QUIET)
      await wires.mailbox.scan(memorySink(new Date(START)))
      const news = wires.mailbox.wait(new AbortController().signal, 5 * MINUTE)
      await new Promise((resolve) => setImmediate(resolve))
      world.plan(world.now() + MINUTE, () => world.post.owner.put('INBOX', mail('r1'), { writer: 'contact' }))
      world.pass(2 * MINUTE)
      if (!announced) world.pass(4 * MINUTE)
      // The sign of life that is asked for at the end brings what was not announced.
      expect(await news).toBe('news')
      expect(world.now() - START > 5 * MINUTE).toBe(!announced)
    }
  })
})

describe('a snapshot', () => {
  test('is gone on from with the same mail, time and chance, as often as one likes', async () => {
    const world = newWorld('gmail')
    world.post.owner.put('INBOX', mail('r1'), { writer: 'contact', flags: ['\\Seen'] })
    await live(world, world.boot())
    expect(() => world.snapshot()).toThrow('under way')
    world.pass(10 * MINUTE)
    const snapshot = world.snapshot()
    const forks = [forkWorld(snapshot), forkWorld(snapshot), forkWorld(snapshot, 9)]
    for (const fork of forks) {
      expect(fork.now()).toBe(world.now())
      expect(fork.post.owner.state()).toEqual(world.post.owner.state())
      await live(fork, fork.boot())
    }
    expect(forks[0]?.trace()).toBe(forks[1]?.trace())
    expect(forks[0]?.trace()).not.toBe(forks[2]?.trace())
    expect(world.post.owner.messages('[Gmail]/Sent Mail')).toHaveLength(2)
    expect(world.history.length).toBe(snapshot.history.length)
  })

  test('is not to be had while the program runs', () => {
    const world = newWorld()
    world.boot()
    expect(() => world.snapshot()).toThrow('running')
  })
})
