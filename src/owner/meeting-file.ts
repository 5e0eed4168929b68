// The .ics of an agreed meeting, for the owner's own calendar.

import type { Agreed, Conversation } from '../conversation/conversation.ts'
import { calledName } from '../conversation/decision.ts'
import type { Address, Instant } from '../mail/message.ts'
import { composeInvitation } from '../meeting/invitation.ts'
import type { Composed } from './owner-mail-context.ts'

/** One event whose identity stays the same when the meeting moves: the conversation and the meeting's number. */
export function meetingFile(
  conversation: Conversation,
  meeting: Agreed,
  service: Address,
  at: Instant,
): Composed['attachments'][number] {
  const domain = service.address.slice(service.address.lastIndexOf('@') + 1) || 'thanktwice.invalid'
  const name = calledName(conversation)
  const content = composeInvitation({
    uid: `${conversation.id}.${meeting.number}@${domain}`,
    sequence: meeting.changes,
    start: meeting.start,
    end: meeting.end,
    zone: meeting.zone,
    summary: `Talk with ${name}`,
    location: meeting.place,
    description: meeting.quote === '' ? null : `${name}: “${meeting.quote}”`,
    stamp: at,
  })
  const filename = `${
    name
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'meeting'
  }.ics`
  return { filename, contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content }
}
