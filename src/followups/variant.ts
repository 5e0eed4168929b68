// Which of several wordings a note takes: always the same for one contact, and as a rule another for a colleague of theirs.

import type { Conversation } from '../conversation/conversation.ts'
import type { Occasion } from '../conversation/kind.ts'
import { stableChoice } from './stable-choice.ts'

/** Templates choose by the remainder: four openings and three endings make twelve notes. */
export const VARIANTS = 12

/** 0 to 11, from the contact's address; the next one for each time that the note was written with words that would not do. */
export function variantOf({ contact }: Conversation, occasion?: Occasion): number {
  return (stableChoice(contact.address.toLowerCase(), VARIANTS) + (occasion?.variant ?? 0)) % VARIANTS
}
