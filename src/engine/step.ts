// THE transaction: load, decide, save state, journal, effects, and the bytes of what was approved. There is no await in it, so
// nothing can come between.

import type { Conversation } from '../conversation/conversation.ts'
import { decide } from '../conversation/decide.ts'
import { askedVersion, type Decision } from '../conversation/decision.ts'
import type { Effect } from '../conversation/effect.ts'
import type { Event } from '../conversation/event.ts'
import { nextWake } from '../conversation/plan.ts'
import { endApprovals } from '../store/approvals.ts'
import { readConversation, saveConversation } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import { isDecided, writeJournal } from '../store/journal.ts'
import { addToOutbox, type Outgoing, settleNote, withdrawNote } from '../store/outbox.ts'
import { purposeOf } from './freeze.ts'
import { tellOthers } from './introductions.ts'
import type { Parts } from './parts.ts'

/** A note is to leave whose bytes were not made before the transaction; nothing was changed. */
export class NotFrozen extends Error {
  override readonly name = 'NotFrozen'
}

/**
 * Decides about one event, once: the same `eventKey` again answers null and changes nothing. `frozen` holds the bytes of the
 * notes that it may approve.
 * Throws (and rolls back) when the conversation does not exist or the decision fails: both are bugs.
 */
export function step(
  parts: Parts,
  conversationId: string,
  eventKey: string,
  event: Event,
  frozen: readonly Outgoing[] = [],
): Decision | null {
  const { database, setting } = parts
  return database
    .transaction(() => {
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
      voidApprovals(parts, conversation, decision)
      for (const effect of decision.effects) take(parts, conversationId, effect, event.at, frozen)
      tellOthers(parts, conversation, decision.conversation, eventKey, event.at, (id, key, told) => {
        step(parts, id, key, told)
      })
      return decision
    })
    .immediate()
}

/** What leaves or is taken back does so here; everything else waits for its turn. */
function take(
  { database }: Parts,
  conversationId: string,
  effect: Effect,
  at: string,
  frozen: readonly Outgoing[],
): void {
  switch (effect.effect) {
    case 'withdraw-note':
      withdrawNote(database, conversationId, effect.followUp, effect.version, effect.because)
      return
    case 'settle-note':
      settleNote(database, { ...effect, conversationId, at })
      return
    case 'send-note': {
      const purpose = purposeOf(conversationId, effect.followUp, effect.draft.version)
      const note = frozen.find((one) => one.purpose === purpose && one.notBefore === effect.notBefore)
      if (note === undefined) throw new NotFrozen(`the bytes of ${purpose} were not frozen`)
      addToOutbox(database, note)
      return
    }
    default:
      addEffect(database, conversationId, effect)
  }
}

/** A token counts only as long as the owner is asked about the very version that it was made for. */
function voidApprovals({ database }: Parts, before: Conversation, { conversation, because }: Decision): void {
  for (const followUp of Object.values(conversation.followUps)) {
    if (followUp === before.followUps[followUp.key]) continue
    const { key } = followUp
    endApprovals(
      database,
      { conversationId: conversation.id, followUp: key, except: askedVersion(followUp) },
      'void',
      because,
    )
  }
}
