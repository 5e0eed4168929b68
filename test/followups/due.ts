// What a kind makes due of given facts, in the shape that the tables of the tests compare.

import type { Cadence } from '../../src/conversation/cadence.ts'
import type { Agreed, Conversation, KindName } from '../../src/conversation/conversation.ts'
import { kinds } from '../../src/followups/index.ts'
import { cadence, meeting, scheduled } from './a-conversation.ts'

export type Row = [
  what: string,
  facts: Conversation,
  expected: (readonly [string, string, string | null])[],
  rhythm?: Partial<Cadence>,
]

export const kind = (name: KindName) => kinds.find((one) => one.name === name)!

/** Key, due instant and end of everything of this kind. */
export const due = (name: KindName, facts: Conversation, rhythm: Partial<Cadence> = {}) =>
  kind(name)
    .due(facts, { ...cadence, ...rhythm })
    .map(({ key, dueAt, until }) => [key, dueAt, until])

export const at = (start: string, end: string): Partial<Agreed> => ({ start, end })

/** A time read from prose that the owner has not confirmed. */
export const unconfirmed = (over: Partial<Agreed> = {}, rest: Partial<Conversation> = {}) =>
  scheduled(over, { ...rest, stage: { name: 'scheduled', meeting: meeting(over), confirmedAt: null } })

export const newYork = { zone: 'America/New_York' }
