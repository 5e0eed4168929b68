// The words that a prompt may name, the same in all of them. Nothing that a contact wrote is among them, for a prompt is an
// instruction: what people wrote is data, and stands apart.

import type { Conversation } from '../conversation/conversation.ts'
import type { Setting } from '../conversation/setting.ts'
import { minutesAsked } from '../followups/minutes-asked.ts'
import { spokenDate } from '../followups/spoken-time.ts'
import { cleanText } from './clean-text.ts'
import type { PromptLimits } from './prompt.ts'
import { talkOf } from './talk-of.ts'

/** Dates by the owner's clock; '' where there is nothing. */
export function promptWords(
  conversation: Conversation,
  { owner }: Pick<Setting, 'owner'>,
  limits: PromptLimits,
): Readonly<Record<string, string | number | boolean>> {
  const { thread, askedAt, parkedUntil, absentUntil, followUps } = conversation
  const meeting = talkOf(conversation)
  return {
    ownerName: cleanText(owner.name, 80),
    maxWords: limits.words,
    askedOn: spokenDate(askedAt, owner.zone),
    minutes: minutesAsked(thread.find(({ by }) => by === 'owner')?.text ?? ''),
    parked: parkedUntil !== null,
    wasAway: absentUntil !== null,
    again: Object.values(followUps).some(({ kind, state }) => kind === 'nudge' && state.status === 'sent'),
    metOn: meeting === null ? '' : spokenDate(meeting.start, owner.zone),
    inPerson: meeting?.medium === 'in-person',
  }
}
