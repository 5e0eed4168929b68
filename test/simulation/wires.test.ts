// Facts that keep the simulated wires honest: the same bad day gives the same outcome on real sockets and in the simulation.

import { afterEach, describe, expect, test } from 'vitest'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { MailboxFault } from '../../src/transport/mailbox-fault.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { Outcome } from '../../src/transport/submission.ts'
import { freePort } from '../servers/ports.ts'
import { type ImapAct, startScriptedImap } from '../servers/scripted-imap.ts'
import { type Script, startScriptedSmtp } from '../servers/scripted-smtp.ts'
import { memorySink } from '../transport/memory-sink.ts'
import type { SmtpFact } from './history.ts'
import { programPorts } from './program-ports.ts'
import { profiles } from './provider/profiles.ts'
import { smtpClients } from './smtp/smtp-connection.ts'
import { faultOf, smtpFaults } from './smtp/smtp-faults.ts'
import { createWorld, type World } from './world.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const START = Date.parse('2026-03-02T09:00:00Z')
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const ENVELOPE = { from: 'nora@example.test', to: 'maria@northwind.test' }
const PATIENT = { setup: 20_000, envelope: 20_000, body: 20_000, answer: 20_000 }
const IMPATIENT = { ...PATIENT, setup: 300, envelope: 300, answer: 300 }
const SMALL = Buffer.from(
  'From: nora@example.test\r\nTo: maria@northwind.test\r\nSubject: Thanks\r\n\r\nThank you.\r\n',
)
const BIG = Buffer.concat([SMALL, Buffer.alloc(24 * 1024 * 1024, 'A line of a very long mail.\r\n')])

function newWorld(profile: keyof typeof profiles = 'plain', seed = 1): World {
  return createWorld({ seed, profile: profiles[profile], start: START, owner: ['nora@example.test'] })
}

let stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
})

/** What of an outcome can be compared between two servers. */
function comparable(outcome: Outcome) {
  const text = JSON.stringify(outcome.outcome === 'fault' ? { ...outcome, fault: outcome.fault.message } : outcome)
  const plain = text
    .replaceAll(/127\.0\.0\.1:\d+|192\.0\.2\.1:\d+/g, 'HOST')
    .replaceAll(/silent for [\d.]+ s/g, 'silent')
    .replaceAll(/(?:connect|read) ECONNRESET(?: HOST)?/g, 'ECONNRESET')
  return {
    ...JSON.parse(plain),
    ...(outcome.outcome === 'fault' ? { sort: outcome.fault.sort } : {}),
  }
}

type Sending = { outcome: Outcome; begun: number; accepted: boolean }

async function sendReally(script: Script | 'nobody', raw: Buffer): Promise<Sending> {
  const server = script === 'nobody' ? null : await startScriptedSmtp(script)
  if (server !== null) stops.push(() => server.stop())
  const port = server?.port ?? (await freePort())
  const patience = silent(script)
    ? { ...IMPATIENT, ...(raw === BIG ? { envelope: 10_000, body: 1_500 } : {}) }
    : PATIENT
  const settings = { host: '127.0.0.1', port, security: 'none', user: 'nora', password: 'pw', patience } as const
  return { ...(await send(openSubmission(settings), raw)), accepted: false }
}

function saidAt(port: keyof typeof smtpFaults, name: string): string {
  const fault = faultOf(port, name)
  return typeof fault === 'string' ? '' : fault.reply
}

function silent(script: Script | 'nobody'): boolean {
  return JSON.stringify(script).includes('silence')
}

async function send(submission: ReturnType<typeof openSubmission>, raw: Buffer) {
  let begun = 0
  const beforeBody = () => {
    begun += 1
    return null
  }
  return { outcome: await submission.send({ envelope: ENVELOPE, raw, beforeBody }), begun }
}

async function sendSimulated(port: string, fault: string, raw: Buffer): Promise<Sending & { world: World }> {
  const world = newWorld()
  const process = world.boot()
  world.faults.forced.push({ port, fault })
  const settings = { host: '127.0.0.1', port: 1, security: 'none', user: 'nora', password: 'pw' } as const
  const submission = openSubmission(settings, { timers: process.timers, client: smtpClients(world, process) })
  const sent = await send(submission, raw)
  expect(world.faults.forced, 'the fault came').toEqual([])
  return { ...sent, accepted: transactions(world).some(({ accepted }) => accepted), world }
}

function transactions(world: World): SmtpFact[] {
  return world.history.filter((entry) => entry.what === 'smtp')
}

