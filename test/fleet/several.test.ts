// `thanktwice run` with a folder of six mailboxes, five of them at a real Dovecot; two are well.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockStore } from '../../src/store/lock.ts'
import { bin, thanktwice } from '../main/command.ts'
import { type Dovecot, startDovecot } from '../servers/dovecot.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { configFolder } from './config-folder.ts'

const NAMES = ['ana', 'bo', 'held', 'mistyped', 'shopping', 'unlucky']
const users = NAMES.map((name) => ({ address: `${name}@example.test`, password: 'pw' }))

const THROW_ON_DATA = fileURLToPath(new URL('./throw-on-data.mjs', import.meta.url))

const outreach = [
  'From: Ana <ana@example.test>',
  'To: Maria Chen <maria@clinic.test>',
  'Cc: ana+thanktwice@example.test',
  'Subject: May I ask you?',
  'Message-ID: <outreach-1@example.test>',
  `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
  '',
  'May I ask you for twenty minutes of advice about working in a clinic?',
  '',
].join('\r\n')

describe.runIf(dovecotAvailable)('six mailboxes in one process', () => {
  let server: Dovecot
  let unlucky: Server
  let folder: string
  let held: { release: () => void }
  let child: ChildProcess
  let lines: Record<string, unknown>[]

  beforeAll(async () => {
    server = await startDovecot({ users })
    unlucky = createServer((socket) => socket.on('error', () => {}).write('* OK ready\r\n')).listen(0, '127.0.0.1')
    await once(unlucky, 'listening')
    const throwing = (unlucky.address() as AddressInfo).port
    const smtpPort = server.ports.submission
    folder = configFolder(
      users.map(({ address, password }) => ({
        address,
        password: address.startsWith('mistyped') ? 'pv' : password,
        imapPort: address.startsWith('unlucky') ? throwing : server.ports.imap,
        smtpPort,
      })),
    )
    held = lockStore(join(folder, 'held.db'))
    writeFileSync(join(folder, 'shopping.db'), 'these are my shopping lists, not a database at all')
    lines = []
    child = spawn(process.execPath, ['--import', THROW_ON_DATA, bin, 'run', '--config', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, THROW_ON_PORT: String(throwing) },
    })
    let rest = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts.map((line) => JSON.parse(line)))
    })
  })

  afterAll(async () => {
    if (child.exitCode === null) child.kill('SIGKILL')
    held.release()
    unlucky.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const said = async (name: string, words: string) => {
    const find = () => lines.find(({ mailbox, msg }) => mailbox === `${name}@example.test` && `${msg}`.includes(words))
    await expect.poll(find, { timeout: 20_000 }).toBeDefined()
    return String(find()?.because)
  }

  test('each of those that are not well says what to do', async () => {
    expect(await said('held', 'this mailbox rests')).toContain('Only one may; end one of the two')
    expect(await said('shopping', 'this mailbox rests')).toContain('is not a Thanktwice store')
    expect(await said('mistyped', 'the mail servers')).toContain('User name or password were not accepted')
    expect(await said('unlucky', 'this mailbox rests')).toBe('nobody catches this (this is a bug)')
  })

  test('the two that are well read their mail', async () => {
    await said('ana', 'imap connected')
    await said('bo', 'imap connected')
    await server.deliver('ana@example.test', outreach)
    const asked = () => {
      const database = new SQLite(join(folder, 'ana.db'), { readonly: true })
      const row = database.prepare('SELECT count(*) AS count FROM conversations').get() as { count: number }
      database.close()
      return row.count
    }
    await expect.poll(asked, { timeout: 20_000 }).toBe(1)
  })

  test('status has a line for each', () => {
    const { status, stdout } = thanktwice(['status', '--config', folder])
    expect(status).toBe(0)
    const [heading, ...rows] = stdout.trimEnd().split('\n')
    expect(heading).toMatch(/^MAILBOX +LAST READ +OPEN +WAITS FOR A WORD +HELD +TROUBLE$/)
    expect(rows).toEqual([
      expect.stringMatching(/^ana@example.test +less than a minute ago +1 +0 +0$/),
      expect.stringMatching(/^bo@example.test +less than a minute ago +0 +0 +0$/),
      expect.stringMatching(/^held@example.test +never +\? +\? +\? +there is no store at .*held\.db yet/),
      expect.stringMatching(/^mistyped@example.test +never +0 +0 +0 +.*User name or password were not accepted/),
      expect.stringMatching(/^shopping@example.test +never +\? +\? +\? +.*is not a Thanktwice store/),
      expect.stringMatching(/^unlucky@example.test +never +0 +0 +0$/),
    ])
  })

  test('health fails and names those that are not read', () => {
    const { status, stdout } = thanktwice(['status', '--health', '--config', folder])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^not well: 4 of 6 mailboxes are not read\nheld@.*: last read never; .*\nmistyped@.*\nshopping@.*\nunlucky@.*\n$/,
    )
    const well = thanktwice(['status', '--health', '-c', join(folder, 'ana.yaml'), '-c', join(folder, 'bo.yaml')])
    expect(well).toMatchObject({ status: 0, stdout: 'well: 2 mailboxes are read\n' })
  })

  test('for machines there is a list', () => {
    const list = JSON.parse(thanktwice(['status', '--json', '--config', folder]).stdout)
    expect(list).toHaveLength(6)
    expect(list[0]).toMatchObject({
      mailbox: 'ana@example.test',
      config: join(folder, 'ana.yaml'),
      well: true,
      trouble: '',
    })
    expect(list[0].conversations).toHaveLength(1)
    expect(list[2]).toMatchObject({ mailbox: 'held@example.test', well: false })
  })

  test('of one mailbox the status is as it is without the others', () => {
    const one = join(folder, 'ana.yaml')
    const alone = JSON.parse(thanktwice(['status', '--json', '--config', one]).stdout)
    expect(Object.keys(alone)).toEqual([
      'lastRead',
      'minutesSinceRead',
      'fault',
      'reviewedAt',
      'missed',
      'conversations',
      'waiting',
      'onTheWay',
      'parked',
      'model',
    ])
    expect(thanktwice(['status', '--config', one]).stdout).toContain('Maria Chen')
  })

  test('SIGTERM ends all of it', async () => {
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(lines.at(-1)?.msg).toBe('stopped')
    for (const name of ['ana', 'bo', 'mistyped', 'unlucky']) lockStore(join(folder, `${name}.db`)).release()
  })
})
