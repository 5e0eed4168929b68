// The forms in which a model's answers are wanted, and reading them: JSON that fits, or nothing.

import { z } from 'zod'
import type { AnswerForm } from './model.ts'

export type Answer = {
  readonly body: string
  /** Numbers of the facts that it says it used; who knows whether it did. */
  readonly facts: readonly number[]
}

export const noteForm: AnswerForm = {
  name: 'note',
  schema: {
    type: 'object',
    properties: {
      body: { type: 'string', description: 'The paragraphs of the mail, without greeting and closing.' },
      facts: { type: 'array', items: { type: 'integer' }, description: 'The numbers of the facts that were used.' },
    },
    required: ['body', 'facts'],
    additionalProperties: false,
  },
}

export const questionsForm: AnswerForm = {
  name: 'questions',
  schema: {
    type: 'object',
    properties: {
      questions: { type: 'array', items: { type: 'string' }, description: 'One question each, as one would say it.' },
    },
    required: ['questions'],
    additionalProperties: false,
  },
}

/** Far above any note; whatever is longer is none. */
const LONGEST = 20_000

const note = z.object({ body: z.string().min(1).max(LONGEST), facts: z.array(z.number()).max(100).catch([]) })
const questions = z.object({ questions: z.array(z.string().max(2000)).max(20) })

/** Null when it is no answer. A text without any JSON counts only where the endpoint knows no form (`plain`). */
export function readAnswer(text: string, plain: boolean): Answer | null {
  const found = objectIn(text)
  if (found === null) {
    const whole = text.trim()
    return plain && !whole.includes('{') && whole.length <= LONGEST ? { body: whole, facts: [] } : null
  }
  const read = note.safeParse(found)
  return read.success ? read.data : null
}

/** Null when it is no answer. */
export function readQuestions(text: string): readonly string[] | null {
  const read = questions.safeParse(objectIn(text))
  return read.success ? read.data.questions : null
}

/** What stands between the first brace and the last; null where nothing does. */
function objectIn(text: string): unknown {
  const whole = text.slice(0, LONGEST * 2)
  const from = whole.indexOf('{')
  const to = whole.lastIndexOf('}')
  if (from === -1 || to <= from) return null
  try {
    return JSON.parse(whole.slice(from, to + 1))
  } catch {
    return null
  }
}