describe('a fault of the sending side gives the outcome that it gives on a real socket', () => {
  const broken = ['close', 'reset', 'silence'] as const
  const cases: [string, string, Script | 'nobody', Buffer][] = [
    ['smtp.connect', 'refused', 'nobody', SMALL],
    ...broken.map((how): [string, string, Script, Buffer] => ['smtp.connect', how, { greeting: how }, SMALL]),
    ...(['greeting-421', 'greeting-554'] as const).map((how): [string, string, Script, Buffer] => [
      'smtp.connect',
      how,
      { greeting: saidAt('smtp.connect', how) },
      SMALL,
    ]),
    ...step('smtp.login', 'auth', ['login-535', 'login-454']),
    ...step('smtp.mail', 'mail', ['mail-421', 'mail-451', 'mail-530', 'mail-553']),
    ...step('smtp.rcpt', 'recipient', ['rcpt-450', 'rcpt-550']),
    ...step('smtp.data', 'data', ['data-421', 'data-554']),
    ['smtp.body', 'close', { text: { afterBytes: 10_000, act: 'close' } }, BIG],
    ['smtp.body', 'reset', { text: { afterBytes: 10_000, act: 'reset' } }, BIG],
    ['smtp.body', 'silence', { text: { afterBytes: 10_000, act: 'silence' } }, BIG],
    ['smtp.body', 'body-552', { text: { afterBytes: 10_000, act: saidAt('smtp.body', 'body-552') } }, BIG],
    ['smtp.body', 'close', { text: { afterBytes: 10, act: 'close' } }, SMALL],
    ['smtp.body', 'reset', { text: { afterBytes: 10, act: 'reset' } }, SMALL],
    ['smtp.body', 'silence', { text: { afterBytes: 10, act: 'silence' } }, SMALL],
    ...broken.flatMap((how): [string, string, Script, Buffer][] => [
      ['smtp.dot', `accept-${how}`, { dot: how }, SMALL],
      ['smtp.dot', `drop-${how}`, { dot: how }, SMALL],
    ]),
    ...(['dot-421', 'dot-451', 'dot-554', 'gibberish'] as const).map((how): [string, string, Script, Buffer] => [
      'smtp.dot',
      how,
      { dot: saidAt('smtp.dot', how) },
      SMALL,
    ]),
  ]

  function step(port: keyof typeof smtpFaults, at: 'auth' | 'mail' | 'recipient' | 'data', answers: string[]) {
    return [...broken, ...answers].map((how): [string, string, Script, Buffer] => {
      const act = how in { close: 1, reset: 1, silence: 1 } ? (how as 'close') : saidAt(port, how)
      return [port, how, { [at]: act }, SMALL]
    })
  }

  test.each(cases)('%s: %s', async (port, fault, script, raw) => {
    const real = await sendReally(script, raw)
    const simulated = await sendSimulated(port, fault, raw)
    expect(comparable(simulated.outcome)).toEqual(comparable(real.outcome))
    expect(simulated.begun).toBe(real.begun)
  })

  test('every fault of the table is either compared or leaves the answer alone', () => {
    const compared = new Set(cases.map(([port, fault]) => `${port} ${fault}`))
    const all = Object.entries(smtpFaults).flatMap(([port, faults]) =>
      Object.keys(faults).map((each) => `${port} ${each}`),
    )
    expect(all.filter((each) => !compared.has(each))).toEqual([
      'smtp.connect dns',
      'smtp.dot relay-duplicate',
      'smtp.dot late-bounce',
      'smtp.dot slow-delivery',
    ])
  })

  test('what is called off before its text leaves no trace but an empty transaction', async () => {
    const world = newWorld()
    const { wires } = programPorts(world, world.boot(), QUIET)
    const outcome = await wires.submission.send({ envelope: ENVELOPE, raw: SMALL, beforeBody: () => 'they wrote' })
    expect(outcome).toEqual({ outcome: 'deferred', because: 'they wrote', reply: null, heldBack: true })
    expect(transactions(world)).toMatchObject([{ phase: 'body', dotAt: null, accepted: false, heard: 'nothing' }])
    expect(transactions(world)[0]?.raw).toHaveLength(0)
  })
})

describe('whatever the program hears, the history knows what became of the mail', () => {
  test.each(
    Object.entries(smtpFaults).flatMap(([port, faults]) => Object.keys(faults).map((fault) => [port, fault] as const)),
  )('%s: %s', async (port, fault) => {
    const { outcome, world } = await sendSimulated(port, fault, SMALL)
    world.pass(6 * 3_600_000)
    const delivered = world.post.mailbox(ENVELOPE.to).messages().length
    const [transaction] = transactions(world)
    const taken = port === 'smtp.dot' && /^(accept|relay|late|slow)/.test(fault)
    expect(transaction?.accepted ?? false).toBe(taken)
    expect(delivered).toBe(fault === 'relay-duplicate' ? 2 : taken && fault !== 'late-bounce' ? 1 : 0)
    // The one rule that everything stands on.
    if (taken) expect(['accepted', 'unknown']).toContain(outcome.outcome)
    if (outcome.outcome === 'accepted') expect(transaction).toMatchObject({ heard: 'accepted', phase: 'done' })
  })

  test('a bounce comes back into the inbox of the owner', async () => {
    const { world } = await sendSimulated('smtp.dot', 'late-bounce', SMALL)
    world.pass(6 * 3_600_000)
    const [notice] = world.post.owner.messages()
    expect(notice?.writer).toBe('machine')
    expect(Buffer.from(notice?.raw ?? []).toString()).toContain('Action: failed')
  })
})

