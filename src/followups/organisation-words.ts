// How a text may name the organisation for which a contact works, as far as the address tells it.

import type { Conversation } from '../conversation/conversation.ts'
import { isPublicDomain } from '../mail/public-domain.ts'

const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu|or|go|ne)$/
const SHORTEST = 4

/** The domain of an address that belongs to an organisation; null for one where anybody can have an address. */
export function ownDomain({ contact }: Pick<Conversation, 'contact'>): string | null {
  const domain = contact.address.slice(contact.address.lastIndexOf('@') + 1).toLowerCase()
  return domain === '' || isPublicDomain(domain) || FREEMAIL.test(domain) ? null : domain
}

/** Matches the organisation's name as it stands in the domain, words apart or together; null where that is too little to go by. */
export function organisationPattern(conversation: Pick<Conversation, 'contact'>): RegExp | null {
  const labels = ownDomain(conversation)?.split('.') ?? []
  const last = labels.length - 2
  const at = SECOND_LEVEL.test(labels[last] ?? '') ? last - 1 : last
  const words = (labels[at] ?? '').split('-').filter((word) => /^[a-z0-9]+$/.test(word))
  if (words.join('').length < SHORTEST) return null
  return new RegExp(`(?<![\\p{L}\\d])${words.join('[ -]?')}(?![\\p{L}\\d])`, 'iu')
}

const FREEMAIL =
  /^(?:[a-z0-9-]+\.)?(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|fastmail|hey|zoho|yandex|qq|163|126|t-online|orange|free|libero|btinternet|comcast|verizon)\.[a-z.]{2,6}$/
