// The mails between the two as a model may read them: the latest few, cut short, the contact's without anything that leads
// anywhere. What machines sent is left out.

import type { Conversation } from '../conversation/conversation.ts'
import { cleanText, outOfReach } from './clean-text.ts'
import { mayBeShown } from './without-private.ts'

export type ShownMail = { readonly by: 'writer' | 'reader'; readonly text: string }

const MOST_MAILS = 6
const LONGEST_MAIL = 1500
const LONGEST = 6000

/** Oldest first. */
export function correspondence({ thread, debrief }: Conversation): readonly ShownMail[] {
  const shown = mayBeShown(debrief?.privateNotes ?? [])
  const human = thread.filter(({ kind }) => kind !== 'auto-reply' && kind !== 'bounce')
  const mails: ShownMail[] = []
  let left = LONGEST
  for (const { by, text } of human.slice(-MOST_MAILS).reverse()) {
    const longest = Math.min(LONGEST_MAIL, left)
    if (longest < 100) break
    const clean = by === 'contact' ? outOfReach(text, longest) : cleanText(text, longest)
    if (clean === '' || !shown(clean)) continue
    left -= clean.length
    mails.unshift({ by: by === 'contact' ? 'reader' : 'writer', text: clean })
  }
  return mails
}
