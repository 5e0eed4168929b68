// The frame of a follow-up that goes to the owner himself: the rendered template, and below it how to answer.

import type { About } from '../conversation/command.ts'
import type { KindName } from '../conversation/conversation.ts'
import type { OwnerMail } from '../conversation/effect.ts'
import { meetingOf } from '../conversation/restage.ts'
import { callName } from '../followups/salutation.ts'
import { kindWords, ownTime, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Told = Extract<OwnerMail, { mail: 'told' }>

/** A template's subject counts where it has one; the contact's full name comes first in any case. */
export function composeTold(mail: Told, context: OwnerMailContext): Composed {
  const { conversation, told } = context
  const name = subjectName(conversation)
  const title = told?.subject === undefined ? defaultTitle(mail, context) : withoutName(told.subject, name)
  const text =
    told === null
      ? paragraphs([
          wrapped(defaultBody(mail, context)),
          possibleBlock('You can answer with', aboutOf(mail), callName(conversation)),
        ])
      : paragraphs([
          wrapped(told.body.replace(/^(?:[ \t]*\n)+|\s+$/g, '')),
          wrapped(lastWords(mail.kind, callName(conversation))),
        ])
  return { subject: `${name}: ${title}`, text, attachments: [] }
}

function aboutOf({ followUp, kind }: Told): About {
  return { mail: 'told', followUp, kind }
}

/** "Maria: how was it?" begins with the name by which she is called; all mails of a conversation begin with the whole one. */
export function withoutName(subject: string, name: string): string {
  const plain = subject.replace(/\s+/g, ' ').trim()
  const [lead = '', ...rest] = plain.split(': ')
  return rest.length > 0 && name.toLowerCase().includes(lead.toLowerCase()) ? rest.join(': ') : plain
}

/** What the templates leave to the frame: how to say that things have changed. */
function lastWords(kind: KindName, name: string): string {
  if (kind === 'debrief')
    return `If it was called off, say "cancelled"; with "stop" I let everything with ${name} rest.`
  if (kind === 'month-check' || kind === 'second-person' || kind === 'promise')
    return `With "stop" I let everything with ${name} rest.`
  return 'Has anything changed? Tell me "moved thu 15:00", or "cancelled".'
}

function defaultTitle(mail: Told, { conversation, setting }: OwnerMailContext): string {
  const meeting = mail.meeting ?? meetingOf(conversation.stage)
  const when = meeting === null ? '' : `, ${ownTime(meeting.start, meeting.zone, setting.cadence.zone)}`
  switch (mail.kind) {
    case 'debrief':
      return 'how did it go?'
    case 'month-check':
      return 'what became of the advice?'
    case 'questions':
      return `questions for your talk${when}`
    case 'card':
      return `your talk${when}`
    default:
      return kindWords[mail.kind]
  }
}

/** A template that cannot be read must not keep the owner from being asked. */
function defaultBody(mail: Told, { conversation }: OwnerMailContext): string {
  const name = callName(conversation)
  if (mail.kind === 'debrief') {
    return [
      `How was your talk with ${name}?`,
      '',
      `1. What stayed with you most? Finish the sentence as if to ${name}: "What stayed with me most is …"`,
      `2. What did they advise you to do? One per line.`,
      '3. Whom did they name (name, and address or employer if you have it)? And will they introduce you?',
      '4. What did you promise each other, and by when?',
      '5. Anything else? Lines that begin with private: or off the record: stay with you.',
    ].join('\n')
  }
  if (mail.kind === 'month-check') {
    const open = conversation.advice.filter((advice) => advice.state === 'open')
    return [
      `It is almost a month since you met ${name}. What became of the advice?`,
      '',
      ...open.map(({ number, text }) => `  Advice ${number}: ${text}`),
    ].join('\n')
  }
  return `A reminder of your talk with ${name}.`
}
