// News of the owner's, told to everybody who helped him: each conversation keeps it, and the newest is the one that goes out.

import type { Conversation } from './conversation.ts'
import type { Decision } from './decision.ts'
import type { Event } from './event.ts'
import { reconcile } from './reconcile.ts'
import type { Setting } from './setting.ts'

/** So many are remembered: nobody lands more often. */
const MOST = 20

export function newsTold(
  setting: Setting,
  before: Conversation,
  event: Extract<Event, { type: 'news-told' }>,
): Decision {
  const { at, text } = event
  const told = { ...before, news: [...(before.news ?? []), { at, text }].slice(-MOST) }
  const settled = reconcile(setting, told, at, 'the owner told something newer')
  const dropped = settled.told.length === 0 ? '' : `; ${settled.told.join(' and ')}`
  return { ...settled, because: `the owner has news for everybody who helped him${dropped}` }
}
