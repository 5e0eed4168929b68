// The line between what was there before the program and what has come since.

import type { Instant } from '../mail/message.ts'
import type { Parts } from './parts.ts'

/**
 * Whether a message was received before the first start: it is learnt from, and nothing is done about it. Mail servers count
 * in whole seconds, so what came in the very second of the start has come since.
 */
export function isPast(parts: Parts, receivedAt: Instant): boolean {
  return receivedAt < parts.firstStart.slice(0, '2026-03-02T09:30:00'.length)
}
