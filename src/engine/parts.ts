// What every loop of the engine works with. Built once by service.ts (or `explain`), handed down, never global.

import type { Identity } from '../conversation/identity.ts'
import type { Setting } from '../conversation/setting.ts'
import type { Templates } from '../language/template.ts'
import type { Address } from '../mail/message.ts'
import type { Database } from '../store/database.ts'
import type { TxtResolver } from '../transport/dkim-resolver.ts'
import type { Clock } from './clock.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Random } from './random.ts'
import type { Trial } from './trial.ts'
import type { Writing } from './writing.ts'

export type Log = {
  readonly debug: (fields: object, text: string) => void
  readonly info: (fields: object, text: string) => void
  readonly warn: (fields: object, text: string) => void
  readonly error: (fields: object, text: string) => void
}

/** What proves that an approval by mail is the owner's. */
export type Approving = {
  readonly proofs: readonly ('sent' | 'dmarc' | 'dkim')[]
  /** The provider's own name in Authentication-Results; null: no such line counts. */
  readonly authservId: string | null
  readonly resolver: TxtResolver
}

export type Parts = {
  readonly database: Database
  /** Of the store; ':memory:' has no file. */
  readonly storePath: string
  readonly clock: Clock
  readonly clockWatch: ClockWatch
  readonly random: Random
  readonly setting: Setting
  readonly identity: Identity
  readonly approving: Approving
  readonly templates: Templates
  /** Absent where there is no model. */
  readonly writing?: Writing
  /** Who our mails to the owner come from. */
  readonly service: Address
  /** Secret of this installation: makes Message-IDs that nobody can guess. Another one once the store was put back to an older copy. */
  installKey: string
  /** Before this instant everything is past: read, and nothing done about it. */
  readonly firstStart: string
  /** Reads messages first where they can do no harm. */
  readonly trial: Trial
  readonly log: Log
}
