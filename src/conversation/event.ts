// What can happen to a conversation, in the past tense. Time arrives inside: `at` is when the program decided about it.

import type { Instant } from '../mail/message.ts'
import type { About, Command } from './command.ts'
import type { Evidence } from './conversation.ts'
import type { Findings } from './findings.ts'
import type { Followed, Introducer } from './introduction.ts'
import type { Material } from './material.ts'
import type { ListedQuestion, QuestionList } from './question-list.ts'
import type { Reading } from './reading.ts'

export type Event = {
  readonly at: Instant
} /** A message of this conversation was read. `past`: it is older than the program's first start; nothing is done about it. */ & (
  | { readonly type: 'message-read'; readonly reading: Reading; readonly past: boolean }
  | { readonly type: 'alarm-rang' }
  | {
      readonly type: 'draft-written'
      readonly followUp: string
      readonly body: string
      readonly remarks: readonly string[]
      readonly stops?: readonly string[]
    }
  /** `findings`: on the new text of an `edit`. */
  | {
      readonly type: 'owner-answered'
      readonly about: About
      readonly command: Command
      readonly findings?: Findings
    }
  | { readonly type: 'note-sent'; readonly followUp: string; readonly version: number; readonly messageId: string }
  | { readonly type: 'note-refused'; readonly followUp: string; readonly version: number; readonly because: string }
  /** The connection broke after the whole note was handed over: nobody knows yet whether it went out. */
  | { readonly type: 'note-unknown'; readonly followUp: string; readonly version: number; readonly because: string }
  /** It was looked for and not found: the owner is asked. */
  | { readonly type: 'note-missing'; readonly followUp: string; readonly version: number; readonly because: string }
  /** It could not leave for a day after it should have. */
  | { readonly type: 'note-late'; readonly followUp: string; readonly version: number; readonly because: string }
  /** A `send` or `edit` that does not count: no valid token, or no proof that the owner wrote it. `tell` false: he was told of one lately. */
  | {
      readonly type: 'approval-refused'
      readonly followUp: string
      readonly because: string
      readonly tell: boolean
      /** It counted before, and turned out not to be his. */
      readonly takeBack: boolean
    }
  /** A mail was seen that looks as if an advice had been followed. */
  | { readonly type: 'evidence-found'; readonly number: number; readonly evidence: Evidence }
  /** The list that the owner gets for a meeting was made. */
  | { readonly type: 'questions-chosen'; readonly list: QuestionList }
  /** He passed on something to read about this contact; `question` came of it. */
  | {
      readonly type: 'material-found'
      readonly material: Material
      readonly question: Omit<ListedQuestion, 'id'> | null
    }
  /** The store turned out to be an older copy: what the owner was asked may be answered already. */
  | { readonly type: 'memory-restored' }
  /** Somebody in another conversation named this contact before the owner wrote. */
  | { readonly type: 'introduced'; readonly by: Introducer }
  /** The owner wrote to a person whom this contact named, or agreed on a talk with that person. */
  | ({ readonly type: 'referral-followed' } & Omit<Followed, 'metAt'>)
  /** He has met that person. */
  | ({ readonly type: 'referral-met' } & Followed)
  /** He asked somebody else at the same organisation. */
  | { readonly type: 'colleague-asked'; readonly name: string }
  /** He told something that everybody who helped him should hear. */
  | { readonly type: 'news-told'; readonly text: string }
)
