// The second person: some days after an outreach without an answer the owner is told to think of somebody else there, once.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { addBusinessDays } from '../conversation/times.ts'
import { commonWords } from './common-words.ts'
import { ownDomain } from './own-domain.ts'
import { spokenDate } from './spoken-time.ts'

export const secondPerson: Kind = { name: 'second-person', to: 'owner', due, lacks: () => null, words }

/** Not where he has asked somebody else there already, and not any more once the nudge is due: one mail in a row is enough. */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const { following, stage, askedAt, colleagueAsked } = conversation
  const { afterBusinessDays } = cadence.secondPerson
  if (following !== 'yes' || stage.name !== 'asked' || colleagueAsked !== undefined || afterBusinessDays === 0)
    return []
  const days = `${afterBusinessDays} business day${afterBusinessDays === 1 ? '' : 's'}`
  return [
    {
      key: 'second-person',
      dueAt: addBusinessDays(cadence, askedAt, afterBusinessDays),
      until: addBusinessDays(cadence, askedAt, Math.max(cadence.nudge.afterBusinessDays, afterBusinessDays + 1)),
      remindAt: [],
      because: `No answer for ${days}, since ${spokenDate(askedAt, cadence.zone)}.`,
    },
  ]
}

function words(conversation: Conversation, owner: OwnerFacts, cadence: Cadence): Readonly<Record<string, unknown>> {
  return {
    ...commonWords(conversation, owner),
    askedOn: spokenDate(conversation.askedAt, owner.zone),
    where: ownDomain(conversation.contact.address),
    nudges: cadence.nudge.atMost > 0,
  }
}
