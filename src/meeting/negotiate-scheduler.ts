// What a booking service's mail does to the negotiation: it is the contact's yes, move or no. A calendar part that comes with
// it tells the time exactly, whoever is its organizer.

import type { CalendarEvent } from './calendar-event.ts'
import { noteCalendars } from './negotiate-calendar.ts'
import type { Negotiation, Said } from './negotiation.ts'
import { agreed, calledOff } from './offers.ts'
import { readPlace } from './place.ts'
import type { SchedulerNotice } from './scheduler.ts'

export function negotiateScheduler(
  before: Negotiation,
  said: Said,
  notice: SchedulerNotice,
  events: readonly CalendarEvent[],
): Negotiation {
  const event = events.find((each) => each.start !== null)
  const inEvent = event ? readPlace(event.description, event) : notice.place
  const place = [notice.place, inEvent].find((each) => each.place !== null) ?? before.place ?? notice.place
  const known: Negotiation = { ...noteCalendars(before, said, events), place }
  if (notice.action === 'cancelled') return calledOff(known, notice.quote, 'The booking was cancelled.')
  const start = event?.start ?? notice.start
  if (start === null) return before
  const because = notice.action === 'moved' ? 'The booking was moved.' : 'A scheduler confirmed the booking.'
  const sameStart = notice.start === start
  const end = event?.end ?? (sameStart ? notice.end : null)
  const minutes = end ? Math.round((Date.parse(end) - Date.parse(start)) / 60_000) : (before.minutes ?? null)
  const zone = event?.zone ?? notice.zone
  return agreed({ ...known, minutes }, { start, end, zone }, { quote: notice.quote, because, source: 'scheduler' })
}
