// The talk that a note looks back on, also long after everything about it is settled.

import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { agreedMeeting } from '../followups/agreed-meeting.ts'

/** Null when there was none, and while a time still waits for the owner's word. */
export function talkOf(conversation: Conversation): Agreed | null {
  const { stage } = conversation
  return agreedMeeting(conversation) ?? (stage.name === 'closed' ? stage.meeting : null)
}
