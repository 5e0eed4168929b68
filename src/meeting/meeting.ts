// What a meeting is, while it is negotiated and after. Data only: negotiation.ts decides how messages change it.

import type { Instant } from '../mail/message.ts'

export type Medium = 'video' | 'phone' | 'in-person'

/** A definite time on offer. `end` is null when neither stated nor implied by a length. */
export type Option = { readonly start: Instant; readonly end: Instant | null }

/** Where and how: the join link, the number to call or the address, as written. */
export type Place = { readonly medium: Medium | null; readonly place: string | null }

/**
 * The meeting as the messages so far leave it. `quote` is the sentence (or the calendar summary) that proves it, and
 * `source` says whether it came from prose, a calendar part or a scheduler's mail.
 */
export type Meeting = Place & {
  readonly status: 'proposed' | 'scheduled' | 'cancelled'
  /** Null unless scheduled. */
  readonly start: Instant | null
  readonly end: Instant | null
  /** IANA zone in which the time was meant, or null. */
  readonly zone: string | null
  /** The length if stated, else null. */
  readonly minutes: number | null
  /** The open offers in order of time. */
  readonly options: readonly Option[]
  readonly source: 'prose' | 'calendar' | 'scheduler'
  readonly quote: string
}
