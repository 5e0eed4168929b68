// One month after a meeting: the mark at which the second thank-you is due.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed } from '../conversation/conversation.ts'
import { addMonths } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'

/** Counted from the meeting's end by the owner's calendar, clamped to the month's end: 31 January gives 28 February. */
export function monthMark(meeting: Agreed, cadence: Cadence): Instant {
  return addMonths(meeting.end, cadence.monthNote.afterMonths, cadence.zone)
}
