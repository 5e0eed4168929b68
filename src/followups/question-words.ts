// The question list as templates see it: the one that the owner was shown and has changed since, or one made now.

import type { Agreed, Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import type { ListedQuestion } from '../conversation/question-list.ts'
import { chooseQuestions } from './choose-questions.ts'

type Words = {
  readonly number: number
  readonly text: string
  readonly short: string
  readonly hint: string
  readonly closing: boolean
}

/** `questions`, numbered from 1; `endings`: the numbers of those that point to the next step ("7 to 10"), '' where none does. */
export function questionWords(
  conversation: Conversation,
  owner: OwnerFacts,
  meeting: Agreed | null,
): { readonly questions: readonly Words[]; readonly endings: string } {
  const number = meeting?.number ?? 1
  const { questionList } = conversation
  const list = questionList?.meeting === number ? questionList : chooseQuestions(conversation, owner, number)
  const questions = list.questions.map(asWords)
  const endings = questions.filter(({ closing }) => closing).map((question) => question.number)
  return { questions, endings: endings.length > 1 ? `${endings[0]} to ${endings.at(-1)}` : endings.join('') }
}

function asWords(question: ListedQuestion, index: number): Words {
  const { text, short, hint } = question
  return { number: index + 1, text, short, hint: hint ?? '', closing: question.place === 'closing' }
}
