// The one way in which the program learns the time; the tests and the demo own theirs.

import type { Instant } from '../mail/message.ts'

export type Clock = { readonly now: () => Instant }

export const wallClock: Clock = { now: () => new Date().toISOString() }
