// The time-check: a time was read from prose, and nothing is planned around it until the owner says that it is right.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { earlier, later } from '../conversation/times.ts'
import { commonWords } from './common-words.ts'
import { meetingWords } from './meeting-words.ts'

export const timeCheck: Kind = { name: 'time-check', to: 'owner', due, lacks: () => null, words }

/**
 * Due at once and never too late: also after the meeting it is worth asking, for else nobody would be thanked. A mail
 * that is dated in the future does not put it off beyond the meeting. Of what was found on the first start only a meeting
 * that is still ahead is asked about.
 */
function due(conversation: Conversation, _cadence: Cadence): readonly Due[] {
  const { following, stage, thread, askedAt, since } = conversation
  if (following !== 'yes' || stage.name !== 'scheduled' || stage.confirmedAt !== null) return []
  const read = earlier(thread.at(-1)?.at ?? askedAt, stage.meeting.start)
  return [
    {
      key: `time-check:${stage.meeting.start}`,
      dueAt: stage.meeting.start < since ? read : later(read, since),
      until: null,
      remindAt: [],
      because: 'A time was read from the mails, and a time read from prose counts only once you have confirmed it.',
    },
  ]
}

function words(conversation: Conversation, owner: OwnerFacts, _cadence: Cadence): Readonly<Record<string, unknown>> {
  const { stage } = conversation
  return {
    ...commonWords(conversation, owner),
    ...meetingWords(stage.name === 'scheduled' || stage.name === 'met' ? stage.meeting : null, owner),
  }
}
