// When and where a meeting takes place, as two lines of a mail to the owner.

import type { Agreed } from '../conversation/conversation.ts'
import { describeTime } from '../meeting/describe-time.ts'

const how = { video: 'by video', phone: 'by phone', 'in-person': 'in person' } as const

/** `When:` in the zone of the meeting and the owner's, and `Where:` as far as known. A link is never broken. */
export function whenAndWhere(meeting: Agreed, ownerZone: string): string {
  const where = meetingPlace(meeting)
  const when = `When:   ${describeTime(meeting.start, meeting.zone, ownerZone)}`
  return where === null ? when : `${when}\nWhere:  ${where}`
}

/** "by video, https://…", or only what is known of it; null where nothing is. */
export function meetingPlace({ medium, place }: Agreed): string | null {
  const plain = place?.replace(/\s+/g, ' ').trim() ?? ''
  const parts = [medium === null ? '' : how[medium], plain].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(', ')
}
