// "I have seen your outreach": what happens now, so that the owner can forget about it.

import { callName } from '../followups/salutation.ts'
import { kindWords, nearDay, sentence, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { nextSteps } from './what-follows.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

export function composeNoticed(context: OwnerMailContext): Composed {
  const { conversation, setting, at } = context
  const name = subjectName(conversation)
  const short = callName(conversation)
  const nudge = nextSteps(context).find((step) => step.kind === 'nudge')
  const text = paragraphs([
    wrapped(
      sentence(
        `I follow your conversation with ${name} from now on; ${conversation.contact.name === '' ? 'they do' : `${short} does`} not see me`,
      ),
    ),
    wrapped(
      `When an answer comes, I read the time, remind you, and have your questions ready. Should none come, I draft a short ${kindWords.nudge}` +
        `${nudge === undefined ? '' : ` (${nearDay(nudge.dueAt, at, setting.cadence.zone)})`} and ask you first. You need not do anything now.`,
    ),
    possibleBlock('If this is a mistake, answer with', { mail: 'noticed' }, short),
  ])
  return { subject: `${name}: I am following`, text, attachments: [] }
}
