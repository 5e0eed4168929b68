// A mail was seen that looks as if an advice had been followed: it is kept beside the advice, and shown when the owner is asked.

import type { Conversation } from './conversation.ts'
import { type Decision, stay } from './decision.ts'
import type { Event } from './event.ts'

/** Nothing is ticked by it: that is the owner's word alone. */
export function evidenceFound(before: Conversation, event: Extract<Event, { type: 'evidence-found' }>): Decision {
  const { number, evidence } = event
  const advice = before.advice.find((one) => one.number === number)
  const wanted =
    advice?.state === 'open' && advice.evidence === undefined && advice.notProof?.includes(evidence.messageId) !== true
  if (!wanted) return stay(before, 'that advice waits for no sign')
  const told = before.advice.map((one) => (one === advice ? { ...one, evidence } : one))
  return stay(
    { ...before, advice: told },
    `a mail looks as if advice ${number} had been followed; it is proposed, not counted`,
  )
}
