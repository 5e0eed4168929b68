// Hears one message and says how the meeting stands after it: schedulers' mails first, then calendar parts, then prose.

import { readCalendar } from './calendar.ts'
import { withFormer } from './former-offers.ts'
import { negotiateCalendar } from './negotiate-calendar.ts'
import { negotiateProse } from './negotiate-prose.ts'
import { negotiateScheduler } from './negotiate-scheduler.ts'
import type { Negotiation, Said } from './negotiation.ts'
import { mergePlace, readPlace } from './place.ts'
import { readScheduler } from './scheduler.ts'

/** Before the first message. */
export const emptyNegotiation: Negotiation = {
  meeting: null,
  offers: [],
  zones: { owner: null, contact: null },
  calendars: {},
  because: 'Nobody has named a time yet.',
}

/**
 * The negotiation after `said`; pure, and `before` stays as it was. `said.text` holds the new words only. Out-of-office
 * answers, bounces and notifications are nobody's words and do not belong here.
 */
export function negotiate(before: Negotiation, said: Said): Negotiation {
  return withFormer(before, afterHearing(before, said))
}

function afterHearing(before: Negotiation, said: Said): Negotiation {
  const events = readCalendar(said.message.calendars, { zone: said.owner.zone })
  const notice = readScheduler(said.message, { zone: said.owner.zone })
  const place = mergePlace(before.place, readPlace(said.text))
  const placed: Negotiation = place ? { ...before, place } : before
  if (notice) return negotiateScheduler(placed, said, notice, events)
  const tells = events.some((event) => event.start !== null || event.method === 'CANCEL' || event.method === 'REPLY')
  if (tells) return negotiateCalendar(placed, said, events)
  return negotiateProse(placed, said)
}

/**
 * The negotiation without what the message `messageId` offered: a permanent bounce takes back the offer that it carried
 * (contracts: Meeting).
 */
export function takeBack(before: Negotiation, messageId: string): Negotiation {
  const offers = before.offers.filter((offer) => offer.messageId !== messageId)
  if (offers.length === before.offers.length) return before
  const starts = new Set(offers.filter((offer) => offer.kind === 'time').map((offer) => offer.start))
  const options = before.meeting?.options.filter((option) => starts.has(option.start)) ?? []
  const meeting = before.meeting?.status === 'proposed' && options.length === 0 ? null : before.meeting
  return {
    ...before,
    offers,
    meeting: meeting?.status === 'proposed' ? { ...meeting, options } : meeting,
    because: 'The mail that carried the offer was not delivered.',
  }
}
