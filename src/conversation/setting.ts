// What decisions are made with besides the conversation: the kinds, the rhythm, the owner. Built once, never changed.

import type { Cadence } from './cadence.ts'
import type { Kind, OwnerFacts } from './kind.ts'
import type { Sending } from './sending.ts'

export type Setting = {
  readonly kinds: readonly Kind[]
  readonly cadence: Cadence
  readonly sending: Sending
  readonly owner: OwnerFacts
}
