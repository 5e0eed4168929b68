// What the running program holds in memory when nothing happens: on the big mailbox against a bare imapflow process, and what
// each further mailbox in the same process adds.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lastScanIn } from '../last-scan.ts'
import { type MailboxPlan, madeMailbox } from '../made-mailbox.ts'
import { type MailHost, makeMailHost, PASSWORD } from '../mail-host.ts'
import { writeMaildir } from '../maildir.ts'
import { median } from '../measure.ts'
import { OWNER_NAME, serviceAddress, storeBeside, writeConfig } from '../owner-config.ts'
import type { BenchOptions, Part, Row } from '../row.ts'
import { startSink } from '../sink.ts'
import { startTask } from '../task.ts'
import { bigPlan } from './all-mail.ts'

export const memory: Part = { name: 'memory', measure }

const program = fileURLToPath(new URL('../../../bin/thanktwice.mjs', import.meta.url))
/** Garbage of the start is gone by then. */
const SETTLE_MS = 20_000
const LONGEST_START_MS = 180_000

type Place = {
  readonly host: MailHost
  readonly folder: string
  readonly smtpPort: number
  readonly big: MailboxPlan
  readonly small: readonly string[]
  readonly options: BenchOptions
}

async function measure(options: BenchOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  const sink = await startSink()
  const big = bigPlan(options.quick)
  const small = Array.from({ length: options.quick ? 5 : 50 }, (_, number) => `client${number}@bench.example`)
  const host = await makeMailHost([big.owner.address, ...small])
  try {
    options.say('making the mailboxes')
    writeMaildir(host.home(big.owner.address), madeMailbox(big))
    for (const address of small) writeMaildir(host.home(address), madeMailbox(smallPlan(address)))
    await host.up()
    const place = { host, folder, smtpPort: sink.port, big, small, options }
    return [await alone(place), await further(place)]
  } finally {
    await host.remove()
    await sink.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function smallPlan(address: string): MailboxPlan {
  const owner = { name: OWNER_NAME, address, service: serviceAddress(address) }
  return { seed: 23, count: 300, relevant: 5, days: 25, until: new Date(Date.now() - 3_600_000), owner }
}

/** One mailbox: right after the first start, and after a restart, which is how it spends its life. */
async function alone(place: Place): Promise<Row> {
  const { host, options, big } = place
  const own = join(place.folder, 'alone')
  mkdirSync(own)
  const configPath = configFor(place, own, big.owner.address, 'thanktwice')
  options.say('the service after its first start')
  const first = await idleMb(place, [configPath])
  const restarted: number[] = []
  const floors: number[] = []
  for (let run = 0; run < options.runs; run += 1) {
    options.say(`the service and the bare client, idle, ${run + 1} of ${options.runs}`)
    restarted.push(await idleMb(place, [configPath]))
    floors.push(await bareMb(host, big.owner.address, options))
  }
  const ratio = median(restarted) / median(floors)
  return {
    what: 'memory, idle on the big mailbox',
    ours: megabytes(median(restarted)),
    against: `bare imapflow process: ${megabytes(median(floors))}`,
    aim: '≤ 1.3 ×',
    figure: ratio,
    bound: { most: 1.3 },
    ratio: { is: ratio, aim: 1.3 },
    notes: [
      `resident size (VmRSS) ${SETTLE_MS / 1000} s after the last scan of a restarted service; after the very first start, 30 days read: ${megabytes(first)}`,
      'no option of Node is set for either; both count the same 40 MB or so of Node itself',
    ],
  }
}

/** Many mailboxes in one process against one of them. */
async function further(place: Place): Promise<Row> {
  const { small, options } = place
  const folder = join(place.folder, 'many')
  mkdirSync(folder)
  const configs = small.map((address, number) => configFor(place, folder, address, `client${number}`))
  options.say(`${small.length} mailboxes in one process`)
  await idleMb(place, configs)
  const each: number[] = []
  for (let run = 0; run < options.runs; run += 1) {
    const one = await idleMb(place, configs.slice(0, 1))
    const all = await idleMb(place, configs)
    each.push((all - one) / (configs.length - 1))
  }
  const more = median(each)
  return {
    what: 'memory, each further mailbox',
    ours: `${more.toFixed(2)} MB`,
    against: '',
    aim: '≤ 1.5 MB',
    figure: more,
    bound: { most: 1.5 },
    ratio: null,
    notes: [
      `${small.length} mailboxes in one process less one mailbox in a process, after a restart, by ${small.length - 1}`,
    ],
  }
}

function configFor({ host, smtpPort }: Place, folder: string, address: string, name: string): string {
  return writeConfig(folder, { address, imapPort: host.ports.imap, smtpPort }, name)
}

/** Runs the program on these configurations until all are read and quiet; gives its resident megabytes, and ends it. */
async function idleMb({ options }: Place, configs: readonly string[]): Promise<number> {
  const began = new Date().toISOString()
  const args = [program, 'run', '--json', ...configs.flatMap((path) => ['--config', path])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  try {
    const late = performance.now() + LONGEST_START_MS
    while (!configs.every((path) => (lastScanIn(storeBeside(path)) ?? '') > began)) {
      if (child.exitCode !== null || performance.now() > late) throw new Error(`it did not get to work: ${said}`)
      await pause(200)
    }
    await pause(options.quick ? 2_000 : SETTLE_MS)
    return residentMb(child)
  } finally {
    process.off('exit', end)
    const exited = child.exitCode === null ? once(child, 'exit') : null
    child.kill('SIGTERM')
    await exited
  }
}

async function bareMb(host: MailHost, address: string, { quick }: BenchOptions): Promise<number> {
  const ready = Promise.withResolvers<void>()
  const args = { port: host.ports.imap, address, password: PASSWORD, fetches: false }
  const task = startTask<{ ready?: true }>('bare-watch', args, (message) => {
    if (message.ready === true) ready.resolve()
  })
  try {
    await ready.promise
    await pause(quick ? 2_000 : SETTLE_MS)
    return residentMb(task)
  } finally {
    await task.stop()
  }
}

function residentMb({ pid }: Pick<ChildProcess, 'pid'>): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / 1e6
}

function megabytes(size: number): string {
  return `${size.toFixed(1)} MB`
}
