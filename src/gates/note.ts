// A note as the gates see it, and what they find. Data only; the names are those of the contract of `thanktwice gates`.

import type { KindName } from '../conversation/conversation.ts'
import type { Instant } from '../mail/message.ts'

export type NoteKind =
  | Extract<KindName, 'nudge' | 'thank-you' | 'month-note'>
  | 'outreach'
  | 'confirmation'
  | 'referral-report'
  | 'gracious-no'
  | 'keep-in-touch'
  | 'news'

/** Everything a gate may look at. Facts that are missing are null or empty, never left out. */
export type Note = {
  readonly kind: NoteKind
  readonly owner: { readonly name: string; readonly signature: string }
  readonly contact: { readonly name: string; readonly address: string; readonly organisation: string | null }
  /** What was written so far, oldest first. */
  readonly thread: readonly { readonly from: 'owner' | 'contact'; readonly text: string }[]
  /** The owner's notes on the meeting without the private lines; '' when there are none. */
  readonly debrief: string
  /** What the owner did with the advice. */
  readonly done: readonly string[]
  readonly meeting: { readonly start: Instant; readonly zone: string } | null
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
