// What stands in a row of the outbox, in words for people: what it is, how it stands, and what has come of it since.

import type { KindName } from '../conversation/conversation.ts'
import { calledName, draftOf } from '../conversation/decision.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { kindWords } from '../owner/mail-words.ts'
import { openApprovals } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { printableLine } from './printable.ts'

/** "thank-you"; of a mail to the owner, what it is about. */
export function kindOf({ audience, followUp }: OutboxRow): string {
  const name = followUp.split(':')[0] ?? ''
  const words = Object.hasOwn(kindWords, name) ? kindWords[name as KindName] : name
  return audience === 'contact' ? words : `mail to you${words === '' ? '' : `: ${words}`}`
}

/** "thank-you for Maria Chen". */
export function called(database: Database, row: OutboxRow): string {
  const conversation = readConversation(database, row.conversationId)
  const name = conversation === null ? row.recipient : calledName(conversation)
  return row.audience === 'owner' ? kindOf(row) : `${kindOf(row)} for ${printableLine(name, 60)}`
}

export function stateOf(row: OutboxRow, now: string): string {
  switch (row.state) {
    case 'ready':
      if (row.reply !== '') return 'put off, tried again'
      return row.notBefore > now ? 'approved, waits for its time' : 'approved, leaves next'
    case 'claimed':
    case 'body-started':
      return 'leaving now'
    case 'sent':
      return 'sent'
    case 'refused':
      return 'refused'
    case 'unknown':
      return 'may have gone out'
    case 'held':
      return 'held by you'
    case 'withdrawn':
      return 'taken back'
  }
}

/** When it leaves, or when it came to its end; '' where neither is known. */
export function momentOf(row: OutboxRow, zone: string): string {
  const at = row.state === 'ready' ? row.notBefore : row.state === 'held' ? '' : row.settledAt
  return at === '' ? '' : describeTime(at, zone, zone)
}

/** "It has come back to you as version 2: …", or '' when nothing newer waits for the owner. */
export function comeBackAs(database: Database, row: OutboxRow): string {
  const followUp = readConversation(database, row.conversationId)?.followUps[row.followUp]
  const status = followUp?.state.status
  const draft = followUp === undefined ? null : draftOf(followUp)
  if (draft === null || draft.version <= row.version || (status !== 'asking' && status !== 'snoozed')) return ''
  const code = newestCode(database, row.conversationId, row.followUp, draft.version)
  const how = code === null ? 'it is on its way to you, with its code' : `\`thanktwice approve ${code}\` sends it`
  return ` It has come back to you as version ${draft.version}: ${how}.`
}

/** The code under which the owner was last asked about this version; null while that mail is still to be written. */
export function newestCode(
  database: Database,
  conversationId: string,
  followUp: string,
  version: number,
): string | null {
  const approval = openApprovals(database).findLast(
    (one) => one.conversationId === conversationId && one.followUp === followUp && one.version === version,
  )
  return approval?.code ?? null
}
