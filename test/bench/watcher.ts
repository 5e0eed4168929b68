// Whoever waits for mail in an account and can be heard noticing it: our service, the bare imapflow loop, and the peers.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD } from './mail-host.ts'
import { writeConfig } from './owner-config.ts'
import { startTask } from './task.ts'

export type Account = {
  readonly address: string
  readonly imapPort: number
  readonly smtpPort: number
  /** A folder of the watcher's own, empty at first. */
  readonly folder: string
}

/** `at` is on the shared clock. May be called more than once for a message. */
export type Heard = (messageId: string, at: number) => void

export type Watcher = {
  readonly name: string
  readonly start: (account: Account, heard: Heard) => { stop(): Promise<void> }
  /** Why it cannot be run here, or null. */
  readonly absent: string | null
}

type Noticed = { readonly noticed?: string | null; readonly at?: number }

const passOn =
  (heard: Heard) =>
  ({ noticed, at }: Noticed): void => {
    if (typeof noticed === 'string' && at !== undefined) heard(bracketed(noticed), at)
  }

function bracketed(messageId: string): string {
  return messageId.startsWith('<') ? messageId : `<${messageId}>`
}

/** The service: noticed means decided about and on the disk. */
export const ours: Watcher = {
  name: 'Thanktwice',
  absent: null,
  start: ({ address, imapPort, smtpPort, folder }, heard) => {
    mkdirSync(folder, { recursive: true })
    const configPath = writeConfig(folder, { address, imapPort, smtpPort })
    return startTask<Noticed>('our-watch', { configPath }, passOn(heard))
  },
}

/** The floor: noticed means that the source is in hand. */
export const bare: Watcher = {
  name: 'bare imapflow',
  absent: null,
  start: ({ address, imapPort }, heard) =>
    startTask<Noticed>('bare-watch', { port: imapPort, address, password: PASSWORD, fetches: true }, passOn(heard)),
}

/** The folder of a watcher below `above`. */
export function folderOf(above: string, watcher: Watcher): string {
  return join(above, watcher.name.replaceAll(' ', '-'))
}
