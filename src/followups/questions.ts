// The question list, some days before the meeting: questions, facts and a checklist for the owner.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, OwnerFacts } from '../conversation/kind.ts'
import { addHours } from '../conversation/times.ts'
import { agreedMeeting, onceKnown } from './agreed-meeting.ts'
import { commonWords } from './common-words.ts'
import { knownFacts } from './known-facts.ts'
import { meetingWords } from './meeting-words.ts'
import { questionWords } from './question-words.ts'

export const questions: Kind = { name: 'questions', to: 'owner', due, lacks: () => null, words }

function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const meeting = agreedMeeting(conversation)
  if (meeting === null) return []
  const { beforeHours } = cadence.questions
  return [
    {
      key: `questions:${meeting.number}`,
      dueAt: onceKnown(conversation, addHours(meeting.start, -beforeHours)),
      until: meeting.start,
      remindAt: [],
      because: `The meeting begins within ${beforeHours} hours.`,
    },
  ]
}

function words(conversation: Conversation, owner: OwnerFacts, _cadence: Cadence): Readonly<Record<string, unknown>> {
  const meeting = agreedMeeting(conversation)
  return {
    ...commonWords(conversation, owner),
    ...meetingWords(meeting, owner),
    ...questionWords(conversation, owner, meeting),
    facts: knownFacts(conversation, owner),
    story: owner.story.trim(),
  }
}
