// A store file on which the engine works without a net, and the command line beside it on the same file, both by one clock.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { onTestFinished } from 'vitest'
import { approve, command as approveCommand } from '../../src/commands/approve.ts'
import { commandLine } from '../../src/commands/command-line.ts'
import { outbox, command as outboxCommand } from '../../src/commands/outbox.ts'
import type { FollowUp } from '../../src/conversation/conversation.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { tell } from '../../src/main.ts'
import { readConversation } from '../../src/store/conversations.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type OutboxRow, outboxIn } from '../../src/store/outbox.ts'
import { MARIA, OWNER, openOffice, outreach, SERVICE } from '../engine/office.ts'

const VERBS = { approve: [approveCommand, approve], outbox: [outboxCommand, outbox] } as const

export type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** On 11 March, 09:31, a nudge to Maria waits for the owner's word. */
export async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-desk-'))
  const storePath = join(folder, 'store.db')
  const database = openDatabase(storePath)
  const office = openOffice('2026-03-02 09:30', { database })
  Object.assign(office.parts, { storePath })
  const config = join(folder, 'thanktwice.yaml')
  writeFileSync(
    config,
    [
      `owner: { name: Jonas Albrecht, addresses: [${OWNER}], zone: Europe/Berlin }`,
      `mailbox: { service: ${SERVICE}, imap: { host: imap.example.org }, smtp: { host: smtp.example.org } }`,
      `store: { path: ${storePath} }`,
    ].join('\n'),
  )
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent')
  await office.settle()
  await office.until('2026-03-11 09:31')
  return {
    ...office,
    storePath,
    /** Runs a verb in this process; with `answer` it stands at a terminal, and what that gives is typed once it is asked. */
    run: async (line: string, answer?: () => string | Promise<string>): Promise<Ran> => {
      const [word = '', ...args] = line.split(' ')
      const [command, verb] = VERBS[word as keyof typeof VERBS]
      const terminal = (stream: PassThrough) => (answer === undefined ? stream : Object.assign(stream, { isTTY: true }))
      const [stdin, stdout, stderr] = [terminal(new PassThrough()), terminal(new PassThrough()), new PassThrough()]
      const streams = { stdin, stdout, stderr }
      let [said, complaint] = ['', '']
      stderr.on('data', (part) => {
        complaint += part
      })
      stdout.on('data', (part) => {
        said += part
        if (answer !== undefined && String(part).includes('[y/N]'))
          void Promise.resolve(answer()).then((typed) => stdin.end(typed))
      })
      const status = await Promise.resolve()
        .then(() => commandLine([...args, '--config', config], command))
        .then((parsed) => verb({ ...parsed, env: {}, streams }, office.parts.clock))
        .catch((error: unknown) => tell(error, {}, streams))
      return { status, stdout: said, stderr: complaint }
    },
    /** The code in the subject of the newest mail that asks for the owner's word. */
    code: async (): Promise<string> => {
      for (const { raw } of office.sent.filter(({ to }) => to === OWNER).reverse()) {
        const code = /\[(\w{4})\]$/.exec((await parseMessage(Buffer.from(raw))).subject)?.[1]
        if (code !== undefined) return code
      }
      throw new Error('the owner was not asked')
    },
    /** The newest note to Maria. */
    note: (): OutboxRow => {
      const row = outboxIn(database, [
        'ready',
        'claimed',
        'body-started',
        'sent',
        'refused',
        'unknown',
        'held',
        'withdrawn',
      ])
        .filter(({ audience }) => audience === 'contact')
        .at(-1)
      if (row === undefined) throw new Error('no note was approved')
      return row
    },
    nudge: (): FollowUp['state'] => readConversation(database, 'c1')!.followUps['nudge:1']!.state,
    /** What went to Maria. */
    gone: () => office.sent.filter(({ to }) => to === MARIA),
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
