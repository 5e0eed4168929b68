// Has the questions for a meeting chosen when they are first mailed, with the notes on other talks at hand, and keeps them: the
// numbers in that mail mean this list from then on. A model may put a few of its own among them.

import type { Conversation } from '../conversation/conversation.ts'
import type { QuestionList } from '../conversation/question-list.ts'
import { meetingOf } from '../conversation/restage.ts'
import { chooseQuestions } from '../followups/choose-questions.ts'
import { tailoredList } from '../followups/tailored-list.ts'
import { questionsJob } from '../language/questions-job.ts'
import { allConversations, readConversation } from '../store/conversations.ts'
import type { EffectRow } from '../store/effects.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'
import { type Way, wayOf } from './writing.ts'

export type Listed = { readonly conversation: Conversation } | Extract<Way<never>, { way: 'wait' }>

/** The conversation with its list for the meeting that is ahead; as it is where it has one or no meeting. Waits for a model. */
export function withQuestionList(parts: Parts, row: EffectRow, conversation: Conversation): Listed {
  const meeting = meetingOf(conversation.stage)
  if (meeting === null || conversation.questionList?.meeting === meeting.number) return { conversation }
  const { database, setting } = parts
  const chosen = chooseQuestions(conversation, setting.owner, meeting.number, allConversations(database))
  const way = byModel(parts, row, conversation, chosen)
  if (way.way === 'wait') return way
  const list = way.way === 'model' ? tailoredList(chosen, way.made, hintFor(parts)) : chosen
  const event = { at: parts.clock.now(), type: 'questions-chosen', list } as const
  step(parts, conversation.id, `effect:${row.id}:questions`, event)
  return { conversation: readConversation(database, conversation.id) ?? conversation }
}

function byModel(parts: Parts, row: EffectRow, conversation: Conversation, list: QuestionList): Way<readonly string[]> {
  const { writing, setting } = parts
  const prompt = writing?.prompts.get('questions')
  if (writing === undefined || prompt === undefined) return { way: 'alone', failure: null }
  return wayOf(parts, writing, row, questionsJob({ prompt, conversation, setting, list }))
}

/** So that the owner sees which questions come from nobody's experience. */
function hintFor({ writing }: Parts): string {
  return `suggested by the model ${writing?.desk.modelName ?? ''}`
}
