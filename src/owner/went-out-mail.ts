// "Did this go out?": asked when the mail server fell silent after it had the whole note, and the note was not found since.

import type { OwnerMail } from '../conversation/effect.ts'
import { rule } from './approval-mail.ts'
import { kindWords, sentence, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type WentOut = Extract<OwnerMail, { mail: 'went-out' }>

export function composeWentOut(mail: WentOut, { conversation }: OwnerMailContext): Composed {
  const { draft, followUp } = mail
  const name = subjectName(conversation)
  const what = kindWords[mail.kind]
  const about = { mail: 'went-out', followUp, version: draft.version } as const
  const text = paragraphs([
    wrapped(
      `I handed the ${what} for ${name} <${draft.to.address}> to your mail server whole, and got no answer. I have looked for it in your mailbox and not found it. ${sentence(mail.because)}`,
    ),
    wrapped(
      'It may have gone out or not, and only you can find out: look into your Sent folder, or wait for an answer. I go on looking, and send nothing a second time by myself.',
    ),
    `${rule}\n${draft.body}\n${rule}`,
    possibleBlock('Answer with', about, name),
  ])
  return { subject: `${name}: did the ${what} go out?`, text, attachments: [] }
}
