// The owner's news for everybody who helped him: each of those conversations hears it, and he hears who they are.

import { helperTalk } from '../followups/news.ts'
import { composeNews } from '../owner/news-mail.ts'
import { allConversations } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** Tells all of them or none; once for the same `key`. Says what was done. */
export function newsSaid(parts: Parts, key: string, text: string): string {
  const { database, clock } = parts
  return database
    .transaction(() => {
      const at = clock.now()
      const helpers = allConversations(database).filter((one) => helperTalk(one) !== null)
      // With whom he has talked in two conversations, he has the newer one.
      const people = [...new Map(helpers.toReversed().map((one) => [one.contact.address, one])).values()]
      for (const { id } of people) step(parts, id, `${key}:${id}`, { at, type: 'news-told', text })
      const names = people.map(({ contact }) => contact.name || contact.address)
      const mail = composeNews(text, names)
      addEffect(database, '', { effect: 'mail-generally', purpose: key, about: { mail: 'answer' }, ...mail })
      return `the owner told his news; ${people.length} of those who helped him get a note`
    })
    .immediate()
}
