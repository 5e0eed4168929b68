// Rings every alarm that is due. The memory of what is due is in the store; whoever wakes us only wakes us.

import { addHours } from '../conversation/times.ts'
import { dueConversations, readConversation, saveConversation } from '../store/conversations.ts'
import { lastJournalId } from '../store/journal.ts'
import { StoreFault } from '../store/store-fault.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** Says how many rang. */
export function ringAlarms(parts: Parts): number {
  const { database, clock } = parts
  const now = clock.now()
  const due = dueConversations(database, now)
  for (const { id } of due) {
    try {
      step(parts, id, `alarm:${id}:${lastJournalId(database, id)}`, { at: now, type: 'alarm-rang' })
    } catch (error) {
      if (StoreFault.is(error)) throw error
      parts.log.error({ conversation: id, error }, 'an alarm could not be decided; the others ring all the same')
    }
  }
  for (const { id } of dueConversations(database, now)) postpone(parts, id)
  return due.length
}

/** An alarm that still stands in the past after it rang is a bug of ours; it must not spin. */
function postpone(parts: Parts, id: string): void {
  const conversation = readConversation(parts.database, id)
  if (conversation === null) return
  parts.log.error({ conversation: id }, 'an alarm did not settle; it rings again in an hour')
  saveConversation(parts.database, conversation, addHours(parts.clock.now(), 1))
}
