// "I read Thu 5 March, 14:00. Right?": asks whether a time read from prose is the one that was agreed.

import type { Agreed } from '../conversation/conversation.ts'
import type { OwnerMail } from '../conversation/effect.ts'
import { meetingOf } from '../conversation/restage.ts'
import { callName } from '../followups/salutation.ts'
import { fullTime, ownTime, subjectName } from './mail-words.ts'
import { meetingFile } from './meeting-file.ts'
import { meetingPlace } from './meeting-place.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { bound, paragraphs, wrapped } from './wrapped-text.ts'

type Told = Extract<OwnerMail, { mail: 'told' }>

/** The subject says the time by the owner's clock; the file fits the meeting that is asked about. */
export function composeTimeCheck(mail: Told, context: OwnerMailContext): Composed {
  const { conversation, setting, service, at } = context
  const { zone } = setting.cadence
  const name = subjectName(conversation)
  const meeting = mail.meeting ?? meetingOf(conversation.stage)
  const about = { mail: 'time-check', followUp: mail.followUp } as const
  if (meeting === null) {
    const text = paragraphs([
      wrapped(`Is there a time for your talk with ${name}? I could not read one with certainty.`),
      possibleBlock('Answer with', about, callName(conversation)),
    ])
    return { subject: `${name}: when do you meet?`, text, attachments: [] }
  }
  const body =
    context.told === null
      ? asked(meeting, zone)
      : wrapped(context.told.body.replace(/^(?:[ \t]*\n)+|\s+$/g, ''), 'times too')
  const over = 'That time has passed already. If you did meet, say yes, and I ask you how it went.'
  const ahead = 'Once you say yes, I plan around it. The attached file puts it into your calendar.'
  const text = paragraphs([
    body,
    wrapped(meeting.end <= at ? over : ahead),
    possibleBlock('Answer with', about, callName(conversation)),
  ])
  return {
    subject: `${name}: ${ownTime(meeting.start, meeting.zone, zone)} – right?`,
    text,
    attachments: [meetingFile(conversation, meeting, service, at)],
  }
}

function asked(meeting: Agreed, zone: string): string {
  const where = meetingPlace(meeting)
  const quote = meeting.quote.replace(/\s+/g, ' ').trim()
  return paragraphs([
    wrapped(`${bound(`I read ${fullTime(meeting.start, meeting.zone, zone)}.`)} Right?`),
    quote === '' ? null : wrapped(`I have it from this sentence: “${quote}”`, 'times too'),
    where === null ? null : `Where: ${where}`,
  ]).trimEnd()
}
