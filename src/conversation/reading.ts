// What the program understood of one message. Data only: read-message.ts fills it, decide.ts acts on it.

import type { Answer } from '../mail/answer.ts'
import type { Bounce } from '../mail/bounce.ts'
import type { Address, Day, Instant } from '../mail/message.ts'
import type { Referral } from '../mail/referrals.ts'
import type { Negotiation } from '../meeting/negotiation.ts'

export type MessageKind =
  | 'outreach'
  | 'owner-message'
  | 'reply'
  | 'auto-reply'
  | 'bounce'
  | 'invitation'
  | 'forward'
  | 'notification'
  | 'unrelated'

export type Reading = {
  readonly messageId: string | null
  /** The Date field, or when the mailbox received it. */
  readonly date: Instant
  readonly from: Address | null
  readonly sender: 'owner' | 'contact' | 'other'
  /** Whose words it brings: a forwarded mail is sent by the owner and speaks for its author. Null: nobody's, a machine's. */
  readonly by: 'owner' | 'contact' | null
  readonly kind: MessageKind
  readonly subject: string
  readonly references: readonly string[]
  readonly newText: string
  /** Only its header could be read; the owner has to look at it himself. */
  readonly unreadable: boolean
  readonly forwarded: ForwardedReading | null
  readonly answer: Answer['answer']
  readonly absentUntil: Day | null
  readonly parkedUntil: Day | null
  readonly bounce: Bounce | null
  readonly referrals: readonly Referral[]
  /** The negotiation as this message leaves it; null when the message belongs to no conversation. */
  readonly negotiation: Negotiation | null
  /** The owner thanks in it: what makes his own mail count as the thank-you. */
  readonly thanks: boolean
  /** The service's address is among its recipients, or it lies in the watched folder. */
  readonly addressesUs: boolean
  /** The words that made it read like an outreach, when nothing else did. */
  readonly quote: string | null
  readonly because: string
}

export type ForwardedReading = {
  readonly from: Address | null
  readonly to: readonly Address[]
  readonly date: Instant | null
  readonly subject: string | null
  readonly text: string
}
