// The owner's word on the question list: keep, swap, drop, add. His numbers are those of the mail that he answers.

import type { QuestionChange } from './command.ts'
import type { Conversation } from './conversation.ts'
import { answerOwner, calledName, type Decision } from './decision.ts'
import type { OwnerAnswered } from './owner-answered.ts'
import { type ListedQuestion, type QuestionList, withQuestion } from './question-list.ts'

type Changes = Extract<OwnerAnswered['command'], { command: 'questions' }>

const MOST_QUESTIONS = 30
const CARD_CHARACTERS = 60

/** All of his changes, or none where one of them cannot be done. */
export function questionsAnswered(before: Conversation, event: OwnerAnswered, { changes }: Changes): Decision {
  const list = listedForMeeting(before)
  const { about } = event
  if (list === null || about.mail !== 'told' || about.followUp !== `questions:${list.meeting}`) {
    const lines = ['That list was for a talk that is over or was moved away, so I changed nothing.']
    return said(before, 'that list is settled', 'your questions', lines, 'the question list is no longer open', null)
  }
  const shown = about.shown ?? list.questions.map((_question, index) => index + 1)
  const resolved = changes.map((change) => resolve(change, about.shown ?? null, list))
  const missing = resolved.flatMap((one) => one.missing)
  if (missing.length > 0) {
    const lines = [
      `There is no ${spoken(missing)} on the list, so I changed nothing. It still reads:`,
      ...numbered(list),
    ]
    const again = { ...about, shown: shownIds(list) }
    return said(before, 'nothing changed', spokenChanges(changes), lines, `no number ${missing.join(', ')}`, again)
  }
  const done = applied(list, resolved)
  if (done.list.questions.length > MOST_QUESTIONS) {
    const lines = [`More than ${MOST_QUESTIONS} questions are no list for one talk, so I changed nothing.`]
    return said(before, 'nothing changed', spokenChanges(changes), lines, 'the list would be too long', {
      ...about,
      shown,
    })
  }
  const lines = [`Your list for the talk with ${calledName(before)}; the card will carry it:`]
  lines.push(...numbered(done.list), ...done.remarks)
  const next = { ...about, shown: shownIds(done.list) }
  const conversation = { ...before, questionList: done.list }
  return said(conversation, 'your questions', spokenChanges(changes), lines, 'the owner changed his questions', next)
}

/** The list for the meeting that lies ahead, or null. */
export function listedForMeeting({ stage, questionList }: Conversation): QuestionList | null {
  if (stage.name !== 'scheduled' || questionList === undefined) return null
  return questionList.meeting === stage.meeting.number ? questionList : null
}

export function shownIds({ questions }: QuestionList): readonly number[] {
  return questions.map(({ id }) => id)
}

/** The list as a mail shows it, one line each, from 1. */
export function numbered({ questions }: QuestionList): string[] {
  return questions.map(({ text }, index) => `${index + 1}. ${text}`)
}

function said(
  conversation: Conversation,
  title: string,
  understood: string,
  lines: readonly string[],
  because: string,
  about: OwnerAnswered['about'] | null,
): Decision {
  return { conversation, effects: [answerOwner(title, understood, lines, about)], because }
}

type Resolved = {
  readonly change: QuestionChange
  readonly ids: readonly number[]
  readonly missing: readonly number[]
}

/** `shown`: the ids in the order of the mail that he answers; null for the first mail, which shows them by their ids. */
function resolve(change: QuestionChange, shown: readonly number[] | null, { questions }: QuestionList): Resolved {
  if (change.change === 'add') return { change, ids: [], missing: [] }
  if (change.numbers === 'all') return { change, ids: questions.map(({ id }) => id), missing: [] }
  const found = change.numbers.map((number) => {
    const id = shown === null ? number : shown[number - 1]
    return { number, id: questions.some((question) => question.id === id) ? id : undefined }
  })
  return {
    change,
    ids: found.flatMap(({ id }) => (id === undefined ? [] : [id])),
    missing: found.flatMap(({ number, id }) => (id === undefined ? [number] : [])),
  }
}

/** What he swaps and adds stays whatever he keeps; what is gone never comes back. */
function applied(list: QuestionList, resolved: readonly Resolved[]): { list: QuestionList; remarks: string[] } {
  const idsOf = (word: QuestionChange['change']) =>
    resolved.filter(({ change }) => change.change === word).flatMap(({ ids }) => ids)
  const [kept, swapped, dropped] = [idsOf('keep'), idsOf('swap'), idsOf('drop')]
  const keeps = resolved.some(({ change }) => change.change === 'keep')
  const remarks: string[] = []
  let next: QuestionList = { ...list, questions: [] }
  for (const question of list.questions) {
    const { id } = question
    const stays = !dropped.includes(id) && (!keeps || kept.includes(id) || swapped.includes(id))
    const other = stays && swapped.includes(id) ? replacement(next, question) : null
    if (stays && swapped.includes(id) && other === null) remarks.push(`I have no other in place of “${question.text}”`)
    const gone = !stays || other !== null
    next = {
      ...next,
      questions: [...next.questions, ...(stays ? [other ?? question] : [])],
      spare: next.spare.filter((one) => one !== other),
      removed: gone ? [...next.removed, question.text] : next.removed,
    }
  }
  for (const { change } of resolved) {
    if (change.change !== 'add') continue
    if (next.questions.some(({ text }) => text === change.text)) continue
    next = withQuestion(next, own(change.text))
    if (change.closed)
      remarks.push(`“${change.text}” can be answered by yes or no; with what, how or why in front you hear more.`)
  }
  return { list: next, remarks }
}

/** Of the same sort where there is one: the hard side stays, and so do the directions at the end. */
function replacement({ spare }: QuestionList, { place, hard }: ListedQuestion): ListedQuestion | null {
  return (
    spare.find((one) => one.place === place && one.hard === hard) ?? spare.find((one) => one.place === place) ?? null
  )
}

function own(text: string): Omit<ListedQuestion, 'id'> {
  const short = text.length > CARD_CHARACTERS ? `${text.slice(0, CARD_CHARACTERS - 1).trimEnd()}…` : text
  return { text, short, place: 'core', hard: false, hint: null }
}

function spokenChanges(changes: readonly QuestionChange[]): string {
  const added = changes.filter(({ change }) => change === 'add').length
  const parts = changes.flatMap((change) =>
    change.change === 'add' ? [] : [`${change.change} ${change.numbers === 'all' ? 'all' : spoken(change.numbers)}`],
  )
  if (added > 0) parts.push(`add ${added === 1 ? 'one of your own' : `${added} of your own`}`)
  return parts.join(', ')
}

function spoken(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? ''
  return numbers.length < 2 ? `${last}` : `${numbers.slice(0, -1).join(', ')} and ${last}`
}
