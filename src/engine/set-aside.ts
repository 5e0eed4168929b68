// A message that could not be read: it keeps its row and its reason, it stops what was about to go to its sender if that is a
// contact, and then the owner is told to look at it himself. Nothing is lost in silence.

import type { Conversation } from '../conversation/conversation.ts'
import { matchConversation } from '../conversation/match.ts'
import type { Reading } from '../conversation/reading.ts'
import { rawHeader } from '../mail/raw-header.ts'
import { readIds } from '../mail/references.ts'
import { lookupIn } from '../store/conversations.ts'
import { type InboxRow, settleMessage } from '../store/inbox.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { rawTrace } from './raw-trace.ts'
import { step } from './step.ts'

/** Gives the conversation that it belongs to, or null. `because` is a sentence for the owner. */
export function setAside(parts: Parts, row: InboxRow, because: string): string | null {
  const trace = rawTrace(row.raw)
  const { from, subject, references } = trace
  const conversation = matchConversation(trace, lookupIn(parts.database))?.conversation ?? null
  settleMessage(parts.database, row.id, { state: 'unreadable', conversationId: conversation?.id ?? null, because })
  if (conversation === null || from === null || parts.identity.addresses.includes(from.address))
    return conversation?.id ?? null
  const reading: Reading = {
    ...blank(conversation, row),
    from,
    subject,
    references,
    messageId: readIds(rawHeader(row.raw)('message-id'))[0] ?? null,
    because: `it could not be read: ${because}`,
  }
  step(parts, conversation.id, `message:${row.identity}`, {
    at: parts.clock.now(),
    type: 'message-read',
    reading,
    past: isPast(parts, row.receivedAt),
  })
  return conversation.id
}

function blank(
  conversation: Conversation,
  row: InboxRow,
): Omit<Reading, 'from' | 'subject' | 'references' | 'messageId' | 'because'> {
  return {
    date: row.receivedAt,
    sender: 'contact',
    by: 'contact',
    kind: 'reply',
    newText: '',
    unreadable: true,
    forwarded: null,
    answer: 'none',
    absentUntil: null,
    parkedUntil: conversation.parkedUntil,
    bounce: null,
    referrals: [],
    negotiation: null,
    thanks: false,
    addressesUs: false,
    quote: null,
  }
}
