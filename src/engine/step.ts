// THE transaction: load, decide, save state, journal and effects. There is no await in it, so nothing can come between.

import { decide } from '../conversation/decide.ts'
import type { Decision } from '../conversation/decision.ts'
import type { Event } from '../conversation/event.ts'
import { nextWake } from '../conversation/plan.ts'
import { readConversation, saveConversation } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import { isDecided, writeJournal } from '../store/journal.ts'
import { withdrawNote } from '../store/outbox.ts'
import type { Parts } from './parts.ts'

/**
 * Decides about one event, once: the same `eventKey` again answers null and changes nothing.
 * Throws (and rolls back) when the conversation does not exist or the decision fails: both are bugs.
 */
export function step(parts: Parts, conversationId: string, eventKey: string, event: Event): Decision | null {
  const { database, setting } = parts
  return database.transaction(() => {
    if (isDecided(database, eventKey)) return null
    const conversation = readConversation(database, conversationId)
    if (conversation === null) throw new Error(`no conversation ${conversationId}`)
    const decision = decide(setting, conversation, event)
    saveConversation(database, decision.conversation, nextWake(setting, decision.conversation))
    writeJournal(database, {
      conversationId,
      eventKey,
      event,
      stage: decision.conversation.stage.name,
      because: decision.because,
      effects: decision.effects,
    })
    for (const effect of decision.effects) {
      // Taking back must not wait in a queue behind the very mail that it takes back.
      if (effect.effect === 'withdraw-note')
        withdrawNote(database, conversationId, effect.followUp, effect.version, effect.because)
      else addEffect(database, conversationId, effect)
    }
    return decision
  })()
}
