// What a booking service's mail does to the negotiation: it is the contact's yes, move or no.

import type { Negotiation } from './negotiation.ts'
import { agreed, calledOff } from './offers.ts'
import type { SchedulerNotice } from './scheduler.ts'

export function negotiateScheduler(before: Negotiation, notice: SchedulerNotice): Negotiation {
  const place =
    notice.place.place === null && notice.place.medium === null ? (before.place ?? notice.place) : notice.place
  const known: Negotiation = { ...before, place }
  if (notice.action === 'cancelled') return calledOff(known, notice.quote, 'The booking was cancelled.')
  if (notice.start === null) return before
  const because = notice.action === 'moved' ? 'The booking was moved.' : 'A scheduler confirmed the booking.'
  return agreed(
    known,
    { start: notice.start, end: notice.end, zone: notice.zone },
    { quote: notice.quote, because, source: 'scheduler' },
  )
}
