// What speaks for an advice having been followed: a mail that was seen, or that the person became a contact of the owner's himself.

import type { Instant } from '../mail/message.ts'
import type { Advice, Conversation } from './conversation.ts'

export type Sign = { readonly at: Instant; readonly who: string } & (
  | { readonly sort: 'met' }
  | { readonly sort: 'wrote'; readonly subject: string }
  | { readonly sort: 'came'; readonly subject: string }
)

/** Null where nothing does. What the owner has refused as a proof is none. */
export function signOf(conversation: Conversation, advice: Advice): Sign | null {
  const { evidence } = advice
  const person = conversation.referrals.find(
    ({ name, became }) =>
      name?.includes(' ') === true && became != null && advice.text.toLowerCase().includes(name.toLowerCase()),
  )
  const became = advice.notProof === undefined ? person?.became : undefined
  if (became?.metAt != null) return { sort: 'met', at: became.metAt, who: person!.name! }
  if (evidence !== undefined) {
    const sort = evidence.sent === true ? 'wrote' : 'came'
    return { sort, at: evidence.at, who: evidence.from, subject: evidence.subject }
  }
  return became?.wroteAt == null ? null : { sort: 'wrote', at: became.wroteAt, who: person!.name!, subject: '' }
}
