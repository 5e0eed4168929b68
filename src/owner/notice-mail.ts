// Something that the owner should know and did not ask.

import type { OwnerMail } from '../conversation/effect.ts'
import { rule } from './approval-mail.ts'
import { subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Notice = Extract<OwnerMail, { mail: 'notice' }>

/** A line with line breaks in it is somebody's text, such as a note that was refused: it is shown as it is. */
export function composeNotice(mail: Notice, { conversation }: OwnerMailContext): Composed {
  const text = paragraphs(mail.lines.map((line) => (line.includes('\n') ? `${rule}\n${line}\n${rule}` : wrapped(line))))
  return { subject: `${subjectName(conversation)}: ${mail.title.replace(/\s+/g, ' ').trim()}`, text, attachments: [] }
}
