// The stage that the negotiation and the answer of a message leave a conversation in, and what the owner hears of it.

import type { Instant } from '../mail/message.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Agreed, Conversation, Stage } from './conversation.ts'
import { mailOwner } from './decision.ts'
import type { Effect } from './effect.ts'
import type { Reading } from './reading.ts'
import { addMinutes } from './times.ts'

const USUAL_MINUTES = 30

export type Restaged = { readonly stage: Stage; readonly effects: readonly Effect[]; readonly because: string | null }

/**
 * `because` is null when the stage stays as it was. `known` is the meeting as the negotiation had it before this message: what
 * the message leaves as it was must not overrule what the owner has said about it meanwhile.
 */
export function restage(
  conversation: Conversation,
  known: Meeting | null,
  reading: Reading,
  at: Instant,
  zone: string,
): Restaged {
  const { stage } = conversation
  const meeting = reading.negotiation?.meeting ?? null
  if (stage.name === 'closed' && stage.outcome === 'stopped') return same(stage)
  if (isUnchanged(known, meeting)) return answered(relocated(stage, known, meeting), reading)
  if (stage.name === 'met' && !thankYouSettled(conversation)) return another(conversation, stage, meeting, at, zone)
  if (meeting?.status === 'scheduled' && meeting.start !== null)
    return schedule(conversation, meeting, meeting.start, at, zone)
  if (stage.name === 'met') return same(stage)
  const calledOff = cancelled(stage)
  if (meeting?.status === 'proposed') {
    return { stage: { name: 'scheduling' }, effects: calledOff, because: 'a time is offered and not yet taken' }
  }
  if (meeting?.status === 'cancelled') {
    const declined = reading.by === 'contact' && reading.answer === 'declines'
    const next: Stage = declined ? { name: 'closed', outcome: 'declined', meeting: null } : { name: 'answered' }
    return { stage: next, effects: calledOff, because: 'the meeting is called off' }
  }
  if (stage.name === 'scheduled' || stage.name === 'scheduling')
    return { stage: { name: 'answered' }, effects: calledOff, because: 'no time is agreed any more' }
  return answered(stage, reading)
}

/** What was said besides times: a no, or anything at all. */
function answered(stage: Stage, reading: Reading): Restaged {
  const over =
    stage.name === 'met' || (stage.name === 'closed' && (stage.meeting !== null || reading.answer === 'none'))
  if (over || reading.by !== 'contact' || reading.kind === 'auto-reply' || reading.kind === 'bounce') return same(stage)
  if (reading.answer === 'declines') {
    return {
      stage: { name: 'closed', outcome: 'declined', meeting: null },
      effects: cancelled(stage),
      because: 'the contact said no',
    }
  }
  if (stage.name === 'scheduling' || stage.name === 'scheduled') return same(stage)
  return stage.name === 'answered'
    ? same(stage)
    : { stage: { name: 'answered' }, effects: [], because: 'the contact answered' }
}

function cancelled(stage: Stage): Effect[] {
  if (stage.name !== 'scheduled' || stage.confirmedAt === null) return []
  return [mailOwner({ mail: 'meeting-logged', change: 'cancelled', meeting: stage.meeting })]
}

function isUnchanged(known: Meeting | null, meeting: Meeting | null): boolean {
  if (known === null || meeting === null) return known === meeting
  return (['status', 'start', 'end', 'source'] as const).every((fact) => known[fact] === meeting[fact])
}

/** A link or a room that comes later is taken over; the time stays as it stands with the owner. */
function relocated(stage: Stage, known: Meeting | null, meeting: Meeting | null): Stage {
  if (
    stage.name !== 'scheduled' ||
    meeting === null ||
    (known?.place === meeting.place && known?.medium === meeting.medium)
  )
    return stage
  const { place, medium } = meeting
  return {
    ...stage,
    meeting: { ...stage.meeting, place: place ?? stage.meeting.place, medium: medium ?? stage.meeting.medium },
  }
}

