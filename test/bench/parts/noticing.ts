// How soon a delivered mail is noticed, and whether any of a flood is missed: our service, the bare watcher and the peers, each
// on an account of its own in the same Dovecot.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deliverByLmtp } from '../../servers/lmtp.ts'
import { chance } from '../chance.ts'
import { answerTo, type Outreach } from '../letters.ts'
import { type LmtpLine, openLmtpLine } from '../lmtp-line.ts'
import { type MailboxPlan, madeMailbox, outreachesIn } from '../made-mailbox.ts'
import { type MailHost, makeMailHost } from '../mail-host.ts'
import { writeMaildir } from '../maildir.ts'
import { OWNER_NAME, serviceAddress } from '../owner-config.ts'
import { peers } from '../peers.ts'
import type { BenchOptions, Part, Row } from '../row.ts'
import { startSink } from '../sink.ts'
import { sharedClock } from '../task.ts'
import { bare, folderOf, ours, type Watcher } from '../watcher.ts'
import { type Flood, noticingRows } from './noticing-rows.ts'

export const noticing: Part = { name: 'noticing', measure }

/** A watcher at work, and what it has noticed. */
export type Post = {
  readonly watcher: Watcher
  readonly address: string
  readonly outreaches: readonly Outreach[]
  /** When each message was first noticed. */
  readonly noticed: Map<string, number>
  stop(): Promise<void>
}

const WARM_UP_TRIES = 4
const WARM_UP_MS = 20_000
/** One delivery to each watcher in so long, so that Dovecot's half second between two looks is over by the next. */
const CYCLE_MS = 1_300
const FLOOD = 200
const DRIZZLE_MS = 6_000
/** Whatever was not noticed so long after the last delivery counts as unnoticed; the slowest peer looks every 10 seconds. */
const PATIENCE_MS = 25_000

async function measure(options: BenchOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  chmodSync(folder, 0o755)
  const sink = await startSink()
  const present = [ours, bare, ...peers].filter(({ absent }) => absent === null)
  const addresses = new Map(present.map((watcher, index) => [watcher.name, `ana${index}@bench.example`]))
  const host = await makeMailHost([...addresses.values()])
  const posts: Post[] = []
  try {
    const plans = [...addresses.values()].map(planFor)
    for (const plan of plans) writeMaildir(host.home(plan.owner.address), madeMailbox(plan))
    await host.up()
    for (const watcher of present) {
      const address = addresses.get(watcher.name) ?? ''
      options.say(`${watcher.name} begins to watch`)
      posts.push(begin(watcher, address, host, sink.port, folderOf(folder, watcher)))
    }
    const awake: Post[] = []
    for (const post of posts) if (await warmUp(post, host, options)) awake.push(post)
    const delays = await single(awake, host, options)
    const floods = [...(await flood('burst', awake, host, options)), ...(await flood('drizzle', awake, host, options))]
    const silent = present.filter((one) => !awake.some(({ watcher }) => watcher === one))
    return noticingRows(delays, floods, {
      absent: peers.filter(({ absent }) => absent !== null).map(({ name }) => name),
      silent: silent.map(({ name }) => name),
    })
  } finally {
    for (const post of posts) await post.stop()
    await host.remove()
    await sink.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function planFor(address: string): MailboxPlan {
  const owner = { name: OWNER_NAME, address, service: serviceAddress(address) }
  return { seed: 11, count: 200, relevant: 40, days: 20, until: new Date(Date.now() - 3_600_000), owner }
}

function begin(watcher: Watcher, address: string, host: MailHost, smtpPort: number, folder: string): Post {
  const noticed = new Map<string, number>()
  const account = { address, imapPort: host.ports.imap, smtpPort, folder }
  const { stop } = watcher.start(account, (id, at) => {
    if (!noticed.has(id)) noticed.set(id, at)
  })
  return { watcher, address, noticed, stop, outreaches: outreachesIn(planFor(address)) }
}

/** Every mail is another contact's answer, so that a program which decides has something to decide. */
function letterFor({ address, outreaches }: Post, number: number, key: string) {
  const outreach = outreaches[number % outreaches.length]
  if (outreach === undefined) throw new Error('nobody was asked')
  return answerTo(outreach, address, `${key}-${number}`, new Date(), chance(number))
}

/** Says whether the watcher notices anything at all. */
async function warmUp(post: Post, host: MailHost, { say }: BenchOptions): Promise<boolean> {
  for (let attempt = 0; attempt < WARM_UP_TRIES; attempt += 1) {
    const { messageId, raw } = letterFor(post, attempt, 'warm')
    await deliverByLmtp(host.ports.lmtp, post.address, raw)
    if (await until(() => post.noticed.has(messageId), WARM_UP_MS)) return true
  }
  say(`${post.watcher.name} notices nothing`)
  return false
}

/** Single deliveries, each watcher in its own slice of the cycle; the milliseconds from the delivery's begin to the noticing. */
async function single(
  posts: readonly Post[],
  host: MailHost,
  { runs, quick, say }: BenchOptions,
): Promise<Map<string, number[]>> {
  const cycles = quick ? 6 : Math.max(100, 50 * runs)
  const random = chance(5)
  const begun = new Map(posts.map((post) => [post, new Map<string, number>()]))
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % 10 === 0) say(`single deliveries: ${cycle} of ${cycles}`)
    const deliveries = posts.map(async (post, index) => {
      await pause((CYCLE_MS * (((index + cycle) % posts.length) + random.next())) / posts.length)
      const { messageId, raw } = letterFor(post, cycle, 'single')
      begun.get(post)?.set(messageId, sharedClock())
      await deliverByLmtp(host.ports.lmtp, post.address, raw)
    })
    await Promise.all([...deliveries, pause(CYCLE_MS)])
  }
  const all = () => posts.every((post) => [...(begun.get(post)?.keys() ?? [])].every((id) => post.noticed.has(id)))
  await until(all, PATIENCE_MS)
  return new Map(
    posts.map((post) => {
      const delays = [...(begun.get(post) ?? [])].map(
        ([id, at]) => (post.noticed.get(id) ?? Number.POSITIVE_INFINITY) - at,
      )
      return [post.watcher.name, delays]
    }),
  )
}

