// The story on the page, day by day: letters as cards, what passes between Nora and the program small and folded, reasons
// in small type.

import { kindWords } from '../../owner/mail-words.ts'
import { CONTACTS, firstName } from './cast.ts'
import type { DecisionEntry, Entry, MailEntry } from './chronicle.ts'
import { escaped, paragraphsOf } from './page-text.ts'
import { fileName } from './story-files.ts'
import {
  asksForWord,
  commandOf,
  dayOf,
  isCorrespondence,
  isNote,
  isStopped,
  kindOf,
  letsGo,
  listsUnderstood,
  ownWords,
  proposesDone,
  reasonOf,
  spokenDayOf,
  timeOf,
} from './telling.ts'

/** One section a day. */
export function storySections(entries: readonly Entry[]): string {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) days.set(dayOf(entry), [...(days.get(dayOf(entry)) ?? []), entry])
  return [...days.values()]
    .map((day) => ({ at: day[0]?.at ?? '', html: day.map((entry) => entryHtml(entry, entries)).join('\n') }))
    .filter(({ html }) => html.trim() !== '')
    .map(({ at, html }) => `<section class="day"><h3>${escaped(spokenDayOf(at))}</h3>\n${html}\n</section>`)
    .join('\n')
}

function entryHtml(entry: Entry, entries: readonly Entry[]): string {
  if (entry.sort === 'decision') return reason(entry)
  if (isCorrespondence(entry)) return letter(entry)
  return entry.from === 'nora' ? answer(entry, entries) : question(entry, liesOpen(entry, entries))
}

function reason(entry: DecisionEntry): string {
  const text = reasonOf(entry)
  return text === null ? '' : `<p class="why ${entry.about}">${escaped(text)}</p>`
}

/** A mail between Nora and a contact, in full. */
function letter(entry: MailEntry): string {
  const contact = entry.from === 'nora' ? entry.to : entry.from
  const side = entry.from === 'nora' ? 'out' : 'in'
  const badge = isNote(entry)
    ? `<span class="badge">${escaped(noteWords(kindOf(entry)))}, sent by Thanktwice exactly as Nora approved it</span>`
    : entry.bcc
      ? '<span class="badge quiet">with Thanktwice in Bcc</span>'
      : ''
  return `<article class="letter ${side} ${contact}${isNote(entry) ? ' note' : ''}">
<header>${people(entry)}${file(entry)}${time(entry)}</header>
<h4>${escaped(entry.message.subject)}</h4>
${paragraphsOf(ownWords(entry))}
<footer>${badge}${calendar(entry)}</footer>
</article>`
}

const NOTE_WORDS: Readonly<Record<string, string>> = {
  'thank-you': 'The first thank-you',
  'month-note': 'The second thank-you',
  confirmation: 'A confirmation',
  'referral-report': 'A word on the introduction',
}

function noteWords(kind: string): string {
  return NOTE_WORDS[kind] ?? 'A nudge'
}

/** A mail of the program's to Nora: a line, and the whole of it when opened. */
function question(entry: MailEntry, open: boolean): string {
  const wants = asksForWord(entry) ? ' wants' : ''
  return `<details class="program ${entry.about ?? ''}${wants}"${open ? ' open' : ''}>
<summary>${people(entry)}<span class="subject">${escaped(entry.message.subject)}</span>${calendar(entry)}${time(entry)}</summary>
<pre>${escaped(ownWords(entry))}</pre>
<footer>${file(entry)}</footer>
</details>`
}

/** The first of each sort lies open: what was understood, a thank-you to approve, a sign found in her mail, a note stopped. */
function liesOpen(entry: MailEntry, entries: readonly Entry[]): boolean {
  const isTranscript = (one: MailEntry) => listsUnderstood(one) && one.message.subject.endsWith('your notes')
  const isDraft = (one: MailEntry) => asksForWord(one) && one.program?.followUp.startsWith('thank-you') === true
  return [isTranscript, isDraft, proposesDone, isStopped].some(
    (is) => entries.find((one) => one.sort === 'mail' && is(one)) === entry,
  )
}

/** What Nora said to the program; her word on a note stands out. */
function answer(entry: MailEntry, entries: readonly Entry[]): string {
  const decision = entries
    .slice(entries.indexOf(entry) + 1)
    .find((one): one is DecisionEntry => one.sort === 'decision' && commandOf(one) !== null)
  const command = decision?.at === entry.at ? commandOf(decision) : null
  const words = ownWords(entry)
  const acts = command === 'send' || command === 'edit' || command === 'skip' || command === 'later'
  const said = acts
    ? `<strong class="word${decision !== undefined && letsGo(decision) ? ' send' : ''}">Nora answered: ${escaped(words.split('\n', 1)[0] ?? '')}</strong>`
    : ''
  const rest = acts ? words.split('\n').slice(1).join('\n').trim() : words
  const what = acts && decision !== undefined ? `<span class="on">${escaped(aboutWhat(decision))}</span>` : ''
  return `<article class="answer ${entry.about ?? ''}">
<header>${people(entry)}${file(entry)}${time(entry)}</header>
${said}${what}${rest === '' ? '' : paragraphsOf(rest)}
</article>`
}

function aboutWhat({ event, about }: DecisionEntry): string {
  if (event.type !== 'owner-answered' || event.about.mail !== 'approval') return ''
  const kind = event.about.followUp.split(':')[0] ?? ''
  const name = kind in kindWords ? kindWords[kind as keyof typeof kindWords] : kind
  return `on version ${event.about.version} of the ${name} for ${firstName(about)}`
}

function people({ from, to }: MailEntry): string {
  return `<span class="people"><b class="${from}">${firstName(from)}</b> → <b class="${to}">${firstName(to)}</b></span>`
}

function time({ at }: MailEntry): string {
  return `<time datetime="${escaped(at)}">${timeOf(at)}</time>`
}

function calendar({ message }: MailEntry): string {
  return message.calendars.length === 0 ? '' : '<span class="badge quiet">calendar file</span>'
}

function file(entry: MailEntry): string {
  return `<a class="eml" href="${escaped(fileName(entry))}">mail ${entry.number}</a>`
}

/** The cast, as it stands on top of the page. */
export function castList(): string {
  return CONTACTS.map(
    ({ key, name, work, part }) =>
      `<li class="${key}"><b class="${key}">${escaped(name)}</b> ${escaped(work)} <i>${escaped(part)}</i></li>`,
  ).join('\n')
}
