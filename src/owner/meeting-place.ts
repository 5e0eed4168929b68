// Where a meeting takes place, as a line of a mail to the owner.

import type { Agreed } from '../conversation/conversation.ts'

const how = { video: 'By video', phone: 'By phone', 'in-person': 'In person' } as const

/** The place as written, after how; null where neither is known. A link is never broken. */
export function meetingPlace(meeting: Agreed): string | null {
  const { medium, place } = meeting
  const plain = place?.replace(/\s+/g, ' ').trim() ?? ''
  if (medium === null) return plain === '' ? null : `Where: ${plain}`
  return plain === '' ? `${how[medium]}.` : `${how[medium]}: ${plain}`
}
