// Opens the service, lets it do one turn, and says how long both took together and how many messages it decided about.

import { readConfig } from '../../../src/config.ts'
import { openService } from '../../../src/service.ts'
import { quietLog } from '../../journey/quiet-log.ts'
import { taskArgs, taskResult } from '../task.ts'

const { configPath } = taskArgs<{ configPath: string }>()
const config = readConfig(configPath, {})
if ('mistakes' in config) throw new Error(JSON.stringify(config.mistakes))
const began = performance.now()
let taken = 0
const service = openService(config, quietLog(), {
  onTaken: () => {
    taken += 1
  },
})
const { fault } = await service.turn()
const ms = performance.now() - began
const { rss } = process.memoryUsage()
await service.close()
if (fault !== null) throw fault
taskResult({ ms, taken, rssMb: rss / 1e6 })
