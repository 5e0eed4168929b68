// The answer to "news: …": who gets a note of their own about it.

import { sentence } from './mail-words.ts'
import type { Composed } from './owner-mail-context.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

const MOST_NAMED = 30

/** `helpers` by name, or by address where no name is known. */
export function composeNews(news: string, helpers: readonly string[]): Pick<Composed, 'subject' | 'text'> {
  const subject = 'Thanktwice: your news'
  const understood = wrapped(`Understood, as your news: ${sentence(news)}`)
  if (helpers.length === 0) {
    const nobody =
      'I know of nobody yet who has talked with you, so there is no note to write. Tell me again once there is somebody.'
    return { subject, text: paragraphs([understood, wrapped(nobody)]) }
  }
  const one = helpers.length === 1
  const intro = one
    ? `${helpers[0]} helped you on the way, and gets a note of their own about it.`
    : `${helpers.length} people helped you on the way, and each gets a note of their own, with what that person did for you:`
  const rest = helpers.length > MOST_NAMED ? [`- and ${helpers.length - MOST_NAMED} more`] : []
  return {
    subject,
    text: paragraphs([
      understood,
      wrapped(intro),
      one ? null : [...helpers.slice(0, MOST_NAMED).map((name) => wrapped(`- ${name}`)), ...rest].join('\n'),
      wrapped(
        one
          ? 'I show it to you in a mail of its own, and it goes out only on your word.'
          : 'I show you every one of them in a mail of its own, and each goes out only on your word for it.',
      ),
    ]),
  }
}
