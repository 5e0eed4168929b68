// A draft has come from language/: it is bound to one recipient and one thread, and goes to the owner. Nothing else may happen to it.

import type { Conversation, Draft, ThreadMessage } from './conversation.ts'
import { askApproval, type Decision, stay, withState } from './decision.ts'
import type { Event } from './event.ts'
import { withStops } from './findings.ts'
import { restsOn } from './rests-on.ts'
import type { Setting } from './setting.ts'

/** Subject, recipient and threading headers are set here, by code, never by whoever wrote the words. */
export function draftWritten(
  setting: Setting,
  conversation: Conversation,
  event: Extract<Event, { type: 'draft-written' }>,
): Decision {
  const followUp = conversation.followUps[event.followUp]
  if (followUp?.state.status !== 'drafting')
    return stay(conversation, 'the draft came too late: it is no longer wanted')
  const rests = followUp.kind === 'month-note' ? restsOn(conversation, setting.cadence.zone) : []
  const written: Draft = {
    version: followUp.state.version,
    to: { name: conversation.contact.name, address: conversation.contact.address },
    subject: `Re: ${conversation.subject}`,
    body: event.body,
    ...inThread(conversation),
    remarks: [...followUp.state.remarks, ...event.remarks],
    ...(rests.length > 0 && { restsOn: rests }),
  }
  const draft = withStops(written, event.stops ?? [])
  return {
    conversation: withState(conversation, followUp, { status: 'asking', draft, askedAt: event.at, reminders: 0 }),
    effects: [askApproval(followUp, draft, 0)],
    because: `the ${followUp.kind} is drafted and waits for the owner's word`,
  }
}

/** Where a note written now stands in the thread (RFC 5322 §3.6.4). */
export function inThread(conversation: Conversation): Pick<Draft, 'inReplyTo' | 'references'> {
  const parent = lastToAnswer(conversation)
  return { inReplyTo: parent?.messageId ?? null, references: parent === null ? [] : chain(parent) }
}

/** The contact's last own message, whenever it was read; before any, the owner's last. */
function lastToAnswer(conversation: Conversation): ThreadMessage | null {
  const usable = conversation.thread.filter((message) => message.messageId !== null && message.forwarded !== true)
  const theirs = usable.filter(
    (message) => message.by === 'contact' && (message.kind === 'reply' || message.kind === 'invitation'),
  )
  const last = theirs.reduce<ThreadMessage | null>(
    (found, one) => (found !== null && found.at > one.at ? found : one),
    null,
  )
  return last ?? usable.findLast((message) => message.by === 'owner') ?? null
}

/** RFC 5322 §3.6.4: the parent's References, then the parent. */
function chain(parent: ThreadMessage): string[] {
  const id = parent.messageId ?? ''
  return [...parent.references.filter((reference) => reference !== id), id]
}
