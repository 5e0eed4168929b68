// The first start on a big mailbox, and a restart beside it: against imapflow with no program around it, in turns.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answersLogged } from '../answers-logged.ts'
import { chance } from '../chance.ts'
import { answerTo } from '../letters.ts'
import { openLmtpLine } from '../lmtp-line.ts'
import { type MailboxPlan, madeMailbox, outreachesIn } from '../made-mailbox.ts'
import { type MailHost, makeMailHost, PASSWORD } from '../mail-host.ts'
import { type Written, writeMaildir } from '../maildir.ts'
import { writeMbsyncConfig } from '../mbsync-config.ts'
import { byTurns } from '../measure.ts'
import { OWNER_NAME, serviceAddress, storeBeside, writeConfig } from '../owner-config.ts'
import type { BenchOptions, Part, Row } from '../row.ts'
import { startSink } from '../sink.ts'
import { runTask } from '../task.ts'
import type { BareRead } from '../tasks/bare-read.ts'
import { allMailRows, type Other, type Read, restartRow, sinceRow, type Turn } from './all-mail-rows.ts'

export const allMail: Part = { name: 'all-mail', measure }

const ADDRESS = 'ana@bench.example'
const NEW_MAILS = 20
const USUAL_DAYS = 30
/** Configurations look back a year at most; the oldest mail is younger. */
const ALL_DAYS = 365

/** The big mailbox on a Dovecot that is up, and what surrounds it. */
type Place = {
  readonly host: MailHost
  readonly plan: MailboxPlan
  readonly folder: string
  readonly smtpPort: number
  readonly options: BenchOptions
}

