import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMailbox } from '../../src/transport/imap.ts'
import type { ImapSettings, Mailbox } from '../../src/transport/mailbox.ts'
import { SELF_SIGNED } from '../servers/certificate.ts'
import { startDovecot } from '../servers/dovecot.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { freePort } from '../servers/ports.ts'
import { asksFor, type ImapAct, type ScriptedImap, startScriptedImap } from '../servers/scripted-imap.ts'
import { memorySink } from './memory-sink.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const SINCE = new Date('2026-01-01T00:00:00Z')

let opened: Mailbox[] = []

afterEach(async () => {
  await Promise.all(opened.map((mailbox) => mailbox.close()))
  opened = []
})

function open(port: number, more: Partial<ImapSettings> = {}): Mailbox {
  const mailbox = openMailbox(
    {
      host: '127.0.0.1',
      port,
      security: 'none',
      user: 'nell@example.test',
      password: 'pw',
      patience: { connect: 2_000, command: 600 },
      ...more,
    },
    QUIET,
  )
  opened.push(mailbox)
  return mailbox
}

const message = (uid: number) => ({ uid, raw: `Subject: mail ${uid}\r\n\r\nHello.\r\n` })

describe('a server on a bad day', () => {
  let server: ScriptedImap

  beforeEach(async () => {
    server = await startScriptedImap()
  })

  afterEach(() => server.stop())

  test('a message whose text does not come stops the folder, and is had at the next scan', async () => {
    server.messages = [message(1), message(2), message(3)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    server.override = (command) => (bodyOf(command, 2) ? { lines: withoutText(server, command, 2) } : null)
    expect(await mailbox.scan(sink)).toMatchObject({ complete: false, folders: [{}, { waitsForUid: 2, stored: 1 }] })
    expect(sink.cursors.get('INBOX')).toEqual({ uidValidity: '7', nextUid: 2 })
    server.override = () => null
    expect(await mailbox.scan(sink)).toMatchObject({ complete: true, stored: 2 })
    expect(sink.subjects()).toEqual(['mail 1', 'mail 2', 'mail 3'])
  })

  test.each([
    ['comes without its text', (command: string): ImapAct => ({ lines: withoutText(server, command, 2) })],
    ['is refused', (): ImapAct => ({ tagged: 'NO cannot read it' })],
  ])('a message that %s in five scans is handed over as unreadable, and the rest follows', async (_how, act) => {
    server.messages = [message(1), message(2), message(3)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    server.override = (command) => (bodyOf(command, 2) ? act(command) : null)
    const stored: number[] = []
    for (let scan = 1; scan <= 5; scan += 1) stored.push((await mailbox.scan(sink)).stored)
    expect(stored).toEqual([1, 0, 0, 0, 2])
    expect(sink.messages.map(({ uid, unreadable }) => [uid, unreadable])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })

  test('a message that ends the connection whenever it is asked for does not block the others for good', async () => {
    server.messages = [message(1), message(2), message(3)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    server.override = (command) => (bodyOf(command, 2) ? 'close' : null)
    let scans = 0
    for (let complete = false; !complete && scans < 10; scans += 1) {
      complete = await mailbox.scan(sink).then(
        (report) => report.complete,
        () => false,
      )
    }
    expect(scans).toBe(6)
    expect(sink.messages.map(({ uid, unreadable }) => [uid, unreadable])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })

  test('a message that is deleted while it is fetched is passed over', async () => {
    server.messages = [message(1), message(2)]
    const sink = memorySink(SINCE)
    server.override = (command) => {
      if (bodyOf(command, 1)) server.messages = [message(2)]
      return null
    }
    expect(await open(server.port).scan(sink)).toMatchObject({ complete: true, stored: 1 })
    expect(sink.subjects()).toEqual(['mail 2'])
  })

  test('a search that is refused is not taken for an empty folder', async () => {
    server.messages = [message(1)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    server.override = (command) => (command.startsWith('UID SEARCH') ? { tagged: 'NO index broken' } : null)
    await expect(mailbox.scan(sink)).rejects.toMatchObject({ name: 'MailboxFault', sort: 'protocol' })
    expect(await mailbox.holds({ messageIds: ['x@example.test'], roles: ['inbox'] })).toBe('unknown')
    expect(sink.cursors.size).toBe(0)
    server.override = () => null
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 1 })
  })

  test('after a fault the next scan begins on a new connection', async () => {
    const mailbox = open(server.port)
    server.override = (command) => (command === 'EXAMINE INBOX' ? { tagged: 'NO [SERVERBUG] confused' } : null)
    await expect(mailbox.scan(memorySink(SINCE))).rejects.toMatchObject({ sort: 'protocol' })
    server.override = () => null
    await mailbox.scan(memorySink(SINCE))
    expect(server.commands.filter((command) => command.startsWith('LOGIN'))).toHaveLength(2)
  })

  test('a mail that comes in during the first search is not passed over as old', async () => {
    server.messages = [message(1)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    server.override = (command) => {
      if (!command.includes('SINCE') || !server.commands.includes('EXAMINE INBOX')) return null
      server.messages = [message(1), message(2)]
      return { lines: ['* SEARCH'] }
    }
    await mailbox.scan(sink)
    expect(sink.cursors.get('INBOX')).toEqual({ uidValidity: '7', nextUid: 2 })
    await mailbox.scan(sink)
    expect(sink.subjects()).toEqual(['mail 2'])
  })

  test('a first reading begins a day before its first day, a renumbered one three days before the last scan', async () => {
    const sink = memorySink(SINCE, new Date('2026-03-10T12:00:00Z'))
    const mailbox = open(server.port)
    await mailbox.scan(sink)
    server.uidValidity = 8
    await mailbox.scan(sink)
    await mailbox.scan(sink)
    const days = server.commands.map((command) => /SINCE (.*)/.exec(command)?.[1]).filter((day) => day !== undefined)
    // Twice each, for Sent and for the inbox.
    expect(days).toEqual(['31-Dec-2025', '31-Dec-2025', '06-Mar-2026', '06-Mar-2026'])
  })

  test('the last message is not read twice, though the server names it for every range', async () => {
    server.messages = [message(4)]
    const sink = memorySink(SINCE)
    const mailbox = open(server.port)
    await mailbox.scan(sink)
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 0 })
    expect(sink.subjects()).toEqual(['mail 4'])
  })

  test('a folder that cannot be opened does not keep the inbox from being read', async () => {
    server.messages = [message(1)]
    const sink = memorySink(SINCE)
    server.override = (command) => (command === 'EXAMINE Sent' ? { tagged: 'NO not today' } : null)
    expect(await open(server.port).scan(sink)).toMatchObject({ complete: false, stored: 1 })
    expect(sink.finishedFolders).toEqual(['INBOX'])
  })

  test('mail that is announced while another is fetched is news for the next waiting', async () => {
    server.messages = [message(1)]
    const mailbox = open(server.port)
    server.override = (command) => {
      if (!bodyOf(command, 1)) return null
      server.messages = [message(1), message(2)]
      return { lines: [...withoutText(server, command, 0), '* 2 EXISTS'] }
    }
    await mailbox.scan(memorySink(SINCE))
    expect(await mailbox.wait(new AbortController().signal, 600_000)).toBe('news')
  })

  test('without IDLE the waiting still sees new mail', async () => {
    await server.stop()
    server = await startScriptedImap({ capabilities: 'IMAP4rev1' })
    const mailbox = open(server.port)
    await mailbox.scan(memorySink(SINCE))
    server.override = (command) => (command === 'NOOP' ? { lines: ['* 1 EXISTS'] } : null)
    expect(await mailbox.wait(new AbortController().signal, 50)).toBe('news')
  })

  test('only EXAMINE and PEEK are used, and nothing that writes', async () => {
    server.messages = [message(1)]
    const mailbox = open(server.port)
    await mailbox.scan(memorySink(SINCE))
    await mailbox.wait(new AbortController().signal, 20)
    await mailbox.holds({ messageIds: ['x@example.test'], roles: ['inbox', 'sent'] })
    const verbs = new Set(server.commands.map((command) => command.replace(/^UID /, '').split(' ')[0]))
    for (const writing of ['SELECT', 'STORE', 'COPY', 'MOVE', 'EXPUNGE', 'CLOSE', 'CREATE', 'DELETE', 'SUBSCRIBE']) {
      expect(verbs).not.toContain(writing)
    }
    expect(server.commands.filter((command) => /BODY\[/.test(command))).toEqual([])
  })
})

function bodyOf(command: string, uid: number): boolean {
  return command.includes('BODY.PEEK[]') && asksFor(command, uid)
}

/** The answers to a FETCH in which the message `uid` comes without its text, as some servers send it. */
function withoutText(server: ScriptedImap, command: string, uid: number): string[] {
  return server.messages.flatMap((each, index) => {
    if (!asksFor(command, each.uid)) return []
    const text = each.uid === uid ? '' : ` BODY[]<0> {${each.raw.length}}\r\n${each.raw}`
    return [`* ${index + 1} FETCH (UID ${each.uid} FLAGS () INTERNALDATE "05-Mar-2026 10:00:00 +0000"${text})`]
  })
}

describe('a server that cannot be used', () => {
  test('nobody listens', async () => {
    const port = await freePort()
    const scan = open(port).scan(memorySink(SINCE))
    await expect(scan).rejects.toMatchObject({ name: 'MailboxFault', sort: 'connect' })
    await expect(scan).rejects.toThrow(`127.0.0.1:${port}`)
  })

  test('the host does not exist', async () => {
    const scan = open(143, { host: 'no-such-host.invalid', patience: { connect: 10_000 } }).scan(memorySink(SINCE))
    await expect(scan).rejects.toMatchObject({ sort: 'connect' })
  })

  test('the greeting never comes', async () => {
    const server = await startScriptedImap({ greeting: '*' })
    const scan = open(server.port, { patience: { connect: 200 } }).scan(memorySink(SINCE))
    await expect(scan).rejects.toMatchObject({ sort: 'timeout' })
    await server.stop()
  })

  test('the greeting is a goodbye', async () => {
    const server = await startScriptedImap({ greeting: '* BYE too many connections' })
    await expect(open(server.port).scan(memorySink(SINCE))).rejects.toMatchObject({ name: 'MailboxFault' })
    await server.stop()
  })

  test('the login is put off, which says nothing against the password', async () => {
    const server = await startScriptedImap()
    server.override = (command) => (/^(LOGIN|AUTHENTICATE)/.test(command) ? { tagged: 'NO [UNAVAILABLE] later' } : null)
    await expect(open(server.port).scan(memorySink(SINCE))).rejects.toMatchObject({ sort: 'protocol' })
    await server.stop()
  })

  test('the login is never answered', async () => {
    const server = await startScriptedImap()
    server.override = (command) => (/^(LOGIN|AUTHENTICATE)/.test(command) ? 'silence' : null)
    const scan = open(server.port, { patience: { connect: 200 } }).scan(memorySink(SINCE))
    await expect(scan).rejects.toMatchObject({ sort: 'timeout' })
    await server.stop()
  })

  test('the certificate is signed by nobody', async () => {
    const server = createServer(SELF_SIGNED, (socket) => socket.write('* OK ready\r\n')).listen(0, '127.0.0.1')
    server.on('tlsClientError', () => {})
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const scan = open(port, { security: 'tls', host: 'localhost' }).scan(memorySink(SINCE))
    await expect(scan).rejects.toMatchObject({ name: 'MailboxFault', sort: 'tls' })
    await expect(scan).rejects.toThrow('certificate')
    server.close()
  })

  test('the port speaks no TLS', async () => {
    const server = await startScriptedImap()
    await expect(open(server.port, { security: 'tls' }).scan(memorySink(SINCE))).rejects.toMatchObject({ sort: 'tls' })
    await server.stop()
  })
})

describe.skipIf(!dovecotAvailable)('STARTTLS on dovecot', () => {
  const users = [{ address: 'nell@example.test', password: 'pw' }]

  test('works with a named authority, and not without', async () => {
    const server = await startDovecot({ users, certificate: SELF_SIGNED })
    const trusting = open(server.ports.imap, { host: 'localhost', security: 'starttls', ca: SELF_SIGNED.cert })
    expect(await trusting.scan(memorySink(SINCE))).toMatchObject({ complete: true })
    const wary = open(server.ports.imap, { host: 'localhost', security: 'starttls' }).scan(memorySink(SINCE))
    await expect(wary).rejects.toMatchObject({ sort: 'tls' })
    await Promise.all(opened.map((mailbox) => mailbox.close()))
    await server.stop()
  })

  test('a server whose processes are all stopped is given up', async () => {
    const server = await startDovecot({ users })
    const mailbox = open(server.ports.imap)
    const sink = memorySink(SINCE)
    await mailbox.scan(sink)
    const thaw = server.freeze()
    await expect(mailbox.scan(sink)).rejects.toMatchObject({ sort: 'timeout' })
    thaw()
    expect(await mailbox.scan(sink)).toMatchObject({ complete: true })
    await mailbox.close()
    await server.stop()
  })
})
