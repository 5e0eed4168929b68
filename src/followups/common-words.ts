// The words that every template may name: who writes to whom.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { oneLine } from './phrase.ts'
import { callName, salutation } from './salutation.ts'
import { signOff } from './sign-off.ts'

/** `contactName` is the full name or the address, `callName` how the owner would speak of them, `signOff` closing and signature. */
export function commonWords(conversation: Conversation, owner: OwnerFacts): Readonly<Record<string, string>> {
  const { contact, subject } = conversation
  return {
    contactName: oneLine(contact.name, 100) || contact.address,
    callName: callName(conversation),
    ownerName: owner.name,
    subject: oneLine(subject, 200),
    salutation: salutation(conversation),
    signOff: signOff(owner),
  }
}
