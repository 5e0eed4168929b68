// `demo --stay`: the same servers and the same service, with empty mailboxes and the real clock, for whoever wants to play
// owner and contact from a mail client of their own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '../../log.ts'
import { openService } from '../../service.ts'
import { type SandboxServer, startMailServer } from '../mail-server.ts'
import { sandboxConfig } from '../sandbox-config.ts'
import { NORA, SERVICE_ADDRESS } from './cast.ts'
import { portOrAny } from './free-ports.ts'
import { ACCOUNTS } from './live.ts'
import type { Streams } from './tell-story.ts'

const HOST = '127.0.0.1'
const FIRST_IMAP_PORT = 1430
const SMTP_PORT = 1587
const SCAN_SECONDS = 3

export type Stay = {
  readonly json: boolean
  readonly streams: Streams
  /** Ends it; Ctrl-C and SIGTERM do, too. */
  readonly signal?: AbortSignal
}

/** Runs until it is told to stop, then leaves nothing behind. */
export async function stay({ json, streams, signal }: Stay): Promise<void> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  signal?.addEventListener('abort', onSignal, { once: true })
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-stay-'))
  const server = await startMailServer({
    accounts: ACCOUNTS,
    host: HOST,
    imapPorts: await Promise.all(ACCOUNTS.map((_, index) => portOrAny(FIRST_IMAP_PORT + index, HOST))),
    smtpPort: await portOrAny(SMTP_PORT, HOST),
    now: () => new Date(),
  })
  try {
    streams.stdout.write(json ? `${JSON.stringify(accounts(server))}\n` : welcome(server))
    await serve(server, join(folder, 'store.db'), streams, json, stop.signal)
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    if (!json) streams.stdout.write('stopped; nothing is left of it\n')
  }
}

async function serve(
  server: SandboxServer,
  storePath: string,
  streams: Stay['streams'],
  json: boolean,
  signal: AbortSignal,
): Promise<void> {
  const servers = { host: server.host, imapPort: server.imapPort(NORA.address), smtpPort: server.smtpPort }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const config = sandboxConfig({ ...NORA, zone: zone === 'UTC' ? NORA.zone : zone }, servers, storePath)
  const log = openLog({ json, stream: streams.stderr })
  const service = openService({ ...config, mailbox: { ...config.mailbox, scanSeconds: SCAN_SECONDS } }, log, {
    onTaken: ({ message, because }) =>
      log.info({ from: message?.from[0]?.address, subject: message?.subject, because }, 'read a mail'),
  })
  try {
    await service.run(signal)
  } finally {
    await service.close()
  }
}

function accounts(server: SandboxServer) {
  return {
    type: 'stay',
    service: SERVICE_ADDRESS,
    accounts: ACCOUNTS.map(({ name, address, password }) => ({
      name,
      address,
      password,
      imap: { host: server.host, port: server.imapPort(address), security: 'none' },
      smtp: { host: server.host, port: server.smtpPort, security: 'none' },
    })),
  }
}

function welcome(server: SandboxServer): string {
  const rows = ACCOUNTS.map(
    ({ name, address, password }) =>
      `  ${name.padEnd(15)} ${address.padEnd(32)} ${password.padEnd(13)} IMAP ${server.imapPort(address)}`,
  )
  return `Five mailboxes on this machine, all empty, and Thanktwice looks after Nora’s.

${rows.join('\n')}

In a mail client: IMAP at ${server.host} with the port above, SMTP at ${server.host} port ${server.smtpPort} for everybody,
no TLS (“connection security: none”), user name is the address, password as above (“normal password”).

What to try:
  1. As Nora, ask Maria for twenty minutes, with ${SERVICE_ADDRESS} in Bcc.
     Within seconds Thanktwice writes to Nora that it takes it from here.
  2. As Maria, answer with a time (“Thursday at 15:00?”). As Nora, take it: you are asked whether it is right.
  3. As Daniel, send Nora an invitation for a talk that ends in a few minutes. A quarter of an hour later you are
     asked how it was; answer in your own words, and a thank-you waits for your “send”.
  4. Ask somebody without Bcc, forward an answer, write “looks good” instead of “send”, and see what happens.

Nothing leaves this machine. Ctrl-C ends it, and nothing stays behind.

`
}
