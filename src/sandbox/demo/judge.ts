// Judges the story by what lies in the mailboxes and the journal: thanked in time, thanked again, and nothing without approval.

import type { Draft } from '../../conversation/conversation.ts'
import { addMonths, hoursBetween } from '../../conversation/times.ts'
import { jobAsk } from '../../gates/job-ask.ts'
import type { Instant } from '../../mail/message.ts'
import { parseMessage } from '../../mail/parse.ts'
import { CONTACTS, type ContactKey, contactCalled, firstName, isContact, NORA } from './cast.ts'
import type { MailEntry } from './chronicle.ts'
import type { Story } from './live.ts'
import { isNote, kindOf } from './telling.ts'

export type Thanked = {
  readonly contact: ContactKey
  readonly metAt: Instant
  readonly thankedAt: Instant | null
  readonly hours: number | null
  readonly thankedAgainAt: Instant | null
}

export type Verdict = {
  readonly thanked: readonly Thanked[]
  readonly notes: readonly MailEntry[]
  /** What went otherwise than it should, each a sentence. Empty when all went as told. */
  readonly faults: readonly string[]
}

/** The two who talked with Nora must have been thanked twice; the others not at all. */
export async function judge(story: Story): Promise<Verdict> {
  const notes = story.entries.filter(isNote)
  const thanked = story.conversations.toReversed().flatMap((conversation) => thanksTo(conversation, notes))
  return {
    thanked,
    notes,
    faults: [
      ...story.troubles,
      ...(['maria', 'daniel'] as const).flatMap((key) => lateThanks(key, thanked)),
      ...notes.flatMap((note) => unapproved(note, story)),
      ...(await strayMail(story)),
      ...touched(story),
      ...indiscreet(story),
      ...leaked(story),
    ],
  }
}

function thanksTo(conversation: Story['conversations'][number], notes: readonly MailEntry[]): Thanked[] {
  const meeting = 'meeting' in conversation.stage ? conversation.stage.meeting : null
  const contact = CONTACTS.find(({ address }) => address === conversation.contact.address)?.key
  if (meeting === null || contact === undefined) return []
  const sentAt = (kind: string) => notes.find((note) => note.to === contact && kindOf(note) === kind)?.at ?? null
  const thankedAt = sentAt('thank-you')
  const hours = thankedAt === null ? null : hoursBetween(meeting.end, thankedAt)
  return [{ contact, metAt: meeting.start, thankedAt, hours, thankedAgainAt: sentAt('month-note') }]
}

function lateThanks(key: ContactKey, thanked: readonly Thanked[]): string[] {
  const name = firstName(key)
  const one = thanked.find(({ contact }) => contact === key)
  if (one === undefined) return [`the talk with ${name} did not come about`]
  const faults: string[] = []
  if (one.hours === null) faults.push(`${name} was not thanked`)
  else if (one.hours < 0 || one.hours > 48) faults.push(`${name} was thanked after ${Math.round(one.hours)} hours`)
  if (one.thankedAgainAt === null) faults.push(`${name} was not thanked again`)
  else if (one.thankedAgainAt.slice(0, 10) < addMonths(one.metAt, 1, NORA.zone).slice(0, 10))
    faults.push(`${name} was thanked again before the month was over`)
  return faults
}

/** Every note must be, to the letter, a text that Nora approved before. */
function unapproved(note: MailEntry, story: Story): string[] {
  const before = story.entries.slice(0, story.entries.indexOf(note))
  const approved = before.flatMap((entry) =>
    entry.sort === 'decision' && entry.event.type === 'owner-answered' && entry.event.command.command === 'send'
      ? entry.effects.flatMap((effect) => (effect.effect === 'send-note' ? [effect.draft] : []))
      : [],
  )
  return approved.some((draft) => isText(note, draft))
    ? []
    : [`mail ${note.number} to ${firstName(note.to)} was never approved as it went out`]
}

function isText({ to, message }: MailEntry, draft: Draft): boolean {
  const address = isContact(to) ? contactCalled(to).address : ''
  return draft.to.address === address && draft.subject === message.subject && plain(draft.body) === plain(message.text)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A contact's inbox holds what Nora wrote and the notes, once each, and nothing else. */
async function strayMail(story: Story): Promise<string[]> {
  const faults: string[] = []
  for (const { key } of CONTACTS) {
    const sent = story.entries.flatMap((entry) =>
      entry.sort === 'mail' && entry.to === key ? [entry.message.messageId] : [],
    )
    const inbox = await Promise.all((story.mailboxes[key]?.inbox ?? []).map(({ raw }) => parseMessage(raw)))
    const found = inbox.map(({ messageId }) => messageId)
    if (found.join() !== sent.join()) faults.push(`${firstName(key)}’s mailbox does not hold what was sent to it`)
    if (new Set(found).size !== found.length) faults.push(`${firstName(key)} got a mail twice`)
    if (inbox.some(({ from }) => from[0]?.address !== NORA.address))
      faults.push(`${firstName(key)} got mail from somebody else than Nora`)
  }
  return faults
}

/** Reading leaves no trace: nobody but the program opened this mailbox over IMAP. */
function touched(story: Story): string[] {
  const inbox = story.mailboxes.nora?.inbox ?? []
  const marked = inbox.filter(({ flags }) => flags.some((flag) => flag !== '\\Recent'))
  const came = story.entries.filter(
    (entry) => entry.sort === 'mail' && (entry.to === 'nora' || entry.to === 'thanktwice' || entry.bcc),
  )
  return [
    ...(marked.length === 0
      ? []
      : [`${marked.length} messages in Nora’s inbox carry flags that nobody but the program can have set`]),
    ...(came.length === inbox.length
      ? []
      : [`${came.length} mails came for Nora, and ${inbox.length} lie in her inbox`]),
  ]
}

/** Contacts never see the program, and are asked for advice only. */
function indiscreet(story: Story): string[] {
  return story.entries.flatMap((entry) => {
    if (entry.sort !== 'mail' || entry.from !== 'nora' || entry.to === 'thanktwice') return []
    const { message, number, to, raw } = entry
    const seen = /thanktwice/i.test(raw.toString('latin1'))
      ? [`mail ${number} shows ${firstName(to)} that there is a program`]
      : []
    const asked = asksForJob(message.subject, message.text) ? [`mail ${number} asks ${firstName(to)} for a job`] : []
    return [...seen, ...asked]
  })
}

function asksForJob(subject: string, body: string): boolean {
  const nobody = { name: '', address: '', organisation: null }
  const facts = { owner: NORA, contact: nobody, thread: [], debrief: '', done: [], meeting: null }
  return jobAsk({ kind: 'outreach', ...facts, subject, body }).length > 0
}

/** What Nora called private stands in no mail to a contact. */
function leaked(story: Story): string[] {
  const secrets = story.conversations.flatMap(({ debrief }) => debrief?.privateNotes ?? []).map(plain)
  if (secrets.length === 0) return ['no private line was kept']
  return story.entries.flatMap((entry) =>
    entry.sort === 'mail' &&
    entry.to !== 'thanktwice' &&
    entry.from === 'nora' &&
    secrets.some((secret) => plain(entry.message.text).includes(secret))
      ? [`mail ${entry.number} to ${firstName(entry.to)} tells what was private`]
      : [],
  )
}
