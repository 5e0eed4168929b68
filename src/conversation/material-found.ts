// The owner passed on something to read about the contact: it is kept, and the list for the coming talk gains by it.

import type { Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import type { Event } from './event.ts'
import type { Material } from './material.ts'
import { type QuestionList, withQuestion } from './question-list.ts'
import { listedForMeeting, numbered, shownIds } from './questions-answered.ts'

const REMEMBERED = 12

export function materialFound(
  before: Conversation,
  { material, question }: Extract<Event, { type: 'material-found' }>,
): Decision {
  const known = before.material ?? []
  const name = calledName(before)
  const what = material.title === '' ? 'what you passed on' : `“${material.title}”`
  if (known.some((one) => isSame(one, material))) {
    const lines = ['I have that already, so nothing changed.']
    return {
      conversation: before,
      effects: [answerOwner('noted before', `${what} is about ${name}`, lines)],
      because: 'the owner passed on what he had passed on before',
    }
  }
  const kept: Conversation = { ...before, material: [...known, material].slice(-REMEMBERED) }
  const list = listedForMeeting(kept)
  const because = `the owner passed on something to read about ${name}: ${what}`
  if (list === null || question === null || isAsked(list, question.text)) {
    const lines = [`I keep it with ${name}: facts and questions for your next talk may come from it.`]
    return {
      conversation: kept,
      effects: [answerOwner('something to read', `${what} is about ${name}`, lines)],
      because,
    }
  }
  const longer = withQuestion(list, question)
  const followUp = `questions:${list.meeting}`
  const about = { mail: 'told', followUp, kind: 'questions', shown: shownIds(longer) } as const
  const lines = ['It gave one more question for your talk. Your list is now:', ...numbered(longer)]
  return {
    conversation: { ...kept, questionList: longer },
    effects: [answerOwner('one more question', `${what} is about ${name}`, lines, about)],
    because,
  }
}

function isSame(one: Material, other: Material): boolean {
  if (one.url !== null && one.url === other.url) return true
  return one.title === other.title && one.text === other.text
}

function isAsked(list: QuestionList, text: string): boolean {
  return list.questions.some((question) => question.text === text) || list.removed.includes(text)
}
