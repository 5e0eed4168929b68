// The owner's word at the command line beside a running service: two processes on one store, over the network and by the
// machine's own clock.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openConversation } from '../../src/conversation/open.ts'
import { type AcceptedMail, type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { saveConversation } from '../../src/store/conversations.ts'
import { openDatabase } from '../../src/store/database.ts'
import { addEffect } from '../../src/store/effects.ts'
import { bin, thanktwice } from '../main/command.ts'
import { ACCOUNTS, MARIA, NORA } from './story.ts'

let folder: string
let server: SandboxServer
let service: ChildProcess | null
const mails: AcceptedMail[] = []
let look: () => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-command-line-'))
  service = null
  mails.length = 0
  look = () => {}
  server = await startMailServer({
    accounts: ACCOUNTS,
    now: () => new Date(),
    onAccepted: (mail) => {
      mails.push(mail)
      look()
    },
  })
})

afterEach(async () => {
  if (service?.exitCode === null) service.kill('SIGKILL')
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The first mail that this is true of, come already or still to come. */
function mail(wanted: (mail: AcceptedMail) => boolean): Promise<AcceptedMail> {
  return new Promise((resolve) => {
    look = () => {
      const found = mails.find(wanted)
      if (found !== undefined) resolve(found)
    }
    look()
  })
}

const toMaria = ({ to }: AcceptedMail) => to.includes(MARIA.address)
const says = (words: string) => (one: AcceptedMail) => !toMaria(one) && one.raw.toString().includes(words)

/** A zone in which the day is far from its end, so that no writing hour ends while the test runs. */
const zone = new Date().getUTCHours() % 23 === 0 ? 'Asia/Tokyo' : 'Etc/UTC'

function configFile(undoMinutes: number): string {
  const path = join(folder, 'thanktwice.yaml')
  const account = (port: number) => `{ host: 127.0.0.1, port: ${port}, security: none, password: ${NORA.password} }`
  const lines = [
    `owner: { name: ${NORA.name}, addresses: [${NORA.address}], zone: ${zone} }`,
    'mailbox:',
    `  imap: ${account(server.imapPort(NORA.address))}`,
    `  smtp: ${account(server.smtpPort)}`,
    '  scan_seconds: 5',
    'cadence: { writing_hours: 00:00-23:59 }',
    `approval: { undo_minutes: ${undoMinutes} }`,
    `store: { path: ${join(folder, 'store.db')} }`,
  ]
  writeFileSync(path, lines.join('\n'))
  return path
}

/** A nudge to Maria is to be drafted as soon as a service runs. */
function nudgeDue(): void {
  const database = openDatabase(join(folder, 'store.db'))
  const askedAt = new Date(Date.now() - 20 * 86_400_000).toISOString()
  const contact = { name: MARIA.name, address: MARIA.address }
  const opened = openConversation({ id: 'c1', contact, subject: 'A talk', askedAt, since: askedAt, following: 'yes' })
  const nudge = { key: 'nudge:1', kind: 'nudge', dueAt: askedAt, because: 'no answer' } as const
  const followUps = { 'nudge:1': { ...nudge, state: { status: 'drafting', version: 1, remarks: [] } as const } }
  const outreach = {
    messageId: 'ask@example.test',
    references: [],
    by: 'owner',
    at: askedAt,
    subject: 'A talk',
  } as const
  const thread = [{ ...outreach, text: 'May I ask you for 20 minutes?', kind: 'outreach' } as const]
  saveConversation(database, { ...opened, thread, followUps }, null)
  addEffect(database, 'c1', { effect: 'write-draft', followUp: 'nudge:1', kind: 'nudge' })
  database.close()
}

async function started(undoMinutes: number): Promise<{ config: string; code: string }> {
  const config = configFile(undoMinutes)
  nudgeDue()
  service = spawn(process.execPath, [bin, 'run', '--config', config], { stdio: 'ignore' })
  const asked = await mail(says('to approve'))
  const code = /^Subject:.*\[(\w{4})\]/m.exec(asked.raw.toString().replace(/\r\n\s/g, ' '))?.[1] ?? ''
  return { config, code }
}

async function stopped(): Promise<number | null> {
  if (service === null) throw new Error('no service was started')
  const gone = once(service, 'exit')
  service.kill('SIGTERM')
  const [status] = await gone
  return status as number | null
}

test('a note approved beside a running service leaves with its next turn, once, as it was shown', async () => {
  const { config, code } = await started(0)
  const approved = thanktwice(['approve', code, '--yes', '--config', config])
  expect([approved.status, approved.stderr]).toEqual([0, ''])
  const note = (await mail(toMaria)).raw.toString()
  const [, shown = ''] = /─\n([^─]*)\n─/.exec(approved.stdout) ?? []
  expect(shown.split('\n')[0]).toContain('Maria')
  expect(note).toContain(shown.split('\n')[0])
  await mail(says('nudge sent'))
  expect(thanktwice(['outbox', '--config', config]).stdout).toMatch(/maria@clinic\.test +nudge +sent/)
  expect(thanktwice(['approve', code, '--yes', '--config', config]).status).toBe(1)
  expect(await stopped()).toBe(0)
  expect(mails.filter(toMaria)).toHaveLength(1)
})

test('its receipt comes, hold keeps it here, and mark-sent ends it', async () => {
  const { config, code } = await started(10)
  const approved = thanktwice(['approve', code, '--yes', '--json', '--config', config])
  const { outbox } = JSON.parse(approved.stdout) as { outbox: number }
  await mail(says('answer STOP to stop it'))
  const held = thanktwice(['outbox', 'hold', String(outbox), '--config', config])
  expect([held.status, held.stdout]).toEqual([0, expect.stringContaining('Held: the nudge for Maria Chen')])
  expect(thanktwice(['status', '--config', config]).stdout).toMatch(/nudge +maria@clinic\.test +held/)
  expect(thanktwice(['outbox', 'mark-sent', String(outbox), '--config', config]).status).toBe(0)
  expect(thanktwice(['show', 'maria', '--config', config]).stdout).toContain('the owner sent the nudge himself')
  expect(await stopped()).toBe(0)
  expect(mails.filter(toMaria)).toEqual([])
})
