// The story for machines: one JSON object a line, and a summary at the end.

import type { Entry } from './chronicle.ts'
import { ending } from './ending.ts'
import type { Verdict } from './judge.ts'
import type { Story } from './live.ts'
import { fileName } from './story-files.ts'
import { kindOf, ownWords } from './telling.ts'

/** `{"type":"mail",…}` or `{"type":"decision",…}`, with a line break. */
export function entryJson(entry: Entry): string {
  if (entry.sort === 'decision') {
    const { at, about, event, because, effects } = entry
    return line({
      type: 'decision',
      at,
      about,
      event: event.type,
      because,
      effects: effects.map(({ effect }) => effect),
    })
  }
  const { number, at, from, to, bcc, about, message } = entry
  return line({
    type: 'mail',
    number,
    at,
    from,
    to,
    bcc,
    about,
    note: kindOf(entry) || null,
    messageId: message.messageId,
    subject: message.subject,
    text: ownWords(entry),
    file: fileName(entry),
  })
}

/** The last line: `{"type":"summary","well":true,…}`. */
export function summaryJson(story: Story, verdict: Verdict, out: string): string {
  const { thanked, notes, faults } = verdict
  const mails = story.entries.filter(({ sort }) => sort === 'mail').length
  const well = faults.length === 0
  return line({
    type: 'summary',
    well,
    faults,
    mails,
    notes: notes.length,
    thanked,
    said: well ? ending(story, verdict) : [],
    out,
  })
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
