// The answer to each mail of the owner's: what was understood, what was done, what follows when.

import type { OwnerMail } from '../conversation/effect.ts'
import { fullTime, sentence, subjectName } from './mail-words.ts'
import { meetingFile } from './meeting-file.ts'
import { meetingPlace } from './meeting-place.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { whatFollows } from './what-follows.ts'
import { bound, paragraphs, wrapped } from './wrapped-text.ts'

type Answer = Extract<OwnerMail, { mail: 'answer' }>

/** Where a meeting was confirmed or moved, its time is said in full and its file comes along. */
export function composeAnswer(mail: Answer, context: OwnerMailContext): Composed {
  const { conversation, setting, service, at } = context
  const { understood, done, meeting } = mail
  const name = subjectName(conversation)
  const when = meeting === null ? '' : fullTime(meeting.start, meeting.zone, setting.cadence.zone)
  const text = paragraphs([
    wrapped(`Understood: ${sentenceBody(understood, when)}`),
    meeting === null ? null : meetingPlace(meeting),
    listed(done),
    meeting === null ? null : 'The attached file puts it into your calendar.',
    whatFollows(context),
  ])
  const attachments = meeting === null ? [] : [meetingFile(conversation, meeting, service, at)]
  return { subject: `${name}: understood`, text, attachments }
}

function sentenceBody(understood: string, when: string): string {
  const plain = understood.trim()
  if (when === '') return lowerSentence(plain)
  if (/\bmoved$/.test(plain)) return bound(`to ${when}.`).replace(/^/, `${plain} `)
  return / is$/.test(plain) ? `${plain} ${bound(`on ${when}.`)}` : `${plain}, ${when}.`
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
  return plain.map((line) => wrapped(/^\d{1,2}[.)] /.test(line) ? line : `- ${line}`)).join('\n')
}
