// `thanktwice status` with several configurations: a line a mailbox. A store that cannot be read is a line that says so.

import { styleText } from 'node:util'
import { settingOf } from '../followups/setting-of.ts'
import { CommandFailure, type CommandInput } from './command.ts'
import type { ConfigFile } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { mailboxNames } from './mailbox-names.ts'
import { withStore } from './opened-store.ts'
import { printableLine } from './printable.ts'
import { agoWords, isWell, readStatus, type StoreStatus } from './store-status.ts'
import { table } from './table.ts'

/** `status` is null where the store cannot be read; `trouble` then says why. '' when there is none. */
type Row = {
  readonly mailbox: string
  readonly config: string
  readonly well: boolean
  readonly trouble: string
  readonly status: StoreStatus | null
}

/** Prints what was asked for; gives the exit status. */
export function statusOfSeveral(files: readonly ConfigFile[], now: string, input: CommandInput): number {
  const names = mailboxNames(files.map(({ config }) => config))
  const rows = files.map((file, at) => rowOf(names[at] ?? '', file, now))
  const { stdout } = input.streams
  if (input.values.health === true) {
    stdout.write(`${healthOf(rows)}\n`)
    return rows.every(({ well }) => well) ? exitCode.well : exitCode.failed
  }
  stdout.write(
    input.values.json === true ? `${JSON.stringify(rows.map(jsonOf), null, 2)}\n` : `${tableOf(rows, input)}\n`,
  )
  return exitCode.well
}

function rowOf(mailbox: string, { path, config }: ConfigFile, now: string): Row {
  try {
    const status = withStore(config, (database) => readStatus(database, settingOf(config), now))
    return { mailbox, config: path, well: isWell(status), trouble: troubleIn(status), status }
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    return { mailbox, config: path, well: false, trouble: error.message, status: null }
  }
}

function troubleIn(status: StoreStatus): string {
  const { parked } = status
  const unclear = status.onTheWay.filter(({ state }) => state === 'unknown').length
  return [
    ...(status.fault === null ? [] : [status.fault]),
    ...(unclear === 0 ? [] : [`of ${counted(unclear, 'note')} nobody knows whether it went out`]),
    ...(parked.length === 0
      ? []
      : [`${counted(parked.length, 'thing')} failed for good; see \`thanktwice status\` of it alone`]),
  ].join('; ')
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

/** The first line tells of all, the others only of those that are not well. */
function healthOf(rows: readonly Row[]): string {
  const blind = rows.filter(({ well }) => !well)
  const first =
    blind.length === 0
      ? `well: ${rows.length} mailboxes are read`
      : `not well: ${blind.length} of ${rows.length} mailboxes are not read`
  return [
    first,
    ...blind.map((row) => `${row.mailbox}: last read ${lastRead(row)}${row.trouble && `; ${row.trouble}`}`),
  ].join('\n')
}

function lastRead({ status }: Row): string {
  if (status === null || status.minutesSinceRead === null) return 'never'
  return `${agoWords(status.minutesSinceRead)} ago`
}

function tableOf(rows: readonly Row[], input: CommandInput): string {
  const bold = (text: string) => styleText('bold', text, { stream: input.streams.stdout as NodeJS.WriteStream })
  return table([
    ['MAILBOX', 'LAST READ', 'OPEN', 'WAITS FOR A WORD', 'HELD', 'TROUBLE'].map(bold),
    ...rows.map((row) => [
      printableLine(row.mailbox, 50),
      lastRead(row),
      ...countsOf(row.status).map((count) => (count === null ? '?' : String(count))),
      printableLine(row.trouble, 200),
    ]),
  ])
}

function countsOf(status: StoreStatus | null): (number | null)[] {
  if (status === null) return [null, null, null]
  const open = status.conversations.filter(({ stage }) => !stage.startsWith('closed'))
  return [open.length, status.waiting.length, status.onTheWay.filter(({ state }) => state === 'held').length]
}

/** As `status --json` of one mailbox, and whose it is; without what only a store can tell where it cannot be read. */
function jsonOf({ status, ...row }: Row) {
  return { ...row, ...status }
}
