// Tells that a meeting was logged, moved or called off by a calendar part or a scheduler's mail.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { dayAndTime, fullTime, subjectName } from './mail-words.ts'
import { meetingPlace } from './meeting-place.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { whatFollows } from './what-follows.ts'
import { bound, paragraphs, wrapped } from './wrapped-text.ts'

type Logged = Extract<OwnerMail, { mail: 'meeting-logged' }>

export function composeMeetingLogged(mail: Logged, context: OwnerMailContext): Composed {
  const { conversation, setting } = context
  const { zone } = setting.cadence
  const { meeting, change } = mail
  const name = subjectName(conversation)
  const when = fullTime(meeting.start, meeting.zone, zone)
  const short = dayAndTime(meeting.start, zone).replaceAll('\u00a0', ' ')
  const from = { calendar: 'the calendar invitation', scheduler: 'the booking', prose: 'the mail', owner: 'your word' }[
    meeting.source
  ]
  if (change === 'cancelled') {
    const text = paragraphs([
      wrapped(
        `The talk with ${name} on ${bound(when)} is called off. I have taken it down, and nothing more comes because of it.`,
      ),
      wrapped(`When there is a new time, I see it in your mail; or tell me, for example "moved thu 15:00".`),
    ])
    return { subject: `${name}: ${short} is called off`, text, attachments: [] }
  }
  const lead = change === 'moved' ? `The talk with ${name} has moved. It is now on` : `You talk with ${name} on`
  const text = paragraphs([
    wrapped(`${lead} ${when}. I have it from ${from}.`),
    meetingPlace(meeting),
    whatFollows(context),
    possibleBlock('If that is not so, answer with', { mail: 'meeting-logged' }, callName(conversation)),
  ])
  return { subject: `${name}: ${change === 'moved' ? 'moved to ' : ''}${short}`, text, attachments: [] }
}
