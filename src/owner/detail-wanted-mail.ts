// Asks for the one concrete detail without which a note could go to anybody.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { kindWords, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { leftSentence, timeLeftForThanks } from './time-left.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type DetailWanted = Extract<OwnerMail, { mail: 'detail-wanted' }>

export function composeDetailWanted(mail: DetailWanted, context: OwnerMailContext): Composed {
  const { conversation, setting } = context
  const what = kindWords[mail.kind]
  const name = callName(conversation)
  const left = timeLeftForThanks(mail.kind, context)
  const question =
    setting.kinds.find((kind) => kind.name === mail.kind)?.lacks(conversation) ??
    `What is one concrete thing from your talk with ${name} that you would like to thank for?`
  const text = paragraphs([
    wrapped(
      mail.reminder === 0
        ? `I would like to write the ${what} for ${subjectName(conversation)}, but so far it could go to anybody. One thing is missing, and only you know it:`
        : `The ${what} for ${subjectName(conversation)} still waits for one thing that only you know.${left === null ? '' : ` ${leftSentence(left, context)}`}`,
    ),
    wrapped(`  ${question.replace(/\s+/g, ' ')}`),
    wrapped('One sentence is enough. I build the note around it and show it to you before anything goes out.'),
    possibleBlock('Answer with', { mail: 'detail-wanted', followUp: mail.followUp }, name),
  ])
  return { subject: `${subjectName(conversation)}: one detail for the ${what}`, text, attachments: [] }
}
