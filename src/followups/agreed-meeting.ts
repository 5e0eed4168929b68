// The meeting around which follow-ups are planned.

import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { earlier, later } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'

/** The meeting both sides stand behind; null while a time read from prose still waits for the owner's word. */
export function agreedMeeting(conversation: Conversation): Agreed | null {
  const { following, stage } = conversation
  if (following !== 'yes') return null
  if (stage.name === 'met') return stage.meeting
  return stage.name === 'scheduled' && stage.confirmedAt !== null ? stage.meeting : null
}

/**
 * What prepares for a meeting is due at its hour, or when the meeting became known if that was later: a talk that is
 * agreed for tomorrow still gets its questions. One that became known after it had begun needs none.
 */
export function onceKnown({ stage }: Conversation, hour: Instant): Instant {
  if (stage.name !== 'scheduled' || stage.confirmedAt === null) return hour
  return earlier(stage.confirmedAt, stage.meeting.start) === stage.meeting.start ? hour : later(hour, stage.confirmedAt)
}
