// The report after the first start: which conversations were found under way, and which mails merely read like an outreach.

import type { Instant } from '../mail/message.ts'
import { dayOnly, firstNameOf } from './mail-words.ts'
import type { Composed } from './owner-mail-context.ts'
import { bound, paragraphs, wrapped } from './wrapped-text.ts'

export type Found = {
  readonly owner: string
  readonly zone: string
  readonly at: Instant
  /** How far back the mailbox was read. */
  readonly days: number
  /** Followed already. Numbered first, in this order. */
  readonly followed: readonly { readonly contact: string; readonly stage: string; readonly next: string | null }[]
  /** These wait for his word. Numbered on from there. */
  readonly unsure: readonly { readonly contact: string; readonly askedAt: Instant; readonly quote: string }[]
}

/** One list, numbered through: About.conversations must hold the ids in the order followed, unsure. */
export function composeFound(found: Found): Composed {
  const { followed, unsure, days } = found
  const nothing = followed.length + unsure.length === 0
  const text = paragraphs([
    wrapped(
      `Hello ${firstNameOf(found.owner)}, I have read the last ${days} days of your mailbox, and left no trace in it. About the past I do nothing; this is only what I found.`,
    ),
    nothing
      ? wrapped(
          'I found no conversation under way. Put my address into Bcc when you next ask somebody for a talk, and I take it from there.',
        )
      : null,
    followed.length === 0 ? null : followedBlock(found),
    unsure.length === 0 ? null : unsureBlock(found),
    unsure.length === 0 ? null : wrapped(howToAnswer(followed.length, unsure.length)),
    nothing ? null : wrapped('Nothing goes to anybody without your word.'),
  ])
  const count = followed.length + unsure.length
  const title = nothing
    ? 'nothing under way yet'
    : count === 1
      ? 'one conversation found'
      : `${count} conversations found`
  return { subject: `Thanktwice: ${title}`, text, attachments: [] }
}

/** The answer to "no": who is left alone. */
export function composeFoundDeclined(contacts: readonly string[]): Pick<Composed, 'subject' | 'text'> {
  const whom =
    contacts.length === 0
      ? 'them'
      : contacts.length === 1
        ? contacts[0]
        : `${contacts.slice(0, -1).join(', ')} and ${contacts.at(-1)}`
  const text = paragraphs([
    wrapped(`Understood: I leave ${whom} alone, and I do not ask again.`),
    wrapped('Should you want me there after all: put my address into Bcc when you next write to them.'),
  ])
  return { subject: 'Thanktwice: left alone', text }
}

function followedBlock({ followed }: Found): string {
  const lines = followed.map(({ contact, stage, next }, index) =>
    wrapped(`${index + 1}. ${contact}: ${stage}${next === null ? '' : `; next: ${next}`}`),
  )
  return [followed.length === 1 ? 'This one I follow:' : 'These I follow:', ...lines].join('\n')
}

function unsureBlock({ followed, unsure, zone }: Found): string {
  const lines = unsure.map(({ contact, askedAt, quote }, index) =>
    wrapped(
      `${followed.length + index + 1}. ${contact}, ${dayOnly(askedAt, zone)}: “${quote.replace(/\s+/g, ' ').trim()}”`,
    ),
  )
  return [
    unsure.length === 1 ? 'This one reads as if you asked for a talk:' : 'These read as if you asked for a talk:',
    ...lines,
  ].join('\n')
}

function howToAnswer(before: number, count: number): string {
  const first = before + 1
  const some = count === 1 ? `${first}` : `${first} ${first + 1}`
  const rest = count > 1 ? ', or “follow all” for every one of them' : ''
  return `Shall I follow ${count === 1 ? 'it' : 'any of them'}${before > 0 ? ', too' : ''}? Answer ${bound(`“follow ${some}”`)}${rest}. With “no”, or no answer, I leave ${count === 1 ? 'it' : 'them'} alone.`
}
