// The people a contact named, as they are named to the contact again.

import type { Conversation } from '../conversation/conversation.ts'
import type { Referral } from '../mail/referrals.ts'
import { oneLine, spokenList } from './phrase.ts'

/** Each "Priya Nair at Northwind and Tom Berg", or ''. */
export type ReferralWords = {
  /** All of them. */
  readonly people: string
  /** To whom the contact offered to introduce the owner. */
  readonly introduced: string
  /** With whom he may use the contact's name. */
  readonly nameUsed: string
  /** Who was named without either. */
  readonly named: string
}

const LONGEST = 120
const MOST_NOTES = 20_000
const TITLES = '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Sister|Madame|Monsieur)\\.?'

/** Who stands in a piece of advice already is not named twice, unless there is an offer to thank for. */
export function referralWords(conversation: Conversation, advice: readonly string[]): ReferralWords {
  const told = advice.join('\n').toLowerCase()
  const persons = conversation.referrals.filter(
    ({ name, how }) => how !== undefined || name === null || !told.includes(name.toLowerCase()),
  )
  const notes = (conversation.debrief?.notes ?? '').slice(0, MOST_NOTES)
  const list = (some: readonly Referral[]) =>
    spokenList(
      some
        .map((person) => spoken(person, notes))
        .filter((words, index, all) => words !== '' && all.indexOf(words) === index),
    )
  return {
    people: list(persons),
    introduced: list(persons.filter(({ how }) => how === 'introduces')),
    nameUsed: list(persons.filter(({ how }) => how === 'use-name')),
    named: list(persons.filter(({ how }) => how === undefined)),
  }
}

function spoken({ name, address, organisation }: Referral, notes: string): string {
  const who = titled(oneLine(name ?? '', LONGEST), notes)
  const where = oneLine(organisation ?? '', LONGEST)
  if (who === '') return where === '' ? oneLine(address ?? '', LONGEST) : where
  return where === '' || who.includes(where) ? who : `${who} at ${where}`
}

/** A family name alone is not said without the title that the owner gave it. */
function titled(who: string, notes: string): string {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(who)) return who
  const title = new RegExp(`\\b(${TITLES}) ${who}(?![\\p{L}-])`, 'u').exec(notes)?.[1]
  return title === undefined ? who : `${title} ${who}`
}
