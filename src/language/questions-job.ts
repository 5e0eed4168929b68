// A few questions for one talk as work for a model: what is sent, and which of the questions that come back are kept.

import type { Conversation } from '../conversation/conversation.ts'
import type { QuestionList } from '../conversation/question-list.ts'
import type { Setting } from '../conversation/setting.ts'
import { runGates } from '../gates/index.ts'
import type { Note } from '../gates/note.ts'
import { remarkOf } from '../gates/remark-of.ts'
import { questionsForm, readQuestions } from './answer.ts'
import type { Answered, Job, Unusable } from './ask-and-mend.ts'
import { wrongIn } from './check-answer.ts'
import { cleanText, outOfReach } from './clean-text.ts'
import { correspondence } from './correspondence.ts'
import { factsOf, shortName } from './facts-of.ts'
import type { ModelMessage } from './model.ts'
import { noteOf } from './note-of.ts'
import { ownWords } from './own-words.ts'
import type { Prompt } from './prompt.ts'
import { promptWords } from './prompt-words.ts'
import { fillLiquid } from './render-template.ts'
import { questionWallsFor } from './walls.ts'
import { mayBeShown } from './without-private.ts'

export type QuestionsWanted = {
  readonly prompt: Prompt
  readonly conversation: Conversation
  readonly setting: Setting
  /** As it stands without a model. */
  readonly list: QuestionList
}

const MOST_QUESTIONS = 4
const MOST_MATERIAL = 3
const LONGEST_MATERIAL = 1500
const LONGEST_QUESTION = 240

/** Makes the questions that may be asked, at most four, and possibly none. */
export function questionsJob(wanted: QuestionsWanted): Job<readonly string[]> {
  const { prompt } = wanted
  return {
    messages: messagesFor(wanted),
    form: questionsForm,
    limits: prompt.limits,
    judge: (answer) => judge(wanted, answer),
  }
}

function messagesFor({ prompt, conversation, setting, list }: QuestionsWanted): readonly ModelMessage[] {
  const words = promptWords(conversation, setting, prompt.limits)
  const shown = mayBeShown(conversation.debrief?.privateNotes ?? [])
  const material = (conversation.material ?? [])
    .slice(-MOST_MATERIAL)
    .map(({ title, text }) => ({ title: outOfReach(title, 150), text: outOfReach(text, LONGEST_MATERIAL) }))
    .filter(({ title, text }) => shown(title) && shown(text))
  const data = {
    reader: shortName(conversation),
    goals: setting.owner.goals,
    facts: factsOf('questions', conversation, setting),
    mails: correspondence(conversation),
    ...(material.length === 0 ? {} : { material }),
    listed: list.questions.map(({ text }) => text),
  }
  return [
    { role: 'system', content: `${questionWallsFor(String(words.ownerName))}\n\n${fillLiquid(prompt.body, words)}` },
    { role: 'user', content: JSON.stringify(data, null, 2) },
  ]
}

/** What will not do is left out; only where nothing is left it is asked for anew. */
function judge(wanted: QuestionsWanted, reply: Answered): { readonly made: readonly string[] } | Unusable {
  const read = readQuestions(reply.text)
  if (read === null) return { failure: 'answered with something that is no answer', wrong: [] }
  const texts = [...new Set(read.map((text) => cleanText(text, LONGEST_QUESTION).replace(/\s+/g, ' ')))]
  const judged = texts.map((text) => ({ text, wrong: wrongWith(wanted, text) }))
  const kept = judged.filter(({ wrong }) => wrong.length === 0).map(({ text }) => text)
  if (kept.length > 0 || judged.length === 0) return { made: kept.slice(0, MOST_QUESTIONS) }
  const wrong = judged.flatMap(({ text, wrong }) => wrong.map((because) => `"${text}": ${because}`))
  return { failure: 'wrote no question that may be asked', wrong }
}

function wrongWith({ prompt, conversation, setting, list }: QuestionsWanted, text: string): readonly string[] {
  const { owner } = setting
  const note = questionNote(conversation, setting, text)
  const own = [
    ...ownWords(conversation, owner),
    ...factsOf('questions', conversation, setting).map((fact) => fact.text),
  ]
  const count = text.split(' ').length
  const stops = runGates(note).filter(({ level }) => level === 'stop')
  return [
    ...(/^\p{Lu}.{10,}\?$/u.test(text) ? [] : ['It is not one question.']),
    ...((text.match(/[?!]/g) ?? []).length > 1 ? ['It is more than one question.'] : []),
    ...(count > prompt.limits.words ? [`It has ${count} words; ${prompt.limits.words} are the most.`] : []),
    ...(list.questions.some((one) => one.text.toLowerCase() === text.toLowerCase())
      ? ['It is on the list already.']
      : []),
    ...wrongIn(note, text, own),
    ...stops.map(remarkOf),
  ]
}

/** As the gates see a list for the owner's own use: what he read about the contact may be named in it. */
function questionNote(conversation: Conversation, { owner }: Setting, body: string): Note {
  const note = noteOf('thank-you', body, conversation, owner)
  if (note === null) throw new Error('a thank-you goes to nobody')
  const read = (conversation.material ?? []).flatMap(({ title, text }) => [title, text])
  return { ...note, kind: 'questions', subject: '', known: [...note.known, ...read] }
}
