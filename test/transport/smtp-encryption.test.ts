import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { Outcome, SmtpSettings } from '../../src/transport/submission.ts'
import { SELF_SIGNED } from '../servers/certificate.ts'
import { startScriptedSmtp } from '../servers/scripted-smtp.ts'

let server: SMTPServer | null = null
let logins = 0
let texts: string[] = []

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(() => resolve(null)) : resolve(null)))
  server = null
})

async function start(secure: boolean): Promise<number> {
  logins = 0
  texts = []
  server = new SMTPServer({
    ...SELF_SIGNED,
    secure,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 50,
    onAuth(_auth, session, done) {
      logins += session.secure ? 1 : 1_000
      done(null, { user: 'nell' })
    },
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        texts.push(text)
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return (server.server.address() as AddressInfo).port
}

function send(port: number, more: Partial<SmtpSettings>): Promise<Outcome> {
  const settings = { host: 'localhost', port, security: 'none', user: 'nell', password: 'pw', ...more } as const
  const raw = Buffer.from('Subject: sealed\r\n\r\nFor Ravi alone.\r\n')
  return openSubmission(settings).send({
    envelope: { from: 'nell@example.test', to: 'ravi@example.test' },
    raw,
    beforeBody: () => null,
  })
}

describe.each([
  { security: 'tls', secure: true },
  { security: 'starttls', secure: false },
] as const)('over $security', ({ security, secure }) => {
  test('a mail goes out when the authority is named', async () => {
    const port = await start(secure)
    expect(await send(port, { security, ca: SELF_SIGNED.cert })).toMatchObject({ outcome: 'accepted' })
    expect(logins).toBe(1)
    expect(texts).toEqual(['Subject: sealed\r\n\r\nFor Ravi alone.\r\n'])
  })

  test('a certificate that nobody signed is a fault, and no password is said', async () => {
    const port = await start(secure)
    expect(await send(port, { security })).toMatchObject({ outcome: 'fault', fault: { sort: 'tls' } })
    expect(logins).toBe(0)
  })
})

test('a server without STARTTLS is a fault, and no password is said', async () => {
  const plain = await startScriptedSmtp({})
  expect(await send(plain.port, { security: 'starttls' })).toMatchObject({ outcome: 'fault', fault: { sort: 'tls' } })
  expect(plain.commands.filter((line) => line.startsWith('AUTH') || line.startsWith('MAIL'))).toEqual([])
  await plain.stop()
})

test('a port that speaks no TLS is a fault', async () => {
  const plain = await startScriptedSmtp({})
  expect(await send(plain.port, { security: 'tls' })).toMatchObject({ outcome: 'fault', fault: { sort: 'tls' } })
  await plain.stop()
})
