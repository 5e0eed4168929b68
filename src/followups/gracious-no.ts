// The friendly answer to a no: thanks for the answer, and for whoever was named instead; it leaves the door open and asks nothing.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation, ThreadMessage } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, localDay, sameTimeOn } from '../conversation/times.ts'
import { commonWords } from './common-words.ts'
import { referralWords } from './referral-words.ts'
import { spokenDate } from './spoken-time.ts'
import { variantOf } from './variant.ts'

/** An answer to a no that is older is no answer any more. */
const WORTH_DAYS = 7

export const graciousNo: Kind = { name: 'gracious-no', to: 'contact', due, lacks: () => null, words }

/** Once a conversation. Not when the owner has answered by hand, and not where a talk is on the table after all. */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const no = conversation.following === 'yes' ? unanswered(conversation) : null
  if (no === null) return []
  const { zone } = cadence
  return [
    {
      key: 'gracious-no',
      dueAt: no.at,
      until: sameTimeOn(addDays(localDay(no.at, zone), WORTH_DAYS), no.at, zone),
      lapses: 'unless-approved',
      remindAt: [],
      because:
        no.answer === 'redirects'
          ? `They named somebody else on ${spokenDate(no.at, zone)}, which deserves a word of thanks.`
          : `They said no on ${spokenDate(no.at, zone)}, and a friendly answer leaves the door open.`,
    },
  ]
}

/** The first words of theirs that nobody has answered, where with them they said no or named somebody else instead. */
function unanswered(conversation: Conversation): ThreadMessage | null {
  const { stage, thread } = conversation
  const human = thread.filter(({ kind }) => kind !== 'auto-reply' && kind !== 'bounce')
  const last = human.findLastIndex(({ by, kind }) => by === 'owner' && kind !== 'note')
  const since = human.slice(last + 1).filter(({ by }) => by === 'contact')
  if (stage.name === 'closed') return stage.outcome === 'declined' ? (since[0] ?? null) : null
  if (stage.name !== 'answered' || conversation.referrals.length === 0) return null
  const latest = since.at(-1)
  return latest?.answer === 'redirects' ? latest : null
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  return {
    ...commonWords(conversation, owner),
    ...referralWords(conversation, []),
    calledOff: conversation.negotiation.meeting?.status === 'cancelled',
    variant: variantOf(conversation, occasion),
  }
}
