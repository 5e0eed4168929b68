// The question whom something is about that the owner passed on, and the answer to his "no".

import type { Material } from '../conversation/material.ts'
import { withoutSite } from '../followups/site-title.ts'
import { shorten } from './not-understood.ts'
import type { Composed } from './owner-mail-context.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

export type Whom = {
  readonly material: Material
  /** In the order of their numbers. */
  readonly contacts: readonly { readonly name: string }[]
  /** Whether they are named in it; else they are everybody with whom something is under way. */
  readonly named: boolean
  /** There are more of them than the list holds. */
  readonly more: boolean
}

type Mail = Pick<Composed, 'subject' | 'text'>

export function composeWhom({ material, contacts, named, more }: Whom): Mail {
  const what = called(material)
  const why = named
    ? 'More than one of the people you are in touch with is named in it'
    : 'I find nobody in it with whom you are in touch'
  const example = contacts.length === 1 ? '"1"' : '"1" or "1 2"'
  return {
    subject: `Thanktwice: whom is ${what} about?`,
    text: paragraphs([
      wrapped(`Thank you for ${what}. ${why}. Whom shall I keep it with?`),
      contacts.map(({ name }, index) => wrapped(`${index + 1}. ${name}`)).join('\n'),
      more
        ? wrapped('These are the latest; for anybody else, send it once more with the full name in the subject.')
        : null,
      wrapped(`Answer with a number or a name, for example ${example}. With “no”, or no answer, I let it go.`),
    ]),
  }
}

export function composeWhomDeclined(material: Material): Mail {
  return {
    subject: 'Thanktwice: let go',
    text: paragraphs([wrapped(`Understood: ${called(material)} is about nobody I know. I have not kept it.`)]),
  }
}

function called({ title }: Material): string {
  return title === '' ? 'what you passed on' : `“${shorten(withoutSite(title))}”`
}
