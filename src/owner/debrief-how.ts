// Reads how far the contact's help with a person goes: she introduces, or her name may be used, or she only named them.

import type { Referral } from '../mail/referrals.ts'
import { inlineItems } from './debrief-prose.ts'
import { INTRODUCES } from './introducing.ts'
import { unwrapped } from './wrapped-lines.ts'

type How = NonNullable<Referral['how']>

const useName =
  /\b(?:use (?:his|her|their|my|the|\p{Lu}\p{L}+'s) name|(?:his|her|their) name with|(?:may|can|could|should|to) mention (?:him|her|them|\p{Lu}\p{L}+)|mention (?:him|her|them) when|drop (?:his|her|their) name|(?:say|tell (?:him|her|them)|that)\b.{0,30}\b(?:sent (?:you|me|us)|says (?:hi|hello))|\p{L}+ sent (?:you|me)\b|say (?:that )?(?:she|he|they) sent)/iu
const refused = /\b(?:no|not|without|won't|cannot|can't)\b[^.,;]{0,20}\b(?:intro\w*|introduce|name)\b/i
const sentenceEnd = /(?<!\b(?:dr|mr|mrs|ms|mx|prof|st|inc|ltd|ret)\.)(?<=[^\s.][.!?…]["”’)]{0,2})\s+|;\s+/iu
const longest = 8_000

/** The same people, with what the notes say of each; a sentence without a name speaks of whoever was named last. */
export function withHow(referrals: readonly Referral[], notes: string): Referral[] {
  const how = new Map<Referral, How>()
  let last: readonly Referral[] = []
  for (const sentence of sentencesOf(notes)) {
    const named = referrals.filter((referral) => isIn(referral, sentence))
    const spokenOf = named.length > 0 ? named : last
    const said = howIn(sentence)
    if (said !== null) for (const referral of spokenOf) if (!how.has(referral)) how.set(referral, said)
    last = spokenOf
  }
  return referrals.map((referral) => {
    const said = how.get(referral)
    return said === undefined ? referral : { ...referral, how: said }
  })
}

function sentencesOf(notes: string): string[] {
  return unwrapped(notes.slice(0, longest).replace(/’/g, "'"))
    .flatMap(inlineItems)
    .flatMap((line) => line.split(sentenceEnd))
}

function howIn(sentence: string): How | null {
  if (refused.test(sentence)) return null
  if (useName.test(sentence)) return 'use-name'
  return INTRODUCES.test(sentence) ? 'introduces' : null
}

/** Her whole name, or the first or last part of it as a word of its own. */
function isIn({ name, address }: Referral, sentence: string): boolean {
  const plain = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}@.'-]+/gu, ' ')} `.replace(/[.']+ /g, ' ')
  if (address !== null && plain.includes(address)) return true
  const words = (name ?? '').toLowerCase().split(' ')
  return [words[0], words.at(-1)].some((word) => word !== undefined && word.length > 2 && plain.includes(` ${word} `))
}
