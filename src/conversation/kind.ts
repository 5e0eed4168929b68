// The contract of a follow-up kind: one file in followups/ and one template in prompts/. A kind is facts and words; it sends nothing.

import type { Instant } from '../mail/message.ts'
import type { Cadence } from './cadence.ts'
import type { Conversation, KindName } from './conversation.ts'

/** When a follow-up becomes due, and until when it is still worth anything. `key` tells it from another of its kind. */
export type Due = {
  readonly key: string
  readonly dueAt: Instant
  /** From here on it is dropped if it has not been started; null: never too late. */
  readonly until: Instant | null
  /** Whether it ends then also where it has begun: while the owner has not approved it, or even when it has not left by then. */
  readonly lapses?: 'unless-approved' | 'in-any-case'
  /** Instants at which the owner is reminded of a draft that waits for his word. */
  readonly remindAt: readonly Instant[]
  /** "8 business days without an answer", "the meeting is over": shown to the owner as the reason. */
  readonly because: string
}

/** What the owner configured about himself, as far as words need it. */
export type OwnerFacts = {
  readonly name: string
  readonly addresses: readonly string[]
  readonly zone: string
  readonly signature: string
  readonly about: string
  readonly story: string
  readonly goals: readonly string[]
}

/** Which one of a kind's follow-ups is meant, and how often it was written before with words that would not do. */
export type Occasion = { readonly key?: string; readonly variant?: number }

export type Kind = {
  readonly name: KindName
  readonly to: 'owner' | 'contact'
  /** Everything of this kind that these facts make due, now or later; [] when nothing is (any more). Reads no clock. */
  readonly due: (conversation: Conversation, cadence: Cadence) => readonly Due[]
  /** The question to the owner without whose answer the note could go to anybody; null when there is enough to write from. */
  readonly lacks: (conversation: Conversation, occasion?: Occasion) => string | null
  /** Everything its template may name. Every value is a string, a boolean, a number, or a list of such records. */
  readonly words: (
    conversation: Conversation,
    owner: OwnerFacts,
    cadence: Cadence,
    occasion?: Occasion,
  ) => Readonly<Record<string, unknown>>
}
