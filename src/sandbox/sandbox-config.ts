// The configuration of a service that lives in the sandbox: the defaults of a real one, pointed at the built-in servers.

import type { Config } from '../config.ts'
import { usualSending } from '../conversation/sending.ts'
import { usualCadence } from '../conversation/usual-cadence.ts'

export type SandboxOwner = {
  readonly name: string
  readonly address: string
  readonly password: string
  readonly zone: string
  readonly signature?: string
  readonly about?: string
  readonly story?: string
  readonly goals?: readonly string[]
}

export type SandboxServers = { readonly host: string; readonly imapPort: number; readonly smtpPort: number }

export function sandboxConfig(owner: SandboxOwner, servers: SandboxServers, storePath: string): Config {
  const account = { host: servers.host, security: 'none', user: owner.address, password: owner.password } as const
  return {
    owner: {
      name: owner.name,
      addresses: [owner.address],
      zone: owner.zone,
      signature: owner.signature ?? owner.name,
      about: owner.about ?? '',
      story: owner.story ?? '',
      goals: owner.goals ?? [],
    },
    mailbox: {
      service: owner.address.replace('@', '+thanktwice@'),
      imap: { ...account, port: servers.imapPort },
      smtp: { ...account, port: servers.smtpPort },
      folder: 'Thanktwice',
      sent: null,
      lookBackDays: 30,
      scanSeconds: 60,
      sentCopy: 'auto',
    },
    cadence: usualCadence(owner.zone),
    approval: { proofs: ['sent'], authservId: null, ...usualSending },
    digest: { weekday: 7, at: '18:00' },
    model: null,
    store: { path: storePath, keepRawDays: 30 },
  }
}
