// The service as it is, on its configuration file, saying which message was decided about when. It says so after the
// transaction of the decision, which is on the disk by then.

import { readConfig } from '../../../src/config.ts'
import { openService } from '../../../src/service.ts'
import { quietLog } from '../../journey/quiet-log.ts'
import { sharedClock, taskArgs, taskSays } from '../task.ts'

const { configPath } = taskArgs<{ configPath: string }>()
const config = readConfig(configPath, {})
if ('mistakes' in config) throw new Error(JSON.stringify(config.mistakes))
const service = openService(config, quietLog(), {
  onTaken: ({ message, conversationId }) =>
    taskSays({ noticed: message?.messageId ?? null, logged: conversationId !== null, at: sharedClock() }),
})
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
await service.run(stop.signal)
await service.close()
process.exit(0)
