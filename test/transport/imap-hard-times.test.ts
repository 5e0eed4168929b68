// What providers do to those who watch for long: goodbyes, sessions that expire, throttling, too many connections.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { type ScriptedImap, startScriptedImap } from '../servers/scripted-imap.ts'
import { memorySink } from './memory-sink.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const SINCE = new Date('2026-01-01T00:00:00Z')
const NEVER = new AbortController().signal
const message = (uid: number) => ({ uid, raw: `Subject: mail ${uid}\r\n\r\nHello.\r\n` })

let server: ScriptedImap
let mailbox: Mailbox

beforeEach(async () => {
  server = await startScriptedImap()
  server.messages = [message(1), message(2)]
  mailbox = openMailbox(
    {
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: 'nell',
      password: 'pw',
      patience: { connect: 2_000, command: 600 },
    },
    QUIET,
  )
})

afterEach(async () => {
  await mailbox.close()
  await server.stop()
})

const logins = () => server.commands.filter((command) => /^(LOGIN|AUTHENTICATE)/.test(command)).length

describe('a session that expires', () => {
  test('in the middle of a scan costs nothing but another connection', async () => {
    const sink = memorySink(SINCE)
    let expired = false
    server.override = (command) => {
      if (expired || !command.includes('BODY.PEEK[]')) return null
      expired = true
      return { lines: ['* BYE Session expired, please login again.'], tagged: 'BAD bye' }
    }
    await mailbox.scan(sink).catch(() => null)
    expect(await mailbox.scan(sink)).toMatchObject({ complete: true })
    expect(sink.subjects()).toEqual(['mail 1', 'mail 2'])
  })

  test('while waiting ends the waiting, and what came meanwhile is read on the next connection', async () => {
    const sink = memorySink(SINCE)
    await mailbox.scan(sink)
    server.override = (command) => (command === 'IDLE' ? 'close' : null)
    expect(await mailbox.wait(NEVER, 60_000)).toBe('lost')
    server.messages.push(message(3))
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 1, complete: true })
    expect(logins()).toBe(2)
  })
})

describe('a server that throttles', () => {
  const throttled = { tagged: 'BAD Request is throttled. Suggested Backoff Time: 1500 milliseconds' }

  test('is given the time that it asks for, longer than it may be silent', async () => {
    server.override = (command) => (command === 'EXAMINE INBOX' ? throttled : null)
    await expect(mailbox.scan(memorySink(SINCE))).rejects.toMatchObject({
      sort: 'protocol',
      message: expect.stringContaining('throttled'),
    })
    expect(logins()).toBe(1)
  })

  test('is read to its end once it lets us', async () => {
    const sink = memorySink(SINCE)
    server.override = (command) => (command === 'EXAMINE INBOX' ? throttled : null)
    await mailbox.scan(sink).catch(() => null)
    server.override = () => null
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 2, complete: true })
  })
})

test('too many connections is a fault of the moment, not of the password', async () => {
  server.override = (command) =>
    /^(LOGIN|AUTHENTICATE)/.test(command) ? { tagged: 'NO [LIMIT] Maximum number of connections exceeded' } : null
  await expect(mailbox.scan(memorySink(SINCE))).rejects.toMatchObject({ sort: 'protocol' })
  server.override = () => null
  expect(await mailbox.scan(memorySink(SINCE))).toMatchObject({ complete: true })
})
