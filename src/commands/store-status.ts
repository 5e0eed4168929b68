// What one store tells about its mailbox: every conversation, what waits for the owner, and how long ago the mailbox was read.

import type { Conversation, FollowUp } from '../conversation/conversation.ts'
import { nextStep } from '../conversation/plan.ts'
import type { Setting } from '../conversation/setting.ts'
import { allConversations } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { parkedEffects } from '../store/effects.ts'
import { readMeta } from '../store/meta.ts'
import { outboxIn } from '../store/outbox.ts'

/** A mailbox unread for longer than this is not well. */
const HEALTHY_MINUTES = 30

export type StoreStatus = {
  readonly lastRead: string | null
  readonly minutesSinceRead: number | null
  readonly fault: string | null
  /** When the last two weeks were last looked over again, and how many messages that has found that were missed at first. */
  readonly reviewedAt: string | null
  readonly missed: number
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

/** `now` decides only how long ago the mailbox was read. */
export function readStatus(database: Database, setting: Setting, now: string): StoreStatus {
  const conversations = allConversations(database)
  const lastRead = readMeta(database, 'last-scan')
  return {
    lastRead,
    minutesSinceRead: lastRead === null ? null : Math.floor((Date.parse(now) - Date.parse(lastRead)) / 60_000),
    fault: readMeta(database, 'last-fault') || null,
    reviewedAt: readMeta(database, 'reviewed'),
    missed: Number(readMeta(database, 'missed') ?? 0),
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

/** Whether the mailbox was read lately. */
export function isWell({ minutesSinceRead }: StoreStatus): boolean {
  return minutesSinceRead !== null && minutesSinceRead <= HEALTHY_MINUTES
}

/** How long ago something was, in words: `1 minute`, `3 hours`. */
export function agoWords(minutesAgo: number): string {
  const minutes = Math.max(0, minutesAgo)
  if (minutes === 0) return 'less than a minute'
  if (minutes === 1) return '1 minute'
  return minutes < 120 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours`
}
