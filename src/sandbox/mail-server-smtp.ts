// The sandbox's submission server: takes mail from its own accounts, for its own accounts, and hands it over for delivery.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail that was accepted: who sent it, to whom, and its bytes as they came in. */
export type AcceptedMail = { from: string; to: readonly string[]; raw: Buffer; acceptedAt: Date }

export type SubmissionServer = { readonly port: number; stop(): Promise<void> }

const MAX_BYTES = 25 * 1024 * 1024

/**
 * The library listens for a tenth of a second whether a client talks before it is greeted. Nobody here does, and seven weeks
 * of mail would wait for ten seconds.
 */
class PromptServer extends SMTPServer {
  override connect(...accepted: Parameters<SMTPServer['connect']>): void {
    super.connect(...accepted)
    const connection = [...this.connections].at(-1)
    if (connection === undefined) return
    const greet = connection.connectionReady.bind(connection)
    connection.connectionReady = () => {}
    setImmediate(greet)
  }
}

/**
 * Starts the submission server on `port` or a free one. `accountOf` gives the account that an address belongs to; mail from an
 * address that is not the sender's own, or to one that is nobody's, is refused. `deliver` runs before the mail is accepted.
 */
export async function startSubmissionServer(options: {
  host: string
  port: number
  passwords: ReadonlyMap<string, string>
  accountOf: (address: string) => string | null
  now: () => Date
  deliver: (mail: AcceptedMail) => void
}): Promise<SubmissionServer> {
  const server = new PromptServer({
    secure: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    size: MAX_BYTES,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      const known = options.passwords.get((auth.username ?? '').toLowerCase())
      if (known !== undefined && known === auth.password) done(null, { user: (auth.username ?? '').toLowerCase() })
      else done(refusal(535, 'Authentication failed'))
    },
    onMailFrom(address, session, done) {
      if (options.accountOf(address.address) === session.user) done()
      else done(refusal(553, 'That address is not yours'))
    },
    onRcptTo(address, _session, done) {
      if (options.accountOf(address.address) !== null) done()
      else done(refusal(550, 'No such mailbox here'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, 'Message too big'))
        options.deliver({ ...envelopeOf(session), raw: Buffer.concat(chunks), acceptedAt: options.now() })
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(options.port, options.host)
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function envelopeOf(session: SMTPServerSession): { from: string; to: string[] } {
  const { mailFrom, rcptTo } = session.envelope
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
}

function refusal(responseCode: number, text: string): Error & { responseCode: number } {
  return Object.assign(new Error(text), { responseCode })
}
