// The few moments of each conversation that the picture shows, read from the mails and the journal.

import type { Instant } from '../../mail/message.ts'
import type { ContactKey } from './cast.ts'
import type { DecisionEntry, Entry, MailEntry } from './chronicle.ts'
import type { Verdict } from './judge.ts'
import { kindOf } from './telling.ts'

export type Milestone = {
  readonly what:
    | 'asked'
    | 'away'
    | 'answered'
    | 'moved'
    | 'met'
    | 'nudged'
    | 'thanked'
    | 'heard back'
    | 'thanked again'
    | 'said no'
  readonly at: Instant
}

/** In order of time, at most one of a sort. */
export function milestonesOf(contact: ContactKey, entries: readonly Entry[], verdict: Verdict): Milestone[] {
  const mails = entries.filter(
    (entry): entry is MailEntry => entry.sort === 'mail' && (entry.from === contact || entry.to === contact),
  )
  const decisions = entries.filter(
    (entry): entry is DecisionEntry => entry.sort === 'decision' && entry.about === contact,
  )
  const meeting = verdict.thanked.find((one) => one.contact === contact)
  const read = (kind: string, says?: RegExp) =>
    decisions.find(
      ({ event, because }) =>
        event.type === 'message-read' &&
        event.reading.by === 'contact' &&
        event.reading.kind === kind &&
        (says?.test(because) ?? true),
    )?.at
  const sent = (kind: string) => mails.find((mail) => kindOf(mail) === kind)?.at
  const declined = decisions.find(({ because }) => because.includes('the contact said no'))?.at
  const first = [read('reply'), read('invitation')].filter((at) => at !== undefined).sort()[0]
  const found: [Milestone['what'], Instant | null | undefined][] = [
    ['asked', mails[0]?.at],
    ['away', read('auto-reply')],
    ['answered', declined === first ? undefined : first],
    ['moved', read('invitation', /moved/)],
    ['met', meeting?.metAt],
    ['nudged', sent('nudge')],
    ['thanked', meeting?.thankedAt],
    ['heard back', sent('referral-report')],
    ['thanked again', meeting?.thankedAgainAt],
    ['said no', declined],
  ]
  return found
    .flatMap(([what, at]) => (at == null ? [] : [{ what, at }]))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
