// The answer to each mail of the owner's: what was understood, what was done, what follows when.

import type { OwnerMail } from '../conversation/effect.ts'
import { sentence, subjectName } from './mail-words.ts'
import { meetingFile } from './meeting-file.ts'
import { whenAndWhere } from './meeting-place.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { whatFollows } from './what-follows.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Answer = Extract<OwnerMail, { mail: 'answer' }>

/** Below the list of what was understood of his notes. */
const CORRECT =
  'Is something wrong or missing? Answer by number: "3 drop", "2: Priya Nair, not Prya", "4 is a person", "5 private"; or "add:" and what is missing.'

/** Where a meeting was confirmed or moved, its time is said in full and its file comes along. */
export function composeAnswer(mail: Answer, context: OwnerMailContext): Composed {
  const { conversation, setting, service, at } = context
  const { understood, done, meeting } = mail
  const name = subjectName(conversation)
  const text = paragraphs([
    wrapped(
      `Understood: ${lowerSentence(
        understood
          .trim()
          .replace(/^the meeting is$/, 'the talk is settled')
          .replace(/^the meeting moved$/, 'the talk has moved'),
      )}`,
    ),
    meeting === null ? null : whenAndWhere(meeting, setting.cadence.zone),
    listed(done),
    meeting === null ? null : 'The attached file puts it into your calendar.',
    whatFollows(context),
    mail.about?.mail === 'told' && mail.about.transcript === true ? wrapped(CORRECT) : null,
  ])
  const attachments = meeting === null ? [] : [meetingFile(conversation, meeting, service, at)]
  return { subject: `${name}: ${mail.title}`, text, attachments }
}

function lowerSentence(text: string): string {
  const ended = sentence(text)
  return text.charAt(0) + ended.slice(1)
}

/** Up to two lines are said as they are; more become a list. */
function listed(lines: readonly string[]): string | null {
  if (lines.length === 0) return null
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').trim())
  if (plain.length <= 2) return plain.map((line) => wrapped(line)).join('\n')
  return plain.map((line) => wrapped(/^\d{1,2}[.)] |:$/.test(line) ? line : `- ${line}`)).join('\n')
}
