// `node test/soak/soak.ts`: thousands of answers come in while something breaks every few seconds. At the end every answer has to
// stand in the journal exactly once, and no flag in the mailbox may have changed.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../bench/chance.ts'
import { lastScanIn } from '../bench/last-scan.ts'
import { answerTo, contactNumber, type Outreach, outreachTo } from '../bench/letters.ts'
import { type MadeMail, madeMailbox } from '../bench/made-mailbox.ts'
import { type MailHost, makeMailHost } from '../bench/mail-host.ts'
import { writeMaildir } from '../bench/maildir.ts'
import { OWNER_NAME, serviceAddress, storeBeside, writeConfig } from '../bench/owner-config.ts'
import { type Sink, startSink } from '../bench/sink.ts'
import { befall, type World } from './faults.ts'
import { startFaultyLine } from './faulty-line.ts'
import { changedFlags, type Flags, readFlags } from './flags.ts'
import { bring, type Delivery } from './postman.ts'
import { type Orders, soakOrders, usage } from './soak-orders.ts'
import { theService } from './the-service.ts'
import { describeLags, describeMails, judge, loggedIn } from './verdict.ts'

const ADDRESS = 'ana@soak.example'
const owner = { name: OWNER_NAME, address: ADDRESS, service: serviceAddress(ADDRESS) }
const DAY_MS = 86_400_000
const ANSWERS_EACH = 4
const PROGRESS_MS = 10_000

type Soak = World & {
  readonly orders: Orders
  readonly outreaches: readonly Outreach[]
  readonly storePath: string
  readonly sink: Sink
  readonly deliveries: Delivery[]
  readonly began: number
}

process.exitCode = await main()

