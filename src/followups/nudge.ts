// The nudge: one short, kind reminder when a contact has not answered, or when the day has come for which they asked.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import {
  addBusinessDays,
  addDays,
  atLocalTime,
  later,
  localDay,
  nextBusinessDay,
  sameTimeOn,
} from '../conversation/times.ts'
import type { Day, Instant } from '../mail/message.ts'
import { commonWords } from './common-words.ts'
import { minutesAsked } from './minutes-asked.ts'
import { spokenDate } from './spoken-time.ts'
import { variantOf } from './variant.ts'

/** When the owner himself writes so shortly before the day they named, or later, he has asked again by hand … */
const BY_HAND_DAYS = 7
/** … unless it is his "gladly, till then" to their mail. */
const POLITE_DAYS = 3

export const nudge: Kind = { name: 'nudge', to: 'contact', due, lacks: () => null, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  if (conversation.following !== 'yes') return []
  const { name } = conversation.stage
  if (name !== 'asked' && name !== 'answered') return []
  if (conversation.parkedUntil !== null) return parked(conversation, conversation.parkedUntil, cadence)
  return waiting(conversation) ? unanswered(conversation, cadence) : []
}

/** The contact named a later day themselves: a key of its own, for it is no second reminder but what they asked for. */
function parked(conversation: Conversation, day: Day, cadence: Cadence): readonly Due[] {
  if (askedByHand(conversation, day, cadence.zone)) return []
  const dueAt = atLocalTime(nextBusinessDay(day, cadence), cadence.writingHours.from, cadence.zone)
  const because = `They asked to be written to again; the day that came of it is ${spokenDate(dueAt, cadence.zone)}.`
  return [{ key: `nudge:${day}`, dueAt, until: null, remindAt: [], because }]
}

function askedByHand(conversation: Conversation, day: Day, zone: string): boolean {
  const theirs = conversation.thread.filter(({ by, kind }) => by === 'contact' && kind === 'reply').map(({ at }) => at)
  const answered = localDay(theirs.reduce(later, conversation.askedAt), zone)
  const days = ownWords(conversation).map((at) => localDay(at, zone))
  return days.some((own) => own >= addDays(day, -BY_HAND_DAYS) && own >= addDays(answered, POLITE_DAYS))
}

function unanswered(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const sent = sentNudges(conversation).length
  const { afterBusinessDays, atMost } = cadence.nudge
  const key = `nudge:${sent + 1}`
  if (sent >= atMost || conversation.followUps[key]?.state.status === 'ended') return []
  const since = lastWord(conversation)
  const patient = addBusinessDays(cadence, since, afterBusinessDays)
  const back = backAt(conversation, cadence, since)
  const dueAt = back === null ? patient : later(patient, back)
  const days = `${afterBusinessDays} business day${afterBusinessDays === 1 ? '' : 's'}`
  const because =
    dueAt === patient
      ? `${days} without an answer since ${spokenDate(since, cadence.zone)}.`
      : `They were away until ${spokenDay(conversation.absentUntil)} and have not answered since.`
  return [{ key, dueAt, until: null, remindAt: [], because }]
}

/** Nobody human has answered: an automatic reply does not end the wait. */
function waiting(conversation: Conversation): boolean {
  if (conversation.stage.name === 'asked') return true
  return !conversation.thread.some(
    (message) => message.by === 'contact' && (message.kind === 'reply' || message.kind === 'invitation'),
  )
}

/** When the owner last wrote: his outreach, a message of his own, or a nudge that was sent (known by its state, not by the thread). */
function lastWord(conversation: Conversation): Instant {
  return [...ownWords(conversation), ...sentNudges(conversation)].reduce(later, conversation.askedAt)
}

function ownWords({ thread }: Conversation): readonly Instant[] {
  return thread.filter(({ by, kind }) => by === 'owner' && kind !== 'note').map(({ at }) => at)
}

function sentNudges(conversation: Conversation): readonly Instant[] {
  return Object.values(conversation.followUps).flatMap(({ key, kind, state }) =>
    kind === 'nudge' && /^nudge:\d+$/.test(key) && state.status === 'sent' ? [state.at] : [],
  )
}

/** The business day after the day until which they are away, for on the first day back nobody reads everything. */
function backAt(conversation: Conversation, cadence: Cadence, since: Instant): Instant | null {
  if (conversation.absentUntil === null) return null
  return sameTimeOn(nextBusinessDay(addDays(conversation.absentUntil, 1), cadence), since, cadence.zone)
}

function spokenDay(day: Day | null): string {
  return day === null ? '' : spokenDate(atLocalTime(day, '12:00', 'UTC'), 'UTC')
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  return {
    ...commonWords(conversation, owner),
    variant: variantOf(conversation, occasion),
    minutes: minutesAsked(conversation.thread.find((message) => message.by === 'owner')?.text ?? ''),
    askedOn: spokenDate(conversation.askedAt, owner.zone),
    parked: conversation.parkedUntil !== null,
    wasAway: conversation.absentUntil !== null,
    again: sentNudges(conversation).length > 0,
  }
}
