// A stored message as conversation/ wants to see it.

import type { Arrival } from '../conversation/classify.ts'
import type { Message } from '../mail/message.ts'
import type { InboxRow } from '../store/inbox.ts'

export function arrivalOf({ receivedAt, role }: InboxRow, message: Message): Arrival {
  return { message, receivedAt, watched: role === 'watched' }
}
