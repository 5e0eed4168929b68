// Facts about the simulated mail providers, each with its habits.

import { describe, expect, test } from 'vitest'
import { memorySink } from '../transport/memory-sink.ts'
import { programPorts } from './program-ports.ts'
import { profiles } from './provider/profiles.ts'
import { createWorld, type World } from './world.ts'

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

describe('providers', () => {
  test('gmail files what is sent, shows it in the folder of everything, and finds it by its id only after a while', async () => {
    const world = newWorld('gmail', 4)
    const { wires } = programPorts(world, world.boot(), QUIET)
    await wires.submission.send(note('n1'))
    world.pass(41_000)
    const wanted = { messageIds: ['n1@example.test'], roles: ['sent', 'all'] } as const
    const indexed = world.post.owner.messages('[Gmail]/Sent Mail')[0]?.indexedAt ?? 0
    expect(world.post.owner.messages('[Gmail]/All Mail')).toHaveLength(1)
    expect(await wires.mailbox.holds(wanted)).toBe(indexed > world.now() ? 'absent' : 'found')
    world.pass(5 * MINUTE)
    expect(await wires.mailbox.holds(wanted)).toBe('found')
  })

  test('gmail keeps a mail that is archived in the folder of everything', () => {
    const { owner } = newWorld('gmail').post
    const uid = owner.put('INBOX', mail('r1'), { writer: 'contact' })
    owner.move('INBOX', uid, '[Gmail]/All Mail', 'owner')
    expect(owner.messages('INBOX')).toHaveLength(0)
    expect(owner.messages('[Gmail]/All Mail')).toHaveLength(1)
  })

  test('exchange gives a mail another id, names it in its answer, and is found by both', async () => {
    const world = newWorld('exchange')
    const { wires } = programPorts(world, world.boot(), QUIET)
    const outcome = await wires.submission.send(note('n1'))
    world.pass(3 * MINUTE)
    const aliases = outcome.outcome === 'accepted' ? outcome.aliases : []
    expect(aliases).toHaveLength(1)
    const [copy] = world.post.owner.messages('Sent Items')
    expect(Buffer.from(copy?.raw ?? []).toString()).toMatch(
      /^Message-ID: <\S+prod\.outlook\.com>\r\nX-Microsoft-Original-Message-ID: <n1@example\.test>\r\n/m,
    )
    for (const id of ['n1@example.test', ...aliases])
      expect(await wires.mailbox.holds({ messageIds: [id], roles: ['sent'] })).toBe('found')
  })

  test('plain files nothing, and takes a copy from the program with its flags', async () => {
    const world = newWorld('plain')
    const { wires } = programPorts(world, world.boot(), QUIET)
    await wires.submission.send(note('n1'))
    world.pass(MINUTE)
    expect(world.post.owner.messages('Sent')).toHaveLength(0)
    await wires.mailbox.append('sent', note('n1').raw, ['\\Seen'], new Date(START))
    const [copy] = world.post.owner.messages('Sent')
    expect(copy).toMatchObject({ writer: 'service', flags: new Set(['\\Seen']), receivedAt: START })
    const [sent] = world.history.filter((entry) => entry.what === 'smtp')
    expect(copy?.key).toBe(sent?.messageKey)
  })

  test.each(Object.values(profiles))(
    '$name ends a connection that has grown old, and the next scan opens another',
    async (profile) => {
      const world = newWorld(profile.name)
      const { wires } = programPorts(world, world.boot(), QUIET)
      const sink = memorySink(new Date(START))
      await wires.mailbox.scan(sink)
      world.pass((profile.connectionMinutes + 1) * MINUTE)
      await expect(wires.mailbox.scan(sink)).rejects.toMatchObject({ sort: 'lost' })
      expect(await wires.mailbox.scan(sink)).toMatchObject({ complete: true })
    },
  )

  test('a folder that is numbered anew is read again', async () => {
    const world = newWorld()
    const { owner } = world.post
    owner.put('INBOX', mail('r1'), { writer: 'contact' })
    const { wires } = programPorts(world, world.boot(), QUIET)
    const sink = memorySink(new Date(START))
    await wires.mailbox.scan(sink)
    owner.renumber('INBOX')
    expect(await wires.mailbox.scan(sink)).toMatchObject({ stored: 1, folders: [{}, { renumbered: true }] })
  })

  test('a throttled search takes its time, and is no empty answer', async () => {
    const world = newWorld('exchange')
    world.faults.forced.push({ port: 'imap.search', fault: 'throttled' })
    const { wires } = programPorts(world, world.boot(), QUIET)
    expect(await wires.mailbox.scan(memorySink(new Date(START)))).toMatchObject({ complete: false })
    expect(world.now() - START).toBeGreaterThan(5_000)
  })

  test('mail to a plus address of the owner arrives in his inbox, with what the provider says of it', () => {
    const world = newWorld()
    const sent = {
      from: MARIA,
      to: ['nora+thanktwice@example.test'],
      raw: mail('r1'),
      writer: 'contact',
      dmarc: 'fail',
    } as const
    world.post.accept(sent)
    world.pass(MINUTE)
    const [arrived] = world.post.owner.messages()
    expect(Buffer.from(arrived?.raw ?? []).toString()).toContain(
      'Authentication-Results: mail.example.test; dmarc=fail header.from=northwind.test\r\n',
    )
  })

  test('an append whose answer is lost has been made, and the history says that nobody heard of it', async () => {
    const world = newWorld()
    world.faults.forced.push({ port: 'imap.append', fault: 'lost-after' })
    const { wires } = programPorts(world, world.boot(), QUIET)
    await expect(wires.mailbox.append('sent', note('n1').raw, [], new Date(START))).rejects.toMatchObject({
      sort: 'lost',
    })
    expect(world.post.owner.messages('Sent')).toHaveLength(1)
    expect(world.history.filter((entry) => entry.what === 'append')).toMatchObject([{ heard: false }])
  })

  test('after a long sleep the connections are gone, to both servers', async () => {
    const world = newWorld()
    const { wires } = programPorts(world, world.boot(), QUIET)
    const sink = memorySink(new Date(START))
    world.during('imap.search', () => world.sleep(60 * MINUTE))
    await expect(wires.mailbox.scan(sink)).rejects.toMatchObject({ sort: 'lost' })
    world.during('smtp.rcpt', () => world.sleep(60 * MINUTE))
    expect(await wires.submission.send(note('n1'))).toMatchObject({ outcome: 'deferred' })
  })
})
