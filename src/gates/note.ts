// A note as the gates see it, and what they find. Data only; the names are those of the contract of `thanktwice gates`.

import type { Instant } from '../mail/message.ts'

export const NOTE_KINDS = [
  'outreach',
  'nudge',
  'confirmation',
  'thank-you',
  'month-note',
  'referral-report',
  'gracious-no',
  'keep-in-touch',
  'news',
  'questions',
] as const

/** `questions` is no note: a list for the owner's own use, one question a line. */
export type NoteKind = (typeof NOTE_KINDS)[number]

/** A note to somebody else that exists already. */
export type OtherNote = {
  readonly contact: string
  /** '' when it is not known. */
  readonly address: string
  readonly organisation: string | null
  readonly kind: string
  readonly body: string
}

/** Everything a gate may look at. Facts that are missing are null or empty, never left out. */
export type Note = {
  readonly kind: NoteKind
  readonly owner: { readonly name: string; readonly signature: string }
  readonly contact: { readonly name: string; readonly address: string; readonly organisation: string | null }
  /** The name of whoever introduced them. */
  readonly referrer: string | null
  /** What was written so far, oldest first. */
  readonly thread: readonly { readonly from: 'owner' | 'contact'; readonly text: string }[]
  /** The owner's notes on the meeting without the private lines; '' when there are none. */
  readonly debrief: string
  /** The private lines, without their mark. */
  readonly privateNotes: readonly string[]
  /** What the owner did with the advice. */
  readonly done: readonly string[]
  /** What the owner's configuration tells about him. */
  readonly known: readonly string[]
  readonly meeting: { readonly start: Instant; readonly zone: string; readonly medium: string | null } | null
  readonly others: readonly OtherNote[]
  readonly subject: string
  readonly body: string
}

export type Level = 'warn' | 'stop'

export type Finding = {
  readonly gate: string
  readonly level: Level
  /** The passage that caused it, verbatim, or null where something is missing. */
  readonly words: string | null
  /** One sentence for the owner. */
  readonly because: string
}

export type Gate = (note: Note) => readonly Finding[]
