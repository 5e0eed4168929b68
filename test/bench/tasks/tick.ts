// How long the service takes to see that nothing is due, with so many conversations in its store, and how long the one query
// that has to be asked for it takes alone.

import SQLite from 'better-sqlite3'
import { readConfig } from '../../../src/config.ts'
import { openService } from '../../../src/service.ts'
import { quietLog } from '../../journey/quiet-log.ts'
import { laidIn } from '../laid-in.ts'
import { contactNumber, outreachTo } from '../letters.ts'
import { fillWithConversations } from '../many-conversations.ts'
import { median } from '../measure.ts'
import { OWNER_NAME, serviceAddress } from '../owner-config.ts'
import { taskArgs, taskResult } from '../task.ts'

const ROUNDS = 101

const { configPath, counts } = taskArgs<{ configPath: string; counts: number[] }>()
const config = readConfig(configPath, {})
if ('mistakes' in config) throw new Error(JSON.stringify(config.mistakes))
const address = config.owner.addresses[0] ?? ''
const { wires, lay } = laidIn()
const service = openService(config, quietLog(), { wires })
const sentAt = new Date(Date.now() + 1_000)
const { raw } = outreachTo(contactNumber(1), { name: OWNER_NAME, address, service: serviceAddress(address) }, sentAt)
lay([{ role: 'sent', raw, receivedAt: sentAt }])
await service.turn()
const database = new SQLite(config.store.path, { readonly: true })
const query = database.prepare(
  "SELECT id, wake_at FROM conversations WHERE wake_at <> '' AND wake_at <= ? ORDER BY wake_at, id",
)

const results: { count: number; tickMs: number; queryMs: number; firstMs: number }[] = []
for (const count of counts) {
  fillWithConversations(config.store.path, count)
  // The first turn is then the first of its day, which also forgets what is old.
  const beside = new SQLite(config.store.path, { timeout: 10_000 })
  beside.exec("DELETE FROM meta WHERE name = 'forgot-on'")
  beside.close()
  const ticks: number[] = []
  const queries: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    service.nextMoment()
    await service.turn()
    ticks.push(performance.now() - began)
    const asked = performance.now()
    query.all(new Date().toISOString())
    queries.push(performance.now() - asked)
  }
  results.push({ count, tickMs: median(ticks), queryMs: median(queries), firstMs: ticks[0] ?? 0 })
}
database.close()
await service.close()
taskResult(results)
