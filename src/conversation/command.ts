// What the owner can say in answer to a mail of ours, understood. Data only: owner/read-command.ts reads it from text.

import type { Instant } from '../mail/message.ts'
import type { Referral } from '../mail/referrals.ts'
import type { AdviceKind, KindName } from './conversation.ts'

/** One thing told in answer to a debrief or a month-check. */
export type NotedAdvice = { readonly kind: AdviceKind; readonly text: string }

export type Command =
  | { readonly command: 'send' }
  /** The new text of the note, exactly; it comes back for a last `send`. */
  | { readonly command: 'edit'; readonly text: string }
  | { readonly command: 'skip' }
  /** Stops a note that was approved and has not left. */
  | { readonly command: 'hold' }
  /** He sent an approved note himself. Said at the command line only: no mail is read as this. */
  | { readonly command: 'by-hand' }
  | { readonly command: 'later'; readonly until: Instant }
  | { readonly command: 'yes' }
  | { readonly command: 'no' }
  /** The meeting is at another time than we thought. */
  | { readonly command: 'moved'; readonly start: Instant; readonly end: Instant | null; readonly zone: string }
  | { readonly command: 'cancelled' }
  | { readonly command: 'no-show' }
  | {
      readonly command: 'debrief'
      readonly struck: string | null
      readonly notes: string
      readonly privateNotes: readonly string[]
      readonly advice: readonly NotedAdvice[]
      readonly referrals: readonly Referral[]
    }
  /** Answer to a month-check: by number of the advice, what came of it. */
  | {
      readonly command: 'done'
      readonly items: readonly {
        readonly number: number
        readonly state: 'done' | 'open' | 'dropped'
        readonly outcome: string | null
      }[]
      readonly more: string | null
    }
  /** The one concrete detail that was asked for. */
  | { readonly command: 'detail'; readonly text: string }
  /** `follow 1 3` in answer to the list of what was found on the first start. */
  | { readonly command: 'follow'; readonly numbers: readonly number[] | 'all' }
  /** No more follow-ups with this contact. */
  | { readonly command: 'stop' }
  | { readonly command: 'help' }
  /** `read` is the first line as it was read, `meant` what it may have been meant to be. */
  | { readonly command: 'unknown'; readonly read: string; readonly meant: string | null }

/** Which mail of ours the owner answers; what a command means depends on it. */
export type About =
  | { readonly mail: 'outreach-question' }
  | { readonly mail: 'noticed' }
  | { readonly mail: 'time-check'; readonly followUp: string }
  | { readonly mail: 'meeting-logged' }
  | { readonly mail: 'approval'; readonly followUp: string; readonly version: number }
  | { readonly mail: 'receipt'; readonly followUp: string; readonly version: number }
  | { readonly mail: 'went-out'; readonly followUp: string; readonly version: number }
  | { readonly mail: 'detail-wanted'; readonly followUp: string }
  | { readonly mail: 'told'; readonly followUp: string; readonly kind: KindName }
  | { readonly mail: 'answer' }
  | { readonly mail: 'notice' }
  | { readonly mail: 'found'; readonly conversations: readonly string[] }
  | { readonly mail: 'digest' }
