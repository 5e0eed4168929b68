// Tells that a meeting was logged, moved or called off by a calendar part or a scheduler's mail.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { ownTime, subjectName } from './mail-words.ts'
import { whenAndWhere } from './meeting-place.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { whatFollows } from './what-follows.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Logged = Extract<OwnerMail, { mail: 'meeting-logged' }>

export function composeMeetingLogged(mail: Logged, context: OwnerMailContext): Composed {
  const { conversation, setting } = context
  const { zone } = setting.cadence
  const { meeting, change } = mail
  const name = subjectName(conversation)
  const short = ownTime(meeting.start, meeting.zone, zone)
  const source = { calendar: 'the calendar invitation', scheduler: 'the booking', prose: 'your mails', owner: 'you' }[
    meeting.source
  ]
  if (change === 'cancelled') {
    const text = paragraphs([
      wrapped(`The talk with ${name} is called off. I have taken it down, and nothing more comes because of it.`),
      `It was on:  ${describeTime(meeting.start, meeting.zone, zone)}`,
      wrapped('When there is a new time, I see it in your mails; or tell me, for example "moved thu 15:00".'),
    ])
    return { subject: `${name}: ${short} is called off`, text, attachments: [] }
  }
  const lead = change === 'moved' ? `The talk with ${name} has moved` : `The talk with ${name} is settled`
  const text = paragraphs([
    wrapped(`${lead}; I have it from ${source}.`),
    whenAndWhere(meeting, zone),
    whatFollows(context),
    possibleBlock('If that is not so, answer with', { mail: 'meeting-logged' }, callName(conversation)),
  ])
  return { subject: `${name}: ${change === 'moved' ? 'moved to ' : ''}${short}`, text, attachments: [] }
}
