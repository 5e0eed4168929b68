// Who is meant in the owner's notes: the names and the pronoun by which he speaks of the contact.

import type { Conversation } from '../conversation/conversation.ts'
import { isOrdinary } from '../gates/commonness.ts'

export type Whom = {
  /** Words of the name, in lower case, titles left out. */
  readonly names: readonly string[]
  /** null where the notes use neither, or both so that it cannot be told. */
  readonly pronoun: 'she' | 'he' | null
}

const LONGEST = 20_000
const SOMEBODY =
  /\b(?:boss|manager|mother|father|husband|wife|friend|colleague|cousin|aunt|uncle|somebody|someone|who)\b| \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|frau|herr|sir|dame|rev)$/
/** From the contact's name and everything that the owner noted after the meeting. */
export function whom({ contact, debrief, advice }: Conversation): Whom {
  const names = contact.name
    .slice(0, 100)
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}'’-]+/u)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && !TITLE.test(word))
  const told = [debrief?.struck ?? '', debrief?.notes ?? '', ...advice.map(({ text }) => text)].join('\n')
  return { names, pronoun: pronounIn(told.slice(0, LONGEST)) }
}

/** The first one of whom nobody else was named before: notes begin with the contact. */
function pronounIn(told: string): Whom['pronoun'] {
  const she = told.search(/\b(?:she|her|hers|herself)\b/i)
  const he = told.search(/\b(?:he|him|his|himself)\b/i)
  if (she === -1 && he === -1) return null
  const first = she === -1 ? he : he === -1 ? she : Math.min(she, he)
  if (she !== -1 && he !== -1 && SOMEBODY.test(told.slice(0, first))) return null
  return first === she ? 'she' : 'he'
}

/** Whether a word of a text names the contact: with a capital always, without one unless it is an ordinary word, too. */
export function isNamed(word: string, { names }: Whom): boolean {
  const lower = word.toLowerCase()
  return names.includes(lower) && (/^\p{Lu}/u.test(word) || !isOrdinary(lower))
}
