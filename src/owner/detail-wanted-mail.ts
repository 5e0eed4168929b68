// Asks for the one concrete detail without which a note could go to anybody.

import type { KindName } from '../conversation/conversation.ts'
import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { kindWords, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { leftSentence, timeLeftForThanks } from './time-left.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type DetailWanted = Extract<OwnerMail, { mail: 'detail-wanted' }>

/** Whether there is enough for a note that says that nothing has come of it. */
function willBePlain({ kind, followUp }: DetailWanted, { conversation, setting }: OwnerMailContext): boolean {
  const plain = { ...conversation, plainly: [...(conversation.plainly ?? []), followUp] }
  return (
    kind === 'month-note' && setting.kinds.find(({ name }) => name === kind)?.lacks(plain, { key: followUp }) === null
  )
}

/** What comes of no answer, said before it comes. */
const PLAIN =
  'If nothing has come of it yet, there is nothing to answer: in a week I show you a plain note that says just that, and you decide.'

export function composeDetailWanted(mail: DetailWanted, context: OwnerMailContext): Composed {
  const { conversation, setting } = context
  const what = kindWords[mail.kind]
  const name = callName(conversation)
  const left = timeLeftForThanks(mail.kind, context)
  const question =
    setting.kinds.find((kind) => kind.name === mail.kind)?.lacks(conversation, { key: mail.followUp }) ??
    `What is one concrete thing from your talk with ${name} that you would like to thank for?`
  const text = paragraphs([
    wrapped(
      mail.reminder === 0
        ? opening(mail.kind, subjectName(conversation), what)
        : `The ${what} for ${subjectName(conversation)} still waits for one thing that only you know.${left === null ? '' : ` ${leftSentence(left, context)}`}`,
    ),
    wrapped(`  ${question.replace(/\s+/g, ' ')}`),
    wrapped('One sentence is enough. I build the note around it and show it to you before anything goes out.'),
    mail.reminder > 0 && willBePlain(mail, context) ? wrapped(PLAIN) : null,
    possibleBlock('Answer with', { mail: 'detail-wanted', followUp: mail.followUp }, name),
  ])
  return { subject: `${subjectName(conversation)}: ${title(mail.kind, what)}`, text, attachments: [] }
}

function opening(kind: KindName, name: string, what: string): string {
  if (kind === 'keep-in-touch')
    return `You and ${name} have not written to each other for a while. A short note would keep the contact alive, if there is something in it that is worth reading. So I ask you:`
  if (kind === 'referral-report')
    return `${name} led you on to somebody and deserves to hear what came of it. I do not know, so I ask you:`
  return `I would like to write the ${what} for ${name}, but so far it could go to anybody. One thing is missing, and only you know it:`
}

function title(kind: KindName, what: string): string {
  if (kind === 'keep-in-touch') return 'something worth telling?'
  return kind === 'referral-report' ? 'what came of the introduction?' : `one detail for the ${what}`
}
