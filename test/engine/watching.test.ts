// What is noticed wherever it lies, and what the owner hears when nothing can be: the whole service against a real mail server, on
// a clock that the test moves.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addMinutes } from '../../src/conversation/times.ts'
import { missedSoFar } from '../../src/engine/watch.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { type SimulatedClock, simulatedClock } from '../../src/sandbox/clock.ts'
import { type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { sandboxConfig } from '../../src/sandbox/sandbox-config.ts'
import { openService, type Service } from '../../src/service.ts'
import { allConversations } from '../../src/store/conversations.ts'
import { readCursor } from '../../src/store/inbox.ts'
import { quietLog } from '../journey/quiet-log.ts'
import { freePort } from '../servers/ports.ts'

const NORA = { name: 'Nora Berg', address: 'nora@example.test', password: 'n' }
const SERVICE = 'nora+thanktwice@example.test'
const MARIA = 'Maria Chen <maria@clinic.test>'
const START = '2026-03-02T14:00:00.000Z'

let folder: string
let clock: SimulatedClock
let server: SandboxServer
let service: Service

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-watching-'))
  clock = simulatedClock(START)
  server = await startMailServer({
    accounts: [NORA],
    folders: ['Clients'],
    now: () => new Date(clock.now()),
  })
  service = open(server.imapPort(NORA.address))
})

afterEach(async () => {
  await service.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

function open(imapPort: number): Service {
  const config = sandboxConfig({ ...NORA, zone: 'Europe/Berlin' }, { ...server, imapPort }, join(folder, 'store.db'))
  return openService(config, quietLog(), { clock, installKey: 'a fixed key' })
}

async function turns(minutes: number, every = minutes): Promise<void> {
  for (let passed = 0; passed < minutes; passed += every) {
    clock.advanceTo(addMinutes(clock.now(), every))
    await service.turn()
  }
}

function letter(from: string, to: string, subject: string, id: string, more: string[] = []): Buffer {
  const date = new Date(clock.now()).toUTCString().replace('GMT', '+0000')
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${id}>`, `Date: ${date}`, ...more]
  return Buffer.from(
    `${head.join('\r\n')}\r\n\r\n${id.startsWith('ask') ? 'Could I ask you for 20 minutes of advice?' : 'Happy to talk.'}\r\n`,
  )
}

const now = () => new Date(clock.now())

function asks(more: string[] = [`Bcc: ${SERVICE}`]): void {
  server.appendSent(
    NORA.address,
    letter(`Nora Berg <${NORA.address}>`, MARIA, 'Advice on wards?', 'ask@example.test', more),
    now(),
  )
}

const answer = (more = ['In-Reply-To: <ask@example.test>']) =>
  letter(MARIA, NORA.address, 'Re: Advice on wards?', 'yes@clinic.test', more)

const stages = () => allConversations(service.parts.database).map(({ stage }) => stage.name)

async function mailsWith(words: string): Promise<string[]> {
  const mails = await Promise.all(server.mailbox(NORA.address, 'INBOX').map(({ raw }) => parseMessage(raw)))
  return mails.filter(({ subject }) => subject.includes(words)).map(({ text }) => text)
}

describe('an answer is noticed', () => {
  test('in a folder that a rule put it into', async () => {
    asks()
    await service.turn()
    server.file(NORA.address, 'Clients', answer(), now())
    await turns(10, 1)
    expect(stages()).not.toEqual(['asked'])
  })

  test('in the waste', async () => {
    asks()
    await service.turn()
    server.file(NORA.address, 'Trash', answer(), now())
    await turns(10, 1)
    expect(stages()).not.toEqual(['asked'])
  })

  test('though it came before the outreach was known, and names nothing that it answers', async () => {
    await service.turn()
    server.deliver(NORA.address, answer([]), now())
    await turns(1)
    expect(stages()).toEqual([])
    asks()
    await turns(1)
    expect(stages()).not.toEqual(['asked'])
  })

  test('within six hours where the first way missed it, and that is counted', async () => {
    asks()
    await turns(10, 5)
    const { database } = service.parts
    server.deliver(NORA.address, answer(), now())
    const cursor = readCursor(database, 'INBOX')
    console.log(
      cursor,
      database.prepare('select * from folders').all(),
      server.mailbox(NORA.address, 'INBOX').map((m) => m.uid),
    )
    database.prepare("UPDATE folders SET next_uid = next_uid + 1 WHERE path = 'INBOX'").run()
    await turns(30)
    expect([stages(), missedSoFar(service.parts)]).toEqual([['asked'], 0])
    await turns(6 * 60, 60)
    expect(cursor).not.toBeNull()
    expect(stages()).not.toEqual(['asked'])
    expect(missedSoFar(service.parts)).toBe(1)
    await turns(12 * 60, 60)
    expect(missedSoFar(service.parts)).toBe(1)
  })
})

test('nothing is counted as missed while all is well', async () => {
  asks()
  await service.turn()
  server.deliver(NORA.address, answer(), now())
  await turns(24 * 60, 120)
  expect(missedSoFar(service.parts)).toBe(0)
})

describe('an answer in Junk', () => {
  test('is told of once, and nothing is done about it', async () => {
    asks()
    await service.turn()
    server.file(NORA.address, 'Junk', answer(), now())
    await turns(60, 5)
    expect(stages()).toEqual(['asked'])
    const told = await mailsWith('Junk')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('move it to your inbox')
  })

  test('counts once it lies in the inbox', async () => {
    asks()
    await service.turn()
    server.file(NORA.address, 'Junk', answer(), now())
    await turns(10, 5)
    server.deliver(NORA.address, answer(), now())
    await turns(1)
    expect(stages()).not.toEqual(['asked'])
  })

  test('is passed over when it is anybody else’s', async () => {
    asks()
    await service.turn()
    server.file(
      NORA.address,
      'Junk',
      letter('Pills <x@spam.test>', NORA.address, 'Re: Advice on wards?', 'spam@spam.test'),
      now(),
    )
    await turns(30, 5)
    expect(await mailsWith('Junk')).toEqual([])
  })
})

describe('while the mailbox cannot be read', () => {
  beforeEach(async () => {
    await service.turn()
    await service.close()
    service = open(await freePort())
  })

  test('the owner is told once, after half an hour', async () => {
    await turns(29, 1)
    expect(await mailsWith('cannot read')).toEqual([])
    await turns(180, 5)
    const told = await mailsWith('cannot read')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/I last read your mailbox on Mon 2 March, 15:00/)
    expect(told[0]).toContain('127.0.0.1')
  })

  test('and once when it can be read again', async () => {
    await turns(60, 5)
    await service.close()
    service = open(server.imapPort(NORA.address))
    await turns(60, 5)
    expect(await mailsWith('can read your mailbox again')).toHaveLength(1)
  })

  test('a short trouble is not worth a mail, nor is a night in which the machine slept', async () => {
    await turns(20, 5)
    await turns(8 * 60)
    await service.close()
    service = open(server.imapPort(NORA.address))
    await turns(5)
    expect(await mailsWith('your mailbox')).toEqual([])
  })
})
