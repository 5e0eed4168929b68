// What the words of one message do to the negotiation while nothing is agreed: offers open, taken, turned down, replaced.
// When in doubt nothing is agreed: a wrong start is worse than a question. Changes to an agreed time: negotiate-agreed.ts.

import { readAnswer } from '../mail/answer.ts'
import { reachBack } from './former-offers.ts'
import { firstSentence, type Heard, hear, isUndated } from './heard.ts'
import { negotiateInterleaved } from './interleaved.ts'
import { changeAgreed } from './negotiate-agreed.ts'
import type { Negotiation, Offer, Said } from './negotiation.ts'
import { agreed, calledOff, inside, means, offerFrom, openTimes, sameDay, withOffers } from './offers.ts'
import type { TimeReading } from './time-reading.ts'
import { readLength } from './times.ts'

/** The negotiation after the words of `said`. */
export function negotiateProse(before: Negotiation, said: Said): Negotiation {
  if (before.meeting?.status !== 'scheduled') {
    const answered = negotiateInterleaved(before, said, negotiateWords)
    if (answered) return answered
  }
  return negotiateWords(before, said)
}

function negotiateWords(before: Negotiation, said: Said): Negotiation {
  const heard = hear(before, said)
  const known = remember(before, heard)
  const { meeting } = before
  if (meeting?.status === 'scheduled' && meeting.start !== null) {
    if (meeting.start > said.at) return changeAgreed(known, heard)
    if (!asksForAnother(heard)) return { ...before, zones: known.zones }
  }
  const reached = reachBack(known, heard)
  if (reached) return reached
  return heard.times.length > 0 ? withTimes(known, heard) : withoutTimes(known, heard)
}