/** Two hundred mails at once, or spread over six seconds, to one watcher after the other. */
async function flood(
  sort: Flood['sort'],
  posts: readonly Post[],
  host: MailHost,
  { runs, quick, say }: BenchOptions,
): Promise<Flood[]> {
  const found: Flood[] = []
  const line = openLmtpLine(host.ports.lmtp)
  const count = quick ? 40 : FLOOD
  try {
    for (const post of posts) {
      const rounds = post.watcher === ours || post.watcher === bare ? runs : 1
      for (let round = 0; round < rounds; round += 1) {
        say(`${sort} of ${count}: ${post.watcher.name}`)
        found.push(await oneFlood(sort, post, line, count, `${sort}${round}`))
        await pause(1_500)
      }
    }
  } finally {
    line.close()
  }
  return found
}

async function oneFlood(sort: Flood['sort'], post: Post, line: LmtpLine, count: number, key: string): Promise<Flood> {
  const letters = Array.from({ length: count }, (_, number) => letterFor(post, number, key))
  // The connections are there when the flood begins.
  await Promise.all(
    letters.slice(0, 5).map((_, number) => line.deliver(post.address, letterFor(post, number, `${key}-first`).raw)),
  )
  await pause(1_500)
  const began = sharedClock()
  const gap = sort === 'burst' ? 0 : DRIZZLE_MS / count
  await Promise.all(
    letters.map(async ({ raw }, number) => {
      if (gap > 0) await pause(number * gap)
      await line.deliver(post.address, raw)
    }),
  )
  const sentMs = sharedClock() - began
  await until(() => letters.every(({ messageId }) => post.noticed.has(messageId)), PATIENCE_MS)
  const seen = letters.flatMap(({ messageId }) => post.noticed.get(messageId) ?? [])
  const lastMs = seen.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...seen) - began
  return { sort, watcher: post.watcher.name, unnoticed: count - seen.length, lastMs, sentMs }
}

async function until(holds: () => boolean, mostMs: number): Promise<boolean> {
  const end = performance.now() + mostMs
  while (!holds()) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}
