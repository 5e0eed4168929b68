// The running service with a model: real servers, the real client, and nobody who waits for it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import { type AcceptedMail, type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { personAt } from '../../src/sandbox/person.ts'
import { sandboxConfig } from '../../src/sandbox/sandbox-config.ts'
import { openService } from '../../src/service.ts'
import { type Behaviour, hangs, type ModelHost, openModelHost, refuses, writes } from '../eval/model-host.ts'
import { quietLog } from './quiet-log.ts'
import { ACCOUNTS, MARIA, NORA } from './story.ts'

let folder: string
let server: SandboxServer
let host: ModelHost
let accepted: (mail: AcceptedMail) => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-model-'))
  host = await openModelHost()
  accepted = () => {}
  server = await startMailServer({ accounts: ACCOUNTS, now: () => new Date(), onAccepted: (mail) => accepted(mail) })
})

afterEach(async () => {
  await server.stop()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

function config(): Config {
  const servers = { host: '127.0.0.1', imapPort: server.imapPort(NORA.address), smtpPort: server.smtpPort }
  return {
    ...sandboxConfig({ ...NORA, zone: 'America/New_York' }, servers, join(folder, 'store.db')),
    model: {
      baseUrl: host.baseUrl,
      name: 'small',
      key: 'k',
      keyFrom: '',
      styleFile: null,
      prices: null,
      daily: { tokens: 100_000, money: null },
    },
  }
}

const now = () => new Date().toISOString()

/** The text of the next mail to be taken in whose source holds the words. */
function nextMail(words: string): Promise<string> {
  return new Promise((resolve) => {
    accepted = ({ raw }) => {
      const text = raw.toString().replace(/=\r\n/g, '')
      if (text.includes(words)) resolve(text)
    }
  })
}

/** Nora asks, Maria says no, and the service runs until `until` is over. */
async function afterANo(behaviour: Behaviour, until: (stop: () => void) => Promise<void>) {
  host.behaves(behaviour)
  const service = openService(config(), quietLog())
  const stop = new AbortController()
  const running = service.run(stop.signal)
  try {
    const noticed = nextMail('I take it from here')
    const [nora, maria] = [personAt(server, NORA, now), personAt(server, MARIA, now)]
    const bcc = { name: '', address: 'nora+thanktwice@example.test' }
    await nora.write({ to: MARIA, bcc, subject: 'Advice?', text: 'May I ask you for 20 minutes of advice?\n\nNora' })
    await noticed
    const [outreach] = await maria.newMail()
    await maria.answer(outreach!, 'Thank you for asking, but I have no time this year, so I must say no.\n\nMaria')
    await until(() => stop.abort())
  } finally {
    stop.abort()
    await running
    await service.close()
  }
}

test('a model writes the answer to a no, and the owner is asked as soon as it is there', async () => {
  const words =
    'Thank you for answering so openly. I quite understand that there is no time this year, and I wish you well.'
  await afterANo(writes(words), async () => {
    const mail = await nextMail('to approve')
    expect(mail).toContain('Thank you for answering so openly.')
    expect(mail).toContain('Written by the model small')
  })
  expect(JSON.stringify(host.asked[0]?.body)).toContain('I have no time this year')
})

test('a model that fails gives way to the template', async () => {
  await afterANo(refuses('no', 401), async () => {
    const mail = await nextMail('to approve')
    expect(mail.replace(/\s+/g, ' ')).toContain('Written from the template: the model did not accept the key.')
  })
})

test('a service that is stopped while a model writes does not wait for it', async () => {
  await afterANo(hangs, async (stop) => {
    while (host.asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    stop()
  })
  expect(host.asked).toHaveLength(1)
})
