import { ImapFlow } from 'imapflow'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AcceptedMail, type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import { freePort } from '../servers/ports.ts'

const NOW = new Date('2026-03-05T14:15:16Z')
const NELL = 'nell@example.test'
const RAVI = 'ravi@example.test'
const ACCOUNTS = [
  { address: NELL, password: 'pw-nell', name: 'Nell Archer' },
  { address: RAVI, password: 'pw-ravi', name: 'Ravi Osei' },
]

let server: SandboxServer
let accepted: AcceptedMail[] = []

async function start(filesSent = false): Promise<void> {
  accepted = []
  server = await startMailServer({
    accounts: ACCOUNTS,
    now: () => NOW,
    filesSent,
    folders: ['Thanktwice'],
    onAccepted: (mail) => accepted.push(mail),
  })
}

beforeEach(() => start())
afterEach(() => server.stop())

function send(to: string, raw: string, from = NELL, password = 'pw-nell') {
  const settings = { host: '127.0.0.1', port: server.smtpPort, security: 'none', user: NELL, password } as const
  return openSubmission(settings).send({ envelope: { from, to }, raw: Buffer.from(raw), beforeBody: () => null })
}

async function imap(address: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.imapPort(address),
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, pass: ACCOUNTS.find((account) => account.address === address)?.password ?? '' },
    logger: false,
  })
  await client.connect()
  return client
}

const RAW = `From: ${NELL}\r\nTo: ${RAVI}\r\nBcc: secret@example.test,\r\n other@example.test\r\nSubject: gr\u00fc\u00dfe\r\n\r\nbcc: this line is text\r\n`

describe('submission', () => {
  test('a mail reaches the inbox of its recipient, dated by the clock, without its Bcc', async () => {
    expect(await send(RAVI, RAW)).toMatchObject({ outcome: 'accepted' })
    const [mail] = server.mailbox(RAVI, 'INBOX')
    expect(mail).toMatchObject({ uid: 1, flags: [], date: NOW })
    expect(mail?.raw.toString()).toBe(
      `Return-Path: <${NELL}>\r\nFrom: ${NELL}\r\nTo: ${RAVI}\r\nSubject: gr\u00fc\u00dfe\r\n\r\nbcc: this line is text\r\n`,
    )
    expect(server.mailbox(NELL, 'INBOX')).toEqual([])
    expect(server.mailbox(NELL, 'Sent')).toEqual([])
  })

  test('every accepted mail is reported with its envelope and bytes', async () => {
    await send(RAVI, RAW)
    expect(accepted).toEqual([{ from: NELL, to: [RAVI], raw: Buffer.from(RAW), acceptedAt: NOW }])
  })

  test('a tagged address goes to its owner', async () => {
    await send('Ravi+note@Example.test', RAW)
    expect(server.mailbox(RAVI, 'INBOX')).toHaveLength(1)
  })

  test('a tag that is in no header is told by Delivered-To, as for a Bcc', async () => {
    await send('nell+note@example.test', RAW)
    expect(server.mailbox(NELL, 'INBOX')[0]?.raw.toString()).toMatch(
      /^Return-Path: <nell@example.test>\r\nDelivered-To: nell\+note@example.test\r\nFrom: /,
    )
  })

  test.each([
    ['an unknown recipient', 'nobody@example.test', NELL, 'pw-nell', 'refused'],
    ['another domain', 'ravi@elsewhere.test', NELL, 'pw-nell', 'refused'],
    ['a sender who is somebody else', RAVI, RAVI, 'pw-nell', 'refused'],
    ['a wrong password', RAVI, NELL, 'pw-ravi', 'fault'],
  ])('%s is turned away', async (_title, to, from, password, outcome) => {
    expect((await send(to, RAW, from, password)).outcome).toBe(outcome)
    expect(accepted).toEqual([])
    expect(server.mailbox(RAVI, 'INBOX')).toEqual([])
  })

  test('a provider that files sent mail puts the copy into Sent, Bcc and all', async () => {
    await server.stop()
    await start(true)
    await send(RAVI, RAW)
    expect(server.mailbox(NELL, 'Sent')).toEqual([{ uid: 1, raw: Buffer.from(RAW), flags: ['\\Seen'], date: NOW }])
  })
})

describe('imap', () => {
  test('every account has the usual folders, and the ones asked for', async () => {
    const client = await imap(NELL)
    const folders = (await client.list()).map(({ path, specialUse }) => `${path} ${specialUse ?? ''}`.trim())
    expect(folders.toSorted()).toEqual([
      'Archive \\Archive',
      'Drafts \\Drafts',
      'INBOX \\Inbox',
      'Junk \\Junk',
      'Sent \\Sent',
      'Thanktwice',
      'Trash \\Trash',
    ])
    await client.logout()
  })

  test('accounts do not see each other, and each has its own password', async () => {
    server.deliver(NELL, Buffer.from(RAW), NOW)
    expect(server.mailbox(RAVI, 'INBOX')).toEqual([])
    const stranger = new ImapFlow({
      host: '127.0.0.1',
      port: server.imapPort(RAVI),
      secure: false,
      auth: { user: NELL, pass: 'pw-nell' },
      logger: false,
    })
    await expect(stranger.connect()).rejects.toMatchObject({ authenticationFailed: true })
  })

  test('a session that appends to its own folder is told of the message', async () => {
    const client = await imap(NELL)
    await client.mailboxOpen('INBOX')
    await client.append('INBOX', RAW, ['\\Seen'])
    expect(client.mailbox).toMatchObject({ exists: 1 })
    await client.logout()
    expect(server.mailbox(NELL, 'INBOX')).toEqual([{ uid: 1, raw: Buffer.from(RAW), flags: ['\\Seen'], date: NOW }])
  })

  test('bytes that are no UTF-8 survive, and so does the date', async () => {
    const raw = Buffer.from([...Buffer.from('Subject: raw\r\n\r\n'), 0xff, 0xfe, 0x80, 0x0d, 0x0a])
    const date = new Date('2025-12-31T23:59:58Z')
    server.appendSent(NELL, raw, date)
    const client = await imap(NELL)
    await client.mailboxOpen('Sent')
    const message = await client.fetchOne('1', { source: true, internalDate: true }, { uid: true })
    expect(message).toMatchObject({ source: raw, internalDate: date })
    await client.logout()
  })

  test('an unknown account is an error, not an empty mailbox', () => {
    expect(() => server.mailbox('nobody@example.test', 'INBOX')).toThrow('nobody@example.test')
    expect(() => server.mailbox(NELL, 'Nowhere')).toThrow('Nowhere')
  })

  test('two accounts with one address do not start', async () => {
    const twice = ACCOUNTS.map((account) => ({
      ...account,
      address: account.name === 'Nell Archer' ? NELL : 'Nell@example.test',
    }))
    await expect(startMailServer({ accounts: twice, now: () => NOW })).rejects.toThrow('two accounts')
  })
})

test('a port that is taken is an error, and the ports that were opened are free again', async () => {
  const imapPorts = [await freePort(), await freePort()]
  const taken = { accounts: ACCOUNTS, now: () => NOW, imapPorts, smtpPort: server.smtpPort }
  await expect(startMailServer(taken)).rejects.toThrow('EADDRINUSE')
  const second = await startMailServer({ ...taken, smtpPort: 0 })
  expect(ACCOUNTS.map(({ address }) => second.imapPort(address))).toEqual(imapPorts)
  await second.stop()
})
