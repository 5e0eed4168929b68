// The relay behind Dovecot's submission service: takes what it is given and delivers it by address over LMTP.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { deliverByLmtp } from './lmtp.ts'

/** Starts a relay into the LMTP server on `lmtpPort`. */
export async function startRelay(lmtpPort: number): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        const raw = Buffer.concat(chunks)
        Promise.all(rcptTo.map(({ address }) => deliverByLmtp(lmtpPort, address, raw, from))).then(() => done(), done)
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
