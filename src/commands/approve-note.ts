// A note as it would leave, for a terminal: to whom, about what, every word between two rules, and what should be known first.

import type { Draft, KindName } from '../conversation/conversation.ts'
import { rule } from '../owner/approval-mail.ts'
import { kindWords, sentence } from '../owner/mail-words.ts'
import { spelled } from './outbox-show.ts'
import { printable, printableLine } from './printable.ts'

export function describeDraft(draft: Draft, kind: KindName): string {
  const listed = (lines: readonly string[]) => lines.map((line) => `- ${sentence(printableLine(line, 1000))}`)
  const remarks = listed(draft.remarks)
  const stops = listed(draft.stops ?? [])
  return [
    `To:       ${printableLine(spelled(draft.to), 300)}`,
    `Subject:  ${printableLine(draft.subject, 1000)}`,
    `What:     ${kindWords[kind]}, version ${draft.version}`,
    ...(remarks.length === 0 ? [] : ['', 'Before you decide:', ...remarks]),
    ...(stops.length === 0 ? [] : ['', 'I would not send it like this:', ...stops]),
    '',
    rule,
    printable(draft.body),
    rule,
  ].join('\n')
}
