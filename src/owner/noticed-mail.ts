// "I have seen your outreach": what happens now, so that the owner can forget about it.

import { callName } from '../followups/salutation.ts'
import { nearDay, subjectName } from './mail-words.ts'
import { outreachRemark } from './outreach-remark-mail.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { nextSteps } from './what-follows.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

export function composeNoticed(context: OwnerMailContext): Composed {
  const { conversation, setting, at } = context
  const name = subjectName(conversation)
  const short = callName(conversation)
  const unnamed = conversation.contact.name === ''
  const nudge = nextSteps(context).find((step) => step.kind === 'nudge')
  const by = nudge === undefined ? 'for long' : `by ${nearDay(nudge.dueAt, at, setting.cadence.zone)}`
  const text = paragraphs([
    wrapped(
      `I have seen your mail to ${name}, and I follow the conversation from here. ${unnamed ? 'They never see' : `${short} never sees`} me.`,
    ),
    wrapped(
      'When an answer comes, I note the time that you agree on, have questions ready for you, and remind you of the thanks. ' +
        `Should none come ${by}, I draft a short nudge and ask you before it goes. You need not do anything now.`,
    ),
    outreachRemark(context.findings ?? []),
    possibleBlock('If this is a mistake, answer with', { mail: 'noticed' }, short),
  ])
  return { subject: `${name}: I take it from here`, text, attachments: [] }
}
