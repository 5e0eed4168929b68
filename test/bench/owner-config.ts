// The configuration files of the measured service: what somebody would write who runs it on the machine of his mail server.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD } from './mail-host.ts'

export type OwnerConfig = {
  readonly address: string
  readonly imapPort: number
  readonly smtpPort: number
  readonly lookBackDays?: number
  readonly scanSeconds?: number
}

export const OWNER_NAME = 'Ana Ferreira'

export function serviceAddress(address: string): string {
  return address.replace('@', '+thanktwice@')
}

/** Writes `folder`/thanktwice.yaml and gives its path; the store will lie beside it. */
export function writeConfig(folder: string, config: OwnerConfig, name = 'thanktwice'): string {
  const path = join(folder, `${name}.yaml`)
  const account = (port: number) =>
    `    host: localhost\n    security: none\n    port: ${port}\n    user: ${config.address}\n    password: "${PASSWORD}"\n`
  writeFileSync(
    path,
    `owner:
  name: ${OWNER_NAME}
  addresses: [${config.address}]
  zone: Europe/Lisbon
mailbox:
  imap:
${account(config.imapPort)}  smtp:
${account(config.smtpPort)}  look_back_days: ${config.lookBackDays ?? 30}
  scan_seconds: ${config.scanSeconds ?? 60}
store:
  path: ${name}.db
`,
  )
  return path
}

/** Where the store of that configuration lies. */
export function storeBeside(configPath: string): string {
  return configPath.replace(/\.yaml$/, '.db')
}
