// `thanktwice status`: where every conversation stands, what waits for the owner, and how long ago the mailbox was read.

import { styleText } from 'node:util'
import type { Conversation, FollowUp } from '../conversation/conversation.ts'
import { nextStep } from '../conversation/plan.ts'
import type { Setting } from '../conversation/setting.ts'
import { wallClock } from '../engine/clock.ts'
import { settingOf } from '../followups/setting-of.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { allConversations } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { parkedEffects } from '../store/effects.ts'
import { readMeta } from '../store/meta.ts'
import { outboxIn } from '../store/outbox.ts'
import type { Command, CommandInput } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { withStore } from './opened-store.ts'
import { table } from './table.ts'

/** A mailbox unread for longer than this is not well. */
const HEALTHY_MINUTES = 30

type Status = {
  readonly lastRead: string | null
  readonly minutesSinceRead: number | null
  readonly fault: string | null
  readonly conversations: readonly StatusRow[]
  readonly waiting: readonly WaitingRow[]
  readonly onTheWay: readonly { to: string; kind: string; state: string; notBefore: string }[]
  readonly parked: readonly { conversation: string; failure: string }[]
}

type StatusRow = {
  id: string
  contact: string
  address: string
  stage: string
  following: string
  next: { kind: string; at: string; because: string } | null
}
type WaitingRow = { contact: string; kind: string; since: string; what: string }

export const command: Command = {
  usage: 'status [--config FILE] [--json] [--health]',
  details:
    'Reads the store beside a running service; changes nothing.\n--health prints one line and ends with 1 when the mailbox was not read for 30 minutes.',
  options: {
    config: configOption,
    json: { type: 'boolean', about: 'print one JSON document' },
    health: { type: 'boolean', about: 'only say whether the service is well' },
  },
  run: async (input) => {
    const config = configuration(input, 'unread')
    const now = wallClock.now()
    const status = withStore(config, (database) => readStatus(database, settingOf(config), now))
    if (input.values.health === true) return health(status, input)
    input.streams.stdout.write(
      input.values.json === true
        ? `${JSON.stringify(status, null, 2)}\n`
        : `${describe(status, config.owner.zone, input)}\n`,
    )
    return exitCode.well
  },
}

function readStatus(database: Database, setting: Setting, now: string): Status {
  const conversations = allConversations(database)
  const lastRead = readMeta(database, 'last-scan')
  return {
    lastRead,
    minutesSinceRead: lastRead === null ? null : Math.floor((Date.parse(now) - Date.parse(lastRead)) / 60_000),
    fault: readMeta(database, 'last-fault') || null,
    conversations: conversations.filter(isKnown).map((conversation) => rowOf(setting, conversation)),
    waiting: conversations.flatMap(waitingIn),
    onTheWay: outboxIn(database, ['ready', 'held', 'claimed', 'body-started', 'unknown'])
      .filter((row) => row.audience === 'contact')
      .map((row) => ({
        to: row.recipient,
        kind: row.followUp.split(':')[0] ?? '',
        state: row.state,
        notBefore: row.notBefore,
      })),
    parked: parkedEffects(database).map((row) => ({ conversation: row.conversationId, failure: row.failure })),
  }
}

/** What is only watched in silence is nobody's business yet. */
function isKnown(conversation: Conversation): boolean {
  return conversation.following !== 'quiet'
}

function rowOf(setting: Setting, conversation: Conversation): StatusRow {
  const next = nextStep(setting, conversation)
  return {
    id: conversation.id,
    contact: conversation.contact.name,
    address: conversation.contact.address,
    stage: conversation.stage.name === 'closed' ? `closed: ${conversation.stage.outcome}` : conversation.stage.name,
    following: conversation.following,
    next: next === null ? null : { kind: next.kind, at: next.dueAt, because: next.because },
  }
}

function waitingIn(conversation: Conversation): WaitingRow[] {
  const contact = conversation.contact.name || conversation.contact.address
  const rows = Object.values(conversation.followUps).flatMap((followUp) => waitingFor(contact, followUp))
  if (conversation.following !== 'unsure') return rows
  return [...rows, { contact, kind: 'outreach', since: conversation.askedAt, what: 'whether to follow up at all' }]
}

function waitingFor(contact: string, followUp: FollowUp): WaitingRow[] {
  const { state, kind } = followUp
  if (state.status === 'asking')
    return [{ contact, kind, since: state.askedAt, what: `your word on version ${state.draft.version}` }]
  if (state.status === 'lacking') return [{ contact, kind, since: state.askedAt, what: 'a concrete detail from you' }]
  return []
}

function health(status: Status, input: CommandInput): number {
  const well = status.minutesSinceRead !== null && status.minutesSinceRead <= HEALTHY_MINUTES
  input.streams.stdout.write(`${well ? 'well' : 'not well'}: ${readLine(status)}\n`)
  return well ? exitCode.well : exitCode.failed
}

function readLine(status: Status): string {
  if (status.minutesSinceRead === null) return 'the mailbox has not been read yet'
  const minutes = Math.max(0, status.minutesSinceRead)
  const ago =
    minutes === 0
      ? 'less than a minute'
      : minutes === 1
        ? '1 minute'
        : minutes < 120
          ? `${minutes} minutes`
          : `${Math.floor(minutes / 60)} hours`
  return `mailbox last read ${ago} ago`
}

function describe(status: Status, zone: string, input: CommandInput): string {
  const bold = (text: string) => styleText('bold', text, { stream: input.streams.stdout as NodeJS.WriteStream })
  const at = (instant: string) => describeTime(instant, zone, zone)
  const parts = [bold(readLine(status)) + (status.fault === null ? '' : `; last trouble: ${status.fault}`)]
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
  for (const row of status.parked)
    parts.push(`Something failed for good in ${row.conversation || 'a mail to you'}: ${row.failure}`)
  return parts.join('\n\n')
}