type Reading = { scan: unknown; again: unknown; uids: number[] }

async function readWith(mailbox: Mailbox, endFault: () => void): Promise<Reading> {
  const sink = memorySink(LONG_AGO)
  const first = await mailbox.scan(sink).catch((error: unknown) => error)
  endFault()
  const again = await mailbox.scan(sink).catch((error: unknown) => error)
  await mailbox.close()
  return { scan: looks(first), again: looks(again), uids: sink.messages.map(({ uid }) => uid) }
}

function looks(result: unknown): unknown {
  if (result instanceof MailboxFault) return result.sort
  const { complete, stored } = result as { complete: boolean; stored: number }
  return { complete, stored }
}

describe('a fault of the reading side is met as on a real socket', () => {
  const message = (uid: number) => ({ uid, raw: `Subject: mail ${uid}\r\n\r\nHello.\r\n` })
  /** Not the one at the login, which asks for the delimiter. */
  const LIST = /^LIST "" "?\*/
  const NO: ImapAct = { tagged: 'NO [SERVERBUG] Internal error' }
  const cases: [string, string, RegExp, ImapAct][] = [
    ['imap.list', 'no', LIST, NO],
    ['imap.list', 'lost', LIST, 'close'],
    ['imap.list', 'silence', LIST, 'silence'],
    ['imap.open', 'no', /^EXAMINE Sent/, NO],
    ['imap.open', 'lost', /^EXAMINE/, 'close'],
    ['imap.open', 'silence', /^EXAMINE/, 'silence'],
    ['imap.search', 'no', /^UID SEARCH/, NO],
    ['imap.search', 'lost', /^UID SEARCH/, 'close'],
    ['imap.search', 'silence', /^UID SEARCH/, 'silence'],
    ['imap.fetch', 'no', /RFC822.SIZE/, NO],
    ['imap.fetch', 'lost', /^UID FETCH/, 'close'],
    ['imap.fetch', 'silence', /^UID FETCH/, 'silence'],
    ['imap.connect', 'silence', /^(LOGIN|AUTHENTICATE)/, 'silence'],
    ['imap.connect', 'login-refused', /^(LOGIN|AUTHENTICATE)/, { tagged: 'NO [AUTHENTICATIONFAILED] no' }],
    ['imap.connect', 'login-later', /^(LOGIN|AUTHENTICATE)/, { tagged: 'NO [UNAVAILABLE] later' }],
  ]

  test.each(cases)('%s: %s', async (port, fault, command, act) => {
    const server = await startScriptedImap()
    stops.push(() => server.stop())
    server.messages = [message(1), message(2)]
    let once = true
    server.override = (line) => {
      if (!once || !command.test(line)) return null
      once = false
      return act
    }
    const login = { security: 'none', user: 'nora', password: 'pw', patience: { connect: 300, command: 300 } } as const
    const real = await readWith(openMailbox({ host: '127.0.0.1', port: server.port, ...login }, QUIET), () => {})

    const world = newWorld()
    for (const { raw } of [message(1), message(2)])
      world.post.owner.put('INBOX', Buffer.from(raw), { writer: 'contact' })
    world.faults.forced.push({ port, fault })
    const { wires } = programPorts(world, world.boot(), QUIET)
    const simulated = await readWith(wires.mailbox, () => expect(world.faults.forced).toEqual([]))
    expect(simulated).toEqual(real)
    expect(simulated.uids).toEqual([1, 2])
  })

  test('a text that does not come is had at the next scan', async () => {
    const world = newWorld('icloud')
    for (const { raw } of [message(1), message(2)])
      world.post.owner.put('INBOX', Buffer.from(raw), { writer: 'contact' })
    // Of the sizes, the texts, and the one text alone.
    for (const fault of ['none', 'no-text', 'no-text']) world.faults.forced.push({ port: 'imap.fetch', fault })
    const { wires } = programPorts(world, world.boot(), QUIET)
    const reading = await readWith(wires.mailbox, () => {})
    expect(reading).toMatchObject({ scan: { complete: false }, again: { complete: true } })
    expect(reading.uids).toEqual([1, 2])
  })
})
