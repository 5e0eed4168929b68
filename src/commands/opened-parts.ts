// The store as a verb sees it that changes something: for writing, beside a running service. No mailbox, no sending.

import type { Config } from '../config.ts'
import type { Clock } from '../engine/clock.ts'
import type { Parts } from '../engine/parts.ts'
import { TemplateMistakes } from '../language/template-mistakes.ts'
import { openDatabase } from '../store/database.ts'
import { StoreFault } from '../store/store-fault.ts'
import { CommandFailure } from './command.ts'
import { exitCode } from './exit-code.ts'
import { withStore } from './opened-store.ts'

/** What the verb did is said by the verb. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/**
 * Opens the store of this configuration with everything that decisions need, and closes it after `work`. Never makes a store
 * and never brings one up to date: a service may be running on it. Throws CommandFailure.
 */
export async function withParts<Result>(
  config: Config,
  clock: Clock,
  work: (parts: Parts) => Result | Promise<Result>,
): Promise<Result> {
  withStore(config, () => {})
  try {
    const { buildParts } = await import('../service.ts') // the wires' libraries are slow to load: only where it is needed
    const database = openDatabase(config.store.path)
    try {
      return await work(buildParts(config, database, silent, { clock }))
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof TemplateMistakes) throw new CommandFailure(error.message, exitCode.badConfig)
    const fault = StoreFault.from(error, config.store.path)
    throw fault instanceof StoreFault ? new CommandFailure(fault.message) : fault
  }
}
