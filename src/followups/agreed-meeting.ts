// The meeting around which follow-ups are planned, and the debrief that belongs to it.

import type { Agreed, Conversation, Debrief } from '../conversation/conversation.ts'

/** The meeting both sides stand behind; null while a time read from prose still waits for the owner's word. */
export function agreedMeeting(conversation: Conversation): Agreed | null {
  const { following, stage } = conversation
  if (following !== 'yes') return null
  if (stage.name === 'met') return stage.meeting
  return stage.name === 'scheduled' && stage.confirmedAt !== null ? stage.meeting : null
}

/** The owner's notes on this meeting; what he told of an earlier meeting with the same contact does not count. */
export function debriefOf(conversation: Conversation, meeting: Agreed): Debrief | null {
  const { debrief } = conversation
  if (debrief === null) return null
  return meeting.number === 1 || Date.parse(debrief.at) >= Date.parse(meeting.start) ? debrief : null
}
