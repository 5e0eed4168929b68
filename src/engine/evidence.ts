// Looks in a message for proof that an advice was followed, and tells the conversation of it. Whose message it is otherwise does
// not matter here.

import { evidenceIn, type Seen } from '../conversation/evidence.ts'
import type { Message } from '../mail/message.ts'
import { cluesIn } from '../store/clues.ts'
import type { InboxRow } from '../store/inbox.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** Call it in the transaction in which the message is settled. What lies in Junk, and what we wrote, proves nothing. */
export function lookForEvidence(parts: Parts, row: InboxRow, message: Message): void {
  const clues = row.role === 'junk' ? [] : cluesIn(parts.database)
  if (clues.length === 0) return
  const own = isOwn(parts, message)
  if (own === 'service' || (own === 'owner') !== (row.role === 'sent')) return
  const seen = seenIn(row, message)
  for (const clue of clues) {
    const evidence = evidenceIn(clue, seen)
    if (evidence === null) continue
    const key = `evidence:${clue.conversationId}:${clue.number}:${evidence.messageId}`
    step(parts, clue.conversationId, key, {
      at: parts.clock.now(),
      type: 'evidence-found',
      number: clue.number,
      evidence,
    })
  }
}

function isOwn({ identity }: Parts, { from }: Message): 'owner' | 'service' | null {
  const address = from[0]?.address.toLowerCase() ?? ''
  if (identity.service.includes(address)) return 'service'
  return identity.addresses.includes(address) ? 'owner' : null
}

function seenIn(row: InboxRow, message: Message): Seen {
  const { messageId, from, to, cc, subject, text } = message
  const lies = row.role === 'sent' ? 'sent' : 'elsewhere'
  return { messageId, at: row.receivedAt, lies, from, to: [...to, ...cc], subject, text }
}