/** A second meeting may only take the place of the first once the first one's thanks are settled; until then it is kept. */
function another(
  conversation: Conversation,
  stage: Extract<Stage, { name: 'met' }>,
  meeting: Meeting | null,
  at: Instant,
  zone: string,
): Restaged {
  const { next: _before, ...met } = stage
  if (meeting?.status !== 'scheduled' || meeting.start === null) return same(met)
  const scheduled = schedule(conversation, meeting, meeting.start, at, zone)
  if (scheduled.stage.name !== 'scheduled') return same(stage)
  const { meeting: agreed, confirmedAt } = scheduled.stage
  const because = 'another meeting is agreed; it is taken up once this one is thanked for'
  return { stage: { ...met, next: { meeting: agreed, confirmedAt } }, effects: scheduled.effects, because }
}

/** Takes up the meeting that was agreed while the thanks for the one before were still open, once they are not. */
export function takeUpNext(conversation: Conversation): Conversation {
  const { stage } = conversation
  if (stage.name !== 'met' || stage.next === undefined || !thankYouSettled(conversation)) return conversation
  return { ...conversation, stage: { name: 'scheduled', ...stage.next } }
}

/** The meeting that a stage speaks of, or null. */
export function meetingOf(stage: Stage): Agreed | null {
  return 'meeting' in stage ? stage.meeting : null
}

function schedule(conversation: Conversation, meeting: Meeting, start: Instant, at: Instant, zone: string): Restaged {
  const { stage } = conversation
  const before = meetingOf(stage)
  const second = before !== null && stage.name !== 'scheduled' && start >= before.end
  if (before !== null && stage.name !== 'scheduled' && !second) return same(stage)
  const agreed = agree(
    meeting,
    start,
    zone,
    second ? null : before,
    before === null || second ? nextNumber(conversation) : before.number,
  )
  const surely = meeting.source !== 'prose'
  if (stage.name !== 'scheduled' || before === null) {
    return {
      stage: { name: 'scheduled', meeting: agreed, confirmedAt: surely ? at : null },
      effects: surely ? [mailOwner({ mail: 'meeting-logged', change: 'logged', meeting: agreed })] : [],
      because: surely ? 'the meeting is logged' : 'a time was read from prose; the owner is asked whether it is right',
    }
  }
  if (before.start === start) {
    const confirmedAt = stage.confirmedAt ?? (surely ? at : null)
    const news: Effect[] =
      stage.confirmedAt === null && surely
        ? [mailOwner({ mail: 'meeting-logged', change: 'logged', meeting: agreed })]
        : []
    return {
      stage: { name: 'scheduled', meeting: { ...agreed, changes: before.changes }, confirmedAt },
      effects: news,
      because: null,
    }
  }
  return {
    stage: { name: 'scheduled', meeting: agreed, confirmedAt: surely ? at : null },
    effects: surely
      ? [
          mailOwner({
            mail: 'meeting-logged',
            change: stage.confirmedAt === null ? 'logged' : 'moved',
            meeting: agreed,
          }),
        ]
      : [],
    because: surely
      ? 'the meeting was moved'
      : 'another time was read from prose; the owner is asked whether it is right',
  }
}

function agree(meeting: Meeting, start: Instant, zone: string, before: Agreed | null, number: number): Agreed {
  return {
    number,
    start,
    end: meeting.end ?? addMinutes(start, meeting.minutes ?? USUAL_MINUTES),
    zone: meeting.zone ?? zone,
    medium: meeting.medium ?? before?.medium ?? null,
    place: meeting.place ?? before?.place ?? null,
    source: meeting.source,
    quote: meeting.quote,
    changes: before === null ? 0 : before.changes + 1,
  }
}

/** A meeting that came to nothing has used its number up where follow-ups have begun under it. */
export function nextNumber(conversation: Conversation): number {
  const used = Object.keys(conversation.followUps).map((key) =>
    Number(/^(?:questions|thank-you|month-check|month-note):(\d+)$/.exec(key)?.[1] ?? 0),
  )
  return Math.max(meetingOf(conversation.stage)?.number ?? 0, ...used) + 1
}

export function thankYouSettled({ stage, followUps }: Conversation): boolean {
  const status = followUps[`thank-you:${meetingOf(stage)?.number}`]?.state.status
  return status === 'sent' || status === 'ended'
}

function same(stage: Stage): Restaged {
  return { stage, effects: [], because: null }
}
