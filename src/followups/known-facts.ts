// What mails and passed-on texts tell about a contact, each with its source. Nothing is guessed: what they do not hold, the
// owner looks up.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { signatures } from './contact-signature.ts'
import { materialFacts } from './material-facts.ts'
import { ownDomain } from './organisation-words.ts'
import { oneLine } from './phrase.ts'
import { spokenDate } from './spoken-time.ts'

export type KnownFact = { readonly text: string; readonly source: string }

const MOST = 3
const QUOTE_LENGTH = 180

/** At most three facts, the most telling first; possibly none. */
export function knownFacts(conversation: Conversation, owner: OwnerFacts): readonly KnownFact[] {
  const facts = [
    ...materialFacts(conversation, owner.zone).slice(0, 2),
    ...position(conversation, owner),
    ...said(conversation, owner),
    ...materialFacts(conversation, owner.zone).slice(2),
    ...workplace(conversation),
  ]
  return facts.slice(0, MOST)
}

function workplace(conversation: Conversation): readonly KnownFact[] {
  const domain = ownDomain(conversation)
  if (domain === null) return []
  return [{ text: `Their mails come from ${domain}: look there for what it says about them`, source: 'their address' }]
}

function position(conversation: Conversation, owner: OwnerFacts): readonly KnownFact[] {
  const [latest] = signatures(conversation)
  if (latest === undefined) return []
  return [{ text: latest.text, source: `signature of ${spokenDate(latest.at, owner.zone)}` }]
}

/** The first sentence of substance in their latest human mails that is not about the date. */
function said({ thread }: Conversation, owner: OwnerFacts): readonly KnownFact[] {
  const replies = thread.filter(({ by, kind }) => by === 'contact' && kind === 'reply')
  return replies.slice(0, MOST).flatMap((message) => {
    const sentence = sentences(message.text).find(
      (words) => /\b(?:I|my|we|our|you|your)\b/i.test(words) && !isLogistics(words),
    )
    if (sentence === undefined) return []
    return [{ text: `“${oneLine(sentence, QUOTE_LENGTH)}”`, source: `mail of ${spokenDate(message.at, owner.zone)}` }]
  })
}

function sentences(text: string): readonly string[] {
  const flat = text.slice(0, 4000).replace(/\s+/g, ' ')
  return flat
    .split(/(?<=[.!?]) /)
    .map((words) => words.trim())
    .filter((words) => words.length >= 40 && words.length <= QUOTE_LENGTH)
}

function isLogistics(words: string): boolean {
  return /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:call|slot|calendar|time works|available|works for me|invite|let me know|forward to|best|regards|unsubscribe|confidential)\b/i.test(
    words,
  )
}
