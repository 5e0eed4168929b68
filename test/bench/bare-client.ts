// A client of the IMAP library with nothing of ours on it, connected and logged in: what the floors are measured with.

import { ImapFlow } from 'imapflow'

export async function bareClient(at: { port: number; address: string; password: string }): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: at.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: at.address, pass: at.password },
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}
