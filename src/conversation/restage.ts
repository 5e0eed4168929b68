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

/** `because` is null when the stage stays as it was. */
export function restage(conversation: Conversation, reading: Reading, at: Instant, zone: string): Restaged {
  const { stage } = conversation
  const meeting = reading.negotiation?.meeting ?? null
  if (stage.name === 'met' && !thankYouSettled(conversation, stage.meeting.number)) return same(stage)
  if (meeting?.status === 'scheduled' && meeting.start !== null) return schedule(conversation, meeting, meeting.start, at, zone)
  if (stage.name === 'met') return same(stage)
  const before = meetingOf(stage)
  const calledOff: Effect[] =
    before !== null && stage.name === 'scheduled' && stage.confirmedAt !== null
      ? [mailOwner({ mail: 'meeting-logged', change: 'cancelled', meeting: before })]
      : []
  if (meeting?.status === 'proposed') {
    return { stage: { name: 'scheduling' }, effects: calledOff, because: 'a time is offered and not yet taken' }
  }
  if (reading.by === 'contact' && reading.answer === 'declines' && meeting?.status !== 'cancelled') {
    return { stage: { name: 'closed', outcome: 'declined', meeting: null }, effects: calledOff, because: 'the contact said no' }
  }
  if (meeting?.status === 'cancelled') {
    const declined = reading.answer === 'declines'
    const next: Stage = declined ? { name: 'closed', outcome: 'declined', meeting: null } : { name: 'answered' }
    return { stage: next, effects: calledOff, because: 'the meeting is called off' }
  }
  if (stage.name === 'scheduled') return { stage: { name: 'answered' }, effects: calledOff, because: 'no time is agreed any more' }
  if (reading.by !== 'contact' || reading.kind === 'auto-reply' || reading.kind === 'bounce') return same(stage)
  if (stage.name === 'closed' && reading.answer === 'none') return same(stage)
  return stage.name === 'answered' ? same(stage) : { stage: { name: 'answered' }, effects: [], because: 'the contact answered' }
}

/** The meeting that a stage speaks of, or null. */
export function meetingOf(stage: Stage): Agreed | null {
  return 'meeting' in stage ? stage.meeting : null
}

function schedule(conversation: Conversation, meeting: Meeting, start: Instant, at: Instant, zone: string): Restaged {
  const { stage } = conversation
  const before = meetingOf(stage)
  const another = before !== null && stage.name !== 'scheduled' && start >= before.end
  if (before !== null && stage.name !== 'scheduled' && !another) return same(stage)
  const agreed = agree(meeting, start, zone, another ? null : before, (before?.number ?? 0) + (another ? 1 : 0))
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
    const news: Effect[] = stage.confirmedAt === null && surely ? [mailOwner({ mail: 'meeting-logged', change: 'logged', meeting: agreed })] : []
    return { stage: { name: 'scheduled', meeting: { ...agreed, changes: before.changes }, confirmedAt }, effects: news, because: null }
  }
  return {
    stage: { name: 'scheduled', meeting: agreed, confirmedAt: surely ? at : null },
    effects: surely ? [mailOwner({ mail: 'meeting-logged', change: stage.confirmedAt === null ? 'logged' : 'moved', meeting: agreed })] : [],
    because: surely ? 'the meeting was moved' : 'another time was read from prose; the owner is asked whether it is right',
  }
}

function agree(meeting: Meeting, start: Instant, zone: string, before: Agreed | null, number: number): Agreed {
  return {
    number: Math.max(1, number),
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

/** A second meeting may only take the place of the first once the first one's thanks are settled. */
function thankYouSettled(conversation: Conversation, number: number): boolean {
  const status = conversation.followUps[`thank-you:${number}`]?.state.status
  return status === 'sent' || status === 'ended'
}

function same(stage: Stage): Restaged {
  return { stage, effects: [], because: null }
}
