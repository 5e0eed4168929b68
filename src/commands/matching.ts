// Whom a word at the command line means.

import type { Conversation } from '../conversation/conversation.ts'

/** Those with exactly this address, else those whose name or address holds the word. */
export function matching(conversations: readonly Conversation[], wanted: string): Conversation[] {
  const word = wanted.toLowerCase()
  const exact = conversations.filter(({ contact }) => [contact.address, ...contact.aliases].includes(word))
  if (exact.length > 0) return exact
  return conversations.filter(({ contact }) => `${contact.name} ${contact.address}`.toLowerCase().includes(word))
}
