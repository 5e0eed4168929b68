// What a time in prose was read as. Data only: times.ts reads.

import type { Instant } from '../mail/message.ts'

/** Whose words are read, and by which conventions. */
export type ReadingContext = {
  /** When the words were written. */
  readonly at: Instant
  /** The writer's zone: holds wherever the words name none. */
  readonly zone: string
  /** Whether 3/4 is the third of April. */
  readonly dayFirst: boolean
  /** The reader's zone, for "2pm your time"; null where unknown. */
  readonly otherZone?: string | null
  /** The text is a form, not speech: nothing in it is negated or beside the point. */
  readonly form?: boolean
  /** A day under discussion, for a clock time without a day; null or absent: the next time that clock shows it. */
  readonly anchor?: { readonly year: number; readonly month: number; readonly day: number } | null
}

export type TimeReading = {
  readonly start: Instant
  readonly end: Instant | null
  /** A definite time; a window ("after 3", "Thursday morning"); a whole day. */
  readonly kind: 'time' | 'window' | 'day'
  /** The clause says that this does not suit. */
  readonly negated: boolean
  /** The zone that the words state for it, else null. */
  readonly zone: string | null
  /** The sentence it stands in. */
  readonly quote: string
  /** Where its words begin in the text. */
  readonly index: number
  /** A length stated in the same sentence. */
  readonly minutes: number | null
  /** Why a careful reader would ask back, one short sentence; else null. */
  readonly doubt: string | null
  /** Whether the words name the day, and the hour. */
  readonly dayStated: boolean
  readonly hourStated: boolean
  /** The clause puts it forward or says that it suits. */
  readonly affirmed: boolean
  /**
   * Where the week is open: `later` for a bare weekday (another week's may be meant, if that was under discussion), `earlier`
   * for "next Thursday" (some mean the coming one).
   */
  readonly shift: 'later' | 'earlier' | null
}
