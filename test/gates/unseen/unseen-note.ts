// A note as somebody might really write it, and what the gates should stop in it.

import type { Note } from '../../../src/gates/note.ts'

export type UnseenNote = {
  readonly title: string
  readonly note: Note
  /** The gates that stop it; none for a good one. */
  readonly stops: readonly string[]
}

type Written = {
  readonly kind?: Note['kind']
  readonly owner: string
  readonly to: readonly [name: string, address: string, organisation?: string]
  readonly asked?: string
  readonly answered?: string
  readonly debrief?: string
  readonly privately?: string
  readonly done?: readonly string[]
  readonly referrer?: string
  readonly others?: Note['others']
  readonly subject?: string
  readonly body: string
}

/** Everything that is not told is empty; a thank-you after a talk on Thursday 5 March, where nothing else is said. */
export function unseen(title: string, written: Written, stops: readonly string[] = []): UnseenNote {
  const { owner, to, asked, answered } = written
  const [name, address, organisation = null] = to
  const kind = written.kind ?? 'thank-you'
  const thread: Note['thread'] = [
    ...(asked === undefined ? [] : [{ from: 'owner' as const, text: asked }]),
    ...(answered === undefined ? [] : [{ from: 'contact' as const, text: answered }]),
  ]
  const note: Note = {
    kind,
    owner: { name: owner, signature: owner },
    contact: { name, address, organisation },
    referrer: written.referrer ?? null,
    thread,
    debrief: written.debrief ?? '',
    privateNotes: written.privately === undefined ? [] : [written.privately],
    done: written.done ?? [],
    known: [],
    meeting: kind === 'outreach' ? null : { start: '2026-03-05T14:00:00.000Z', zone: 'Europe/London', medium: 'video' },
    others: written.others ?? [],
    subject: written.subject ?? (kind === 'outreach' ? 'A question about your path' : 'Re: A question about your path'),
    body: written.body,
  }
  return { title, note, stops }
}
