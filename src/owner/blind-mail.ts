// What the owner hears when his mailbox is out of our sight, and when it is back.

import type { Instant } from '../mail/message.ts'
import { dayAndTime, firstNameOf, sentence } from './mail-words.ts'
import type { Composed } from './owner-mail-context.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Telling = { readonly owner: string; readonly zone: string; readonly at: Instant }

/** `lastRead` is when the mailbox was last read to its end, null when never; `because` is what the server says, for people. */
export function composeBlind(
  blind: Telling & { readonly lastRead: Instant | null; readonly because: string },
): Composed {
  const { lastRead, zone } = blind
  const since =
    lastRead === null
      ? 'I have not been able to read your mailbox yet'
      : `I last read your mailbox on ${dayAndTime(lastRead, zone)}`
  const text = paragraphs([
    wrapped(`Hello ${firstNameOf(blind.owner)}, ${since}, and every try since has failed.`),
    wrapped(`What the mail server says: ${sentence(blind.because)}`),
    wrapped(
      'Until I can read it again I send nothing to anybody: somebody may have answered. Your own answers to me wait there, too. Nothing is lost; I read everything once I can, and then I write to you.',
    ),
    wrapped('Should the password have changed: it stands in the configuration, and I read it when I start.'),
  ])
  return { subject: 'Thanktwice: I cannot read your mailbox', text, attachments: [] }
}

/** `since` is when the trouble began. */
export function composeSeeingAgain(seeing: Telling & { readonly since: Instant }): Composed {
  const { since, zone, at } = seeing
  const text = paragraphs([
    wrapped(
      `All is well again: I read your mailbox to its end on ${dayAndTime(at, zone)}. It had been out of my sight since ${dayAndTime(since, zone)}.`,
    ),
    wrapped('What came meanwhile I have read now, and what you have approved goes its way.'),
  ])
  return { subject: 'Thanktwice: I can read your mailbox again', text, attachments: [] }
}
