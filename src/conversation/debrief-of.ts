// Which meeting the owner's notes are about.

import type { Agreed, Conversation, Debrief } from './conversation.ts'

/** The owner's notes on this meeting; what he told of an earlier meeting with the same contact does not count. */
export function debriefOf(conversation: Conversation, meeting: Agreed): Debrief | null {
  const { debrief } = conversation
  if (debrief === null) return null
  return meeting.number === 1 || Date.parse(debrief.at) >= Date.parse(meeting.start) ? debrief : null
}
