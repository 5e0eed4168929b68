// The owner's rhythm: after how long, on which days and in which hours things become due. Data; the arithmetic is times.ts,
// and where the public holidays of a place are known from is config/'s business.

import type { Day } from '../mail/message.ts'

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A time of day, `07:00`, in the owner's zone. */
export type TimeOfDay = string

/** A country or a part of one, by the days on which its offices are closed. */
export type HolidayPlace = {
  /** ISO 3166: `AT`, `DE-BY`. */
  readonly name: string
  /** A table and no guess: the same answer for the same day, whenever it is asked and however often. */
  readonly isHoliday: (day: Day) => boolean
}

export type Cadence = {
  /** The owner's IANA zone. */
  readonly zone: string
  readonly businessDays: readonly Weekday[]
  /** Single days on which the owner does not work. */
  readonly holidays: readonly Day[]
  /** The places whose holidays are his as well. Those of a contact are not known. */
  readonly holidayPlaces: readonly HolidayPlace[]
  /** Contacts are written to only between these times, on any day (by the contact's clock where its zone is known, else the owner's). */
  readonly writingHours: { readonly from: TimeOfDay; readonly to: TimeOfDay }
  readonly nudge: { readonly afterBusinessDays: number; readonly atMost: number }
  /** After so many business days without an answer somebody else there is thought of; 0: never. */
  readonly secondPerson: { readonly afterBusinessDays: number }
  /** Only of a meeting that was agreed more than so many days before. */
  readonly confirmation: { readonly beforeHours: number; readonly agreedBeforeDays: number }
  readonly questions: { readonly beforeHours: number }
  readonly card: { readonly beforeHours: number; readonly notBefore: TimeOfDay }
  readonly debrief: { readonly afterMinutes: number; readonly againAt: TimeOfDay }
  readonly thankYou: {
    /** Drafted at this time on the day after the meeting when no debrief has come by then. */
    readonly latestDraftAt: TimeOfDay
    readonly remindAfterHours: readonly number[]
    readonly withinHours: number
  }
  readonly monthCheck: { readonly beforeDays: number }
  readonly monthNote: { readonly afterMonths: number }
  readonly referralReport: { readonly afterDays: number }
  /** `atMostAYear` 0: never. */
  readonly keepInTouch: { readonly everyMonths: number; readonly atMostAYear: number }
}
