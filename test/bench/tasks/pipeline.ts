// Takes the same mails either through the whole pipeline into a store on the disk, or through mailparser alone. `ms` begins when
// the mails are handed over and ends when the last is decided about.

import { simpleParser } from 'mailparser'
import { readConfig } from '../../../src/config.ts'
import { openService } from '../../../src/service.ts'
import { quietLog } from '../../journey/quiet-log.ts'
import { type LaidMail, laidIn } from '../laid-in.ts'
import { madeMailbox } from '../made-mailbox.ts'
import { OWNER_NAME, serviceAddress } from '../owner-config.ts'
import { taskArgs, taskResult } from '../task.ts'

const { configPath, count, answers, through } = taskArgs<{
  configPath: string
  /** How many mails; `answers` of them answer an outreach, the rest is what lies in any mailbox. */
  count: number
  answers: number
  through: 'everything' | 'mailparser'
}>()

const config = readConfig(configPath, {})
if ('mistakes' in config) throw new Error(JSON.stringify(config.mistakes))
const address = config.owner.addresses[0] ?? ''
const owner = { name: OWNER_NAME, address, service: serviceAddress(address) }
const made = [...madeMailbox({ seed: 3, count, relevant: answers, days: 25, until: new Date(), owner })]
const asLaid = (folder: 'INBOX' | 'Sent'): LaidMail[] =>
  made
    .filter((mail) => mail.folder === folder)
    .map(({ raw, receivedAt }) => ({ role: folder === 'Sent' ? 'sent' : 'inbox', raw, receivedAt }))
const mails = asLaid('INBOX')
const bytes = mails.reduce((sum, { raw }) => sum + raw.length, 0)
taskResult({ ms: through === 'everything' ? await everything() : await parser(), bytes })

async function parser(): Promise<number> {
  const began = performance.now()
  for (const { raw } of mails) await simpleParser(Buffer.from(raw))
  return performance.now() - began
}

async function everything(): Promise<number> {
  if ('mistakes' in config) throw new Error('unreachable')
  const { wires, lay } = laidIn()
  let last = 0
  let taken = 0
  const onTaken = () => {
    taken += 1
    last = performance.now()
  }
  const service = openService(config, quietLog(), { wires, onTaken })
  lay(asLaid('Sent'))
  await service.turn()
  taken = 0
  lay(mails)
  const began = performance.now()
  const { fault } = await service.turn()
  await service.close()
  if (fault !== null) throw fault
  if (taken !== mails.length) throw new Error(`${taken} of ${mails.length} mails were decided about`)
  return last - began
}
