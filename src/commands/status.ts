// `thanktwice status`: where every conversation stands, what waits for the owner, and how long ago the mailbox was read.

import { styleText } from 'node:util'
import type { Config } from '../config.ts'
import { wallClock } from '../engine/clock.ts'
import { settingOf } from '../followups/setting-of.ts'
import { describeTime } from '../meeting/describe-time.ts'
import type { Command, CommandInput } from './command.ts'
import { configsOption, configurations } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { describeModel, type ModelStatus, readModelStatus } from './model-status.ts'
import { withStore } from './opened-store.ts'
import { printable } from './printable.ts'
import { statusOfSeveral } from './status-of-several.ts'
import { agoWords, isWell, readStatus, type StoreStatus } from './store-status.ts'
import { table } from './table.ts'

export const command: Command = {
  usage: 'status [--config FILE]... [--json] [--health]',
  details: `Reads the store beside a running service; changes nothing.
--health prints one line and ends with 1 when the mailbox was not read for 30 minutes.
Of several mailboxes it prints one line each, and --json a list; --health names those that were not read.`,
  options: {
    config: configsOption,
    json: { type: 'boolean', about: 'print one JSON document' },
    health: { type: 'boolean', about: 'only say whether the service is well' },
  },
  run: async (input) => {
    const configured = configurations(input, 'unread')
    const now = wallClock.now()
    return configured.several
      ? statusOfSeveral(configured.files, now, input)
      : statusOfOne(configured.config, now, input)
  },
}

function statusOfOne(config: Config, now: string, input: CommandInput): number {
  const { zone } = config.owner
  const status = withStore(config, (database) => ({
    ...readStatus(database, settingOf(config), now),
    model: readModelStatus(database, config.model, zone, now),
  }))
  if (input.values.health === true) return health(status, input)
  input.streams.stdout.write(
    input.values.json === true ? `${JSON.stringify(status, null, 2)}\n` : `${describe(status, zone, input)}\n`,
  )
  return exitCode.well
}

function health(status: StoreStatus, input: CommandInput): number {
  const well = isWell(status)
  input.streams.stdout.write(`${well ? 'well' : 'not well'}: ${readLine(status)}\n`)
  return well ? exitCode.well : exitCode.failed
}

function readLine({ minutesSinceRead }: StoreStatus): string {
  if (minutesSinceRead === null) return 'the mailbox has not been read yet'
  return `mailbox last read ${agoWords(minutesSinceRead)} ago`
}

function reviewLine({ reviewedAt, missed }: StoreStatus, at: (instant: string) => string): string {
  if (reviewedAt === null) return ''
  const found = missed === 0 ? 'nothing was missed' : `${missed} missed at first, all read now`
  return `; looked over again ${at(reviewedAt)}: ${found}`
}

function faultLine({ fault }: StoreStatus): string {
  return fault === null ? '' : `; last trouble: ${printable(fault)}`
}

function describe(
  status: StoreStatus & { readonly model: ModelStatus | null },
  zone: string,
  input: CommandInput,
): string {
  const bold = (text: string) => styleText('bold', text, { stream: input.streams.stdout as NodeJS.WriteStream })
  const at = (instant: string) => describeTime(instant, zone, zone)
  const parts = [`${bold(readLine(status))}${reviewLine(status, at)}${faultLine(status)}`]
  if (status.conversations.length === 0)
    parts.push('No conversations yet. Put the service address in Bcc of your next outreach.')
  else {
    const rows = status.conversations.map((row) => [
      row.contact || row.address,
      row.following === 'unsure' ? 'waits for your yes' : row.stage,
      row.next === null ? '' : `${row.next.kind}, ${at(row.next.at)}`,
    ])
    parts.push(table([['CONTACT', 'STAGE', 'NEXT STEP'].map((head) => bold(head)), ...rows]))
  }
  if (status.waiting.length > 0) {
    parts.push(
      table([
        ['WAITS FOR YOU', 'FOR', 'SINCE'].map((head) => bold(head)),
        ...status.waiting.map((row) => [`${row.kind}: ${row.what}`, row.contact, at(row.since)]),
      ]),
    )
  }
  if (status.onTheWay.length > 0) {
    parts.push(
      table([
        ['ON ITS WAY', 'TO', 'STATE'].map((head) => bold(head)),
        ...status.onTheWay.map((row) => [row.kind, row.to, row.state]),
      ]),
    )
  }
  if (status.model !== null) parts.push(describeModel(status.model, zone))
  for (const row of status.parked)
    parts.push(`Something failed for good in ${row.conversation || 'a mail to you'}: ${row.failure}`)
  return parts.join('\n\n')
}
