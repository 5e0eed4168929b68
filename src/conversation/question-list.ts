// The questions for one meeting, as the owner was shown them and has changed them since. Data only: who chooses them is
// followups/choose-questions.ts, what his word does to them questions-answered.ts.

export type ListedQuestion = {
  /** Never another's in the same list; the first mail shows them in this order, from 1. */
  readonly id: number
  readonly text: string
  /** For the card: enough to remember the question by. */
  readonly short: string
  readonly place: 'opening' | 'core' | 'closing'
  readonly hard: boolean
  /** What the owner should know when he asks it: that others disagreed, with their words. */
  readonly hint: string | null
}

export type QuestionList = {
  /** The number of the meeting that it is for. */
  readonly meeting: number
  readonly questions: readonly ListedQuestion[]
  /** What `swap` takes from, best first. */
  readonly spare: readonly ListedQuestion[]
  /** What was on a list for this contact and is not to come again. */
  readonly removed: readonly string[]
  /** The highest id that was ever given: none is given twice. */
  readonly lastId: number
}

/** The list with one more question, before those that end the talk. */
export function withQuestion(list: QuestionList, question: Omit<ListedQuestion, 'id'>): QuestionList {
  const at = list.questions.findIndex(({ place }) => place === 'closing')
  const before = at === -1 ? list.questions.length : at
  const id = list.lastId + 1
  return { ...list, questions: list.questions.toSpliced(before, 0, { ...question, id }), lastId: id }
}