async function main(): Promise<number> {
  let orders: Orders
  try {
    orders = soakOrders(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 2
  }
  const folder = orders.keep ?? mkdtempSync(join(tmpdir(), 'thanktwice-soak-'))
  mkdirSync(folder, { recursive: true })
  const host = await makeMailHost([ADDRESS])
  const sink = await startSink()
  const line = await startFaultyLine(host.ports.imap)
  const configPath = writeConfig(folder, { address: ADDRESS, imapPort: line.port, smtpPort: sink.port })
  const service = theService(configPath, join(folder, 'service.log'))
  try {
    const outreaches = fill(host, orders)
    await host.up()
    const before = await readFlags(host.ports.imap, ADDRESS)
    service.start()
    const storePath = storeBeside(configPath)
    if (!(await until(() => lastScanIn(storePath) !== null, 60_000))) throw new Error('the service did not get to work')
    const random = chance(orders.seed)
    const world = { host, line, service, address: ADDRESS, random }
    const soak = { ...world, orders, outreaches, storePath, sink, deliveries: [], began: performance.now() }
    return await run(soak, before)
  } finally {
    await service.stop()
    await line.stop()
    await host.remove()
    await sink.stop()
    if (orders.keep === null) rmSync(folder, { recursive: true, force: true })
  }
}

/** A small mailbox with life in it, and in Sent somebody for every four answers. */
function fill(host: MailHost, { answers, seed }: Orders): Outreach[] {
  const plan = { seed, count: 300, relevant: 0, days: 25, until: new Date(Date.now() - 3_600_000), owner }
  const asked = Array.from({ length: Math.ceil(answers / ANSWERS_EACH) }, (_, number) =>
    outreachTo(contactNumber(number), owner, new Date(Date.now() - 2 * DAY_MS - number * 1_000)),
  )
  const inSent = asked.map(
    ({ raw, messageId, sentAt }): MadeMail => ({
      folder: 'Sent',
      raw,
      messageId,
      receivedAt: sentAt,
      seen: true,
      relevant: false,
    }),
  )
  writeMaildir(host.home(ADDRESS), [...madeMailbox(plan), ...inSent.reverse()])
  return asked
}

async function run(soak: Soak, before: Flags): Promise<number> {
  const { orders, random, storePath, host, service } = soak
  const calm = new AbortController()
  let lately = ''
  const progress = setInterval(() => tellProgress(soak, lately), PROGRESS_MS)
  const gap = { from: orders.gap.from * 1000, to: orders.gap.to * 1000 }
  const faults = befall(soak, gap, calm.signal, (name) => {
    lately = name
  })
  await deliverAll(soak, random)
  calm.abort()
  const counts = await faults
  lately = 'nothing any more'
  const all = () => judge(soak.deliveries, loggedIn(storePath)).lost.length === 0
  await until(all, orders.patienceMinutes * 60_000)
  if (orders.blindMinutes > 0) {
    lately = 'the server stays away'
    await host.down('SIGQUIT')
    await pause(orders.blindMinutes * 60_000)
    await host.up()
    lately = 'nothing any more'
    await pause(Math.min(orders.patienceMinutes, 8) * 60_000)
  }
  clearInterval(progress)
  const status = await service.stop()
  return conclude(soak, counts, changedFlags(before, await readFlags(host.ports.imap, ADDRESS), ids(soak)), status)
}

function ids({ deliveries }: Soak): Set<string> {
  return new Set(deliveries.map(({ messageId }) => messageId))
}

/** Spread over the whole time, a few at once now and then. */
async function deliverAll(soak: Soak, random: Soak['random']): Promise<void> {
  const { orders, outreaches, host, deliveries } = soak
  const span = orders.minutes * 60_000
  const brought = Array.from({ length: orders.answers }, async (_, number) => {
    const outreach = outreaches[number % outreaches.length]
    if (outreach === undefined) return
    const own = chance(orders.seed * 100_003 + number)
    await pause(random.next() * span)
    const answer = answerTo(outreach, ADDRESS, `soak-${number}`, new Date(), own)
    deliveries.push(await bring(host, ADDRESS, answer, own))
  })
  await Promise.all(brought)
}

function tellProgress({ deliveries, storePath, began, orders, line, sink, service }: Soak, lately: string): void {
  const { lost, twice, lags } = judge(deliveries, loggedIn(storePath))
  const seconds = Math.round((performance.now() - began) / 1000)
  const recent = describeLags(lags.slice(-50))
  process.stderr.write(
    `${String(seconds).padStart(5)} s  ${deliveries.length} of ${orders.answers} delivered, ${lags.length} logged, ${lost.length} waiting, ${twice.length} twice; ` +
      `last fault: ${lately}; ${line.connections} connections, ${sink.mails.length} mails to the owner, ${service.ownEnds} own ends; lag of the last 50: ${recent}\n`,
  )
}

function conclude(
  soak: Soak,
  counts: ReadonlyMap<string, number>,
  changed: readonly string[],
  status: number | null,
): number {
  const { deliveries, storePath, outreaches, sink, service, orders } = soak
  const { lost, twice, lags } = judge(deliveries, loggedIn(storePath))
  const faults = [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  const again = deliveries.filter(({ tries }) => tries > 1).length
  const moved = deliveries.filter((one) => one.moved)
  const lagsOf = (which: (one: Delivery) => boolean) =>
    describeLags(judge(deliveries.filter(which), loggedIn(storePath)).lags)
  const lines = [
    `${orders.minutes} minutes, seed ${orders.seed}: ${deliveries.length} answers delivered, ${lags.length} logged, ${lost.length} lost, ${twice.length} logged twice`,
    `${deliveries.filter(({ way }) => way === 'maildir').length} came straight into the Maildir, ${again} had to be handed over more than once, ${moved.length} were moved to Archive at once`,
    `faults: ${faults}`,
    `lag of what stayed in the inbox: ${lagsOf((one) => !one.moved)}`,
    `lag of what was moved to Archive at once: ${lagsOf((one) => one.moved)}`,
    `flags changed: ${changed.length}`,
    `the service ended by itself ${service.ownEnds} times; stopped, it gave ${status}`,
    ...lost.slice(0, 10).map((id) => `lost: ${id} ${JSON.stringify(deliveries.find((one) => one.messageId === id))}`),
    ...twice.slice(0, 10).map((id) => `twice: ${id}`),
    ...changed.slice(0, 10),
    '',
    describeMails(
      sink.mails,
      outreaches.map(({ contact }) => contact.name),
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return lost.length + twice.length + changed.length + service.ownEnds === 0 && status === 0 ? 0 : 1
}

async function until(holds: () => boolean, mostMs: number): Promise<boolean> {
  const end = performance.now() + mostMs
  while (!holds()) {
    if (performance.now() > end) return false
    await pause(500)
  }
  return true
}
