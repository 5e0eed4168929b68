// The store as `status` and `show` see it: read only, beside a running service.

import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { StoreFault } from '../store/store-fault.ts'
import { CommandFailure } from './command.ts'

/** Opens the store of this configuration for reading and closes it after `read`. Throws CommandFailure when there is none yet. */
export function withStore<Result>(config: Config, read: (database: Database) => Result): Result {
  if (!existsSync(config.store.path)) {
    throw new CommandFailure(`there is no store at ${config.store.path} yet; \`thanktwice run\` makes it`)
  }
  try {
    const database = openDatabase(config.store.path, { readonly: true })
    try {
      return read(database)
    } finally {
      database.close()
    }
  } catch (error) {
    const fault = StoreFault.from(error, config.store.path)
    throw fault instanceof StoreFault ? new CommandFailure(fault.message) : fault
  }
}
