// `thanktwice run`: the service itself, for one mailbox or for several, until SIGTERM or SIGINT.

import type { Config } from '../config.ts'
import { blameStint } from '../fleet/stint.ts'
import { withinGrace } from '../fleet/within-grace.ts'
import { NoneOpened, runFleet } from '../fleet.ts'
import { TemplateMistakes } from '../language/template-mistakes.ts'
import { type Log, openLog } from '../log.ts'
import { openService, type Service } from '../service.ts'
import { StoreInUse } from '../store/lock.ts'
import { StoreFault } from '../store/store-fault.ts'
import { type Command, CommandFailure } from './command.ts'
import { type ConfigFile, configsOption, configurations } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { mailboxNames } from './mailbox-names.ts'

/** What hangs on to the process after everything is closed, a server that does not answer for example, is not waited for longer. */
const LINGER_MS = 500

export const command: Command = {
  usage: 'run [--config FILE]... [--json]',
  details: `Watches the mailbox, asks you, and sends what you approve. Ends cleanly on SIGTERM and Ctrl-C.
With several configurations, or a folder of them, it watches all their mailboxes. Each fails alone: what goes
wrong with one is logged under its name and tried again.`,
  options: {
    config: configsOption,
    json: { type: 'boolean', about: 'log JSON lines even at a terminal' },
  },
  run: async (input) => {
    const configured = configurations(input)
    const log = openLog({ json: input.values.json === true, stream: input.streams.stderr })
    return configured.several ? await runSeveral(configured.files, log) : await runOne(configured.config, log)
  },
}

async function runOne(config: Config, log: Log): Promise<number> {
  const { path } = config.store
  const service = opened(() => openService(config, log), path)
  log.info({ mailbox: config.mailbox.imap.user, store: path }, 'watching; stop me with Ctrl-C or SIGTERM')
  await untilStopped(log, async (signal) => {
    try {
      await withinGrace(service.run(signal), signal)
    } catch (error) {
      if (StoreFault.is(error)) throw new CommandFailure(StoreFault.from(error, path).message)
      throw error
    }
    await service.close()
  })
  return exitCode.well
}

function opened(open: () => Service, path: string): Service {
  try {
    return open()
  } catch (error) {
    if (error instanceof StoreInUse) throw new CommandFailure(error.message, exitCode.heldByAnother)
    if (StoreFault.is(error)) throw new CommandFailure(StoreFault.from(error, path).message)
    if (error instanceof TemplateMistakes) throw new CommandFailure(error.message, exitCode.badConfig)
    throw error
  }
}

async function runSeveral(files: readonly ConfigFile[], log: Log): Promise<number> {
  const names = mailboxNames(files.map(({ config }) => config))
  const members = files.map(({ config }, at) => ({ name: names[at] ?? '', config }))
  process.setUncaughtExceptionCaptureCallback((error) => {
    if (blameStint(error)) return
    // Nobody's in particular: the process ends over it, as it does with one mailbox.
    process.setUncaughtExceptionCaptureCallback(null)
    setImmediate(() => {
      throw error
    })
  })
  try {
    await untilStopped(log, (signal) => runFleet(members, log, signal))
  } catch (error) {
    if (error instanceof TemplateMistakes) throw new CommandFailure(error.message, exitCode.badConfig)
    if (!(error instanceof NoneOpened)) throw error
    const held = error.errors.every((one) => one instanceof StoreInUse)
    throw new CommandFailure(error.message, held ? exitCode.heldByAnother : exitCode.failed)
  } finally {
    process.setUncaughtExceptionCaptureCallback(null)
  }
  return exitCode.well
}

async function untilStopped(log: Log, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const onSignal = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    stop.abort()
  }
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
  try {
    await work(stop.signal)
  } finally {
    process.off('SIGTERM', onSignal)
    process.off('SIGINT', onSignal)
  }
  log.info({}, 'stopped')
  setTimeout(() => process.exit(), LINGER_MS).unref()
}
