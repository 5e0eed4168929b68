// A mail to the owner about a conversation, and when it is written.

import type { About } from '../../src/conversation/command.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { OwnerMail } from '../../src/conversation/effect.ts'

export type MailCase = {
  name: string
  mail: OwnerMail
  conversation: Conversation
  at: string
  about: About
  told?: { subject?: string; body: string }
}
