// What the owner can say in answer to a mail of ours, understood. Data only: owner/read-command.ts reads it from text.

import type { Day, Instant } from '../mail/message.ts'
import type { Referral } from '../mail/referrals.ts'
import type { AdviceKind, Fit, KindName } from './conversation.ts'
import type { Material } from './material.ts'

/** One thing told in answer to a debrief or a month-check. */
export type NotedAdvice = { readonly kind: AdviceKind; readonly text: string }

/** What one of the two said they would do; `on` is a day in the owner's zone. */
export type NotedPledge = { readonly by: 'owner' | 'contact'; readonly text: string; readonly on: Day | null }

/** What the owner changes in what was understood of his notes, by the number under which it was shown. */
export type Correction = { readonly number: number } & (
  | { readonly change: 'drop' }
  | { readonly change: 'private' }
  /** `not`: the words that were wrong, where he named them. `person`: the new words read as a person. */
  | { readonly change: 'text'; readonly text: string; readonly not: string | null; readonly person: Referral | null }
  | { readonly change: 'sort'; readonly sort: AdviceKind | 'opening' | 'pledge' | 'struck' }
  | { readonly change: 'by'; readonly by: 'owner' | 'contact' }
  | { readonly change: 'day'; readonly on: Day }
)

/** `closed`: yes or no would answer it. */
export type QuestionChange =
  | { readonly change: 'keep' | 'swap' | 'drop'; readonly numbers: readonly number[] | 'all' }
  | { readonly change: 'add'; readonly text: string; readonly closed: boolean }

export type Command =
  /** `anyway`: also with what the gates would stop. */
  | { readonly command: 'send'; readonly anyway?: true }
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
      readonly pledges?: readonly NotedPledge[]
      readonly openings?: readonly string[]
      readonly fit?: Fit
    }
  /** Corrections of what was understood of his notes; `add` are further notes. */
  | {
      readonly command: 'correct'
      readonly items: readonly Correction[]
      readonly add: Omit<Extract<Command, { command: 'debrief' }>, 'command'> | null
    }
  /** Answer to a month-check: by number of the advice, what came of it. */
  | {
      readonly command: 'done'
      readonly items: readonly {
        readonly number: number
        readonly state: 'done' | 'open' | 'dropped'
        readonly outcome: string | null
        /** A bare no: where a mail was shown as a sign that it is done, it is none. */
        readonly proof?: false
        /** Not said of this very number, but of all. */
        readonly ofAll?: true
      }[]
      readonly more: string | null
    }
  /** The one concrete detail that was asked for. */
  | { readonly command: 'detail'; readonly text: string }
  /** `follow 1 3` in answer to the list of what was found on the first start. */
  | { readonly command: 'follow'; readonly numbers: readonly number[] | 'all' }
  /** His changes to a question list, in the order in which he said them. */
  | { readonly command: 'questions'; readonly changes: readonly QuestionChange[] }
  /** Whom something that he passed on is about, by number in the list that he was asked with. */
  | { readonly command: 'about'; readonly numbers: readonly number[] }
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
  /** `shown`: of a question list, the ids in the order of this mail; without it they were numbered by their ids. */
  | {
      readonly mail: 'told'
      readonly followUp: string
      readonly kind: KindName
      readonly shown?: readonly number[]
      /** It shows what was understood of the notes, to be corrected by number. */
      readonly transcript?: true
    }
  | { readonly mail: 'answer' }
  | { readonly mail: 'notice' }
  | { readonly mail: 'found'; readonly conversations: readonly string[] }
  /** Whom is this about? The material waits here for his answer. */
  | {
      readonly mail: 'material'
      readonly contacts: readonly { readonly conversationId: string; readonly name: string }[]
      readonly material: Material
    }
  | { readonly mail: 'digest' }
