// The weekly digest: when its hour has come, what is owed, what waits and what comes is gathered over all conversations.

import type { TimeOfDay, Weekday } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { nextStep } from '../conversation/plan.ts'
import { addDays, addHours, atLocalTime, localDay, weekday } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { composeDigest, type Digest } from '../owner/digest-mail.ts'
import { kindWords } from '../owner/mail-words.ts'
import { allConversations } from '../store/conversations.ts'
import { addEffect, parkedEffects } from '../store/effects.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { outboxIn } from '../store/outbox.ts'
import type { Parts } from './parts.ts'

const DAYS_AHEAD = 14

export type DigestHour = { readonly weekday: Weekday; readonly at: TimeOfDay }

/** Asks for the digest when its hour has come since the last one. Says 1 when it did, 0 when not. */
export function sendDigest(parts: Parts, hour: DigestHour): number {
  const now = parts.clock.now()
  const moment = lastMoment(hour, now, parts.setting.cadence.zone)
  const judged = readMeta(parts.database, 'last-digest-moment') ?? parts.firstStart
  if (moment <= judged || moment > now) return 0
  return parts.database.transaction(() => {
    writeMeta(parts.database, 'last-digest-moment', moment)
    const mail = composeDigest(gather(parts, now))
    if (mail === null) return 0
    addEffect(parts.database, '', {
      effect: 'mail-generally',
      purpose: `digest:${moment}`,
      about: { mail: 'digest' },
      subject: mail.subject,
      text: mail.text,
    })
    writeMeta(parts.database, 'last-digest', now)
    return 1
  })()
}

/** The hour of the digest that last went by. */
export function lastMoment(hour: DigestHour, now: Instant, zone: string): Instant {
  const today = localDay(now, zone)
  const back = (weekday(today) - hour.weekday + 7) % 7
  const moment = atLocalTime(addDays(today, -back), hour.at, zone)
  return moment <= now ? moment : atLocalTime(addDays(today, -back - 7), hour.at, zone)
}

/** The hour of the digest that comes next. */
export function nextDigest(parts: Parts, hour: DigestHour): Instant {
  const { zone } = parts.setting.cadence
  const last = lastMoment(hour, parts.clock.now(), zone)
  return atLocalTime(addDays(localDay(last, zone), 7), hour.at, zone)
}

function gather(parts: Parts, now: Instant): Digest {
  const conversations = allConversations(parts.database).filter((one) => one.following === 'yes')
  const { zone, thankYou } = parts.setting.cadence
  return {
    zone,
    at: now,
    unthanked: conversations.flatMap((conversation) =>
      isUnthanked(conversation) && conversation.stage.name === 'met'
        ? [{ contact: nameOf(conversation), mark: addHours(conversation.stage.meeting.end, thankYou.withinHours) }]
        : [],
    ),
    waiting: conversations.flatMap((conversation) => [
      ...unconfirmed(conversation, nameOf(conversation)),
      ...Object.values(conversation.followUps).flatMap(({ kind, state }) =>
        state.status === 'asking' || state.status === 'lacking'
          ? [{ what: `the ${kindWords[kind]} for ${nameOf(conversation)}`, since: state.askedAt }]
          : [],
      ),
    ]),
    meetings: meetingsAhead(conversations, now, zone),
    due: conversations
      .flatMap((conversation) => stepAhead(parts, conversation, now))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    unanswered: conversations
      .filter((one) => one.stage.name === 'asked')
      .map((one) => ({ contact: nameOf(one), askedAt: one.askedAt })),
    // What is over is over: advice of a finished conversation would be a weekly reproach.
    advice: conversations
      .filter((one) => one.stage.name === 'met')
      .flatMap((one) =>
        one.advice.filter((item) => item.state === 'open').map((item) => ({ contact: nameOf(one), text: item.text })),
      ),
    held: [
      ...outboxIn(parts.database, ['unknown'])
        .filter((row) => row.audience === 'contact')
        .map(
          (row) =>
            `nobody knows yet whether the note to ${row.recipient} went out; I keep looking for it in your mailbox`,
        ),
      ...outboxIn(parts.database, ['held']).map((row) => `you hold the note to ${row.recipient} on the command line`),
      ...parkedEffects(parts.database).map((row) => `something of mine failed for good: ${row.failure}`),
    ],
    mailboxReadAt: readMeta(parts.database, 'last-scan'),
    lastSentAt: readMeta(parts.database, 'last-digest'),
  }
}

function nameOf({ contact }: Conversation): string {
  return contact.name || contact.address
}

function meetingsAhead(conversations: readonly Conversation[], now: Instant, zone: string): Digest['meetings'] {
  const week = atLocalTime(addDays(localDay(now, zone), 7), '23:59', zone)
  return conversations.flatMap((conversation) => {
    const { stage } = conversation
    if (stage.name !== 'scheduled' || stage.confirmedAt === null) return []
    const { start, zone: meant, place } = stage.meeting
    return start < now || start > week ? [] : [{ contact: nameOf(conversation), start, zone: meant, place }]
  })
}

function stepAhead(parts: Parts, conversation: Conversation, now: Instant): Digest['due'] {
  const { zone } = parts.setting.cadence
  const next = nextStep(parts.setting, conversation)
  const until = atLocalTime(addDays(localDay(now, zone), DAYS_AHEAD), '23:59', zone)
  if (next === null || next.dueAt > until || next.dueAt < now) return []
  const [name, what] = [nameOf(conversation), kindWords[next.kind]]
  return [{ what: next.to === 'contact' ? `${what} to ${name}` : `${name}: ${what}`, at: next.dueAt }]
}

/** A time read from prose that the owner has not said yes to waits for him, too. */
function unconfirmed(conversation: Conversation, name: string): Digest['waiting'] {
  const { stage, followUps } = conversation
  if (stage.name !== 'scheduled' || stage.confirmedAt !== null) return []
  const asked = followUps[`time-check:${stage.meeting.start}`]
  return [{ what: `the time of the talk with ${name}`, since: asked?.dueAt ?? conversation.askedAt }]
}

function isUnthanked(conversation: Conversation): boolean {
  if (conversation.stage.name !== 'met') return false
  const status = conversation.followUps[`thank-you:${conversation.stage.meeting.number}`]?.state.status
  return status !== 'sent' && status !== 'ended'
}
