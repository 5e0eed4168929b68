import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer } from '../../src/sandbox/mail-server.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import { startDovecot } from '../servers/dovecot.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { memorySink } from './memory-sink.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const SINCE = new Date('2020-01-01T00:00:00Z')
const NELL = { address: 'nell@example.test', password: 'pw-nell', name: 'Nell' }
const RAVI = { address: 'ravi@example.test', password: 'pw-ravi', name: 'Ravi' }

type PostOffice = { smtpPort: number; imapPort(address: string): number; stop(): Promise<void> }

async function dovecot(): Promise<PostOffice> {
  const server = await startDovecot({ users: [NELL, RAVI] })
  return { smtpPort: server.ports.submission, imapPort: () => server.ports.imap, stop: server.stop }
}

function sandbox(): Promise<PostOffice> {
  return startMailServer({ accounts: [NELL, RAVI], now: () => new Date(), folders: ['Thanktwice'] })
}

describe.each([
  { name: 'dovecot', start: dovecot, usable: dovecotAvailable },
  { name: 'the sandbox server', start: sandbox, usable: true },
])('with $name', ({ start, usable }) => {
  if (!usable) {
    test.skip('dovecot is not installed', () => {})
    return
  }
  let office: PostOffice

  beforeEach(async () => {
    office = await start()
  })

  afterEach(() => office.stop())

  function mailboxOf({ address, password }: typeof NELL) {
    const port = office.imapPort(address)
    return openMailbox({ host: '127.0.0.1', port, security: 'none', user: address, password }, QUIET)
  }

  function submit(to: string, raw: string) {
    const { address, password } = NELL
    const submission = openSubmission({
      host: '127.0.0.1',
      port: office.smtpPort,
      security: 'none',
      user: address,
      password,
    })
    return submission.send({ envelope: { from: address, to }, raw: Buffer.from(raw), beforeBody: () => null })
  }

  test('what the owner submits wakes the contact and arrives byte for byte', async () => {
    const raw =
      'Subject: Thank you, twice\r\nMessage-ID: <a1@example.test>\r\n\r\n.A dot, a d\u00e9j\u00e0 vu.\r\n.\r\nNell\r\n'
    const contact = mailboxOf(RAVI)
    const sink = memorySink(SINCE)
    await contact.scan(sink)
    const waiting = contact.wait(new AbortController().signal, 20_000)
    expect(await submit(RAVI.address, raw)).toMatchObject({ outcome: 'accepted' })
    expect(await waiting).toBe('news')
    await contact.scan(sink)
    expect(sink.messages).toHaveLength(1)
    expect(sink.messages[0]?.raw.toString().endsWith(raw)).toBe(true)
    expect(await contact.holds({ messageIds: ['a1@example.test'], roles: ['inbox'] })).toBe('found')
    await contact.close()
  })

  test('twenty mails at once all arrive, each once', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `mail ${String(n).padStart(2, '0')}`)
    await Promise.all(names.map((name) => submit(RAVI.address, `Subject: ${name}\r\n\r\nHello.\r\n`)))
    const contact = mailboxOf(RAVI)
    const sink = memorySink(SINCE)
    await contact.scan(sink)
    expect(sink.subjects().toSorted()).toEqual(names)
    await contact.close()
  })
})

test('a folder that the owner made for us is read as watched', async () => {
  const server = await startMailServer({ accounts: [NELL], now: () => new Date(), folders: ['Thanktwice'] })
  const { address, password } = NELL
  const settings = {
    host: '127.0.0.1',
    port: server.imapPort(address),
    security: 'none',
    user: address,
    password,
  } as const
  const mailbox = openMailbox({ ...settings }, QUIET)
  const report = await mailbox.scan(memorySink(SINCE))
  expect(report.folders.map(({ folder, role }) => `${role} ${folder}`)).toEqual([
    'sent Sent',
    'watched Thanktwice',
    'inbox INBOX',
  ])
  const elsewhere = openMailbox({ ...settings, folder: 'Notes' }, QUIET)
  expect((await elsewhere.scan(memorySink(SINCE))).folders.map(({ role }) => role)).toEqual(['sent', 'inbox'])
  await Promise.all([mailbox.close(), elsewhere.close()])
  await server.stop()
})
