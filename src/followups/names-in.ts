// The names that the owner noted or that the contact bears: hurried words get their capitals from them.

import type { Conversation } from '../conversation/conversation.ts'

/** As they are written, organisations included. */
export function namesIn({ contact, referrals }: Conversation): readonly string[] {
  return [contact.name, ...referrals.flatMap(({ name, organisation }) => [name ?? '', organisation ?? ''])]
    .map((name) => name.slice(0, 100))
    .filter((name) => name !== '')
}
