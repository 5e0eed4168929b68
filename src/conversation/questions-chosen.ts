// The question list for a meeting was made: from here on its numbers mean what the owner was shown.

import type { Conversation } from './conversation.ts'
import { type Decision, stay } from './decision.ts'
import type { Event } from './event.ts'

export function questionsChosen(
  conversation: Conversation,
  { list }: Extract<Event, { type: 'questions-chosen' }>,
): Decision {
  if (conversation.questionList?.meeting === list.meeting) return stay(conversation, 'there is a list for this meeting')
  const count = list.questions.length
  return {
    conversation: { ...conversation, questionList: list },
    effects: [],
    because: `${count} ${count === 1 ? 'question' : 'questions'} chosen for the talk`,
  }
}