/** After a meeting was held most times are no offers ("I joined the course that starts on Tuesday at 6"). */
function asksForAnother(heard: Heard): boolean {
  const another =
    /\b(?:talk|speak|meet|call|chat|catch up|connect|coffee|let[’']s (?:continue|do|say|go on|pick)|shall we|continue (?:on|our|this|the)|another round|second (?:call|talk|meeting|chat|conversation)|treffen|sprechen|telefonieren|weiterreden|fortsetzen|reparler|rencontrer|poursuivre|continuer|hablar|vernos|seguir)\b/i
  return heard.times.some(
    (reading) =>
      (another.test(reading.quote) || /\b(?:suit|work for) you\b/i.test(reading.quote)) &&
      (reading.quote.includes('?') || reading.affirmed),
  )
}

const speaksOfTheirs =
  /\b(?:your (?:local )?(?:time|end|side)|yours|for you|ihre[r]? zeit|deine[r]? zeit|votre heure|su hora)\b/i

/** Zone and length as this message states them, kept for later. */
function remember(before: Negotiation, heard: Heard): Negotiation {
  const { said } = heard
  const stated = [...heard.times, ...heard.windows].find((reading) => reading.zone !== null)?.zone ?? null
  const zones = stated && !speaksOfTheirs.test(said.text) ? { ...before.zones, [said.by]: stated } : before.zones
  return { ...before, zones, minutes: readLength(said.text, heard.dayFirst) ?? before.minutes ?? null }
}

function who(heard: Heard): string {
  return heard.said.by === 'owner' ? 'The owner' : 'The contact'
}

function proof(quote: string, because: string) {
  return { quote, because, source: 'prose' as const }
}

function withTimes(before: Negotiation, heard: Heard): Negotiation {
  const { said, cues, times } = heard
  const theirs = before.offers.filter((offer) => offer.by !== said.by)
  const open = openTimes(theirs, said.at).filter((offer) => !refuses(heard, offer))
  const taken = open.filter((offer) => times.some((reading) => means(reading, offer, heard.zone)))
  const newcomers = times.filter(
    (reading) => !isUndated(reading) && !open.some((offer) => means(reading, offer, heard.zone)),
  )
  const [first] = times
  if (first && cues.settledElsewhere && times.length === 1 && first.doubt === null && !heard.unsure && !cues.asks) {
    return agreed(
      before,
      { ...first, zone: first.zone ?? heard.zone },
      proof(first.quote, 'Both agreed on this time outside mail.'),
    )
  }
  const [offer] = taken
  if (newcomers.length === 0 && !offer) return withoutTimes(before, heard)
  if (newcomers.length > 0 || !offer) return counter(before, heard, theirs, newcomers, taken)
  if (taken.length > 1) return narrowed(before, heard, taken)
  const meant = times.filter((reading) => means(reading, offer, heard.zone))
  const asked = meant.every((reading) => reading.quote.endsWith('?')) && meant.some((reading) => reading.zone !== null)
  if (cues.clarifies) return withOffers(before, before.offers, said.at, before.because)
  if (asked) return narrowed(before, heard, taken)
  const behind =
    (meant.some((reading) => reading.affirmed) || cues.takes || (cues.agrees && !cues.asks)) &&
    !(cues.replaces && open.length === 1)
  return behind
    ? take(before, heard, offer, first?.quote ?? '')
    : withOffers(before, before.offers, said.at, before.because)
}

function take(before: Negotiation, heard: Heard, offer: Offer, quote: string): Negotiation {
  if (heard.unsure)
    return withOffers(before, before.offers, heard.said.at, `${who(heard)} has not confirmed the time yet.`)
  if (offer.doubt) return withOffers(before, before.offers, heard.said.at, offer.doubt)
  return agreed(before, offer, proof(quote, `${who(heard)} took the time that was offered.`))
}

/** Several of the other side's offers suit: they are open from both sides, the rest is gone. */
function narrowed(before: Negotiation, heard: Heard, taken: readonly Offer[]): Negotiation {
  const order = (offer: Offer) => before.offers.findIndex((each) => each.start === offer.start)
  const inOrder = [...taken].sort((a, b) => order(a) - order(b))
  const both = [...inOrder, ...inOrder.map((offer) => ({ ...offer, by: heard.said.by }))]
  return withOffers(
    before,
    both,
    heard.said.at,
    'What was offered is still open from both sides; nothing is fixed yet.',
  )
}

function counter(
  before: Negotiation,
  heard: Heard,
  theirs: readonly Offer[],
  newcomers: readonly TimeReading[],
  taken: readonly Offer[],
): Negotiation {
  const { said, cues, zone } = heard
  const offers = newcomers.map((reading) => offerFrom(reading, said, zone))
  const [one] = offers
  const within = one && said.by === 'contact' && theirs.some((offer) => inside(one.start, offer))
  const settled = within && offers.length === 1 && taken.length === 0 && !heard.unsure && !one.doubt
  if (settled && newcomers.every((reading) => reading.affirmed)) {
    return agreed(before, one, proof(one.quote, 'The contact named a time inside what the owner had offered.'))
  }
  const windows = heard.windows.map((reading) => offerFrom(reading, said, zone))
  const own =
    cues.adds && !cues.replaces ? before.offers.filter((offer) => offer.by === said.by && !refuses(heard, offer)) : []
  const kept = [...own, ...(cues.replaces && !cues.takes ? [] : taken)]
  const because = `${who(heard)} offers ${offers.length === 1 ? 'a time' : 'times'} that the other side has not taken yet.`
  return withOffers(before, [...kept, ...offers, ...windows], said.at, because)
}

function refuses(heard: Heard, offer: Offer): boolean {
  return heard.refused.some((reading) => means(reading, offer, heard.zone))
}

/** "Tuesday works but not before 3" turns down Tuesday at 2. */
function isOutside(heard: Heard, offer: Offer): boolean {
  const sameDays = heard.windows.filter(
    (reading) => reading.hourStated && sameDay(reading.start, offer.start, heard.zone),
  )
  return offer.kind === 'time' && sameDays.length > 0 && !sameDays.some((reading) => means(reading, offer, heard.zone))
}

/** Offers on a day that the message names, unless it asks for other hours of that day. */
function chosenByDay(heard: Heard, open: readonly Offer[]): Offer[] {
  const named = heard.windows.filter((reading) => reading.doubt === null && (reading.affirmed || heard.cues.takes))
  return open.filter((offer) => {
    return named.some((reading) => means(reading, offer, heard.zone))
  })
}

function withoutTimes(before: Negotiation, heard: Heard): Negotiation {
  const { said, cues } = heard
  const theirs = before.offers.filter((offer) => offer.by !== said.by)
  const open = openTimes(theirs, said.at)
  const quote = firstSentence(said.text)
  const declined = readAnswer(said.text, said.at.slice(0, 10)).answer === 'declines'
  if (
    before.meeting?.status === 'proposed' &&
    !cues.takes &&
    ((declined && !cues.turnsDown && !cues.hedges) || (cues.cancels && !cues.moves && heard.refused.length === 0))
  ) {
    return calledOff(before, quote, 'The talk was called off.')
  }
  const inOrder = theirs.filter((offer) => open.some((each) => each === offer))
  const byPlace =
    cues.ordinal === null ? undefined : cues.ordinal > 0 ? inOrder[cues.ordinal - 1] : inOrder.at(cues.ordinal)
  if (byPlace && inOrder.length > 1)
    return cues.defers && cues.prefers
      ? narrowed(before, heard, open)
      : take(before, { ...heard, unsure: heard.unsure && !isChoice(heard) }, byPlace, quote)
  const elsewhen = cues.otherDay && !cues.takes && heard.times.length === 0 && open.length > 0
  if ((cues.turnsDown || elsewhen) && heard.windows.length === 0)
    return withOffers(before, [], said.at, 'The offered times were turned down.')
  const left = open.filter((offer) => !refuses(heard, offer) && !isOutside(heard, offer))
  const speaksOfOpen = heard.windows.some((reading) => open.some((offer) => means(reading, offer, heard.zone)))
  const chosen = speaksOfOpen ? chosenByDay(heard, left) : heard.windows.length > 0 ? [] : left
  if (cues.any && left.length > 1 && !speaksOfOpen) return narrowed(before, heard, left)
  const plain =
    cues.agrees &&
    !cues.asks &&
    heard.refused.length === 0 &&
    !cues.regrets &&
    said.text.trim().split(/\s+/).length <= 40
  const yes = cues.takes || cues.any || speaksOfOpen || plain
  const [only] = chosen
  // "I'm free Thursday from 2 to 5" does not yet say that 2 it is.
  const roomy = heard.windows.some(
    (reading) => reading.hourStated && only !== undefined && means(reading, only, heard.zone),
  )
  if (roomy && chosen.length > 0) return narrowed(before, heard, chosen)
  if (yes && only && chosen.length === 1 && !cues.turnsDown && !cues.moves) {
    if (cues.prefers && heard.windows.some((reading) => reading.affirmed && isElsewhere(heard, reading, open)))
      return narrowed(before, heard, chosen)
    if (speaksOfOpen && !heard.unsure && !cues.takes && onlyAsked(heard)) return narrowed(before, heard, chosen)
    const choice = speaksOfOpen && open.length > 1 && isChoice(heard)
    return take(before, { ...heard, unsure: heard.unsure && !choice }, only, quote)
  }
  if (speaksOfOpen && chosen.length > 1 && chosen.length < open.length) return narrowed(before, heard, chosen)
  return leftOpen(before, heard, open, speaksOfOpen)
}

/** A day on which nothing is offered. */
function isElsewhere(heard: Heard, reading: TimeReading, open: readonly Offer[]): boolean {
  return !open.some((offer) => means(reading, offer, heard.zone))
}

/** "Do you still have time on Thursday?" takes nothing. */
function onlyAsked(heard: Heard): boolean {
  return heard.windows.every((reading) => reading.quote.endsWith('?'))
}

/** "I'd prefer the first" among the times that the other side offered is a choice. */
function isChoice({ cues }: Heard): boolean {
  return cues.prefers && !cues.hedges && !cues.clarifies
}

/** Nothing was taken: what stays on the table. */
function leftOpen(before: Negotiation, heard: Heard, open: readonly Offer[], speaksOfOpen: boolean): Negotiation {
  const { said } = heard
  const rest = before.offers.filter((offer) => !refuses(heard, offer) && !isOutside(heard, offer))
  const windows = heard.windows.map((reading) => offerFrom(reading, said, heard.zone))
  if (windows.length > 0 && !speaksOfOpen) {
    const behind = heard.windows.some((reading) => reading.affirmed)
    const kept =
      open.length === 0 || heard.refused.length > 0 || !behind ? rest : rest.filter((offer) => offer.by === said.by)
    return withOffers(before, [...kept, ...windows], said.at, 'Only a rough time is named.')
  }
  if (rest.length !== before.offers.length) return withOffers(before, rest, said.at, 'An offered time was turned down.')
  if (before.meeting?.status === 'proposed')
    return withOffers(
      before,
      before.offers,
      said.at,
      heard.unsure ? `${who(heard)} has not confirmed the time yet.` : before.because,
    )
  return { ...before, because: before.meeting ? before.because : 'Nobody has named a definite time yet.' }
}
