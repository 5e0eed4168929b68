// Several mailboxes in one process: what goes wrong with one stays with it.

import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/config.ts'
import { blameStint } from '../../src/fleet/stint.ts'
import { type FleetOwn, type Member, NoneOpened, runFleet } from '../../src/fleet.ts'
import { type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { lockStore, StoreInUse } from '../../src/store/lock.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import { quietLog } from '../journey/quiet-log.ts'
import { configFolder, writeConfig } from './config-folder.ts'

const ACCOUNTS = ['ana', 'bo', 'cy'].map((name) => ({ name, address: `${name}@example.test`, password: 'pw' }))
const SOON = { firstMs: 20, mostMs: 100 }

let server: SandboxServer
let folder: string
let members: Member[]
let log: ReturnType<typeof quietLog>
let stop: AbortController
let running: Promise<void>

beforeEach(async () => {
  server = await startMailServer({ accounts: ACCOUNTS, now: () => new Date() })
  folder = configFolder([])
  members = ACCOUNTS.map(({ name, address, password }) => {
    const ports = { imapPort: server.imapPort(address), smtpPort: server.smtpPort }
    return { name, config: readConfig(writeConfig(folder, { address, password, ...ports }), {}) as Config }
  })
  log = quietLog()
  stop = new AbortController()
  running = Promise.resolve()
})

afterEach(async () => {
  stop.abort()
  await running
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function begin(ways: FleetOwn = {}): void {
  running = runFleet(members, log, stop.signal, { rests: SOON, ...ways })
}

const storeOf = (name: string) => members.find((member) => member.name === name)?.config.store.path ?? ''

/** Waits until the log of a mailbox holds the words; gives the reason that is told with them. */
async function said(mailbox: string, words: string): Promise<string> {
  const find = () =>
    log.lines.find(({ text, fields }) => text.includes(words) && 'mailbox' in fields && fields.mailbox === mailbox)
  await expect.poll(find, { timeout: 20_000 }).toBeDefined()
  const fields = find()?.fields ?? {}
  return 'because' in fields ? String(fields.because) : ''
}

/** Wires of a mailbox whose reading goes wrong in this way. */
function reading(scan: Mailbox['scan']): FleetOwn {
  const mailbox: Mailbox = {
    scan,
    scanOthers: scan,
    review: scan,
    wait: async () => 'lost',
    append: async () => {},
    holds: async () => 'unknown',
    close: async () => {},
  }
  const wires = {
    mailbox,
    submission: openSubmission({ host: '127.0.0.1', port: 1, security: 'none', user: '', password: '' }),
  }
  return { own: ({ name }) => (name === 'ana' ? { wires } : {}) }
}

test('every mailbox is watched, and all are closed when it is told to stop', async () => {
  begin()
  for (const { name } of members) await said(name, 'imap connected')
  for (const { name } of members) expect(() => lockStore(storeOf(name))).toThrow(StoreInUse)
  stop.abort()
  await running
  for (const { name } of members) lockStore(storeOf(name)).release()
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
})

test('a store that another process holds rests, and is watched when it is let go', async () => {
  const { release } = lockStore(storeOf('ana'))
  begin()
  expect(await said('ana', 'this mailbox rests')).toMatch(/Another Thanktwice process works on .*ana\.db/)
  await said('bo', 'imap connected')
  release()
  await said('ana', 'watched again')
  await said('ana', 'imap connected')
})

test('a file that is no store rests, and is watched when it is put right', async () => {
  writeFileSync(storeOf('ana'), 'these are my shopping lists, not a database at all')
  begin()
  expect(await said('ana', 'this mailbox rests')).toContain('is not a Thanktwice store')
  await said('bo', 'imap connected')
  rmSync(storeOf('ana'))
  await said('ana', 'imap connected')
})

test('a bug in the turns of one ends only its turns, and is told with its error', async () => {
  begin(
    reading(async () => {
      throw new TypeError('nothing is not a function')
    }),
  )
  expect(await said('ana', 'this mailbox rests')).toBe('nothing is not a function (this is a bug)')
  await said('ana', 'watched again')
  await said('cy', 'imap connected')
})

test('an error that nobody catches is laid at the mailbox in whose work it came up', async () => {
  const blamed: boolean[] = []
  begin(
    reading(
      () =>
        new Promise(() => setImmediate(() => blamed.push(blameStint(new Error('thrown in the middle of nowhere'))))),
    ),
  )
  expect(await said('ana', 'this mailbox rests')).toContain('thrown in the middle of nowhere')
  await said('ana', 'watched again')
  await said('bo', 'imap connected')
  expect(blamed[0]).toBe(true)
  expect(blameStint(new Error('of nobody'))).toBe(false)
})

test('when not one can be opened it ends, and says so of each', async () => {
  const locks = members.slice(0, 2).map(({ config }) => lockStore(config.store.path))
  writeFileSync(storeOf('cy'), 'these are my shopping lists, not a database at all')
  const failure = await runFleet(members, log, stop.signal).catch((error) => error)
  for (const { release } of locks) release()
  expect(failure).toBeInstanceOf(NoneOpened)
  const [first, ...lines] = failure.message.split('\n')
  expect(first).toBe('none of the 3 mailboxes can be opened')
  expect(lines).toEqual([
    expect.stringMatching(/^ana: Another Thanktwice process/),
    expect.stringMatching(/^bo: Another Thanktwice process/),
    expect.stringMatching(/^cy: .*cy\.db is not a Thanktwice store/),
  ])
})

test('a signal that comes before the first login closes what was opened', async () => {
  begin()
  stop.abort()
  await running
  for (const { name } of members) lockStore(storeOf(name)).release()
  expect(log.lines).toEqual([])
})
