// What every loop of the engine works with. Built once by service.ts (or `explain`), handed down, never global.

import type { Identity } from '../conversation/identity.ts'
import type { Setting } from '../conversation/setting.ts'
import type { Templates } from '../language/template.ts'
import type { Address } from '../mail/message.ts'
import type { Database } from '../store/database.ts'
import type { Clock } from './clock.ts'
import type { Trial } from './trial.ts'

export type Log = {
  readonly debug: (fields: object, text: string) => void
  readonly info: (fields: object, text: string) => void
  readonly warn: (fields: object, text: string) => void
  readonly error: (fields: object, text: string) => void
}

export type Parts = {
  readonly database: Database
  readonly clock: Clock
  readonly setting: Setting
  readonly identity: Identity
  readonly templates: Templates
  /** Who our mails to the owner come from. */
  readonly service: Address
  /** Secret of this installation: makes Message-IDs that nobody can guess. */
  readonly installKey: string
  /** Before this instant everything is past: read, and nothing done about it. */
  readonly firstStart: string
  /** Reads messages first where they can do no harm. */
  readonly trial: Trial
  readonly log: Log
}
