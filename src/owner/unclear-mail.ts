// The answer to a mail of the owner's to the service that belongs to nothing we asked, or that others could read, too.

import type { Instant } from '../mail/message.ts'
import { shorten } from './not-understood.ts'
import { withoutSignature } from './owner-words.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

export type Unclear = {
  readonly subject: string
  readonly text: string
  /** Recipients besides owner and service: with any of them, nothing is acted on. */
  readonly strangers: readonly string[]
  readonly at: Instant
}

/** Says what was read, why nothing came of it, and what would help. */
export function composeUnclear({ subject, text, strangers }: Unclear): { subject: string; text: string } {
  const first = shorten(withoutSignature(text).find((line) => line.trim() !== '') ?? '')
  const title = shorten(subject.replace(/^(?:re|aw|fwd?|wg):\s*/i, ''))
  const named = title === '' ? 'your mail' : `your mail “${title}”`
  const read =
    first === '' ? `I got ${named}, without any words for me in it.` : `I got ${named}. It begins: “${first}”`
  return {
    subject: title === '' ? 'Thanktwice: what is this about?' : `Thanktwice: about “${title}”`,
    text: paragraphs([wrapped(read), ...(strangers.length > 0 ? toOthers(strangers) : toNothing())]),
  }
}

function toOthers(strangers: readonly string[]): string[] {
  const listed =
    strangers.length > 3 ? `${strangers.slice(0, 3).join(', ')} and ${strangers.length - 3} more` : strangers.join(', ')
  return [
    wrapped(`It also went to ${listed}. A word to me counts only when it goes to me alone, so I have done nothing.`),
    wrapped('If you meant me, please answer my mail once more, with no other recipient.'),
  ]
}

function toNothing(): string[] {
  return [
    wrapped('I cannot tell which of my mails it answers, so I have done nothing.'),
    [
      'Four things always work:',
      '- answer one of my mails directly, above the quoted text;',
      '- put my address into Bcc when you ask somebody for a talk;',
      '- forward me an answer that reached you somewhere else;',
      '- begin a mail with "news:" and tell what everybody who helped you should hear: I draft a note to each of them.',
    ]
      .map((line) => wrapped(line))
      .join('\n'),
  ]
}
