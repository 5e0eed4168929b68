// What a decision asks for, in the imperative. The engine does it after the decision is saved, never before.

import type { Address, Instant } from '../mail/message.ts'
import type { About } from './command.ts'
import type { Agreed, Draft, KindName } from './conversation.ts'

export type Effect =
  | { readonly effect: 'write-draft'; readonly followUp: string; readonly kind: KindName }
  /** Its bytes are frozen in the very transaction that decided it. */
  | {
      readonly effect: 'send-note'
      readonly followUp: string
      readonly kind: KindName
      readonly draft: Draft
      readonly notBefore: Instant
    }
  /** Takes an approved note back, unless it has begun to leave. */
  | { readonly effect: 'withdraw-note'; readonly followUp: string; readonly version: number; readonly because: string }
  /** The owner's word on a note of which nobody knew whether it went out. */
  | {
      readonly effect: 'settle-note'
      readonly followUp: string
      readonly version: number
      readonly sent: boolean
      readonly because: string
    }
  | { readonly effect: 'mail-owner'; readonly mail: OwnerMail }

/** A mail to the owner, as data; owner/ puts it into words. */
export type OwnerMail =
  /** A mail that reads like an outreach: "Shall I follow up with …?" */
  | { readonly mail: 'outreach-question'; readonly quote: string }
  /** The owner addressed us in an outreach: what we will do now. */
  | { readonly mail: 'noticed' }
  /** Logged, moved or cancelled from a calendar part or a scheduler's mail. */
  | { readonly mail: 'meeting-logged'; readonly change: 'logged' | 'moved' | 'cancelled'; readonly meeting: Agreed }
  | {
      readonly mail: 'approval'
      readonly followUp: string
      readonly kind: KindName
      readonly draft: Draft
      readonly because: string
      readonly reminder: number
    }
  /** After `send`: to whom it leaves when, and how to stop it. */
  | {
      readonly mail: 'receipt'
      readonly followUp: string
      readonly kind: KindName
      readonly version: number
      readonly to: Address
      readonly leavesAt: Instant
    }
  /** "Did this go out?" */
  | {
      readonly mail: 'went-out'
      readonly followUp: string
      readonly kind: KindName
      readonly draft: Draft
      readonly because: string
    }
  | { readonly mail: 'detail-wanted'; readonly followUp: string; readonly kind: KindName; readonly reminder: number }
  /** A follow-up that goes to the owner himself: time-check, questions, card, debrief, month-check. */
  | { readonly mail: 'told'; readonly followUp: string; readonly kind: KindName; readonly meeting: Agreed | null }
  /** The transcript for a mail of his: what was understood, what was done, what follows. */
  | {
      readonly mail: 'answer'
      /** The subject's last words: "thank-you sent". */
      readonly title: string
      readonly understood: string
      readonly done: readonly string[]
      readonly meeting: Agreed | null
      /** What an answer to this mail is about; null when nothing more is to be said. */
      readonly about: About | null
    }
  /** An answer of his that does not fit the mail it answers: what was read, and what is possible there. */
  | { readonly mail: 'not-understood'; readonly about: About; readonly read: string; readonly meant: string | null }
  /** Something he should know that he did not ask: "Maria wrote; I hold the nudge." */
  | { readonly mail: 'notice'; readonly title: string; readonly lines: readonly string[] }
