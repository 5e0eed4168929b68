// The people a contact named, as they are named to the contact again.

import type { Conversation } from '../conversation/conversation.ts'
import type { Referral } from '../mail/referrals.ts'
import { spokenList } from './phrase.ts'

/** `people`: "Priya Nair at Northwind and Tom Berg", or ''. Who stands in a piece of advice already is not named twice. */
export function referralWords(conversation: Conversation, advice: readonly string[]): { people: string } {
  const told = advice.join('\n').toLowerCase()
  const people = conversation.referrals
    .filter((referral) => referral.name === null || !told.includes(referral.name.toLowerCase()))
    .map(spoken)
    .filter((words, index, all) => words !== '' && all.indexOf(words) === index)
  return { people: spokenList(people) }
}

function spoken({ name, address, organisation }: Referral): string {
  const who = name?.trim() ?? ''
  const where = organisation?.trim() ?? ''
  if (who === '') return where === '' ? (address ?? '') : where
  return where === '' || who.includes(where) ? who : `${who} at ${where}`
}
