// The weekly digest: what is owed, what waits, what comes. Says nothing when there is nothing to say, but never for a month.

import { addDays, hoursBetween, localDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { dayAndTime, dayOnly, fullTime, nearDay } from './mail-words.ts'
import type { Composed } from './owner-mail-context.ts'
import { bound, paragraphs, wrapped } from './wrapped-text.ts'

export type Digest = {
  readonly zone: string
  readonly at: Instant
  /** Meetings held whose thank-you has not gone yet, and the two-day mark of each. */
  readonly unthanked: readonly { readonly contact: string; readonly mark: Instant }[]
  /** Drafts and questions that wait for the owner: "the thank-you for Maria Chen". */
  readonly waiting: readonly { readonly what: string; readonly since: Instant }[]
  /** The meetings of the next seven days. */
  readonly meetings: readonly {
    readonly contact: string
    readonly start: Instant
    readonly zone: string
    readonly place: string | null
  }[]
  /** What becomes due within 14 days, and when: "second thank-you to Jonas Weber". */
  readonly due: readonly { readonly what: string; readonly at: Instant }[]
  /** Asked, and no answer yet. */
  readonly unanswered: readonly { readonly contact: string; readonly askedAt: Instant }[]
  readonly advice: readonly { readonly contact: string; readonly text: string }[]
  /** Notes and effects that are held back, and why; each a sentence. */
  readonly held: readonly string[]
  readonly mailboxReadAt: Instant | null
  /** When the last digest went out; null before the first. */
  readonly lastSentAt: Instant | null
}

const silentDays = 28
/** A mailbox is read every few minutes: after so many hours something is wrong. */
const silentHours = 3

/** Null when there is nothing to say and the last digest is less than four weeks old. */
export function composeDigest(digest: Digest): Composed | null {
  const blocks = [waiting(digest), meetings(digest), due(digest), unanswered(digest), advice(digest)]
  const empty = digest.unthanked.length === 0 && digest.held.length === 0 && blocks.every((block) => block === null)
  if (empty && spokeLately(digest)) return null
  const text = paragraphs([
    unthanked(digest),
    ...blocks,
    empty ? wrapped('Nothing waits and nothing is due. I am here, and I go on watching.') : null,
    ...digest.held.map((line) => wrapped(`Held: ${line.trim().replace(/\.?$/, '.')}`)),
    lastRead(digest),
  ])
  return { subject: subject(digest), text, attachments: [] }
}

function spokeLately({ lastSentAt, at, zone }: Digest): boolean {
  return lastSentAt !== null && localDay(at, zone) < addDays(localDay(lastSentAt, zone), silentDays)
}

function subject({ unthanked, waiting, at, zone }: Digest): string {
  const week = dayOnly(at, zone).replaceAll('\u00a0', ' ')
  const waits = waiting.length === 0 ? '' : `, ${waiting.length} waiting for you`
  return `Thanktwice, ${week}: unthanked ${unthanked.length}${waits}`
}

function unthanked({ unthanked, at, zone }: Digest): string {
  const first = `Unthanked: ${unthanked.length}`
  const lines = unthanked.map(({ contact, mark }) =>
    wrapped(mark > at ? `- ${contact}, by ${dayAndTime(mark, zone)}` : `- ${contact}; late thanks are still welcome`),
  )
  return [first, ...lines].join('\n')
}

function block(title: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : [title, ...lines.map((line) => wrapped(`- ${line}`))].join('\n')
}

function waiting({ waiting, at, zone }: Digest): string | null {
  return block(
    'Waiting for your word',
    waiting.map(({ what, since }) => `${what}, since ${nearDay(since, at, zone)}`),
  )
}

function meetings({ meetings, zone }: Digest): string | null {
  return block(
    'This week',
    meetings.map((meeting) => {
      const place = meeting.place === null ? '' : `, ${meeting.place.replace(/\s+/g, ' ')}`
      return `${meeting.contact}: ${fullTime(meeting.start, meeting.zone, zone)}${place}`
    }),
  )
}

function due({ due, at, zone }: Digest): string | null {
  return block(
    'In the next two weeks',
    due.map((step) => `${bound(nearDay(step.at, at, zone))}: ${step.what}`),
  )
}

function unanswered({ unanswered, at, zone }: Digest): string | null {
  return block(
    'Asked, no answer yet',
    unanswered.map(({ contact, askedAt }) => `${contact}, asked ${nearDay(askedAt, at, zone)}`),
  )
}

function advice({ advice }: Digest): string | null {
  return block(
    'Advice still open',
    advice.map(({ contact, text }) => `${contact}: ${text.replace(/\s+/g, ' ').trim()}`),
  )
}

function lastRead({ mailboxReadAt, at, zone }: Digest): string {
  if (mailboxReadAt === null) return 'I have not been able to read your mailbox yet.'
  const silent = hoursBetween(mailboxReadAt, at) > silentHours ? ' Since then I could not reach it.' : ''
  return wrapped(`I last read your mailbox on ${dayAndTime(mailboxReadAt, zone)}.${silent}`)
}
