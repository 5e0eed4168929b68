// What the owner himself wrote to the contact or configured: whatever stands there, a model may repeat.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'

export function ownWords({ thread }: Conversation, owner: OwnerFacts): readonly string[] {
  const written = thread.filter(({ by }) => by === 'owner').map(({ text }) => text)
  return [owner.name, owner.signature, owner.about, owner.story, ...owner.addresses, ...written]
}
