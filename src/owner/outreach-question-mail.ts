// "Shall I follow up with …?": asked once about a mail that reads like an outreach.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Question = Extract<OwnerMail, { mail: 'outreach-question' }>

export function composeOutreachQuestion(mail: Question, { conversation }: OwnerMailContext): Composed {
  const name = subjectName(conversation)
  const quote = mail.quote.replace(/\s+/g, ' ').trim()
  const whom =
    conversation.contact.name === ''
      ? conversation.contact.address
      : `${conversation.contact.name} <${conversation.contact.address}>`
  const text = paragraphs([
    wrapped(
      `You wrote to ${whom} about “${conversation.subject.replace(/\s+/g, ' ').trim()}”, and it reads as if you asked for a talk${quote === '' ? '.' : ':'}`,
    ),
    quote === '' ? null : wrapped(`  “${quote}”`),
    wrapped(
      `Shall I follow up? Then I watch for the answer, prepare you for the talk, and see to it that ${callName(conversation)} is thanked. Nothing ever goes out without your word.`,
    ),
    possibleBlock('Answer with', { mail: 'outreach-question' }, callName(conversation)),
  ])
  return { subject: `${name}: shall I follow up?`, text, attachments: [] }
}
