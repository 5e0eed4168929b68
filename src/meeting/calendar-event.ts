// What a VEVENT says, with every time as an instant. Data only: calendar.ts reads.

import type { Address, Instant } from '../mail/message.ts'

export type Attendee = Address & {
  /** PARTSTAT in lower case: `needs-action`, `accepted`, `declined`, `tentative`, `delegated`. */
  readonly partstat: string
}

export type CalendarEvent = {
  /** METHOD in upper case; null where neither the part nor the Content-Type has one. */
  readonly method: string | null
  readonly uid: string | null
  readonly sequence: number
  /** DTSTAMP. */
  readonly stamp: Instant | null
  /** Null for all-day entries and where the start cannot be read. */
  readonly start: Instant | null
  readonly end: Instant | null
  readonly allDay: boolean
  /** IANA zone of the start; null for UTC times. */
  readonly zone: string | null
  /** STATUS in lower case; else null. */
  readonly status: string | null
  readonly organizer: Address | null
  readonly attendees: readonly Attendee[]
  readonly summary: string
  readonly description: string
  readonly location: string | null
  /** The link to join, from URL, CONFERENCE, X-GOOGLE-CONFERENCE, X-MICROSOFT-SKYPETEAMSMEETINGURL. */
  readonly link: string | null
  readonly recurring: boolean
  /** RECURRENCE-ID as an instant: the event stands for this one occurrence. */
  readonly recurrenceId: Instant | null
}
