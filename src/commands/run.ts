// `thanktwice run`: the service itself, until SIGTERM or SIGINT.

import { TemplateMistakes } from '../language/template-mistakes.ts'
import { openLog } from '../log.ts'
import { openService, type Service } from '../service.ts'
import { StoreInUse } from '../store/lock.ts'
import { StoreFault } from '../store/store-fault.ts'
import { type Command, CommandFailure } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'

/** What is under way when the signal comes may take this long; a note caught half-way is then found again at the next start. */
const GRACE_MS = 5000

export const command: Command = {
  usage: 'run [--config FILE] [--json]',
  details: 'Watches the mailbox, asks you, and sends what you approve. Ends cleanly on SIGTERM and Ctrl-C.',
  options: {
    config: configOption,
    json: { type: 'boolean', about: 'log JSON lines even at a terminal' },
  },
  run: async (input) => {
    const config = configuration(input)
    const log = openLog({ json: input.values.json === true, stream: input.streams.stderr })
    const service = opened(() => openService(config, log), config.store.path)
    log.info(
      { mailbox: config.mailbox.imap.user, store: config.store.path },
      'watching; stop me with Ctrl-C or SIGTERM',
    )
    return await untilStopped(service, log, config.store.path)
  },
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

async function untilStopped(
  service: Service,
  log: { info: (fields: object, text: string) => void },
  path: string,
): Promise<number> {
  const stop = new AbortController()
  const onSignal = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    stop.abort()
  }
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
  try {
    await Promise.race([service.run(stop.signal), afterGrace(stop.signal)])
  } catch (error) {
    if (StoreFault.is(error)) throw new CommandFailure(StoreFault.from(error, path).message)
    throw error
  } finally {
    process.off('SIGTERM', onSignal)
    process.off('SIGINT', onSignal)
  }
  await service.close()
  log.info({}, 'stopped')
  return exitCode.well
}

function afterGrace(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, GRACE_MS).unref(), { once: true })
  })
}
