// The answer to a mail of the owner's that was not understood: what was read, what it may have meant, what is possible here.

import type { OwnerMail } from '../conversation/effect.ts'
import { callName } from '../followups/salutation.ts'
import { subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { bare } from './plain-words.ts'
import { possibleBlock } from './possible.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type NotUnderstood = Extract<OwnerMail, { mail: 'not-understood' }>

type Said = Omit<NotUnderstood, 'mail'>

/** Asked for help, it gives it without a word about not understanding. */
export function composeNotUnderstood(mail: NotUnderstood, { conversation }: OwnerMailContext): Composed {
  const { title, text } = worded(mail, callName(conversation))
  return { subject: `${subjectName(conversation)}: ${title}`, text, attachments: [] }
}

/** The same in answer to a mail that is about several conversations: what was found, the digest. */
export function composeNotUnderstoodGenerally(mail: Said): Pick<Composed, 'subject' | 'text'> {
  const { title, text } = worded(mail, 'them')
  return { subject: `Thanktwice: ${title}`, text }
}

function worded(mail: Said, name: string): { title: string; text: string } {
  const help = bare(mail.read) === 'help'
  const block = possibleBlock(help ? 'Here you can answer with' : 'What you can answer', mail.about, name)
  if (help) return { title: 'how to answer', text: paragraphs(['Gladly.', block]) }
  return { title: 'what did you mean?', text: paragraphs([wrapped(opening(mail)), wrapped(suggestion(mail)), block]) }
}

function opening({ read, about }: Said): string {
  const said = read.replace(/\s+/g, ' ').trim()
  const nothing = about.mail === 'approval' ? 'Nothing has gone out.' : 'I have changed nothing.'
  return said === ''
    ? `I found no new words in your answer. ${nothing}`
    : `I read “${said}”, and I would rather ask than guess. ${nothing}`
}

function suggestion({ meant, about }: Said): string {
  if (meant === null) return ''
  if (meant === 'edit')
    return 'If you want other words: answer "edit" and put the whole new text below it, just as it should go out.'
  const alone =
    about.mail === 'approval' && meant === 'send'
      ? ' alone, since anything beside it could be a change that you want'
      : ''
  return `Did you mean "${meant}"? Then answer with ${alone === '' ? 'just that' : `that word${alone}`}.`
}
