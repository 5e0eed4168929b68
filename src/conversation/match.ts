// Which conversation a message belongs to: by what it answers, then by who wrote it and about what. Says why, or says nothing.

import type { Address } from '../mail/message.ts'
import { isPublicDomain } from '../mail/public-domain.ts'
import { baseSubject, isReplySubject } from '../mail/subject.ts'
import type { Conversation } from './conversation.ts'
import type { Clue } from './evidence.ts'

/** What matching may look up. Newest conversation first where there are several. */
export type Lookup = {
  readonly byMessageId: (messageId: string) => Conversation | null
  readonly byAddress: (address: string) => readonly Conversation[]
  /** Conversations whose contact's address is in this domain. */
  readonly byDomain: (domain: string) => readonly Conversation[]
  readonly byName: (name: string) => readonly Conversation[]
  /** What mail may prove of the advice there is; absent where nobody asks. */
  readonly clues?: () => readonly Clue[]
}

export type Match = { readonly conversation: Conversation; readonly because: string }

export type Trace = {
  /** The ids that it answers, nearest first. */
  readonly references: readonly string[]
  /** Everybody whose conversation this could be, most telling first. */
  readonly people: readonly Address[]
  readonly subject: string
}

/** RFC 5322 §3.6.4 threading first; a forged or reused id only threads, it never proves who wrote. */
export function matchConversation(trace: Trace, lookup: Lookup): Match | null {
  for (const id of trace.references) {
    const conversation = lookup.byMessageId(id)
    if (conversation !== null) return { conversation, because: 'it answers a message of this conversation' }
  }
  for (const person of trace.people) {
    const found = choose(lookup.byAddress(person.address), trace.subject)
    if (found !== null) return { conversation: found, because: `it comes from ${person.address}` }
  }
  return byElsewhere(trace, lookup)
}

/** Of several conversations with one person, the one about this subject; else the newest. */
function choose(conversations: readonly Conversation[], subject: string): Conversation | null {
  const base = baseSubject(subject)
  return conversations.find((conversation) => baseSubject(conversation.subject) === base) ?? conversations[0] ?? null
}

/** From another address of hers, or a colleague to whom it was passed on: only with the subject of the conversation. */
function byElsewhere(trace: Trace, lookup: Lookup): Match | null {
  if (!isReplySubject(trace.subject)) return null
  const base = baseSubject(trace.subject)
  if (base === '') return null
  for (const person of trace.people) {
    const sameSubject = (conversation: Conversation) => baseSubject(conversation.subject) === base
    const named = person.name === '' ? undefined : lookup.byName(person.name).find(sameSubject)
    if (named !== undefined)
      return { conversation: named, because: `${person.name} answers from another address, under the same subject` }
    const domain = person.address.split('@')[1] ?? ''
    const colleague = domain === '' || isPublicDomain(domain) ? undefined : lookup.byDomain(domain).find(sameSubject)
    if (colleague !== undefined)
      return { conversation: colleague, because: `a colleague at ${domain} answers under the same subject` }
  }
  return null
}