async function measure(options: BenchOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
  const sink = await startSink()
  const host = await makeMailHost([ADDRESS])
  const plan = bigPlan(options.quick)
  try {
    options.say(`making a mailbox of ${plan.count} messages`)
    const written = writeMaildir(host.home(ADDRESS), madeMailbox(plan))
    await host.up()
    const place: Place = { host, plan, folder, smtpPort: sink.port, options }
    const all = await everything(place, written)
    return [...all, await usualStart(place), await restart(place)]
  } finally {
    await host.remove()
    await sink.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** 50,000 messages of 14 kB on average. */
export function bigPlan(quick: boolean): MailboxPlan {
  const owner = { name: OWNER_NAME, address: ADDRESS, service: serviceAddress(ADDRESS) }
  const [count, relevant] = quick ? [2_000, 20] : [50_000, 200]
  return { seed: 7, count, relevant, days: 350, until: new Date(Date.now() - 3_600_000), owner }
}

async function everything(place: Place, written: Written): Promise<Row[]> {
  const { options, plan } = place
  const headers = () => bareRead(place, ['Sent', 'INBOX'], { sort: 'headers', sinceDays: null })
  const own = () => firstStart(place, ALL_DAYS)
  options.say('all of it, with the server’s indexes gone before each run')
  const [coldFloors, coldOwns] = await byTurns(options.quick ? 1 : options.runs, cold(place, headers), cold(place, own))
  options.say('all of it, warm')
  const [floors, owns] = await byTurns(options.runs, headers, own)
  options.say('all of it, by SEARCH, and by mbsync and grep')
  const messageIds = outreachesIn(plan).map(({ messageId }) => messageId)
  const others = [
    { name: 'imapflow, SEARCH for the ids of the outreaches, 50 at once', ...(await searched(place, messageIds)) },
    ...mirrored(place, messageIds),
  ]
  options.say('all of it, fetched and parsed')
  const parsed = await bareRead(place, ['Sent', 'INBOX'], { sort: 'parsed' })
  return allMailRows({ floors, owns, coldFloors, coldOwns, parsed, others, written, relevant: plan.relevant })
}

async function searched(place: Place, messageIds: readonly string[]): Promise<Other> {
  const { ms, messages } = await bareRead(place, ['INBOX'], { sort: 'search', messageIds })
  return { ms, found: messages }
}

/** mbsync into an empty Maildir, then grep for the ids; nothing where it is not installed. */
function mirrored({ host, folder }: Place, messageIds: readonly string[]): (Other & { name: string })[] {
  const copy = mkdtempSync(join(folder, 'mbsync-'))
  const config = writeMbsyncConfig(copy, ADDRESS, host.ports.imap)
  const patterns = join(copy, 'ids')
  writeFileSync(patterns, `${messageIds.join('\n')}\n`)
  const began = performance.now()
  const { status } = spawnSync('mbsync', ['-q', '-q', '-c', config, 'bench'])
  if (status !== 0) return []
  const { stdout } = spawnSync('grep', ['-rlF', '-f', patterns, join(copy, 'mail')], { encoding: 'utf8' })
  const ms = performance.now() - began
  rmSync(copy, { recursive: true, force: true })
  return [{ name: 'mbsync into an empty Maildir, then grep', ms, found: stdout.split('\n').length - 1 }]
}

async function usualStart(place: Place): Promise<Row> {
  place.options.say('the first start as configured, 30 days back')
  const [floors, owns] = await byTurns(
    place.options.runs,
    () => bareRead(place, ['Sent', 'INBOX'], { sort: 'headers', sinceDays: USUAL_DAYS }),
    () => firstStart(place, USUAL_DAYS),
  )
  return sinceRow(floors, owns)
}

/** Twenty new mails while the service was down; each run has its own twenty and a copy of the same store. */
async function restart(place: Place): Promise<Row> {
  const { host, plan, folder, smtpPort, options } = place
  options.say('a restart with 20 new mails')
  const before = join(folder, 'before')
  mkdirSync(before)
  await runTask<Turn>('our-turn', { configPath: writeConfig(before, ownConfig(place, USUAL_DAYS)) })
  let delivered = 0
  const deliver = async (run: number) => {
    const line = openLmtpLine(host.ports.lmtp, 2)
    for (const [number, outreach] of outreachesIn(plan).slice(0, NEW_MAILS).entries()) {
      const key = `late-${run}-${number}`
      await line.deliver(ADDRESS, answerTo(outreach, ADDRESS, key, new Date(), chance(number)).raw)
    }
    line.close()
    delivered += NEW_MAILS
  }
  const floors: Read[] = []
  const owns: Turn[] = []
  for (let run = 0; run < options.runs; run += 1) {
    const fromUid = plan.count + delivered + 1
    await deliver(run)
    const store = join(folder, `again${run}`)
    cpSync(before, store, { recursive: true })
    const configPath = writeConfig(store, { ...ownConfig(place, USUAL_DAYS), smtpPort })
    const readOwn = async () => {
      // The copy has read up to where the mailbox ended before the first of these runs.
      owns.push({ ...(await runTask<Turn>('our-turn', { configPath })), logged: 0 })
      cpSync(storeBeside(configPath), join(before, 'thanktwice.db'))
    }
    const readBare = async () => {
      floors.push(await bareRead(place, ['INBOX'], { sort: 'new', fromUid }))
    }
    for (const read of run % 2 === 0 ? [readBare, readOwn] : [readOwn, readBare]) await read()
  }
  return restartRow(floors, owns, NEW_MAILS)
}

function ownConfig({ host, smtpPort }: Place, lookBackDays: number) {
  return { address: ADDRESS, imapPort: host.ports.imap, smtpPort, lookBackDays }
}

/** The service on a new store: opened, one turn, closed. */
async function firstStart(place: Place, lookBackDays: number): Promise<Turn> {
  const folder = mkdtempSync(join(place.folder, 'first-'))
  const configPath = writeConfig(folder, ownConfig(place, lookBackDays))
  const turn = await runTask<Turn>('our-turn', { configPath })
  const logged = answersLogged(storeBeside(configPath))
  rmSync(folder, { recursive: true, force: true })
  return { ...turn, logged }
}

function bareRead({ host }: Place, folders: BareRead['folders'], what: BareRead['what']): Promise<Read> {
  return runTask<Read>('bare-read', {
    port: host.ports.imap,
    address: ADDRESS,
    password: PASSWORD,
    folders,
    what,
  } satisfies BareRead)
}

/** Without the server's caches of headers: what a provider has for whom nobody ever asked. */
function cold<T>({ host }: Place, read: () => Promise<T>): () => Promise<T> {
  return async () => {
    for (const folder of ['INBOX', 'Sent']) host.forgetIndexes(ADDRESS, folder)
    return read()
  }
}
