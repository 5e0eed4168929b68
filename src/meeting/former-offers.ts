// What was on the table and is there no more: turned down, moved or crossed by another offer. Later words lean on it:
// "Friday at the same time", "No, I said Thursday", "let's keep the original time".

import type { Heard } from './heard.ts'
import type { Former, Negotiation, Offer } from './negotiation.ts'
import { agreed, means, openTimes, withOffers } from './offers.ts'

const mostRemembered = 12

/** `after`, with the times that the table of `before` held and that of `after` holds no more. */
export function withFormer(before: Negotiation, after: Negotiation): Negotiation {
  const table = definite(before)
  const standing = new Set(definite(after).map((offer) => offer.start))
  const gone = table.filter((offer) => !standing.has(offer.start))
  if (gone.length === 0) return after
  return { ...after, former: gone.slice(0, mostRemembered) }
}

function definite(negotiation: Negotiation): Former[] {
  const { meeting } = negotiation
  const offers: Former[] = negotiation.offers.filter((offer) => offer.kind === 'time')
  if (meeting?.status !== 'scheduled' || !meeting.start) return offers
  const { start, end, zone, quote } = meeting
  return [...offers, { by: 'owner', start, end, kind: 'time', zone, quote, agreed: true }]
}

const insists =
  /\b(?:I|we) (?:had )?(?:actually |clearly |only )?(?:said|meant|wrote|proposed|suggested|offered)\b|\bich (?:sagte|schrieb|meinte|hatte)\b|\bj['’](?:ai dit|avais dit|ai proposé|avais proposé)\b|\bje disais\b|\b(?:yo )?(?:dije|había dicho|quise decir|quería decir|propuse)\b/i

const restores =
  /\b(?:keep|stick (?:to|with)|stay with|leave it (?:at|as)|go (?:back to|with)|(?:go|return|revert|back) to|do|take) (?:to )?(?:the|our) (?:original|old|first|initial|earlier|agreed|previous) (?:time|date|day|slot|appointment|plan)\b|\b(?:original|initially agreed|previously agreed) (?:time|date|slot|appointment|plan) (?:works?|is (?:fine|good|ok|okay|possible)|after all|still)|\b(?:bleiben wir|lass(?:en sie|t)? uns|belassen wir)[^.?!]{0,30} (?:ursprünglichen|alten|vereinbarten|beim alten)|\b(?:gardons|restons|revenons|maintenons)[^.?!]{0,20} (?:l['’]heure|la date|le créneau|horaire|rendez-vous)[^.?!]{0,20}(?:initiale?|prévue?|d['’]origine|convenue?)|\b(?:mantenemos|dejamos|mantengamos|dejémoslo|volvamos)[^.?!]{0,30}(?:original|inicial|acordad[ao]|de antes)/i

/**
 * The negotiation where the message of `heard` reaches back to a time that is no more on the table; null where it does not.
 * Whoever asked to move an agreed time may take that back; else a former time is but offered again.
 */
export function reachBack(before: Negotiation, heard: Heard): Negotiation | null {
  const { said } = heard
  const former = (before.former ?? []).filter((offer) => offer.start > said.at && !offer.doubt)
  if (former.length === 0) return null
  return insisted(before, heard, former) ?? restored(before, heard, former)
}

/** "No, I said Thursday": the writer's own offer of then, in place of what the other side understood. */
function insisted(before: Negotiation, heard: Heard, former: readonly Former[]): Negotiation | null {
  const { said, zone } = heard
  if (!insists.test(said.text)) return null
  const named = [...heard.times, ...heard.windows]
  const theirs = openTimes(
    before.offers.filter((offer) => offer.by !== said.by),
    said.at,
  )
  if (theirs.some((offer) => named.some((reading) => means(reading, offer, zone)))) return null
  const own = former.filter((offer) => offer.by === said.by && !offer.agreed)
  const meant = own.filter((offer) => named.some((reading) => means(reading, offer, zone)))
  if (meant.length === 0) return null
  return withOffers(before, meant.map(plain), said.at, 'The time that was meant is named again; it is not taken yet.')
}

/** "Let's keep the original time": one that was agreed, else the only one that was offered. */
function restored(before: Negotiation, heard: Heard, former: readonly Former[]): Negotiation | null {
  const { said, cues } = heard
  if (!restores.test(said.text) || heard.times.length > 0) return null
  const agreedOnce = former.filter((offer) => offer.agreed)
  const [offer, ...others] = agreedOnce.length > 0 ? agreedOnce : former
  if (!offer || others.length > 0) return null
  const mover = before.offers.length > 0 && before.offers.every((each) => each.by === said.by)
  if (offer.agreed && mover && !heard.unsure && !cues.asks && before.meeting?.status === 'proposed') {
    const proof = {
      quote: said.text.trim().slice(0, 300),
      because: 'The move was taken back.',
      source: 'prose' as const,
    }
    return agreed(before, offer, proof)
  }
  const again: Offer = { ...plain(offer), by: said.by, messageId: said.message.messageId }
  return withOffers(before, [again], said.at, 'The former time is offered again.')
}

function plain({ agreed: _, ...offer }: Former): Offer {
  return offer
}
