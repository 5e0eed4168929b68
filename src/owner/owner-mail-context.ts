// What a mail to the owner is composed from and what comes out. Data only.

import type { Conversation } from '../conversation/conversation.ts'
import type { Setting } from '../conversation/setting.ts'
import type { Finding } from '../gates/note.ts'
import type { Address, Instant } from '../mail/message.ts'

export type OwnerMailContext = {
  readonly conversation: Conversation
  readonly setting: Setting
  /** The service's own address: where answers go. */
  readonly service: Address
  readonly at: Instant
  /** The rendered template of a follow-up that goes to the owner; null for every other mail. */
  readonly told: { readonly subject?: string; readonly body: string } | null
  /** For `noticed`: what is worth saying about the outreach. */
  readonly findings?: readonly Finding[]
}

export type Composed = {
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly filename: string; readonly contentType: string; readonly content: string }[]
}
