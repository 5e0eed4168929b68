// How one entry of the chronicle is told, the same at the terminal and on the page: who wrote to whom, what is worth quoting,
// and which reasons of the program are worth a line.

import type { Command } from '../../conversation/command.ts'
import { localDay } from '../../conversation/times.ts'
import { spokenDate, spokenTime, spokenWeekday } from '../../followups/spoken-time.ts'
import type { Instant } from '../../mail/message.ts'
import { newText } from '../../mail/reply-text.ts'
import { CONTACTS, firstName, NORA } from './cast.ts'
import type { DecisionEntry, Entry, MailEntry } from './chronicle.ts'

/** Everything is told by the owner's clock. */
const zone = NORA.zone

export function dayOf(entry: Entry): string {
  return localDay(entry.at, zone)
}

/** `Thursday 5 March` */
export function spokenDayOf(at: Instant): string {
  return `${spokenWeekday(at, zone)} ${spokenDate(at, zone)}`
}

/** `18:21` */
export function timeOf(at: Instant): string {
  return spokenTime(at, zone)
}

/** `Nora → Maria` */
export function whoToWhom({ from, to }: MailEntry): string {
  return `${firstName(from)} → ${firstName(to)}`
}

/** A note that the program sent in Nora's name, after her word. */
export function isNote(entry: Entry): entry is MailEntry & { readonly program: object } {
  return entry.sort === 'mail' && entry.program?.audience === 'contact'
}

/** Between Nora and a contact, as opposed to between Nora and the program. */
export function isCorrespondence({ from, to }: MailEntry): boolean {
  return from !== 'thanktwice' && to !== 'thanktwice'
}

/** `thank-you` of `thank-you:1`; '' for everything that is no note. */
export function kindOf(entry: MailEntry): string {
  return isNote(entry) ? (entry.program?.followUp.split(':')[0] ?? '') : ''
}

/** Shows Nora a note and asks for her word on it; the answer to such a word shows none. */
export function asksForWord(entry: MailEntry): boolean {
  return entry.from === 'thanktwice' && entry.program?.about.mail === 'approval' && shownNote.test(entry.message.text)
}

const shownNote = /\n─+\n([\s\S]*?)\n─+\n/

/** What the writer added, without the quotation of what was answered. */
export function ownWords({ message }: MailEntry): string {
  return newText(message).trim()
}

/** The heart of a mail on one line: no greeting, no signature; of an approval the note that it shows. */
export function excerpt(entry: MailEntry): string {
  const words = ownWords(entry)
  const shown = entry.from === 'thanktwice' ? (shownNote.exec(words)?.[1] ?? words) : words
  const lines = shown.split('\n').map((line) => line.trim())
  const end = lines.findIndex((line, index) => index > 0 && signs.test(line))
  const body = (end < 0 ? lines : lines.slice(0, end)).filter((line) => line !== '' && !greets.test(line))
  return body.join(entry.to === 'thanktwice' ? ' / ' : ' ')
}

const greets = /^[^.!?]{1,30},$/
const signs = new RegExp(
  `^(?:(?:warm|kind|best) regards,?|best,?|${[NORA, ...CONTACTS].flatMap(({ name }) => [name, name.split(' ')[0]]).join('|')})$`,
  'i',
)

const SELF_EVIDENT = /^(?:this message was read before|the meeting is over|the owner wrote to \S+)$/

/** Why the program did what it did, or null where the mails themselves say all. */
export function reasonOf({ event, because, effects }: DecisionEntry): string | null {
  if (event.type === 'draft-written' || event.type === 'note-sent') return null
  if (SELF_EVIDENT.test(because)) return null
  const held = effects.some(({ effect }) => effect === 'withdraw-note')
  const reason = held ? `${because}; the approved note is held back` : because
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

/** What Nora said to the program, in its own words: `send`, `edit`, `later`. Null for any other event. */
export function commandOf({ event }: DecisionEntry): Command['command'] | null {
  return event.type === 'owner-answered' ? event.command.command : null
}
