// Rings every alarm that is due. The memory of what is due is in the store; whoever wakes us only wakes us.

import { addHours } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { dueConversations, readConversation, saveConversation } from '../store/conversations.ts'
import { lastJournalId } from '../store/journal.ts'
import { StoreFault } from '../store/store-fault.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** So many reach the disk in one transaction: each alone would take as long. */
const TOGETHER = 50

/** Says how many rang. */
export function ringAlarms(parts: Parts): number {
  const { database, clock } = parts
  const now = clock.now()
  const due = dueConversations(database, now)
  for (let first = 0; first < due.length; first += TOGETHER) {
    const together = due.slice(first, first + TOGETHER)
    database
      .transaction(() => {
        for (const { id } of together) ring(parts, id, now)
      })
      .immediate()
  }
  for (const { id } of dueConversations(database, now)) postpone(parts, id)
  return due.length
}

/** In the transaction of its neighbours, but a decision that fails undoes nothing of theirs. */
function ring(parts: Parts, id: string, now: Instant): void {
  try {
    step(parts, id, `alarm:${id}:${lastJournalId(parts.database, id)}`, { at: now, type: 'alarm-rang' })
  } catch (error) {
    if (StoreFault.is(error)) throw error
    parts.log.error({ conversation: id, error }, 'an alarm could not be decided; the others ring all the same')
  }
}

/** An alarm that still stands in the past after it rang is a bug of ours; it must not spin. */
function postpone(parts: Parts, id: string): void {
  const conversation = readConversation(parts.database, id)
  if (conversation === null) return
  parts.log.error({ conversation: id }, 'an alarm did not settle; it rings again in an hour')
  saveConversation(parts.database, conversation, addHours(parts.clock.now(), 1))
}
