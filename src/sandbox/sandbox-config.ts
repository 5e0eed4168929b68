// The configuration of a service that lives in the sandbox: the defaults of a real one, pointed at the built-in servers.

import type { Config } from '../config.ts'
import type { Cadence } from '../conversation/cadence.ts'

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

/** The table of defaults (DESIGN §4) in the given zone. */
export function usualCadence(zone: string): Cadence {
  return {
    zone,
    businessDays: [1, 2, 3, 4, 5],
    holidays: [],
    writingHours: { from: '08:00', to: '18:00' },
    nudge: { afterBusinessDays: 7, atMost: 1 },
    questions: { beforeHours: 48 },
    card: { beforeHours: 2, notBefore: '07:00' },
    debrief: { afterMinutes: 15, againAt: '19:00' },
    thankYou: { latestDraftAt: '08:00', remindAfterHours: [20, 40], withinHours: 48 },
    monthCheck: { beforeDays: 7 },
    monthNote: { afterMonths: 1 },
  }
}

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
    digest: { weekday: 7, at: '18:00' },
    model: null,
    store: { path: storePath, keepRawDays: 30 },
  }
}
