// The promise: on the day by which the owner promised the contact something, he is reminded of it in the morning, once.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, atLocalTime } from '../conversation/times.ts'
import { commonWords } from './common-words.ts'
import { oneLine } from './phrase.ts'

const LONGEST = 300

export const promise: Kind = { name: 'promise', to: 'owner', due, lacks: () => null, words }

/** What the contact promised is hers to remember. Keyed by the number of the promise, which stays when its words or day change. */
function due(conversation: Conversation, { zone, writingHours }: Cadence): readonly Due[] {
  const { stage, pledges = [] } = conversation
  if (stage.name === 'closed' && stage.outcome !== 'finished') return []
  return pledges.flatMap(({ by, on, number }) =>
    by === 'contact' || on === null
      ? []
      : [
          {
            key: `promise:${number}`,
            dueAt: atLocalTime(on, writingHours.from, zone),
            until: atLocalTime(addDays(on, 1), writingHours.from, zone),
            remindAt: [],
            because: 'You promised something by today.',
          },
        ],
  )
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const number = Number(/^promise:(\d+)$/.exec(occasion?.key ?? '')?.[1] ?? 0)
  const pledge = conversation.pledges?.find((one) => one.number === number)
  return { ...commonWords(conversation, owner), promised: oneLine(pledge?.text ?? '', LONGEST) }
}
