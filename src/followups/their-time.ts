// A talk by the contact's clock.

import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { isZone } from '../conversation/times.ts'
import { spokenDay, spokenTime } from './spoken-time.ts'

export type TheirTime = {
  readonly day: string
  readonly time: string
  readonly zone: string
  /** Whether that clock is known to be theirs; else it is the one in which the talk was agreed. */
  readonly known: boolean
}

export function theirTime({ start, zone }: Agreed, { negotiation }: Conversation): TheirTime {
  const theirs = negotiation.zones.contact
  const known = theirs !== null && isZone(theirs)
  const clock = known ? theirs : zone
  return { day: spokenDay(start, clock), time: spokenTime(start, clock), zone: clock, known }
}
