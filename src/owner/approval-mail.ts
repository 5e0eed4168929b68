// Asks the owner for his word on one version of a note, shown exactly as it would leave.

import type { OwnerMail } from '../conversation/effect.ts'
import { meetingOf } from '../conversation/restage.ts'
import { addHours } from '../conversation/times.ts'
import { callName } from '../followups/salutation.ts'
import { kindWords, sentence, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { timeLeft } from './time-left.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Approval = Extract<OwnerMail, { mail: 'approval' }>

/** Above and below a text that is not ours: no mail program takes it for a signature or the border of a quotation. */
export const rule = '─'.repeat(40)

export function composeApproval(mail: Approval, context: OwnerMailContext): Composed {
  const { conversation } = context
  const { draft, kind } = mail
  const name = subjectName(conversation)
  const about = { mail: 'approval', followUp: mail.followUp, version: draft.version } as const
  const left = leftOfMark(mail, context)
  const text = paragraphs([
    wrapped(opening(mail, context, left)),
    header(mail),
    draft.remarks.length === 0 ? null : remarks(draft.remarks),
    `${rule}\n${draft.body}\n${rule}`,
    possibleBlock('Answer with', about, callName(conversation)),
  ])
  const hurry = mail.reminder > 0 && left !== null ? `, ${left} left` : ''
  return { subject: `${name}: ${kindWords[kind]} to approve${hurry}`, text, attachments: [] }
}

/** How much of the time for a thank-you is left; null for other notes, and once it has passed. */
function leftOfMark(mail: Approval, { conversation, setting, at }: OwnerMailContext): string | null {
  const meeting = meetingOf(conversation.stage)
  if (mail.kind !== 'thank-you' || meeting === null) return null
  return timeLeft(addHours(meeting.end, setting.cadence.thankYou.withinHours), at)
}

function opening(mail: Approval, context: OwnerMailContext, left: string | null): string {
  const name = subjectName(context.conversation)
  const what = kindWords[mail.kind]
  const again = mail.draft.version > 1
  if (mail.reminder === 0) {
    const line = again ? `This is how the ${what} for ${name} reads now.` : `Here is a ${what} for ${name}.`
    return `${line} It goes out only when you say so.`
  }
  if (mail.kind !== 'thank-you') return `The ${what} for ${name} still waits for your word. It is all ready to go.`
  if (left === null) {
    return `The ${what} for ${name} still waits for your word. The two days are over, but thanks that come late are still glad news, and this one is ready.`
  }
  const span = context.setting.cadence.thankYou.withinHours === 48 ? 'the two days' : 'its time'
  return `The ${what} for ${name} still waits for your word. Of ${span}, ${left} ${/^(?:a|an|less)\b/.test(left) ? 'is' : 'are'} left; one word is enough.`
}

function header({ draft, because }: Approval): string {
  const to = draft.to.name === '' ? draft.to.address : `${draft.to.name} <${draft.to.address}>`
  return [`To:       ${to}`, `Subject:  ${draft.subject}`, hanging('Why now:  ', sentence(because))].join('\n')
}

function hanging(label: string, text: string): string {
  const indent = ' '.repeat(label.length)
  const lines = wrapped(text.replace(/\s+/g, ' ')).split('\n')
  return lines.length === 1 && label.length + lines[0]!.length <= 72
    ? label + lines[0]
    : label + wrapped(`${indent}${text.replace(/\s+/g, ' ')}`).trimStart()
}

function remarks(lines: readonly string[]): string {
  return ['Before you decide:', ...lines.map((line) => wrapped(`- ${sentence(line.replace(/\s+/g, ' '))}`))].join('\n')
}
