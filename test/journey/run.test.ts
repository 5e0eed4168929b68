// `thanktwice run` as its user starts it: a process of its own, watching a mailbox over the network.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AcceptedMail, type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { personAt } from '../../src/sandbox/person.ts'
import { ACCOUNTS, MARIA, NORA } from './story.ts'

const BIN = fileURLToPath(new URL('../../bin/thanktwice.mjs', import.meta.url))
const SERVICE = { name: '', address: 'nora+thanktwice@example.test' }

let folder: string
let server: SandboxServer
let running: ChildProcess[]
let accepted: (mail: AcceptedMail) => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-run-'))
  running = []
  accepted = () => {}
  server = await startMailServer({ accounts: ACCOUNTS, now: () => new Date(), onAccepted: (mail) => accepted(mail) })
})

afterEach(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function configFile(more: { password?: string; imapPort?: number } = {}): string {
  const path = join(folder, 'thanktwice.yaml')
  const imap = `{ host: 127.0.0.1, port: ${more.imapPort ?? server.imapPort(NORA.address)}, security: none, password: ${more.password ?? NORA.password} }`
  const smtp = `{ host: 127.0.0.1, port: ${server.smtpPort}, security: none, password: ${NORA.password} }`
  writeFileSync(
    path,
    [
      'owner:',
      `  name: ${NORA.name}`,
      `  addresses: [${NORA.address}]`,
      '  zone: America/New_York',
      'mailbox:',
      `  imap: ${imap}`,
      `  smtp: ${smtp}`,
      'store:',
      `  path: ${join(folder, 'store.db')}`,
    ].join('\n'),
  )
  return path
}

/** Starts a verb; `said` waits until standard error holds the words. */
function start(verb: string, config: string) {
  const child = spawn(process.execPath, [BIN, verb, '--config', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let errors = ''
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const said = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => errors.includes(words) && resolve(errors)
      child.stderr.on('data', look)
      child.once('exit', () => reject(new Error(`ended before it said "${words}": ${errors}`)))
      look()
    })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, errors, output }))
  return { child, said, ended }
}

/** The next mail that the server takes in whose subject holds the words. */
function nextMail(words: string): Promise<AcceptedMail> {
  return new Promise((resolve) => {
    accepted = (mail) => mail.raw.toString().includes(words) && resolve(mail)
  })
}

test('an outreach is noticed while it waits, told at once, and SIGTERM ends it cleanly', async () => {
  const run = start('run', configFile())
  await nextMail('nothing under way')
  const told = nextMail('I take it from here')
  const nora = personAt(server, NORA, () => new Date().toISOString())
  const to = { name: MARIA.name, address: MARIA.address }
  await nora.write({ to, bcc: SERVICE, subject: 'Advice?', text: 'May I ask you for 20 minutes of advice?\n\nNora' })
  expect((await told).to).toEqual([NORA.address])
  const status = await start('status', join(folder, 'thanktwice.yaml')).ended
  expect(status.output).toContain('Maria Chen  asked  nudge')
  run.child.kill('SIGTERM')
  const { code, errors } = await run.ended
  expect(code).toBe(0)
  expect(errors).toContain('stopped')
})

test('a second process on the same store says so and ends with 75', async () => {
  const config = configFile()
  const first = start('run', config)
  await first.said('watching')
  const second = await start('run', config).ended
  expect(second.code).toBe(75)
  expect(second.errors).toContain('Only one may')
  first.child.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
})

test('a wrong password is told with what to do, and it goes on trying', async () => {
  const run = start('run', configFile({ password: 'wrong' }))
  expect(await run.said('User name or password were not accepted')).toContain('many providers want an app password')
  run.child.kill('SIGTERM')
  expect((await run.ended).code).toBe(0)
})

test('a server that is down is told with what to check', async () => {
  const run = start('run', configFile({ imapPort: 1 }))
  expect(await run.said('Could not connect')).toContain('Check host, port and security')
  run.child.kill('SIGTERM')
  expect((await run.ended).code).toBe(0)
})

test('a file that is no store is told by its name, and nothing is written to it', async () => {
  const config = configFile()
  writeFileSync(join(folder, 'store.db'), 'these are my shopping lists, not a database at all')
  const { code, errors } = await start('run', config).ended
  expect(code).toBe(1)
  expect(errors).toContain('is not a Thanktwice store')
})

test('a store that another program has locked is told, and is no bug', async () => {
  const config = configFile()
  const holder = new SQLite(join(folder, 'store.db'))
  holder.pragma('journal_mode = WAL')
  holder.exec('BEGIN EXCLUSIVE')
  const { code, errors } = await start('run', config).ended
  holder.exec('ROLLBACK')
  holder.close()
  expect(code).toBe(1)
  expect(errors).toContain('is locked by another program')
  expect(errors).not.toContain('bug')
})
