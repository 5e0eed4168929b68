// Reads a message once in every way in which the engine will, and forgets what it found. What this survives in time, the engine may
// read. Most mail belongs to no conversation: of that only as much is tried as it takes to see so.

import { readAnswer } from '../mail/answer.ts'
import { readAutomatic } from '../mail/automatic.ts'
import { forwardedMessage } from '../mail/forwarded.ts'
import type { Message } from '../mail/message.ts'
import { readsLikeOutreach } from '../mail/outreach-ask.ts'
import { parseMessage } from '../mail/parse.ts'
import { readReferrals } from '../mail/referrals.ts'
import { newText, newTextOf } from '../mail/reply-text.ts'
import { readCalendar } from '../meeting/calendar.ts'
import { emptyNegotiation, negotiate } from '../meeting/negotiate.ts'
import { readScheduler } from '../meeting/scheduler.ts'

/**
 * `classify` is what tells whether a mail of somebody else belongs to a conversation, `read` everything that is read of a mail that
 * does, or that the owner wrote.
 */
export type Effort = 'classify' | 'read'

/** Any day does: only the effort is tried, and nothing is kept. */
const DAY = '2000-01-01'
const SOMEBODY = { name: '', address: '' }

/** Gives the message as it was parsed. Rejects as the parser does; throws what any reader throws. */
export async function tryReading(raw: Uint8Array, effort: Effort = 'read'): Promise<Message> {
  const message = await parseMessage(raw)
  readAutomatic(message, DAY)
  readCalendar(message.calendars, { zone: 'UTC' })
  readScheduler(message, { zone: 'UTC' })
  if (effort === 'classify') return message
  const forwarded = forwardedMessage(message, 'UTC')
  for (const text of [newText(message), forwarded === null ? '' : newTextOf(forwarded.text)]) {
    readsLikeOutreach(text, message.subject)
    readAnswer(text, DAY)
    readReferrals(text, [])
    const said = { at: `${DAY}T00:00:00.000Z`, text, message, owner: { addresses: [], zone: 'UTC' }, contact: SOMEBODY }
    const offered = negotiate(emptyNegotiation, { ...said, by: 'owner' })
    negotiate(offered, { ...said, by: 'contact' })
  }
  return message
}
