// What a note of one of the later kinds is about: the owner's news, his sentence, the person who was named. Everything in his own words,
// or made by code.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import type { Occasion } from '../conversation/kind.ts'
import type { Setting } from '../conversation/setting.ts'
import { cleanText, outOfReach } from './clean-text.ts'
import type { Told } from './facts-of.ts'

/** First among the facts; [] for kinds that are about the talk itself. */
export function occasionFacts(
  name: KindName,
  conversation: Conversation,
  { kinds, owner, cadence }: Pick<Setting, 'kinds' | 'owner' | 'cadence'>,
  occasion: Occasion,
): readonly Told[] {
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined || !['news', 'keep-in-touch', 'referral-report'].includes(name)) return []
  const words = kind.words(conversation, owner, cadence, occasion)
  const text = (word: string) => (typeof words[word] === 'string' ? words[word] : '')
  const me = cleanText(owner.name, 80)
  const person = outOfReach(text('person'), 100)
  const day = (word: string, what: string) => (text(word) === '' ? '' : ` ${what} on ${text(word)}.`)
  const became = `${day('wroteOn', `${me} wrote`)}${day('talkOn', 'A talk is agreed')}${day('metOn', 'They have met')}`
  return [
    { what: `the news that ${me} tells`, text: text('news') },
    { what: `what ${me} wants to say`, text: text('said') },
    { what: `the person whom the reader named, and what came of it`, text: person === '' ? '' : `${person}.${became}` },
  ]
}
