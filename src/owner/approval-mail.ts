// Asks the owner for his word on one version of a note, shown exactly as it would leave.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { kindWords, sentence, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { listed, possibleBlock, possibleOfStopped } from './possible.ts'
import { leftSentence, timeLeftForThanks } from './time-left.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Approval = Extract<OwnerMail, { mail: 'approval' }>

/** Above and below a text that is not ours: no mail program takes it for a signature or the border of a quotation. */
export const rule = '─'.repeat(40)

export function composeApproval(mail: Approval, context: OwnerMailContext): Composed {
  const { conversation } = context
  const { draft, kind } = mail
  const stops = draft.stops ?? []
  const name = subjectName(conversation)
  const about = { mail: 'approval', followUp: mail.followUp, version: draft.version } as const
  const left = timeLeftForThanks(mail.kind, context)
  const text = paragraphs([
    wrapped(opening(mail, context, left)),
    header(mail),
    draft.remarks.length === 0 ? null : remarks('Before you decide:', draft.remarks),
    stops.length === 0 ? null : remarks('I would not send it like this:', stops),
    `${rule}\n${draft.body}\n${rule}`,
    draft.restsOn === undefined
      ? null
      : remarks('What it rests on (for you alone, it is no part of the note):', draft.restsOn),
    stops.length === 0
      ? possibleBlock('Answer with', about, callName(conversation))
      : listed('Answer with', possibleOfStopped(callName(conversation))),
  ])
  const hurry = mail.reminder > 0 && left !== null ? `, ${left} left` : ''
  return { subject: `${name}: ${kindWords[kind]} to approve${hurry}`, text, attachments: [] }
}

function opening(mail: Approval, context: OwnerMailContext, left: string | null): string {
  const name = subjectName(context.conversation)
  const what = kindWords[mail.kind]
  const again = mail.draft.version > 1
  if (mail.reminder === 0) {
    const line = again ? `This is how the ${what} for ${name} reads now.` : `Here is a ${what} for ${name}.`
    return `${line} It goes out only when you say so.`
  }
  if (mail.kind !== 'thank-you') return `The ${what} for ${name} still waits for your word. It is ready to go.`
  const waits = `The ${what} for ${name} still waits for your word.`
  if (left !== null) return `${waits} ${leftSentence(left, context)} One word is enough.`
  return `${waits} Its time has passed, but late thanks are far better than none, and this one is ready.`
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

function remarks(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => wrapped(`- ${sentence(line.replace(/\s+/g, ' '))}`))].join('\n')
}
