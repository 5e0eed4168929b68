// What the mails themselves tell about a contact. Nothing is guessed: what they do not hold, the owner looks up.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { spokenDate } from './spoken-time.ts'

const FREEMAIL =
  /^(?:.*\.)?(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|fastmail|hey|zoho|yandex|qq|163|126|t-online|orange|free|libero|btinternet|comcast|verizon)\.[a-z.]{2,6}$/
const QUOTE_LENGTH = 180

/** At most three facts, each a whole sentence; possibly none. */
export function knownFacts(conversation: Conversation, owner: OwnerFacts): readonly { text: string }[] {
  return [workplace(conversation), ...signatureLine(conversation), ...said(conversation, owner)]
    .filter((text) => text !== '')
    .slice(0, 3)
    .map((text) => ({ text }))
}

function workplace({ contact }: Conversation): string {
  const domain = contact.address.slice(contact.address.lastIndexOf('@') + 1)
  return FREEMAIL.test(domain) ? '' : `The mail comes from ${domain}: look at what they say there about themselves.`
}

/** The line under the full name in what they wrote, which usually tells the position. */
function signatureLine({ contact, thread }: Conversation): readonly string[] {
  if (!contact.name.includes(' ')) return []
  for (const message of thread.filter(({ by }) => by === 'contact').reverse()) {
    const lines = message.text
      .slice(-2000)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const below = lines[lines.findLastIndex((line) => line.toLowerCase() === contact.name.toLowerCase()) + 1]
    const found = lines.some((line) => line.toLowerCase() === contact.name.toLowerCase())
    if (found && below !== undefined && below.length <= 80 && /\p{L}{3}/u.test(below) && !/[@:]|https?/.test(below)) {
      return [`The signature says: ${below}`]
    }
  }
  return []
}

/** The first sentence of substance in their latest human mail that is not about the date. */
function said({ thread }: Conversation, owner: OwnerFacts): readonly string[] {
  const replies = thread.filter(({ by, kind }) => by === 'contact' && kind === 'reply')
  return replies.slice(0, 3).flatMap((message) => {
    const sentence = sentences(message.text).find(
      (words) => /\b(?:I|my|we|our|you|your)\b/i.test(words) && !isLogistics(words),
    )
    return sentence === undefined ? [] : [`On ${spokenDate(message.at, owner.zone)} they wrote: "${sentence}"`]
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
