// The pieces into which a text is cut before times are made of them. Data only.

import type { DayPart } from './time-vocabulary.ts'

export type Clock = {
  readonly hour: number
  readonly minute: number
  /** Whether the words leave no choice between morning and afternoon. */
  readonly sure: boolean
  readonly half: 'am' | 'pm' | null
}

/** A day as the words name it, before a calendar is opened. */
export type DayWords = {
  /** 1 = Monday. */
  readonly weekday?: number
  /** How the weekday is meant: `next Friday`, `this Friday`, `coming Friday`. */
  readonly which?: 'next' | 'this' | 'coming' | 'last'
  /** Weeks to add: "a week from Tuesday". */
  readonly plusWeeks?: number
  readonly day?: number
  readonly month?: number
  readonly year?: number
  /** The other reading of 3/4, where both are days. */
  readonly swapped?: { readonly month: number; readonly day: number }
  /** "That day": the day last named. */
  readonly lastNamed?: boolean
  /** Days from today. */
  readonly fromToday?: number
}

/** A whole week: so many weeks from this one, the week of a day, or an ISO week. */
export type WeekWords = {
  readonly plusWeeks?: number
  readonly of?: DayWords
  readonly iso?: number
  readonly after?: boolean
}

export type Mark =
  | 'at' | 'on' | 'after' | 'before' | 'between' | 'from' | 'range'
  | 'or' | 'and' | 'comma' | 'slash' | 'open' | 'close' | 'colon' | 'filler' | 'any' // biome-ignore format: one line

export type Piece =
  | { readonly kind: 'day'; readonly day: DayWords; readonly rangeTo?: DayWords; readonly orDay?: DayWords }
  | { readonly kind: 'clock'; readonly clock: Clock; readonly approximate?: boolean }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'week'; readonly week: WeekWords }
  | {
      readonly kind: 'zone'
      readonly zone: string | null
      readonly whose?: 'mine' | 'yours'
      readonly among?: readonly string[]
    }
  | { readonly kind: 'length'; readonly minutes: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'noise' }
  /** The end of a sentence or of a line that stands for itself. */
  | { readonly kind: 'end'; readonly question: boolean }

export type Item = Piece & { readonly index: number; readonly end: number }
