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

const stopped = /\n(I would not send it like this:\n[\s\S]*?)\n\n/
const proposed = /\n(Th(?:is|ese) looks? done, by your mail:\n[\s\S]*?)\n\n(?=Is that so)/
const listed = /^Understood: .*(?:\n.+)*\n\n((?:[- ].*\n)*1\. [\s\S]*?)\n\n/

/** Shows Nora a note that the gates stopped. */
export function isStopped(entry: MailEntry): boolean {
  return asksForWord(entry) && stopped.test(entry.message.text)
}

/** Shows Nora a mail of hers that looks as if an advice had been followed. */
export function proposesDone(entry: MailEntry): boolean {
  return entry.from === 'thanktwice' && proposed.test(entry.message.text)
}

/** Shows Nora by number what was understood. */
export function listsUnderstood(entry: MailEntry): boolean {
  return entry.from === 'thanktwice' && listed.test(ownWords(entry))
}

/** The heart of a mail on one line: no greeting, no signature; of a mail of the program's the part that matters most. */
export function excerpt(entry: MailEntry): string {
  const words = ownWords(entry)
  if (entry.to === 'thanktwice') return heart(words).join(' / ')
  if (entry.from !== 'thanktwice') return heart(words).join(' ')
  const list = listed.exec(words)?.[1]
  if (list !== undefined) return heart(unmarked(list.replace(/\n +/g, ' '))).join(' / ')
  const warning = stopped.exec(words)?.[1]
  if (warning !== undefined) return heart(unmarked(warning)).join(' ')
  return heart(shownNote.exec(words)?.[1] ?? proposed.exec(words)?.[1] ?? words).join(' ')
}

function unmarked(list: string): string {
  return list.replace(/^- /gm, '')
}

/** The lines between greeting and signature. */
function heart(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const end = lines.findIndex((line, index) => index > 0 && signs.test(line))
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => line !== '' && !greets.test(line))
}

const greets = /^[^.!?]{1,30},$/
const signs = new RegExp(
  `^(?:(?:warm|kind|best) regards,?|best,?|${[NORA, ...CONTACTS].flatMap(({ name }) => [name, name.split(' ')[0]]).join('|')})$`,
  'i',
)

const SELF_EVIDENT = /^(?:this message was read before|the meeting is over|the owner wrote to \S+)$/

/** Why the program did what it did, or null where the mails themselves say all. */
export function reasonOf({ event, because, effects }: DecisionEntry): string | null {
  if (event.type === 'draft-written' || event.type === 'note-sent' || event.type === 'referral-followed') return null
  if (SELF_EVIDENT.test(because)) return null
  const held = effects.some(({ effect }) => effect === 'withdraw-note')
  const reason = held ? `${because}; the approved note is held back` : because
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

/** Whether Nora's word lets a note go. A "send" that the gates hold back does not. */
export function letsGo({ effects }: DecisionEntry): boolean {
  return effects.some(({ effect }) => effect === 'send-note')
}

/** What Nora said to the program, in its own words: `send`, `edit`, `later`. Null for any other event. */
export function commandOf({ event }: DecisionEntry): Command['command'] | null {
  return event.type === 'owner-answered' ? event.command.command : null
}
