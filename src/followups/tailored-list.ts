// Puts questions for this one contact into the list from the bank. How the talk begins, its hard side, its end, and what others
// disagreed about stay as they are.

import type { ListedQuestion, QuestionList } from '../conversation/question-list.ts'

/** Two of the bank's own stay between the beginning and the hard side. */
const KEPT = 2
const CARD_CHARACTERS = 60

/** In place of the last of the bank's ordinary questions, which become the first to be swapped in. `hint` stands beside each. */
export function tailoredList(list: QuestionList, texts: readonly string[], hint: string): QuestionList {
  const ordinary = list.questions.filter(({ place, hard, hint }) => place === 'core' && !hard && hint === null)
  const given = ordinary.slice(Math.min(KEPT, ordinary.length))
  const added = texts.slice(0, Math.max(given.length, 2)).map((text) => tailored(text, hint))
  if (added.length === 0) return list
  const out = given.slice(-added.length)
  const left = list.questions.filter((question) => !out.includes(question))
  const at = left.findIndex(({ place, hard }) => place === 'closing' || hard)
  const questions = left.toSpliced(at === -1 ? left.length : at, 0, ...added)
  const numbered = [...questions, ...out, ...list.spare].map((question, index) => ({ ...question, id: index + 1 }))
  return {
    ...list,
    questions: numbered.slice(0, questions.length),
    spare: numbered.slice(questions.length),
    lastId: numbered.length,
  }
}

function tailored(text: string, hint: string): ListedQuestion {
  const short = text.length > CARD_CHARACTERS ? `${text.slice(0, CARD_CHARACTERS - 1).trimEnd()}…` : text
  return { id: 0, text, short, place: 'core', hard: false, hint }
}
