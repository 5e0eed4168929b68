// The table of notes that wait for the owner's word, each with the code under which it can be approved.

import type { Conversation, FollowUp } from '../conversation/conversation.ts'
import { calledName } from '../conversation/decision.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { kindWords } from '../owner/mail-words.ts'
import { openApprovals } from '../store/approvals.ts'
import { allConversations } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import type { Style } from './outbox.ts'
import { printableLine } from './printable.ts'
import { table } from './table.ts'

export type Waiting = {
  /** Null while the mail that asks for his word is still to be written. */
  readonly code: string | null
  readonly contact: string
  readonly address: string
  readonly kind: FollowUp['kind']
  readonly version: number
  /** Since when he is asked; null where he put it off. */
  readonly since: string | null
  /** Until when he put it off. */
  readonly until: string | null
  readonly expires: string | null
}

/** All of them, the longest asked first. */
export function waitingNotes(database: Database): Waiting[] {
  const approvals = openApprovals(database)
  const rows = allConversations(database).flatMap((conversation) =>
    Object.values(conversation.followUps).flatMap((followUp) => waiting(conversation, followUp, approvals)),
  )
  return rows.sort((a, b) => ((a.since ?? a.until ?? '') < (b.since ?? b.until ?? '') ? -1 : 1))
}

function waiting(
  conversation: Conversation,
  { key, kind, state }: FollowUp,
  approvals: ReturnType<typeof openApprovals>,
): Waiting[] {
  if (state.status !== 'asking' && state.status !== 'snoozed') return []
  const { version } = state.draft
  const approval = approvals.findLast(
    (one) => one.conversationId === conversation.id && one.followUp === key && one.version === version,
  )
  return [
    {
      code: approval?.code ?? null,
      contact: calledName(conversation),
      address: conversation.contact.address,
      kind,
      version,
      since: state.status === 'asking' ? state.askedAt : null,
      until: state.status === 'snoozed' ? state.until : null,
      expires: approval?.expiresAt ?? null,
    },
  ]
}

export function tableOfWaiting(rows: readonly Waiting[], now: string, zone: string, strong: Style): string {
  if (rows.length === 0) return 'No note waits for your word.'
  const at = (instant: string | null) => (instant === null ? '' : describeTime(instant, zone, zone))
  return table([
    ['CODE', 'CONTACT', 'KIND', 'VERSION', 'SINCE', 'EXPIRES'].map(strong),
    ...rows.map((row) => [
      row.code ?? 'not yet mailed',
      printableLine(row.contact, 50),
      kindWords[row.kind],
      String(row.version),
      row.until === null ? at(row.since) : `put off until ${at(row.until)}`,
      row.expires !== null && row.expires <= now ? 'expired' : at(row.expires),
    ]),
  ])
}
